// What later questions of a thread do with the ones before: correct them, add them up, ask for another side of them.
import type { CategoryId, IsoDate } from '../../../shared/domain'
import type { Ask } from '../findings'
import { type Answerable, sumOf } from '../intents'
import type { Parameters } from '../names/parameters'
import { allTimePeriod, type Period } from '../periods/periods'
import { asksYesOrNo } from '../words/asks-yes-or-no'
import { limitIn } from '../words/limits'
import type { ToldRow } from './told-rows'

export const MOST_EARLIER = 6

/** Whom the headline of an answer is about, and the time within the one that was asked of. */
export interface ToldOf {
  readonly payee: string | null
  readonly categoryId: CategoryId | null
  readonly period: Period | null
}

/** A question that was answered, with what those asked for that it leans on, oldest first. */
export interface Turn {
  readonly intent: Answerable
  readonly ask: Ask
  readonly earlier?: readonly Ask[]
  /** What the answer told of by itself. */
  readonly told?: ToldOf
  /** What the answer listed, in its order. */
  readonly rows?: readonly ToldRow[]
  /** The guide has explained what this kind of question is about; nothing of the customer's has been asked yet. */
  readonly explained?: true
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
    if (!sets && (!yesNo || !COMPARES.test(question))) return null
    // 'More than at Practo?' is about the name of before.
    if (/\bthan\b/i.test(question)) return { intent: 'compare-names', ask: { ...own, together: [], other: name } }
    return {
      intent: 'compare-names',
      ask: { ...own, ...name, together: [], other: { categoryId: own.categoryId, payee: own.payee } },
    }
  }
  if (COUNTS.test(question) && !OF_ALL.test(question)) {
    return { intent: 'spending-count', ask: named.period ? { ...own, period: named.period, periodGiven: true } : own }
  }
  if (named.amount !== null) return null
  if ((yesNo && COMPARES.test(question)) || APART_FROM.test(named.masked)) return againstTime(own, named)
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
function againstTime(own: Ask, { period, against, masked }: Parameters): Turn | null {
  const other = period ?? against
  if (!other || other.from === own.period.from) return null
  const about = period && !THAN_IN_HINDI.test(own.question) && !APART_FROM.test(masked) ? period : own.period
  const before = about === own.period ? other : own.period
  return { intent: 'change', ask: { ...own, period: about, periodGiven: true, against: before } }
}

/** A turn about cash or fees names them by its kind of question alone. */
export function withItsCategory(turn: Turn): Turn {
  return { ...turn, ask: { ...turn.ask, ...categoryOf(turn) } }
}

/** Rows of a name that were listed without a time are those of all times. */
export function withItsTime(turn: Turn, asOf: IsoDate): Turn {
  const { intent, ask } = turn
  if (intent !== 'search' || ask.periodGiven || (ask.payee ?? ask.categoryId) === null) return turn
  return { ...turn, ask: { ...ask, period: allTimePeriod(asOf), periodGiven: true } }
}

/** Of cash and fees the kind of question says the category. */
function categoryOf({ intent, ask }: Turn): Pick<Ask, 'categoryId'> {
  if (ask.categoryId ?? ask.payee) return { categoryId: ask.categoryId }
  return { categoryId: intent === 'cash' || intent === 'fees' ? intent : null }
}

const MOST_WORDS = 9
const SETS_AGAINST =
  /^\W*(?:(?:and|or|ok) )?(?:how (?:does|did|do) (?:it|that|this|they) )?(?:versus|vs\.?|against|compared? (?:to|with)|next to)\b/i
const OF_PAYMENTS: readonly Answerable[] = [
  ...(['spending-category', 'spending-merchant', 'spending-total', 'spending-count', 'cash', 'fees'] as const),
]
const ADDS = /^\W*(?:(?:ok|okay|and|now|then|please)\W+)*(?:add|plus|include)\b/i
const COMPARES =
  /\b(?:more|less|higher|lower|fewer|bigger|smaller|larger|dearer|cheaper|costlier|worse|exceed\w*|beat|kam|zyada|jyada)\b/i
/** 'The difference to August?' */
const APART_FROM =
  /\b(?:difference|diff|gap|change|more|less|higher|lower|fark|compared?)\b.{0,12}\b(?:to|with|from|than|against|and|vs\.?) (?:in )?xperiodx/i
const THAN_IN_HINDI = /\bse (?:kam|zyada|jyada)\b/i
const TOO = /\b(?:too|also|as well|bhi)\W*$/i
const COUNTS =
  /\b(?:how many (?:times|trips|rides|orders|visits|payments|withdrawals)|how often|(?:number|no\.?) of (?:times|trips|rides|orders|visits|payments|withdrawals)|kitni (?:baar|dafa))\b/i
const OF_ALL = /\b(?:my|our|overall|everything|everywhere|all)\b/i
