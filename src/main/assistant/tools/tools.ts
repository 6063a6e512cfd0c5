import type { Ask, Tool } from '../findings'
import { LARGEST_ONE } from '../intent/question-shape'
import { IN_ONE_GO } from '../intent/settled-intent'
import type { Answerable } from '../intents'
import { asksYesOrNo } from '../words/asks-yes-or-no'
import { onOnlyRows } from './on-only-rows'
import { ofOtherPayer } from './other-payer'
import { inItsOwnTime } from './time-left-out'
import { asOfDay, segmentOfCaller } from './tools-about'
import { affordable, balanceAhead, billWhen, freeToSpendNow } from './tools-ahead'
import { averageOf } from './tools-average'
import { upcomingBills } from './tools-bills'
import { asksIfTooMuch, budgetSuggestions, budgetsLeft, budgetsOver, tooMuch } from './tools-budgets'
import { changeAgainstBefore, riseOf } from './tools-change'
import { comparedNames } from './tools-compare'
import { emergencyFundNow } from './tools-emergency-fund'
import { asksIfLate, asksOfEveryMonth, inEveryMonth } from './tools-every-month'
import { asksWhereFiled, whereFiled } from './tools-filed'
import { fixedCosts } from './tools-fixed-costs'
import { goalsNeeded, goalsProgress, goalsWhen } from './tools-goals'
import { healthImprove, healthScoreNow, healthWhy } from './tools-health'
import { asksHowOften, howOften, ofAYear } from './tools-how-often'
import { heldInParts } from './tools-in-parts'
import { incomeIn, onlyPays } from './tools-income'
import { doubledPayments, insightsNow, unusualPayments, urgentInsights } from './tools-insights'
import { interestOn } from './tools-interest'
import { loansNow } from './tools-loans'
import { countOf, spendingFromAccount } from './tools-measures'
import { asksWhatWasSent, spendingAtMerchant } from './tools-merchant'
import { balanceNow, largestIn } from './tools-money'
import { isOfWhole, shareNarrowed, sidesCompared, withLeftOut } from './tools-narrowed'
import { newPayeesIn } from './tools-new-payees'
import { nextSalary } from './tools-next-salary'
import { forecastAhead } from './tools-outlook'
import { overviewOf } from './tools-overview'
import { instalmentsIn, investedIn } from './tools-paid-in'
import { toldOfPayee } from './tools-payee-told'
import { topMerchants } from './tools-payees'
import { productObstacles, productReasons, recommendedProducts } from './tools-products'
import { lapsedPayments } from './tools-recurring'
import { salaryBooked, salaryRaise } from './tools-salary'
import { refundsIn, savedIn, smallestIn } from './tools-saved'
import { asksForRows, searchRows } from './tools-search'
import { shareOf } from './tools-share'
import { asksHowLongSince, sinceLast } from './tools-since-last'
import { heldOnSome } from './tools-some-accounts'
import { spendingInAll, spendingOnCategory, topCategories } from './tools-spending'
import { asksIfStill, ifStillPaid } from './tools-still'
import { subscriptionsNow } from './tools-subscriptions'
import { topTimes } from './tools-times'
import { addedOverTimes, timesAddedUp } from './tools-times-added'
import { savingTip } from './tools-tip'
import { trendOverMonths } from './tools-trend'
import { againstEachOther } from './tools-two-amounts'
import { againstUsual, asksOfUsual } from './tools-usual'
import { asksForUsualDay, usualDay } from './tools-usual-day'
import { countsDays, daysWithPayments, onWeekDays } from './tools-week-days'
import { whatIfCut, whatIfPurchase, whatIfSaving } from './tools-what-if'
import { balanceOfAll, cardsNow, netWorthNow } from './tools-worth'
import { onTheWhole } from './whole-alone'

/** Whatever is asked of somebody who only ever pays the customer is about money that came in. `says`: what the words of the question may leave out. */
function either(tool: Tool, says = ''): Tool {
  return async (scope, ask) =>
    ask.payee !== null &&
    !ask.other &&
    ask.together.length === 0 &&
    !asksWhatWasSent(ask) &&
    (await onlyPays(scope, ask.payee))
      ? incomeIn(scope, { ...ask, question: `${ask.question} ${says}`.trim() })
      : tool(scope, ask)
}

