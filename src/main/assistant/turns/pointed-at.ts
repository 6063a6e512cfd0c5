// Turns that point at a row of the answer before by its place: 'and the second one?', 'the first two together', 'without the biggest'.
import type { Ask } from '../findings'
import { type Answerable, sumOf } from '../intents'
import { categoryName } from '../names/category-words'
import { anyOf } from '../words/number-words'
import { anyWording } from '../words/word-lists'
import { lettersLeft } from './follow-up'
import type { ToldRow } from './told-rows'
import { PASSING } from './turn-topics'
import type { Turn } from './turns-joined'

/** A turn that is understood by now, or the question that it comes to, with what that leans on. */
export type PointedAt = { readonly turn: Turn } | { readonly question: string; readonly before: Turn }

/** Null where a turn points at no row, or at one that was not told. */
export function pointedAt(question: string, previous: Turn | null): PointedAt | null {
  const rows = previous?.rows
  if (!previous || !rows) return null
  return (
    theOthers(question, previous, rows) ??
    withoutTop(question, previous, rows) ??
    several(question, previous, rows) ??
    single(question, previous, rows)
  )
}

/** Whether a turn asks for nothing but a place in an order: of what told none it is open. */
export function asksForPlace(question: string): boolean {
  const match = ONE_PLACE.exec(question)
  return match !== null && isBareAround(question, match[0])
}

function isBareAround(question: string, place: string): boolean {
  return lettersLeft(question.replace(place, ' ').replace(AROUND, ' ').replace(PASSING, ' ')) === ''
}

const PLACES: Readonly<Record<string, number>> = {
  ...{ first: 0, second: 1, third: 2, fourth: 3, fifth: 4, sixth: 5, seventh: 6, eighth: 7 },
  ...{ '1st': 0, '2nd': 1, '3rd': 2, '4th': 3, '5th': 4, '6th': 5, '7th': 6, '8th': 7 },
  ...{ pehl: 0, dusr: 1, doosr: 1, teesr: 2, tisr: 2, chauth: 3 },
}
const COUNTS: Readonly<Record<string, number>> = { two: 2, three: 3, four: 4, '2': 2, '3': 3, '4': 4, do: 2, teen: 3 }
const NUMBERS: Readonly<Record<string, number>> = { ...COUNTS, one: 1, '1': 1, five: 5, '5': 5 }
/** What a row may be called, by what it is. */
const KINDS: readonly (readonly [keyof ToldRow, string])[] = [
  ['payee', 'shop|store|place|merchant|payee|restaurant|person|company|client|payer|name|subscription|bill|source'],
  ['categoryId', 'category|head|area|budget'],
  ['period', 'month|payment|purchase|order|visit|transaction|week'],
  ['account', 'account|loan|card|deposit'],
]
const NOUNS = KINDS.map(([, words]) => words).join('|')
const TOPMOST = 'biggest|largest|highest|dearest|costliest|priciest|heaviest|(?:most )?expensive|most'
const ONE_PLACE = new RegExp(
  `\\b(?:the |that |in |at )*(?:(${anyOf(PLACES)})(?:a|i|e)?|(?:number|no\\.?|#) ?(${anyOf(NUMBERS)}))(?: (?:wal[aie]|${TOPMOST}|place))?(?: (one|item|entry|row|${NOUNS}))?(?: (?:of (?:them|those|these)|(?:on|in) (?:the|that|your) list))?(?=,| (?:is|was|cost|come|came|take|took|get|got|look|low|high|than|and|or|at|pe|ka|ki|kitn\\w*|kya|on average|last|this|in)\\b|\\W*$)`,
  'i',
)
const SOME_PLACES = new RegExp(
  `\\b(?:the |those )*(?:(?:top|first) (${anyOf(COUNTS)})|(last|bottom) (${anyOf(COUNTS)}))(?: (?:ones|items|${NOUNS.replaceAll('|', 's?|')}s?))?(?: of (?:them|those|these))?(?=\\W*$| (?:out|together|combined|in|added|makes?|come|came|cost|differ|add|taken?|took|apart|have|has|had|got|get|are|were)\\b)`,
  'i',
)
const TOP =
  /^\W*(?:(?:and|but|now|ok|what if)\W+)*(?:excluding|except|without|apart from|leaving out|minus|less|not counting|ignoring|leave out|take (?:out|away)) the (?:(?:biggest|largest|highest|top|dearest|first|costliest|priciest)|(smallest|lowest|cheapest|last))(?: (?:one|payment|of (?:them|those)))?\W*$/i
const WITHOUT_THAT =
  /^\W*(?:(?:and|but|now|ok|what if|then)\W+)*(?:excluding|except|without|apart from|leaving out|not counting|ignoring) (?:that|it|this|him|her)(?: one)?\W*$/i
