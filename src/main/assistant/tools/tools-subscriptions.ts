// Subscriptions: what comes back by itself at a fixed price and could be cancelled.
import { addDays } from '../../../shared/dates'
import { CATEGORY_KIND, type CategoryId, type Figure, type RecurrencePeriod } from '../../../shared/domain'
import { type ProfileId, profileOfLocale } from '../../../shared/profiles'
import { knownSeries } from '../../analytics/known-series'
import { RECURRING_DAYS, type RecurringSeries } from '../../analytics/recurring'
import { accountSums } from '../../db/accounts'
import { recurringAnswers } from '../../db/recurring-answers'
import { bookedRows } from '../../db/transactions'
import { aboutPayee, displayName, type Fact, said } from '../facts'
import { type Findings, type Scope, type Tool, wantOf } from '../findings'
import { isPerson } from '../names/people'
import { spanAhead } from '../periods/days-ahead'
import { asksYesOrNo } from '../words/asks-yes-or-no'
import { found as plainly, withVerdict } from './found'
import { asksForSeries, seriesAsked } from './listed-series'
import { nothing, present } from './spending-facts'
import { duesIn, toldBills } from './tools-bills'
import { asksByTheYear, priceOf, pricesOf } from './tools-price'
import { severalOf } from './topic'

/** Rent, instalments, premiums, fees and own savings come back, too, but nobody calls them subscriptions. */
export const SUBSCRIBED: readonly CategoryId[] = ['entertainment', 'bills', 'shopping', 'health', 'education']

/** Whether what comes back is called a subscription: a course is one, a school and a teacher are none. */
export function isSubscription(
  { payee, categoryId }: { readonly payee: string; readonly categoryId: CategoryId },
  country: ProfileId | undefined,
): boolean {
  if (!SUBSCRIBED.includes(categoryId) || isPerson(payee, country)) return false
  return categoryId !== 'education' || !SCHOOL.test(payee)
}

const SCHOOL =
  /\b(?:schools?|vidyalaya|college|academy|institute|university|nursery|kindergarten|creche|day ?care|pre-?school|eurokids|tuition|classes|lessons)\b/i

/** Ways to say that a payment comes back by itself, and what comes back; 'direct debits and standing orders' say both at once. */
const COMES_BACK =
  'regular|recurring|repeating|fixed|monthly|standing|automatic|automated|repeat\\w*|recur\\w*|automatically|go(?:es|ing)? out|comes? back'
const PAYMENTS =
  'payments?|outgoings?|outflows?|debits?|bills?|costs?|expenses?|obligations?|charges?|everything|all|whatever|much|list'
const ALL_REGULAR = new RegExp(
  [
    '\\b(?:direct debits?|standing (?:orders?|instructions?)|mandates?|commitments?|auto[- ]?(?:debits?|pay(?:ments?)?))\\b',
    `\\b(?:${COMES_BACK}) (?:monthly |household )?(?:${PAYMENTS})\\b`,
    `\\b(?:${PAYMENTS})\\b.{0,30}\\b(?:${COMES_BACK})\\b`,
  ].join('|'),
  'i',
)

/** Whether a question is about whatever is paid again and again, subscription or not. */
export function asksOfAllRegular(question: string): boolean {
  return ALL_REGULAR.test(question)
}

/** What comes back and has a name of its own: 'my SIPs', 'the premiums'. */
const OF_ITS_OWN: readonly CategoryId[] = ['investment', 'insurance', 'loan-repayment']
const SHOWN = 25

const PER_MONTH: Readonly<Record<RecurrencePeriod, number>> = {
  ...{ weekly: 52 / 12, fortnightly: 26 / 12, 'four-weekly': 13 / 12, monthly: 1, quarterly: 1 / 3, yearly: 1 / 12 },
}
/** What is paid by the week is a habit or help at home: no subscription, unless it is asked for. */
const USUAL: readonly RecurrencePeriod[] = ['monthly', 'quarterly', 'yearly']

