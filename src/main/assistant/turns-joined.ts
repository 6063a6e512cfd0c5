// What later questions of a thread do with the ones before: correct them, add them up, ask for another side of them.
import { addDays } from '../../shared/dates'
import type { IsoDate } from '../../shared/domain'
import { asksYesOrNo } from './asks-yes-or-no'
import type { Ask } from './findings'
import { type Answerable, sumOf } from './intents'
import { limitIn } from './limits'
import type { NamedOther, Parameters } from './parameters'
import { daysPeriod, monthsPeriod, type Period } from './periods'

export const MOST_EARLIER = 6

/** A question that was answered, with what those asked for that it leans on, oldest first. */
export interface Turn {
  readonly intent: Answerable
  readonly ask: Ask
  readonly earlier?: readonly Ask[]
}

/** 'Not Swiggy, Zomato' and 'Zomato, not Swiggy' without what is taken back; other questions as they are. */
export function uncorrected(question: string): string {
  const before = TAKEN_BACK_FIRST.exec(question)
  if (before) return question.slice(before[0].length)
  const after = TAKEN_BACK_LAST.exec(question)
  return after && after.index > 2 ? question.slice(0, after.index) : question
}

const TAKEN_BACK_FIRST =
  /^\W*(?:(?:no|nope|nah|sorry|oops|wait)\W+)*not (?!count|includ)(?:(?:the|in|at|on|for|from) )*[^,;:–.]{2,30}(?:[,;:–.]| -| but)\s*(?:but |i (?:mean|meant|said) )?/i
const TAKEN_BACK_LAST =
  /\s*(?:[,;:–-]| -)\s*(?:and )?not (?!count|includ)(?:(?:the|in|at|on|for|from) )*\S+(?: \S+)?\W*$/i

/**
 * 'Put those three together': the sum over the times, or of the names, that a thread has asked of one after the other. Null for other
 * questions, and where the times leave gaps.
 */
export function summedUp(
  previous: Turn,
  question: string,
  asOf: IsoDate,
  standing: Parameters | null = null,
): Turn | null {
  // 'The two together for the year 2026': a time of its own.
  const own = standing?.period ?? null
  const asked =
    own && standing
      ? standing.masked.replace(/\b(?:for|in|over|during)? ?(?:the )?(?:year )?xperiodx/gi, ' ').trim()
      : question
  if (!ADDS_UP.test(asked) || !SUMMED.includes(previous.intent)) return null
  const asks = [...(previous.earlier ?? []), previous.ask]
  if (asks.length < 2) return null
  const { ask } = previous
  const named = (each: Ask): NamedOther => ({ categoryId: each.categoryId, payee: each.payee })
  const key = (each: NamedOther) => `${each.categoryId} ${each.payee}`
  const names = new Map(asks.map((each) => [key(named(each)), named(each)]))
  if (names.size === 1) {
    if (own) return null
    const period = joined(
      asks.map(({ period }) => period),
      asOf,
    )
    return period ? { intent: previous.intent, ask: { ...ask, period, periodGiven: true, question } } : null
  }
  const [first, ...others] = names.values()
  const someNamed = [...names.values()].every(({ categoryId, payee }) => categoryId !== null || payee !== null)
  if (!first || !someNamed) return null
  const intent = sumOf(first)
  return {
    intent,
    ask: { ...ask, ...first, together: others, ...(own && { period: own, periodGiven: true }), question },
  }
}

/**
 * 'What is the difference?', 'which is higher?' after two sums: the two against each other, by their times or by their names. Null for
 * other questions, and where there are no two.
 */
export function setAgainst(previous: Turn, question: string): Turn | null {
  const before = previous.earlier?.at(-1)
  if (!before || !AGAINST_EACH_OTHER.test(question) || !SUMMED.includes(previous.intent)) return null
  const { ask } = previous
  const sameNames = ask.categoryId === before.categoryId && ask.payee === before.payee
  const sameTime = ask.period.from === before.period.from && ask.period.to === before.period.to
  if (sameNames && !sameTime)
    return {
      intent: previous.intent === 'income' ? 'income' : 'change',
      ask: { ...ask, against: before.period, question },
    }
  if (!sameTime || sameNames || !(before.categoryId ?? before.payee) || !(ask.categoryId ?? ask.payee)) return null
  return {
    intent: 'compare-names',
    ask: { ...ask, other: { categoryId: before.categoryId, payee: before.payee }, question },
  }
}