const ADDED = anyWording([
  ...['together', 'combined', 'sum', 'total', 'add(?:ed)?(?: up)?', 'altogether', 'in all', 'come to', 'came to'],
  ...['taken', 'plus', 'make'],
])
const APART = anyWording([
  'difference',
  'differ',
  'gap',
  'apart',
  'more',
  'less',
  'higher',
  'lower',
  'compare\\w*',
  'vs',
  'versus',
  'against',
  'cheaper',
  'dearer',
])
const SHARE = anyWording(['share', 'percent\\w*', 'per cent', 'fraction', 'proportion', 'part', '%'])
/** 'Which of them do I visit most often?' */
const OFTENEST =
  /\b(?:which|where|who)\b(?: one)?(?: of (?:them|those|these|the (?:two|three|four|five)))\b.*\b(?:often|visit\w*|times|frequent\w*|go|went|order\w*)\b/i
const LEAVES =
  /^\W*(?:(?:and|but|now|ok|what if)\W+)*(?:excluding|except|without|apart from|leaving out|minus|less|not counting|ignoring|leave out|take (?:out|away))\b/i
/** Words around a row of which nothing is asked but what it is. */
const AROUND = anyWording(
  ['who', 'which', 'what', 'came', 'comes?', 'tell me more', 'more', 'show me', 'about', 'of', 'took', 'got', 'place'],
  'g',
)

/** 'And the others?' after the first few: all of them. */
function theOthers(question: string, { intent, ask }: Turn, rows: readonly ToldRow[]): PointedAt | null {
  if (!THE_OTHERS.test(question) || intent === 'compare-names') return null
  const said = intent === 'top-merchants' ? ask.question : 'list them all'
  const all = { ...ask, against: null, listed: true, question: said } as const
  if (rows.every(({ payee, period }) => payee && !period)) return { turn: { intent: 'top-merchants', ask: all } }
  return rows.every(({ categoryId }) => categoryId) ? { turn: { intent: 'top-categories', ask: all } } : null
}

const THE_OTHERS =
  /^\W*(?:(?:and|so|ok|what about|how about|who are|which are|what are|show me|show|list|name|aur)\W+)*(?:all )?(?:the )?(?:others|other ones|remaining(?: ones)?|rest of (?:them|those|the list))\W*$/i

/** 'Without the biggest': by its name, where only one row has it. */
function withoutTop(question: string, previous: Turn, rows: readonly ToldRow[]): PointedAt | null {
  const first = previous.told?.payee ?? (previous.told?.categoryId && categoryName(previous.told.categoryId))
  if (first && WITHOUT_THAT.test(question)) return { question: `without ${first}`, before: previous }
  const match = TOP.exec(question)
  if (!match) return null
  const row = byAmount(rows).at(match[1] ? -1 : 0)
  const name = row && nameOf(row)
  if (!name || !row || rows.filter((each) => nameOf(each) === name).length > 1) return null
  return { question: `without ${name}`, before: previous }
}

/** 'The first two together', 'the difference between the first and the second'. */
function several(question: string, previous: Turn, rows: readonly ToldRow[]): PointedAt | null {
  const asked = SOME_PLACES.exec(question)
  const ofAll = !asked && OFTENEST.test(question)
  const count = COUNTS[(asked?.[1] ?? asked?.[3] ?? '').toLowerCase()] ?? 0
  const order = inOrder(previous, rows)
  const places = () => (ofAll ? order : placesIn(question, order))
  const meant = asked ? (asked[2] ? order.slice(-count) : order.slice(0, count)) : places()
  const [first, second] = meant
  if (!first || !second || (asked && meant.length < count)) return null
  const { ask } = previous
  if (asked && LEAVES.test(question)) {
    const names = meant.map(nameOf)
    return names.includes(null) ? null : { question: `without ${names.join(' and ')}`, before: previous }
  }
  const apart = meant.length === 2 && APART.test(question)
  const share = SHARE.test(question)
  if (!apart && !ofAll && !share && !ADDED.test(question)) return null
  if (meant.every(({ payee, categoryId }) => payee ?? categoryId)) {
    const [one, ...others] = meant.map(({ payee, categoryId }) => ({ payee, categoryId: payee ? null : categoryId }))
    if (!one || meant.some(({ payee, period }) => payee && period)) return null
    const own = { ...ask, ...one, hintedCategoryId: null, question }
    if (apart || ofAll) {
      const [other = null, ...more] = others
      return { turn: { intent: 'compare-names', ask: { ...own, together: more, other }, rows } }
    }
    return {
      turn: { intent: share ? 'spending-share' : sumOf(one), ask: { ...own, together: others, other: null }, rows },
    }
  }
  if (ofAll || share) return null
  const times = meant.flatMap(({ payee, period }) => (payee || !period ? [] : [period]))
  const [one, other] = times
  if (times.length < meant.length || !one || !other) return null
  const intent = (ask.payee ?? ask.categoryId) === null ? 'spending-total' : sumOf(ask)
  return apart
    ? { turn: { intent: 'change', ask: { ...ask, period: one, periodGiven: true, against: other, question } } }
    : { turn: { intent, ask: { ...ask, period: one, periodGiven: true, times, question } } }
}