/** 'What subscriptions do I have?', how many, what they cost a month or a year, or one of them. */
export const subscriptionsNow: Tool = async (scope, ask) => {
  // Interest that a loan charges is paid with its instalments.
  const lent = scope.books.accounts.filter(({ kind }) => kind === 'loan').map(({ id }) => id)
  const booked = await bookedRows(scope.db, scope.books, { from: addDays(scope.asOf, -RECURRING_DAYS) })
  const rows = booked.filter(({ accountId }) => !lent.includes(accountId))
  const kind = [ask.categoryId, ask.hintedCategoryId].find((each) => each && OF_ITS_OWN.includes(each))
  // 'And for entertainment?': bills are what subscriptions are called.
  const ofKind =
    ask.categoryId && ask.categoryId !== 'bills' && SUBSCRIBED.includes(ask.categoryId) ? ask.categoryId : null
  const asked = seriesAsked(ask.question)
  const all = ALL_REGULAR.test(ask.question) || kind !== undefined || asked.into || asksForSeries(ask.question)
  // What cards and loans say is due makes no difference to a subscription.
  const sums = all ? await accountSums(scope.db, scope.books.customerId) : []
  const balances = new Map(sums.map((sum) => [sum.accountId, sum.balanceMinor]))
  const answers = await recurringAnswers(scope.db, scope.books.customerId)
  const found = knownSeries(rows, { balances, answers }, scope.asOf)
    .filter(
      (series) =>
        series.active &&
        series.amountMinor > 0 === asked.into &&
        (asked.every ? series.period === asked.every : asked.into || USUAL.includes(series.period)) &&
        (!asked.into || CATEGORY_KIND[series.categoryId] === 'income') &&
        (kind === undefined || series.categoryId === kind) &&
        (ofKind === null || series.categoryId === ofKind) &&
        (all || (series.fixedAmount && isSubscription(series, profileOfLocale(scope.locale)))),
    )
    .map((series) => ({
      payee: series.payee,
      categoryId: series.categoryId,
      monthlyMinor: monthlyMinor(series),
      last: lastPayment(series),
    }))
    .sort((a, b) => (b.monthlyMinor - a.monthlyMinor) * (asked.smallestFirst ? -1 : 1) || (a.payee < b.payee ? -1 : 1))
  const suggestions = ['What bills are coming up?', 'How can I save money?', 'Will I run out of money?']
  const yesNo = asksYesOrNo(ask.question)
  const several = severalOf(ask)
  const together = several && !yesNo ? await pricesOf(scope, ask, several) : null
  if (together) return together
  const span = RENEWS.test(ask.question) ? spanAhead(ask.question, scope.asOf) : null
  if (span) {
    const items = await scope.page('customer.recurring', {})
    return toldBills(
      scope,
      ask,
      duesIn(
        items.filter(({ payee }) => found.some((each) => each.payee === payee)),
        span,
      ),
      span,
    )
  }
  const one = found.find(({ payee }) => payee === ask.payee)
  if (ask.payee && yesNo && !one) {
    const priced = await priceOf(scope, ask, ask.payee)
    return ask.amountMinor === null ? withVerdict(priced, scope.write.verdict(false)) : priced
  }
  if (ask.payee && !yesNo && (!one || asksByTheYear(ask.question))) return priceOf(scope, ask, ask.payee)
  if (one) {
    // 'Is Netflix my dearest subscription?'
    const first = DEAREST.test(ask.question)
      ? one === found[0]
      : CHEAPEST.test(ask.question)
        ? one === found.at(-1)
        : true
    return withVerdict(single(scope, one, suggestions), yesNo ? scope.write.verdict(first) : null)
  }
  const [top] = asked.smallestFirst ? found.slice(-1) : found
  if (!top)
    return nothing(
      [],
      asked.every || asked.into
        ? 'Nothing like that is in your books.'
        : 'No subscriptions were found in your transactions.',
      null,
      suggestions,
    )
  const totalMinor = found.reduce((sum, each) => sum + each.monthlyMinor, 0)
  const latest: Figure = {
    amountMinor: found.reduce((sum, each) => sum + each.last.amountMinor, 0),
    transactions: found.length,
    filter: { ids: found.flatMap((each) => each.last.filter.ids ?? []) },
  }
  const yearly = asked.every === null && /\b(year|yearly|annual\w*|annum|saal\w*)\b/i.test(ask.question)
  const cost = /\b(how much|cost|costs|total|spend|spending|paying|kitna|kharcha|price)\b/i.test(ask.question)
  const dearest = asked.most !== undefined || DEAREST.test(ask.question)
  const cheapest = found.length > 1 && (asked.smallestFirst || CHEAPEST.test(ask.question))
  const least = cheapest ? found.at(asked.smallestFirst ? 0 : -1) : undefined
  const headline = least
    ? 'sub_least_amount'
    : dearest
      ? 'sub_top_amount'
      : yearly
        ? 'sub_yearly'
        : cost && wantOf(ask.question) !== 'count'
          ? 'sub_total'
          : 'sub_count'
  const { write } = scope
  const total = { about: 'all', measure: 'per-month' } as const
  const facts: Fact[] = [
    write.count(
      'sub_count',
      found.length,
      asked.into
        ? ['regular income', 'regular incomes']
        : all
          ? ['regular payment', 'regular payments']
          : ['subscription', 'subscriptions'],
      { transactions: latest.transactions, filter: latest.filter },
      { about: 'all', measure: 'count' },
    ),
    // The last payments add up to a month only when every one of them is paid by the month.
    latest.amountMinor === totalMinor
      ? write.figure('sub_total', latest, total)
      : write.estimate('sub_total', totalMinor, total),
    write.estimate('sub_yearly', totalMinor * 12, { about: 'all', measure: 'per-year' }),
    ...(least
      ? [
          write.payee('sub_least', least.payee, { measure: 'payment', rank: 2 }),
          write.figure('sub_least_amount', least.last, { about: aboutPayee(least.payee), measure: 'payment', rank: 2 }),
        ]
      : []),
    write.payee('sub_top', top.payee, { measure: 'payment', rank: 1 }),
    write.figure('sub_top_amount', top.last, { about: aboutPayee(top.payee), measure: 'payment', rank: 1 }),
  ]
  return {
    facts,
    wording: present(facts, [
      'The smallest is {sub_least}, with a last payment of {sub_least_amount}.',
      ...(yearly ? [`Over a year, your ${all ? 'regular payments' : 'subscriptions'} come to {sub_yearly}.`] : []),
      ...(dearest && found.length > 1 ? ['The largest is {sub_top}, with a last payment of {sub_top_amount}.'] : []),
      'You have {sub_count} at a total of {sub_total} a month.',
      ...(dearest && found.length > 1
        ? []
        : found.length > 1
          ? ['The largest is {sub_top}, with a last payment of {sub_top_amount}.']
          : ['It is {sub_top}: the last payment was {sub_top_amount}.']),
      'Over a year, that comes to {sub_yearly}.',
    ]),
    headline,
    table:
      found.length < 2
        ? []
        : found
            .slice(0, asked.most ?? SHOWN)
            .map((each) => ({ label: displayName(each.payee), categoryId: each.categoryId, figure: each.last })),
    suggestions,
  }
}