const AGAINST_EACH_OTHER =
  /^\W*(?:(?:and|so|ok|okay|then)\W+)*(?:(?:what(?:['’]?s| is| was)|how (?:big|much) (?:is|was)) the (?:difference|gap)|(?:which|what) (?:one )?(?:is|was|of (?:the two|them|those) (?:is|was)) (?:the )?(?:higher|bigger|more|dearer|larger|cheaper|less|lower|smaller)|which (?:one )?(?:cost|took|got) (?:me )?(?:more|less)|(?:the )?(?:difference|change)|compare (?:them|the two|those|both)|(?:who|which) got more)(?: (?:between (?:them|the two|those)|of the two|one))?\W*$/i

export const SUMMED: readonly string[] = [
  'cash',
  'fees',
  'spending-category',
  'spending-merchant',
  'spending-total',
  'spending-count',
  'income',
]
const ADDS_UP =
  /^\W*(?:(?:and|so|then|ok|okay|now|please|what(?:['’]?s| is| are| was| were)?|how much(?: is| was| are| were)?|give me|the|can you) )*(?:(?:put|add|sum|total|combine|taken?)\b.{0,20}\b(?:together|up|them|those|these|both|the (?:two|three|four))|(?:all|the) (?:two|three|four)|both(?: of them)?|(?:all|both|these|those|the)? ?(?:two|three|four|of (?:them|those|these))?(?: months?| of (?:them|those|these))?,? ?(?:together|combined|added up|in total|altogether|put together|in all)|(?:the )?(?:sum|total) (?:of|for) (?:all|both|these|those|them|the (?:two|three|four))\b.{0,15}|(?:sab|dono|teeno) (?:ka total|milake|mila ke|ka jod).{0,10})(?:,? (?:please|pls|then|now))?\W*$/i

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

/** 'The interest on it' after a loan or a card, with what was lent in its place. */
export function ofWhatIsLent(question: string, before: Answerable): string {
  const lent = LENT[before]
  return lent ? question.replace(/\b(interest on) (?:it|that|them|those|these|this)\b/i, `$1 ${lent}`) : question
}

const LENT: Partial<Record<Answerable, string>> = { loans: 'my loans', instalments: 'my loans', 'card-due': 'my card' }

/**
 * What a short turn does with the sum that the one before asked for: whether it was more than another time's or name's, beyond a
 * limit, whether there was any in another time, how many payments it was. Null for other turns. `named` is what the turn names.
 */
export function doneWithSum(previous: Turn, question: string, named: Parameters): Turn | null {
  const { ask } = previous
  if (question.split(' ').length > MOST_WORDS || !OF_PAYMENTS.includes(previous.intent)) return null
  const own = { ...ask, ...categoryOf(previous), question }
  const names = named.payee !== null || named.categoryId !== null
  const yesNo = asksYesOrNo(question)
  if (names) {
    if (named.other || named.together.length > 0) return null
    const name = { categoryId: named.payee ? null : named.categoryId, payee: named.payee }
    const differs = name.payee !== own.payee || name.categoryId !== own.categoryId
    if (!(own.payee ?? own.categoryId) || !differs || named.period) return null
    if (ADDS.test(question)) return { intent: sumOf(own), ask: { ...own, together: [...own.together, name] } }
    const sets = SETS_AGAINST.test(question)
    if (!sets && (!yesNo || !COMPARES.test(question) || /\bthan\b/i.test(question))) return null
    return {
      intent: 'compare-names',
      ask: { ...own, ...name, together: [], other: { categoryId: own.categoryId, payee: own.payee } },
    }
  }
  if (COUNTS.test(question) && !OF_ALL.test(question)) {
    return { intent: 'spending-count', ask: named.period ? { ...own, period: named.period, periodGiven: true } : own }
  }
  if (named.amount !== null) return null
  if (yesNo && COMPARES.test(question)) return againstTime(own, named)
  if (yesNo && named.period && TOO.test(question) && own.payee) {
    return { intent: previous.intent, ask: { ...own, period: named.period, periodGiven: true, against: null } }
  }
  return null
}

/** 'Under 5,000?' after a sum: whether that sum is. */
export function asksLimitOf(previous: Turn, question: string, named: Parameters): boolean {
  if (named.payee ?? named.categoryId ?? named.period) return false
  if (named.amount === null || question.split(' ').length > MOST_WORDS || !OF_PAYMENTS.includes(previous.intent))
    return false
  return asksYesOrNo(question) && limitIn(question, { amountMinor: named.amount, share: null }) !== null
}

/** 'Was October higher?' is about October, 'less than September?' about the time asked of before. */
function againstTime(own: Ask, { period, against }: Parameters): Turn | null {
  const other = period ?? against
  if (!other || other.from === own.period.from) return null
  const about = period && !THAN_IN_HINDI.test(own.question) ? period : own.period
  const before = about === own.period ? other : own.period
  return { intent: 'change', ask: { ...own, period: about, periodGiven: true, against: before } }
}

/** Of cash and fees the kind of question says the category. */
function categoryOf({ intent, ask }: Turn): Pick<Ask, 'categoryId'> {
  if (ask.categoryId ?? ask.payee) return { categoryId: ask.categoryId }
  return { categoryId: intent === 'cash' || intent === 'fees' ? intent : null }
}

const MOST_WORDS = 9
const SETS_AGAINST = /^\W*(?:(?:and|or|ok) )?(?:versus|vs\.?|against|compared? (?:to|with)|next to)\b/i
const OF_PAYMENTS: readonly Answerable[] = [
  ...(['spending-category', 'spending-merchant', 'spending-total', 'spending-count', 'cash', 'fees'] as const),
]
const ADDS = /^\W*(?:(?:ok|okay|and|now|then|please)\W+)*(?:add|plus|include)\b/i
const COMPARES =
  /\b(?:more|less|higher|lower|fewer|bigger|smaller|larger|dearer|cheaper|costlier|worse|exceed\w*|beat|kam|zyada|jyada)\b/i
const THAN_IN_HINDI = /\bse (?:kam|zyada|jyada)\b/i
const TOO = /\b(?:too|also|as well|bhi)\W*$/i
const COUNTS =
  /\b(?:how many (?:times|trips|rides|orders|visits|payments|withdrawals)|how often|(?:number|no\.?) of (?:times|trips|rides|orders|visits|payments|withdrawals)|kitni (?:baar|dafa))\b/i
const OF_ALL = /\b(?:my|our|overall|everything|everywhere|all)\b/i
