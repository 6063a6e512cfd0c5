// What a question asks for: what it names, and what it takes from the one before.
import { addDays, dayOfMonth, monthOf, weekday } from '../../../shared/dates'
import { CATEGORY_KIND, type CategoryId, type IsoDate } from '../../../shared/domain'
import { minorDigits } from '../../../shared/money'
import { type Ask, wantOf } from '../findings'
import { type Answerable, SUMS } from '../intents'
import type { NamedOther, Parameters } from '../names/parameters'
import { dayAhead } from '../periods/days-ahead'
import { partOfTime } from '../periods/part-of-time'
import {
  allTimePeriod,
  dayPeriod,
  daysPeriod,
  monthEarlier,
  monthPeriod,
  type Period,
  periodAfter,
  spanBefore,
  yearBefore,
} from '../periods/periods'
import { asksForPayees } from '../tools/listed-payees'
import { asksOfOnePayment, asksOfPrevious } from '../tools/tools-when'
import { AFTER_THAT, BEFORE_THAT, lettersLeft, ONE_DAY, SPAN_OF_DAYS, THAT_WEEK } from '../turns/follow-up'
import type { Turn } from '../turns/turns-joined'
import { isWhyOf } from './planned-intent'
import { asksWhatFor } from './what-for-asked'

/** What a question names, with what it leaves out taken from the one before; this month without a period. */
export function askOf(
  question: string,
  named: Parameters,
  { asOf, currency }: { readonly asOf: IsoDate; readonly currency: string },
  inherited: Ask | null,
  /** 'Compared with the month before': the time asked about stays. */
  compares = false,
): Ask {
  const names = named.categoryId !== null || named.payee !== null
  // 'The one before' after a payment is the payment before it.
  const payment = inherited !== null && asksOfOnePayment(inherited) && asksOfPrevious(question)
  // 'On Saturday before that' says which.
  const said = inherited !== null && named.period !== null && named.period.to < inherited.period.from
  const earlier = inherited !== null && !payment && !said && BEFORE_THAT.test(question)
  // 'And the month before?' after two times against each other: both of them earlier.
  const both =
    earlier && compares && inherited.against !== null && lettersLeft(question.replace(BEFORE_THAT, ' ')) === ''
  if (both && !THAN.test(question)) {
    const [period, against] = [inherited.period, inherited.against as Period].map((time) =>
      spanBefore(time, question, asOf),
    )
    if (period && against) return { ...inherited, period, periodGiven: true, against, question }
  }
  const later = inherited !== null && AFTER_THAT.test(question)
  const relative =
    earlier && !compares
      ? spanBefore(inherited.period, `${question} ${WEEKDAY.exec(inherited.question)?.[0] ?? ''}`, asOf)
      : later
        ? periodAfter(inherited.period, asOf)
        : inherited
          ? SAME_LAST_YEAR.test(question) || (inherited.periodGiven && YEAR_BACK.test(question))
            ? yearBefore(inherited.period, asOf)
            : SAME_LAST_MONTH.test(question)
              ? monthEarlier(inherited.period, asOf)
              : (ofThoseDays(question, inherited.period, asOf) ?? partOfTime(question, inherited.period, asOf))
          : null
  const own = earlier && compares ? null : named.period
  const timeless = own === null && relative === null && !inherited?.periodGiven
  const ofAll = (named.payee ?? inherited?.payee ?? null) !== null || (inherited === null && OF_ROWS.test(question))
  const always = timeless && ofAll && ofAllTime(question)
  const period = relative ?? own ?? (always ? allTimePeriod(asOf) : (inherited?.period ?? null))
  return {
    categoryId: names ? named.categoryId : (inherited?.categoryId ?? null),
    payee: names ? named.payee : (inherited?.payee ?? null),
    period: period ?? monthPeriod(monthOf(asOf), asOf),
    periodGiven: (relative ?? own) !== null || (inherited?.periodGiven ?? false),
    // 'And for transport?' after two months against each other is of the same two.
    against:
      earlier && compares
        ? null
        : (named.against ?? (compares && !(names && own) ? (inherited?.against ?? null) : null)),
    ...(named.weekDays.length > 0
      ? { weekDays: named.weekDays }
      : inherited?.weekDays && !compares && { weekDays: inherited.weekDays }),
    ...(named.times.length > 0 && { times: named.times }),
    hintedCategoryId: named.hintedCategoryId ?? (names ? null : (inherited?.hintedCategoryId ?? null)),
    other: named.other ?? (isOneOf(inherited, named) ? null : (inherited?.other ?? null)),
    together: names ? named.together : (inherited?.together ?? []),
    without: leftOut(question, named, inherited),
    amountMinor:
      named.amount === null ? (inherited?.amountMinor ?? null) : Math.round(named.amount * 10 ** minorDigits(currency)),
    fromMinor: named.amountFrom === null ? null : Math.round(named.amountFrom * 10 ** minorDigits(currency)),
    share: named.share ?? inherited?.share ?? null,
    ahead: named.ahead?.to ?? dayAhead(question, asOf),
    ...(asksForPayees(question, named) && { listed: true as const }),
    ...(named.payee !== null && asksWhatFor(named.masked) && { whatFor: true as const }),
    // 'And cash?' after what the card was used for.
    ...(inherited?.only && !(inherited.only.account && named.categoryId === 'cash') && { only: inherited.only }),
    ...(inherited?.text && !names && { text: inherited.text }),
    question,
  }
}

