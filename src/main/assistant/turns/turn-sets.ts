// What a turn does with what a thread has asked for one after the other: 'both together', 'the difference', 'which was more'.
import { addDays } from '../../../shared/dates'
import type { IsoDate } from '../../../shared/domain'
import type { Ask } from '../findings'
import { type Answerable, sumOf } from '../intents'
import { accountsIn } from '../names/account-words'
import type { NamedOther, Parameters } from '../names/parameters'
import { daysPeriod, monthsPeriod, type Period } from '../periods/periods'
import { anyWording } from '../words/word-lists'
import { operationIn } from './turn-operations'
import type { Turn } from './turns-joined'

const EQUAL = anyWording(['equal', 'identical', '(?:the )?same'])

/**
 * 'Put those three together': the sum over the times, or of the names, that a thread has asked of one after the other. Null for other
 * questions, and where the times leave gaps.
 */
export function summedUp(previous: Turn, question: string, asOf: IsoDate, standing: Parameters): Turn | null {
  // 'The two together for the year 2026': a time of its own.
  const own = standing.period
  const asked = (PRICED.includes(previous.intent) ? standing.masked.replace(BY_TIME, ' ') : standing.masked).replace(
    /\b(?:for|in|over|during)? ?(?:the )?(?:year )?xperiodx\b/gi,
    ' ',
  )
  if (standing.payee ?? standing.categoryId ?? standing.amount) return null
  const operation = operationIn(asked)
  if (operation !== 'sum' && operation !== 'mean') return null
  const asks = meant(previous, asked)
  const { ask } = previous
  // 'Zomato or Swiggy' was one question.
  if (previous.intent === 'compare-names' && ask.other && (ask.payee ?? ask.categoryId)) {
    const timed = own && { period: own, periodGiven: true }
    return { intent: sumOf(ask), ask: { ...ask, together: [ask.other], other: null, ...timed, question } }
  }
  if (asks.length < 2) return null
  // What lies in accounts is named in words alone.
  if (previous.intent === 'balance')
    return { intent: 'balance', ask: { ...ask, question: asks.map((each) => each.question).join(' and ') } }
  const priced = PRICED.includes(previous.intent)
  const sums = previous.intent === 'change' ? sumOrAll(ask) : previous.intent
  if (!priced && !SUMMED.includes(sums)) return null
  if (asks.every((each) => sameNames(ask, each) && sameTime(ask, each))) return null
  const key = (each: NamedOther) => `${each.categoryId} ${each.payee}`
  const names = new Map(namesOf(asks).map((each) => [key(each), each]))
  if (asks.every((each) => sameNames(ask, each))) {
    if (own) return null
    const period = joined(
      asks.map(({ period }) => period),
      asOf,
    )
    const intent = operation === 'mean' ? 'spending-average' : COUNTED.test(question) ? 'spending-count' : sums
    if (period) return { intent, ask: { ...ask, period, periodGiven: true, against: null, question } }
    // With gaps between them the times are added up one by one.
    const times = asks.map((each) => each.period)
    return operation === 'sum' && intent === sums && !ask.against ? { intent, ask: { ...ask, times, question } } : null
  }
  // The mean of two names nobody has worked out.
  if (operation === 'mean') return null
  const [first, ...others] = names.values()
  const someNamed = [...names.values()].every(({ categoryId, payee }) => categoryId !== null || payee !== null)
  if (!first || !someNamed) return null
  return {
    intent: priced ? 'subscriptions' : sumOf(first),
    ask: {
      ...ask,
      against: null,
      ...first,
      together: others,
      ...(own && { period: own, periodGiven: true }),
      question,
    },
  }
}

/** 'The largest purchase of the two' is asked of both together: them, and the turn without the words that mean them. */
export function jointOf(
  previous: Turn,
  question: string,
  asOf: IsoDate,
  standing: Parameters,
): { readonly before: Turn; readonly rest: string } | null {
  const several = OF_SEVERAL.exec(question)
  const ofPayments = ONE_PAYMENT.test(question)
  if (!several || DONE_WITH_THEM.test(question) || (!ofPayments && operationIn(standing.masked) !== null)) return null
  const before = summedUp(previous, 'together', asOf, { ...standing, masked: `${several[1]} together` })
  return before && { before, rest: question.replace(several[0], ' ').replace(/\s+/g, ' ').trim() }
}

const OF_SEVERAL =
  /\b(?:of|from|among|in) (?:the |those |these |all )*(both|two|three|four)(?: of them| shops| days| months| places)?\b/i