/** 'And the second one?', 'when was I at the third?' */
function single(question: string, previous: Turn, rows: readonly ToldRow[]): PointedAt | null {
  if (RANKED.includes(previous.intent) && AT_THE_END.test(question))
    return { question: 'and the smallest?', before: previous }
  const match = ONE_PLACE.exec(question)
  if (!match || placesIn(question, rows).length > 1) return null
  const place = PLACES[(match[1] ?? '').toLowerCase()] ?? (NUMBERS[(match[2] ?? '').toLowerCase()] ?? 0) - 1
  const noun = match[3]?.toLowerCase()
  // After 'the first half' the second is no row.
  if (/\bhalf\b/i.test(previous.ask.question)) return null
  // Of rows by their days 'the first' is the earliest.
  if (place === 0 && previous.intent === 'search') return null
  const order = new RegExp(`\\b(?:${TOPMOST})\\b`, 'i').test(match[0]) ? byAmount(rows) : inOrder(previous, rows)
  const row = order[place]
  if (!row || (noun && !isCalled(row, noun))) return null
  const before = turnOf(row, previous)
  if (isBareAround(question, match[0]))
    return row.account ? { question: `balance of my ${row.account}`, before: previous } : { turn: before }
  // What is paid again and again is what the thread is about by now.
  const words = STAYS.includes(before.intent) ? 'it' : (nameOf(row) ?? row.account)
  const time = row.payee && row.period ? ` ${row.period.name.replace(/^the day of/, 'on')}` : ''
  return {
    question: question
      .replace(match[0], ` ${words ? words + time : (row.period?.name ?? '')} `)
      .replace(/\s+/g, ' ')
      .trim(),
    before,
  }
}

/** Of which only the first few are shown. */
const RANKED: readonly Answerable[] = ['top-merchants', 'top-categories', 'largest-payments']
const AT_THE_END =
  /^\W*(?:(?:and|so|who|which|what|is|was|comes?|came)\W+)*(?:the )?(?:last|bottom)(?: one| place)? (?:of (?:them|those|these|the list)|(?:on|in) (?:the|that|your) list)\W*$|^\W*(?:(?:and|so|who|which|what) )*(?:is|was|came|comes) (?:in )?(?:the )?last\W*$/i

function placesIn(question: string, rows: readonly ToldRow[]): readonly ToldRow[] {
  const words = [...question.matchAll(new RegExp(`\\b(${anyOf(PLACES)})(?:a|i|e)?\\b`, 'gi'))]
  return words.length === 2 ? words.flatMap(([, word = '']) => rows[PLACES[word.toLowerCase()] ?? -1] ?? []) : []
}

function isCalled(row: ToldRow, noun: string): boolean {
  // The day of a payment is no week.
  if (/^(?:week|month)$/.test(noun) && row.payee) return false
  const kind = KINDS.find(([, words]) => new RegExp(`^(?:${words})$`).test(noun))
  return kind === undefined || row[kind[0]] !== null
}

function nameOf({ payee, categoryId }: ToldRow): string | null {
  return payee ?? (categoryId && categoryName(categoryId))
}

function byAmount(rows: readonly ToldRow[]): readonly ToldRow[] {
  return [...rows].sort((a, b) => Math.abs(b.amountMinor) - Math.abs(a.amountMinor))
}

/** Months stand in the order of the year: after 'which was the dearest' the second is by what they took. */
function inOrder({ intent, told }: Turn, rows: readonly ToldRow[]): readonly ToldRow[] {
  if (intent !== 'top-times') return rows
  const order = byAmount(rows)
  return told?.period && order.at(-1)?.period?.from === told.period.from ? order.toReversed() : order
}

/** The kinds of question that ask the same of one row; of the others the sum is. */
const STAYS: readonly Answerable[] = [
  ...(['subscriptions', 'price-rises', 'refunds', 'budgets-left', 'budgets-over', 'bill-when', 'change'] as const),
]

/** What the thread would have asked for if it had named the row. */
function turnOf({ payee, categoryId, account, period }: ToldRow, previous: Turn): Turn {
  if (account) return previous
  const { intent, ask, earlier, rows } = previous
  const names = (payee ?? categoryId) ? { payee, categoryId: payee ? null : categoryId, hintedCategoryId: null } : {}
  const due = intent === 'bills'
  const time = period && !due ? { period, periodGiven: true } : {}
  const { text: _, ...asked } = ask
  const of = { together: [], other: null, amountMinor: null, share: null, question: 'how much was it' }
  const own: Ask = { ...asked, ...names, ...time, ...of, against: intent === 'change' ? ask.against : null }
  const kind = due ? 'bill-when' : STAYS.includes(intent) ? intent : sumOf(own)
  const all = (own.payee ?? own.categoryId) === null
  return { intent: all ? 'spending-total' : kind, ask: own, earlier: [...(earlier ?? []), ask], ...(rows && { rows }) }
}