/** 'And also without groceries' leaves out what was left out before as well. */
function leftOut(question: string, { without }: Parameters, inherited: Ask | null): Ask['without'] {
  const before = inherited?.without ?? []
  if (without.length === 0) return before
  const more = before.filter((each) => !without.some((one) => sameName(one, each)))
  return ALSO.test(question) ? [...more, ...without] : without
}

function sameName(one: NamedOther, other: NamedOther): boolean {
  return one.payee === other.payee && one.categoryId === other.categoryId
}

const ALSO = /^\W*and\b|\b(?:also|too|as well|either|in addition)\b/i

/** Whether a name is one of the two that the question before has set against each other. */
function isOneOf(before: Ask | null, { payee, categoryId }: Parameters): boolean {
  return [before, before?.other].some(
    (each) =>
      (each?.payee ?? each?.categoryId ?? null) !== null && each?.payee === payee && each?.categoryId === categoryId,
  )
}

/** 'How much on petrol' is the sum of the filling stations, and not of all transport. */
export function atShops(intent: Answerable, ask: Ask, { shops }: Parameters): Pick<Turn, 'intent' | 'ask'> {
  const [payee, ...others] = shops
  const due = intent === 'bills' || intent === 'bill-when'
  if (!payee || !(due || SUMS.includes(intent) || OVER_SHOPS.includes(intent))) return { intent, ask }
  const together = others.map((other) => ({ categoryId: null, payee: other }))
  const ofShops = { ...ask, categoryId: null, payee, together }
  // Of the kind that is asked of, whichever is due.
  if (due) return { intent: 'bill-when', ask: ofShops }
  if (!SUMS.includes(intent)) return { intent, ask: ofShops }
  return { intent: wantOf(ask.question) === 'count' ? 'spending-count' : 'spending-merchant', ask: ofShops }
}

/** What is told of several payees as of one. */
const OVER_SHOPS: readonly Answerable[] = [
  ...(['spending-count', 'spending-average', 'top-times', 'smallest-payments', 'largest-payments'] as const),
  ...(['change', 'spending-trend', 'spending-share', 'top-merchants', 'search'] as const),
]

/** 'Why was health so dear', 'cash on average', 'have my bills gone up': the word is the category where nothing else is named. Null where it is not. */
export function hintThatCounts(
  intent: Answerable,
  { payee, categoryId, hintedCategoryId, against, question }: Ask,
): CategoryId | null {
  if (payee !== null || categoryId !== null) return null
  if (TOLD_OF_BILLS.includes(intent) && BILLS.test(question)) return 'bills'
  if (hintedCategoryId === null || (intent !== 'change' && CATEGORY_KIND[hintedCategoryId] !== 'spending')) return null
  const plain = PLAIN_HINTS.includes(hintedCategoryId) && !NO_CATEGORY.test(question)
  if (intent === 'change')
    return plain || isWhyOf(question) || hintedCategoryId === 'cash' || against !== null ? hintedCategoryId : null
  if (plain && TOLD_OF_ALL.includes(intent)) return hintedCategoryId
  return NARROWED.includes(intent) && !/\btrips?\b/i.test(question) ? hintedCategoryId : null
}