/** A question may add up several times. */
function added(tool: Tool, received: boolean): Tool {
  return async (scope, ask) => {
    const times = timesAddedUp(ask)
    if (times.length === 0 || ask.other || ask.without.length > 0) return tool(scope, ask)
    return addedOverTimes(scope, ask, times, received || (ask.payee !== null && (await onlyPays(scope, ask.payee))))
  }
}

/** What was paid on days of the week is asked in many forms. */
const OF_PAYMENTS: readonly Answerable[] = [
  ...(['spending-category', 'spending-merchant', 'spending-total', 'spending-average', 'spending-count'] as const),
  ...(['spending-share', 'spending-trend', 'top-categories', 'top-times', 'top-merchants', 'compare-names'] as const),
  ...(['change', 'search', 'cash', 'unusual', 'as-of', 'tip', 'bills', 'subscriptions'] as const),
]

/** What is asked of every month. */
const BY_MONTH: readonly Answerable[] = [
  ...(['spending-category', 'spending-merchant', 'spending-total', 'spending-average', 'spending-count'] as const),
  ...(['spending-trend', 'top-times', 'search', 'salary', 'income', 'bill-when', 'bills', 'lapsed'] as const),
  ...(['subscriptions', 'price-rises', 'largest-payments', 'instalments', 'cash', 'change', 'fees'] as const),
]

/** The tool for a question: of its kind, on the rows alone that it is narrowed to, or for the days of the week that it names. */
export function toolFor(intent: Answerable, asked: Ask): Tool {
  const ask = withLeftOut(intent, asked)
  if (ask.sides) return sidesCompared(ask.sides)
  if (ask.only && intent === 'spending-share' && isOfWhole(ask)) return shareNarrowed
  const own = ofHabit(intent, ask) ?? inItsOwnTime(ofItsKind(intent, ask), intent)
  const tool: Tool = (scope) => own(scope, ask)
  if (ask.unmet) return onTheWhole(tool, ask.unmet)
  return ask.only && intent !== 'spending-account' ? onOnlyRows(tool, ask.only, intent === 'income') : tool
}

/** What is asked of a habit, and not of a time: its day, how often, how long ago; null for other questions. */
function ofHabit(intent: Answerable, ask: Ask): Tool | null {
  if (asksForUsualDay(intent, ask))
    return async (scope) => (await usualDay(scope, intent, ask)) ?? ofItsKind(intent, ask)(scope, ask)
  if (asksHowLongSince(intent, ask)) {
    const of = ask.payee !== null ? 'spending-merchant' : intent === 'spending-count' ? 'spending-category' : intent
    return (scope) => sinceLast(scope, ask, TOOLS[of])
  }
  if (intent !== 'spending-count' || !asksHowOften(ask)) return null
  return async (scope) => {
    const received = ask.payee !== null && (await onlyPays(scope, ask.payee))
    const told = received ? null : await howOften(scope, ask)
    return told ?? ofItsKind(intent, ask)(scope, received ? ofAYear(scope, ask) : ask)
  }
}

function ofItsKind(intent: Answerable, ask: Ask): Tool {
  const { weekDays = [] } = ask
  if (asksWhereFiled(ask)) return async (scope) => (await whereFiled(scope, ask)) ?? TOOLS[intent](scope, ask)
  const meant = intent === 'salary' ? 'salary' : intent === 'cash' ? 'cash' : ask.hintedCategoryId
  const categoryId = ask.categoryId ?? (ask.payee === null ? meant : null)
  const monthly = { ...ask, categoryId }
  if (BY_MONTH.includes(intent) && (asksOfEveryMonth(monthly) || asksIfLate(monthly)))
    return async (scope) => (await inEveryMonth(scope, monthly)) ?? TOOLS[intent](scope, ask)
  if (!OF_PAYMENTS.includes(intent)) return TOOLS[intent]
  const named = ask.payee !== null || ask.categoryId !== null
  if (asksOfUsual(monthly) && (named || intent !== 'spending-average') && !(ask.payee && intent === 'search'))
    return async (scope) =>
      (ask.payee === null || !(await onlyPays(scope, ask.payee)) ? await againstUsual(scope, monthly) : null) ??
      TOOLS[intent](scope, ask)
  if (asksIfTooMuch(ask)) return async (scope) => (await tooMuch(scope, ask)) ?? TOOLS[intent](scope, ask)
  if (asksIfStill(ask)) return async (scope) => (await ifStillPaid(scope, ask)) ?? TOOLS[intent](scope, ask)
  if (weekDays.length === 0) return countsDays(ask.question) ? daysWithPayments : TOOLS[intent]
  return (scope) => onWeekDays(scope, { ...ask, categoryId }, weekDays)
}