const ONE_PAYMENT = /\b(?:payment|purchase|order|transaction|visit|item)\b/i
const DONE_WITH_THEM = /\b(?:sum|total|together|average|mean|which|difference)\b/i

const COUNTED = /\bhow many\b/i
/** What is paid again and again is added up by the month or the year. */
const PRICED: readonly Answerable[] = ['subscriptions', 'bill-when', 'price-rises']
const BY_TIME = /\b(?:(?:in|per|over|for|a|each|every) (?:a |the |whole )*(?:year|month)|yearly|monthly|annually)\b/gi

/** 'Together with Savings?' after the balance of an account: what both hold. `accounts`: what the caller's are called. */
export function heldTogether(previous: Turn, question: string, accounts: readonly string[]): Turn | null {
  if (previous.intent !== 'balance' || !JOINS.test(question) || accountsIn(question, accounts).length === 0) return null
  const both = [previous.ask.question, ...accountsIn(question, accounts)].join(' and ')
  return { intent: 'balance', ask: { ...previous.ask, question: both } }
}

const JOINS = /\b(?:together|along|combined|added|plus|incl\w*|counting|with)\b/i

/** Those of a thread that 'both' and 'all three' stand for: so many as it says, else all that share a name or a time with the last. */
function meant({ earlier = [], ask }: Turn, text: string): readonly Ask[] {
  const named = ask.categoryId ?? ask.payee
  const alike = earlier.filter((each) => Boolean(each.categoryId ?? each.payee) === Boolean(named))
  const count = /\b(?:both|two|dono|pair|2)\b/i.test(text) ? 2 : /\b(?:three|teeno|3)\b/i.test(text) ? 3 : null
  if (count) return [...alike, ask].slice(-count)
  const last = alike.findLastIndex((each) => !sameNames(ask, each) && !sameTime(ask, each))
  return [...alike.slice(last + 1), ask]
}

function sameNames(one: NamedOther, other: NamedOther): boolean {
  return one.categoryId === other.categoryId && one.payee === other.payee
}

function sumOrAll(name: NamedOther): Answerable {
  return (name.payee ?? name.categoryId) === null ? 'spending-total' : sumOf(name)
}

function sameTime(one: Ask, other: Ask): boolean {
  return one.period.from === other.period.from && one.period.to === other.period.to
}

/**
 * 'What is the difference?', 'which is higher?' after two sums: the two against each other, by their times or by their names. Null for
 * other questions, and where there are no two.
 */
export function setAgainst(previous: Turn, question: string, standing: Parameters, asOf: IsoDate): Turn | null {
  if (standing.period ?? standing.against ?? standing.payee ?? standing.categoryId ?? standing.amount) return null
  const operation = operationIn(standing.masked)
  const ranked =
    operation === 'which' || RANK_THEM.test(standing.masked) ? rankedOf(previous, standing.masked, asOf) : null
  if (ranked) return { ...ranked, ask: { ...ranked.ask, question } }
  if (operation !== 'difference' && operation !== 'which') return null
  const { ask } = previous
  // 'Who more often?' of names that were set against each other, or added up.
  if (OFTEN.test(question) && ask.payee) {
    const [second, ...more] = ask.together
    if (previous.intent === 'compare-names' && ask.other) return { intent: 'compare-names', ask: { ...ask, question } }
    if (second && more.length === 0)
      return { intent: 'compare-names', ask: { ...ask, together: [], other: second, question } }
  }
  if (!SUMMED.includes(previous.intent) && !SET_IN_TIME.includes(previous.intent) && !isOfRows(previous)) return null
  const before = previous.earlier?.findLast((each) => !sameNames(ask, each) || !sameTime(ask, each))
  if (!before || (!sameNames(ask, before) && !sameTime(ask, before))) return null
  // 'Are they equal?' wants to hear yes or no, 'by how much' and 'which' do not.
  const told = EQUAL.test(question) ? 'is it the same' : question
  if (sameNames(ask, before)) {
    // 'Who got most of it?' is no question of the times.
    if (operation === 'which' && OF_WHOM.test(question)) return null
    return {
      intent: previous.intent === 'income' || SET_IN_TIME.includes(previous.intent) ? previous.intent : 'change',
      ask: { ...ask, against: before.period, question: told },
    }
  }
  if (!(before.categoryId ?? before.payee) || !(ask.categoryId ?? ask.payee)) return null
  // 'Restaurants only' of all food: one is a part of the other.
  if ([before, ...before.together].length > 1 && [before, ...before.together].some((each) => sameNames(each, ask)))
    return null
  return {
    intent: 'compare-names',
    ask: { ...ask, other: { categoryId: before.categoryId, payee: before.payee }, question: told },
  }
}