const DEAREST = /\b(most expensive|dearest|costliest|priciest|biggest|largest|costs? (me )?(the )?most)\b/i
const CHEAPEST = /\b(?:cheapest|least expensive|smallest|lowest|costs? (?:me )?(?:the )?least)\b/i
/** 'Which of them renew this week?' */
const RENEWS =
  /\b(?:renew\w*|due|fall|charged?|go(?:es)? (?:out|off)|com(?:e|es|ing) (?:up|out|off)|next|upcoming|(?:will|to) be (?:taken|debited|paid))\b/i

interface Subscription {
  readonly payee: string
  readonly monthlyMinor: number
  readonly last: Figure
}

function single(
  scope: Scope,
  { payee, monthlyMinor: monthly, last }: Subscription,
  suggestions: readonly string[],
): Findings {
  const about = aboutPayee(payee)
  return plainly({
    facts: [
      scope.write.payee('payee', payee, { measure: 'stated' }),
      scope.write.figure('last', last, said('last payment', { about })),
      scope.write.estimate('monthly', monthly, said('each month', { about }), monthly === last.amountMinor),
    ],
    wording: ['{payee} takes {monthly} each month: the last payment was {last}.'],
    headline: 'monthly',
    suggestions,
  })
}

function monthlyMinor(series: RecurringSeries): number {
  return Math.round(Math.abs(series.amountMinor) * PER_MONTH[series.period])
}

function lastPayment(series: RecurringSeries): Figure {
  const last = series.rows.at(-1)
  return { amountMinor: Math.abs(last?.amountMinor ?? 0), transactions: 1, filter: { ids: last ? [last.id] : [] } }
}