/** One tool per kind of question. Each reads the caller's books and pages through its scope and nothing else. */
export const TOOLS: Readonly<Record<Answerable, Tool>> = {
  'spending-category': added(spendingOnCategory, false),
  'spending-merchant': (scope, ask) =>
    ask.whatFor && ask.payee !== null
      ? toldOfPayee(scope, ask, ask.payee)
      : added(either(spendingAtMerchant), false)(scope, ask),
  'spending-total': added(spendingInAll, false),
  'spending-account': spendingFromAccount,
  'spending-average': averageOf,
  'spending-count': either(countOf),
  'spending-share': either(shareOf),
  'spending-trend': trendOverMonths,
  'top-categories': topCategories,
  'top-times': either(topTimes),
  'top-merchants': either(topMerchants),
  'new-payees': newPayeesIn,
  // 'Is the rent my largest payment': of all payments.
  'largest-payments': either(
    (scope, ask) =>
      largestIn(
        scope,
        asksYesOrNo(ask.question) && LARGEST_ONE.test(ask.question) ? { ...ask, payee: null, categoryId: null } : ask,
      ),
    'largest payment',
  ),
  'smallest-payments': either(smallestIn, 'smallest payment'),
  'compare-names': (scope, ask) =>
    ask.twoAmounts ? againstEachOther(scope, ask, ask.twoAmounts) : comparedNames(scope, ask),
  change: either(changeAgainstBefore),
  search: async (scope, ask) =>
    ask.payee !== null && ask.together.length === 0 && ask.amountMinor === null && (await onlyPays(scope, ask.payee))
      ? incomeIn(scope, { ...ask, question: `list ${ask.question}` })
      : searchRows(scope, ask),
  cash: (scope, ask) =>
    (asksForRows(ask.question) ? searchRows : IN_ONE_GO.test(ask.question) ? largestIn : spendingOnCategory)(scope, {
      ...ask,
      categoryId: 'cash',
    }),
  interest: interestOn,
  fees: (scope, ask) => spendingOnCategory(scope, { ...ask, categoryId: 'fees' }),
  refunds: refundsIn,
  unusual: unusualPayments,
  duplicates: doubledPayments,
  income: added(incomeIn, true),
  salary: ofOtherPayer(salaryBooked),
  'salary-raise': ofOtherPayer(salaryRaise),
  'next-salary': ofOtherPayer(nextSalary),
  saved: async (scope, ask) => (await fixedCosts(scope, ask)) ?? savedIn(scope, ask),
  'savings-rate': savedIn,
  balance: balanceNow,
  'balance-all': async (scope, ask) =>
    (await heldOnSome(scope, ask)) ?? (await heldInParts(scope, ask)) ?? balanceOfAll(scope, ask),
  'net-worth': async (scope, ask) => (await heldOnSome(scope, ask)) ?? netWorthNow(scope, ask),
  investments: investedIn,
  loans: loansNow,
  instalments: instalmentsIn,
  'card-due': cardsNow,
  forecast: forecastAhead,
  'balance-ahead': balanceAhead,
  afford: affordable,
  bills: upcomingBills,
  'bill-when': billWhen,
  'free-to-spend': freeToSpendNow,
  subscriptions: subscriptionsNow,
  'price-rises': riseOf,
  lapsed: lapsedPayments,
  'budgets-left': budgetsLeft,
  'budgets-over': budgetsOver,
  'budget-suggest': budgetSuggestions,
  'goals-progress': goalsProgress,
  'goals-needed': goalsNeeded,
  'goals-when': goalsWhen,
  overview: overviewOf,
  'health-score': healthScoreNow,
  'health-why': healthWhy,
  'health-improve': healthImprove,
  'emergency-fund': emergencyFundNow,
  recommendations: recommendedProducts,
  'product-why': productReasons,
  'product-why-not': productObstacles,
  insights: insightsNow,
  'insights-urgent': urgentInsights,
  'what-if-saving': whatIfSaving,
  'what-if-purchase': whatIfPurchase,
  'what-if-cut': whatIfCut,
  segment: segmentOfCaller,
  'as-of': asOfDay,
  tip: savingTip,
}