/** Categories whose names mean little else in a question about spending. */
const PLAIN_HINTS: readonly CategoryId[] = ['entertainment', 'home', 'health', 'travel']
const NO_CATEGORY =
  /\bscore\b|\b(?:trip|holiday)\b|\bhome (?:loan|credit|insurance|screen)\b|\b(?:at|come|came|take|took|back|reach\w*) home\b|\bhow many trips\b|\bnumber of trips\b/i
const BILLS = /(?<!\b(?:which|what|next|pending|unpaid|utility) )\bbills\b(?! (?:due|coming|that))/i
const TOLD_OF_BILLS: readonly Answerable[] = [
  'change',
  'spending-share',
  'spending-average',
  'spending-trend',
  'spending-count',
  'spending-total',
  'top-times',
]
/** What would be told of all spending. */
const TOLD_OF_ALL: readonly Answerable[] = [
  ...(['spending-total', 'spending-category', 'spending-share', 'spending-trend', 'top-merchants'] as const),
  ...(['budgets-left', 'budgets-over', 'budget-suggest', 'what-if-cut'] as const),
]
const NARROWED: readonly Answerable[] = [
  ...(['spending-average', 'spending-count', 'largest-payments', 'smallest-payments'] as const),
]

/** 'And the 27th?' of the month of the thread, 'over that whole week' of its day; null for others. */
function ofThoseDays(question: string, { from, to }: Period, asOf: IsoDate): Period | null {
  const day = Number(ONE_DAY.exec(question)?.[1] ?? 0)
  if (day >= 1 && day <= 31 && monthOf(from) === monthOf(to)) {
    const on = dayOfMonth(monthOf(from), day)
    return on <= asOf ? dayPeriod(on, asOf) : null
  }
  const [, first, last] = SPAN_OF_DAYS.exec(question) ?? []
  if (first && last && Number(first) < Number(last) && Number(last) <= 31 && monthOf(from) === monthOf(to))
    return daysPeriod(dayOfMonth(monthOf(from), Number(first)), dayOfMonth(monthOf(from), Number(last)), asOf)
  if (!THAT_WEEK.test(question) || from !== to) return null
  const monday = addDays(from, -weekday(from))
  return daysPeriod(monday, addDays(monday, 6), asOf)
}

const THAN = /\bthan\b/i
/** 'The Tuesday before', and 'the one before' after it. */
const WEEKDAY = /\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b/i

/** 'The same period last year' of any span. */
const SAME_LAST_YEAR =
  /\b(?:(?:same|this) (?:period|span|time|stretch|months)|same (?:months?|days?|weeks?|quarter))\b.{0,12}\b(?:last year|(?:a|one) year (?:ago|back|before|earlier))\b|\blast year,? (?:the )?same (?:period|span|time|stretch|months?|days?)\b/i
/** 'The same a year back?' of the time that the thread is about. */
const YEAR_BACK = /\b(?:a|one) year (?:back|ago|earlier)\b/i
/** 'On the same day last month' of days. */
const SAME_LAST_MONTH =
  /\bsame (?:days?|dates?|span|stretch)\b.{0,12}\b(?:(?:last|previous) month|(?:a|one|the) month (?:ago|back|before|earlier))\b/i

/** Of a payee without another time: 'in all', 'till date', 'what have I given'. A price by the month has no such time. */
function ofAllTime(question: string): boolean {
  return OF_ALL_TIME.test(question) && !BY_THE_MONTH.test(question)
}

const OF_ALL_TIME =
  /\b(?:every(?:thing|(?: single)? (?:rupee|penny|paisa|payment|pound|dollar))|how (?:many times|often) (?:have (?:i|we)|has \S+(?: \S+)?)|in all|in total|all told|altogether|overall|total|ever|(?:till|to|until) (?:date|now)|up to now|so far|since (?:the )?(?:start|beginning)|lifetime|kul|ab tak|ithu varai|(?:have|has|did) \S+(?: \S+)? (?:ever|already) |(?:what|how much) (?:all )?have (?:i|we) (?:paid|given|sent|transferred|spent|put|got|received)|(?:what|how much) has \S+(?: \S+)? (?:paid|sent|given|cost))\b/i
const OF_ROWS = /\b(?:transactions|txns|entries|rows|bookings)\b|\bsince the (?:start|beginning)\b(?! of)/i
const BY_THE_MONTH = /\b(?:per|each|every|a) (?:month|week|day|quarter)\b|\b(?:monthly|weekly|daily|average|avg)\b/i
