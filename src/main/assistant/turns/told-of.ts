// What an answer has told of without being asked by name, for the turns that point at it: 'there', 'she', 'when did they last pay', 'why?'.
import type { CategoryId, IsoDate } from '../../../shared/domain'
import type { Fact } from '../facts'
import type { Ask } from '../findings'
import type { Answerable } from '../intents'
import { sumOf } from '../intents'
import type { Parameters } from '../names/parameters'
import { dayPeriod } from '../periods/periods'
import { anyWording } from '../words/word-lists'
import { type Form, formsIn } from './turn-forms'
import { isOfSpending } from './turn-topics'
import type { ToldOf, Turn } from './turns-joined'

/** Null where the headline is about what the question names, or about everything. */
export function toldOf(
  headline: Fact | null,
  facts: readonly Fact[],
  { intent, ask }: Turn,
  asOf: IsoDate,
): ToldOf | null {
  if (!headline || headline.measure === 'nothing') return null
  const [kind, name = ''] = splitOnce(headline.about)
  const payee = kind === 'payee' && name !== ask.payee ? name : null
  const categoryId = kind === 'category' && name !== ask.categoryId ? (name as CategoryId) : null
  // The dearest day is a fact of its own.
  const day = intent === 'top-times' ? facts.find((fact) => fact.kind === 'date') : undefined
  const time = day ? dayPeriod(String(day.value), asOf) : headline.period
  const within = time !== null && (time.from > ask.period.from || time.to < ask.period.to)
  // Which month was dearest is looked for in the whole year, where no time is asked of.
  const found = intent === 'top-times' && !ask.periodGiven
  const period = found || (within && time.from >= ask.period.from && time.to <= ask.period.to) ? time : null
  return (payee ?? categoryId ?? period) ? { payee, categoryId, period } : null
}

function splitOnce(about: string): readonly string[] {
  const at = about.indexOf(':')
  return at < 0 ? [about] : [about.slice(0, at), about.slice(at + 1)]
}

/** After 'Swiggy or Zomato' most forms are asked of both together: 'list them', 'which month', 'what share is that'. */
function ofBoth(previous: Turn, named: Parameters): Turn | null {
  const { intent, ask } = previous
  if (
    intent !== 'compare-names' ||
    !ask.other ||
    ask.twoAmounts ||
    OF_THEM.test(named.masked) ||
    (named.payee ?? named.categoryId) !== null
  )
    return null
  if (
    !isOf(
      formsIn(named.masked).map(({ form }) => form),
      OF_BOTH,
    )
  )
    return null
  return { ...previous, intent: sumOf(ask), ask: { ...ask, together: [ask.other, ...ask.together], other: null } }
}

/** A list of names that no one name stands for: what is asked of 'them' is asked of those. */
function ofListed(previous: Turn, named: Parameters): Turn | null {
  const { intent, ask, rows = [] } = previous
  // 'In total this year' is of what they took by then.
  const forms = intent === 'subscriptions' && named.period ? OF_TAKEN : OF_LISTED[intent]
  if (!forms || (named.payee ?? named.categoryId) !== null) return null
  if (
    !isOf(
      formsIn(named.masked).map(({ form }) => form),
      forms,
    )
  )
    return null
  const [first, ...others] = rows.map(({ payee }) => ({ payee, categoryId: null }))
  if (!first || [first, ...others].some(({ payee }) => payee === null)) return null
  return { ...previous, intent: 'spending-merchant', ask: { ...ask, ...first, together: others, question: 'how much' } }
}

const OF_TAKEN: readonly Form[] = ['total', 'amount', 'count', 'share', 'largest']
const OF_LISTED: Partial<Record<Answerable, readonly Form[]>> = {
  'new-payees': [
    'count',
    'total',
    'amount',
    'list',
    'share',
    'largest',
    'smallest',
    'when',
    'last',
    'average',
    'shops',
  ],
  subscriptions: ['next', 'share'],
}

/** 'Which of them is the largest' is one of the two. */
const OF_THEM = /\bof (?:them|these|those|the two|both)\b/i
const OF_BOTH: readonly Form[] = [
  ...(['list', 'times', 'trend', 'share', 'average', 'judge', 'largest', 'smallest', 'when', 'last'] as const),
]

/** The turn before as if it had asked by name for what it has told, where `question` points at that; else as it is. */
export function askedByName(previous: Turn, question: string, named: Parameters): Turn {
  const both = ofBoth(previous, named) ?? ofListed(previous, named)
  if (both) return both
  const { told, ask, intent } = previous
  if (!told || named.payee || named.strangeName) return previous
  const forms = formsIn(named.masked).map(({ form }) => form)
  if (
    told.period &&
    !named.period &&
    (AT_THAT_TIME.test(question) || (intent === 'top-times' && isOf(forms, OF_A_TIME)))
  )
    return { ...previous, intent: sumOrAll(ask), ask: { ...ask, period: told.period, periodGiven: true } }
  if (!(told.payee ?? told.categoryId) || named.categoryId) return previous
  const ofFirst = RANKINGS.includes(intent) && isOf(forms, OF_A_NAME)
  if (!POINTS_AT_ONE.test(question) && !(ABOUT_ONE.includes(intent) && AT_IT.test(question)) && !ofFirst)
    return previous
  const { payee, categoryId } = told
  const asked = isOfSpending(intent) || intent === 'income' ? sumOf(told) : intent
  return {
    ...previous,
    intent: asked,
    ask: { ...ask, payee, categoryId, hintedCategoryId: null, together: [], other: null },
  }
}