/** 'Which of the three was the highest?' of times that follow each other, or of names. */
function rankedOf({ intent, ask, earlier = [] }: Turn, text: string, asOf: IsoDate): Turn | null {
  if (!SUMMED.includes(intent) && intent !== 'change') return null
  const several = THREE_OR_MORE.exec(text)?.[0]
  const ranks = RANK_THEM.test(text)
  if (!several && !ranks) return null
  const count = several ? (/four|4/i.test(several) ? 4 : 3) : 2
  const asks = [...earlier, ask].slice(-count)
  const times = asks.flatMap(({ period, against }) => (against ? [period, against] : [period]))
  if (asks.every((each) => sameNames(ask, each)) && new Set(times.map(({ from }) => from)).size === count) {
    const period = joined(times, asOf)
    return period && { intent: 'top-times', ask: { ...ask, period, periodGiven: true, against: null } }
  }
  const names = [...new Map(namesOf(asks).map((each) => [`${each.categoryId} ${each.payee}`, each])).values()]
  const [first, second, ...more] = ranks ? names : names.slice(-count)
  if (
    !first ||
    names.length < count ||
    !second ||
    ![first, second, ...more].every(({ payee, categoryId }) => payee ?? categoryId)
  )
    return null
  return { intent: 'compare-names', ask: { ...ask, ...first, other: second, together: more, against: null } }
}

/** All that some questions have named, also where one of them asked of several: all chemists, one or the other. */
function namesOf(asks: readonly Ask[]): readonly NamedOther[] {
  return asks.flatMap((each) =>
    [each, ...(each.other ? [each.other] : []), ...each.together].map(({ categoryId, payee }) => ({
      categoryId,
      payee,
    })),
  )
}

const RANK_THEM =
  /^\W*(?:(?:and|ok|now|please|can you) )*(?:rank|order|sort|compare) (?:them|those|these|all)(?: (?:all|please|by \w+|three|four))*\W*$/i
const THREE_OR_MORE = /\b(?:three|four|3|4|teeno)\b/i

const OF_WHOM = /\b(?:who|whom|where|kisk[oe]|kisne)\b/i
const OFTEN = /\b(?:often\w*|frequently|(?:more|most|fewer|less) (?:visits|times|orders|rides|trips|payments))\b/i
/** What one time is set against another of, besides sums of payments. */
const SET_IN_TIME: readonly Answerable[] = ['saved', 'savings-rate']

/** Rows of one name, listed: their sum is what is set against another time's. */
function isOfRows({ intent, ask }: Turn): boolean {
  return intent === 'search' && ask.amountMinor === null && !ask.text && (ask.payee ?? ask.categoryId) !== null
}

/** The other time that a thread has asked the same sum of, just before: what 'why so low' compares with. Null where it has asked of one time. */
export function otherTimeAsked({ intent, ask, earlier = [] }: Turn): Period | null {
  const before = earlier.at(-1)
  if (!before || !SUMMED.includes(intent) || !before.periodGiven || !ask.periodGiven) return null
  // A month is not set against the year that it lies in.
  const within = before.period.from <= ask.period.from && ask.period.to <= before.period.to
  return sameNames(ask, before) && !within ? before.period : null
}

export const SUMMED: readonly Answerable[] = [
  ...([
    'cash',
    'fees',
    'spending-category',
    'spending-merchant',
    'spending-total',
    'spending-count',
    'income',
  ] as const),
]

/** One span of spans that follow each other without a gap. */
function joined(periods: readonly Period[], asOf: IsoDate): Period | null {
  const sorted = [...periods].sort((a, b) => (a.from < b.from ? -1 : 1))
  const [first] = sorted
  const last = sorted.at(-1)
  if (!first || !last) return null
  const gap = sorted.some((each, at) => {
    const before = sorted[at - 1]
    return before !== undefined && each.from > addDays(before.to, 1)
  })
  if (gap) return null
  const whole = first.from.endsWith('-01') && addDays(last.to, 1).endsWith('-01')
  return whole ? monthsPeriod(first.from.slice(0, 7), last.to.slice(0, 7), asOf) : daysPeriod(first.from, last.to, asOf)
}