/** Whether these forms, and no other, are asked. */
function isOf(forms: readonly Form[], of: readonly Form[]): boolean {
  return forms.length > 0 && forms.every((form) => of.includes(form))
}

function sumOrAll(ask: Ask): Answerable {
  return (ask.payee ?? ask.categoryId) === null ? 'spending-total' : sumOf(ask)
}

/** What is asked of the month that was dearest, and not of all that were ranked. */
const OF_A_TIME: readonly Form[] = ['why', 'count', 'share', 'list', 'shops', 'categories', 'judge', 'amount']
/** What is asked of the name that took most. */
const OF_A_NAME: readonly Form[] = ['count', 'share', 'when', 'last', 'since', 'judge', 'amount', 'compare']
const RANKINGS: readonly Answerable[] = ['top-merchants', 'top-categories', 'income']

const AT_THAT_TIME = anyWording([
  ...[
    'why',
    'how come',
    'what happened',
    'reason',
    'kyun?',
    'on what',
    'where',
    '(?:in|during|on)? ?that (?:month|week|day|year|time)',
    '(?:back )?then(?=\\W*$)',
  ],
])
const POINTS_AT_ONE = anyWording([
  ...['there', 'he', 'she', 'him', 'her', 'his', 'hers', 'wahan', 'uska', 'usko', 'unko'],
  ...['they', 'their', '(?:to|from|with|at|by|pay|paid) them(?! (?:all|both))'],
  'in (?:it|that)(?! \\w)',
  '(?:this|that|the same) (?:shop|store|place|merchant|payee|person|company|client|customer|payer|restaurant|one|category)',
])
/** Of a list of obligations, 'it' is the one that was told of. */
const ABOUT_ONE: readonly Answerable[] = ['subscriptions', 'bills', 'bill-when', 'price-rises', 'instalments']
const AT_IT = anyWording(['it', 'that', 'this'])

/** A turn with the name of the one before in place of the pronoun; null where it has none, or nobody was named. */
export function withNameFor(previous: Turn, question: string): string | null {
  const payee = lastNamed(previous)
  if (!payee) return null
  const said = question
    .replace(POSSESSIVE, `${payee}’s`)
    .replace(ABOUT_ONE.includes(previous.intent) ? THING : PERSON, payee)
    .replace(PLACE, `at ${payee}`)
  return said === question ? null : said
}

/** 'And she to me?', 'the other way round?' after what was paid to somebody, as a whole question; null for other turns. */
export function otherDirection(previous: Turn, question: string): string | null {
  const payee = lastNamed(previous)
  const asked = DID_THEY.exec(question)?.[1]
  if (payee && asked) return /^(?:i|we)$/i.test(asked) ? `did I pay ${payee}` : `did ${payee} pay me`
  const sends = TO_SOMEBODY.exec(question)?.[1]
  if (!payee || !(sends || OTHER_WAY.test(question))) return null
  const mine = sends ? /^(?:i|we)$/i.test(sends) : !I_PAID.test(previous.ask.question)
  return mine ? `and how much did I send ${payee}` : `and how much did ${payee} send me`
}

function lastNamed({ ask, told }: Turn): string | null {
  return ask.together.at(-1)?.payee ?? ask.payee ?? told?.payee ?? null
}

const TO_SOMEBODY = /^\W*(?:(?:and|but|so) )*(he|she|they|i|we) (?:back )?to (?:me|us|him|her|them)\W*$/i
/** 'Did she pay me?' */
const DID_THEY =
  /^\W*(?:(?:and|but|so) )*(?:did|do|does|has|have) (he|she|they|i|we) (?:ever |also )*(?:pay|paid|send|sent|give|gave|given|transfer\w*)(?: back)? (?:me|us|him|her|them)(?: (?:anything|something|money|back|too))*\W*$/i
const OTHER_WAY = /\b(?:the )?other way (?:a?round|about)\b|\bvice versa\b|^\W*(?:and )?in return\W*$/i
const I_PAID = /\b(?:i|we) (?:\w+ )?(?:sen[dt]|pay|paid|g[ia]ven?|transfer\w*|spen[dt])\b/i
const POSSESSIVE = /\b(?:his|(?<!\b(?:to|from|with|at|by|pay|paid|give|gave|send|sent) )her|their)\b(?= \w)/gi
const PERSON =
  /\b(?:he|she|him|her|they|(?<!\bof )them|(?:that|this) (?:shop|store|place|person|company|client|one))\b/gi
const THING = /\b(?:he|she|him|her|they|(?<!\bof )them|it|that one|this one)\b/gi
const PLACE = /\b(?<!\bis )there\b/gi
