// The bills that are due: known ones, in a time ahead, until the next income.
import { addDays, addMonths, dayOfMonth, lastOf, monthOf } from '../../../shared/dates'
import { CATEGORY_KIND, type CategoryId, type IsoDate } from '../../../shared/domain'
import type { RecurringItem } from '../../../shared/recurring'
import { transactions } from '../../db/transactions'
import { aboutPayee, displayName, type Fact, said } from '../facts'
import { type Ask, type Findings, type Scope, type Tool, wantOf } from '../findings'
import { type SpanAhead, spanAhead } from '../periods/days-ahead'
import { type Period, shortDayName } from '../periods/periods'
import { asksYesOrNo } from '../words/asks-yes-or-no'
import { withVerdict } from './found'
import { nothing } from './spending-facts'
import { spendingOnCategory } from './tools-spending'

const MOST_LISTED = 12
const BIGGEST = /\b(?:heaviest|biggest|largest|highest|dearest|costliest|most expensive)\b/i

const SUGGESTIONS = ['Will I run out of money?', 'What subscriptions do I have?', 'What is my balance?']
/** As far as the page of the bills looks. */
const PAGE_DAYS = 30

/** 'What bills are coming up?', or one bill: 'when is my rent due?' */
export const upcomingBills: Tool = async (scope, ask) => {
  const { accountId, bills, freeToSpend } = await scope.page('customer.outlook', {})
  const income = freeToSpend?.nextIncome?.on
  const span = income && UNTIL_PAYDAY.test(ask.question) ? untilDay(scope, income) : spanAhead(ask.question, scope.asOf)
  // 'The bills of October' when it is over are those that were paid.
  if (
    !span &&
    ask.periodGiven &&
    ask.payee === null &&
    !ASKS_AHEAD.test(ask.question) &&
    isOver(ask.period, scope.asOf)
  )
    return spendingOnCategory(scope, { ...ask, categoryId: ask.categoryId ?? 'bills' })
  const paidFrom = scope.books.only?.accountId ?? accountId
  const beyond = paidFrom !== accountId || (span && span.to > addDays(scope.asOf, PAGE_DAYS))
  if (!beyond) return toldBills(scope, ask, bills, span)
  const items = await scope.page('customer.recurring', {})
  const ofAccount = items.filter(({ account }) => account.id === paidFrom)
  const within = span ?? { from: addDays(scope.asOf, 1), to: addDays(scope.asOf, PAGE_DAYS) }
  return toldBills(scope, ask, duesIn(ofAccount, within), span)
}

const ASKS_AHEAD =
  /\b(?:will|due|upcoming|coming|next|left|still|pending|unpaid|this month|now|to (?:be )?pa(?:y|id))\b/i

/** Of the last half year: a month that is longer ago is rather the next one of its name. */
function isOver({ from, to }: Period, asOf: IsoDate): boolean {
  return to <= asOf && from < asOf && monthOf(from) >= addMonths(monthOf(asOf), -6)
}

/** 'Before my salary comes', 'till payday'. */
const UNTIL_PAYDAY =
  /\b(?:until|till|before|ahead of|se pehle)\b.{0,20}\b(?:pay ?(?:day|che(?:que|ck))?|salary|wages|pension|paid|income)\b|\b(?:salary|tankhwah|payday) (?:se pehle|tak)\b/i

function untilDay({ asOf }: Scope, on: IsoDate): SpanAhead {
  return { from: addDays(asOf, 1), to: addDays(on, -1) }
}

const MONTHS: Partial<Record<RecurringItem['period'], number>> = { monthly: 1, quarterly: 3, yearly: 12 }
const DAYS: Partial<Record<RecurringItem['period'], number>> = { weekly: 7, fortnightly: 14, 'four-weekly': 28 }

/** Every time that what is paid again and again falls due in a span, soonest first. */
export function duesIn(items: readonly RecurringItem[], span: SpanAhead): readonly Due[] {
  return items
    .filter(({ amountMinor, status }) => amountMinor < 0 && status === 'active')
    .flatMap((item) => {
      const dues: Due[] = []
      const first = item.nextOn
      for (let times = 0, on = first; on && first && on <= span.to; times++, on = later(first, item.period, times)) {
        if (on >= span.from) dues.push({ ...item, on, amountMinor: -item.amountMinor })
      }
      return dues
    })
    .sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : b.amountMinor - a.amountMinor))
}

function later(first: IsoDate, period: RecurringItem['period'], times: number): IsoDate {
  const months = MONTHS[period]
  if (months === undefined) return addDays(first, (DAYS[period] ?? 7) * times)
  const month = addMonths(monthOf(first), months * times)
  return dayOfMonth(month, Number((first === lastOf(monthOf(first)) ? lastOf(month) : first).slice(8)))
}

/** 'Which bills come on the same day?' */
const SAME_DAY = /\b(?:same (?:day|date)|clash\w*|coincide\w*)\b(?!.*\b(?:come to|total|cost)\b)/i
/** Kinds of payment whose sum is of nothing else. */
const OBLIGATIONS: readonly CategoryId[] = ['insurance', 'investment', 'loan-repayment', 'education']
const UTILITIES = /\b(?:utilit\w*|phone|mobile|internet|broadband|power|electric\w*|water|gas)\b/i
const AUTO_DEBIT = /\bauto[- ]?(?:debit|pay)/i

/** Whether what is due is asked for in all, and not one by one. */
export function asksForSum(question: string): boolean {
  return SUM.test(question) && !WHICH_OF_THEM.test(question)
}

const SUM =
  /\b(?:how (?:much|many)|total|sum|altogether|kitn\w*|come to|add up|minimum|amount|(?:need|have) to (?:keep|have|hold|set aside)|in all)\b/i
const WHICH_OF_THEM = /^\W*(?:which|list|show)\b(?!.*\b(?:total|come to|add up)\b)/i

/** Those of some bills that a question is about. `span`: the days ahead that it names. */
export async function toldBills(
  scope: Scope,
  ask: Ask,
  known: readonly Due[],
  span: SpanAhead | null,
): Promise<Findings> {
  const hinted = ask.hintedCategoryId && CATEGORY_KIND[ask.hintedCategoryId] !== 'income' ? ask.hintedCategoryId : null
  // An auto debit is no ride.
  const kind = AUTO_DEBIT.test(ask.question) ? null : (ask.categoryId ?? hinted)
  // 'My bills' are all that falls due, as on the page; utility bills are of one kind.
  const categoryId = kind === 'bills' && !UTILITIES.test(ask.question) ? null : kind
  const matches = known.filter((bill) => bill.payee === ask.payee || bill.categoryId === categoryId)
  // Whether one kind of bill is due is not answered with others.
  const ofOneKind = asksYesOrNo(ask.question)
    ? ask.payee !== null || (categoryId !== null && categoryId !== 'bills')
    : asksForSum(ask.question) && categoryId !== null && OBLIGATIONS.includes(categoryId)
  const until = span?.to ?? null
  const within = ({ on }: { readonly on: string }) => !span || (on >= span.from && on <= span.to)
  const left = ({ payee, categoryId: kind }: Due) =>
    !ask.without.some((each) => each.payee === payee || each.categoryId === kind)
  const asked = (matches.length > 0 || ofOneKind ? matches : known).filter((bill) => within(bill) && left(bill))
  const biggest = BIGGEST.test(ask.question)
  if (SAME_DAY.test(ask.question)) {
    const shared = asked.filter(({ on }) => asked.filter((bill) => bill.on === on).length > 1)
    const verdict = asksYesOrNo(ask.question) ? scope.write.verdict(shared.length > 0) : null
    if (shared.length === 0)
      return withVerdict(nothing([], 'No bills are known to fall due on the same day.', null, SUGGESTIONS), verdict)
    const rest = { ...ask, question: ask.question.replace(SAME_DAY, ' ') }
    return withVerdict(await toldBills(scope, rest, shared, span), verdict)
  }
  const bills = biggest ? [...asked].sort((a, b) => b.amountMinor - a.amountMinor) : asked
  if (until && bills.length === 0) {
    const day = scope.write.date('until', until, { estimate: true }, said('due by'))
    return withVerdict(
      { ...nothing([day], 'No bill is known to fall due by {until}.', null, SUGGESTIONS) },
      asksYesOrNo(ask.question) ? scope.write.verdict(false) : null,
    )
  }
  const [first, second] = bills
  if (!first)
    return withVerdict(
      nothing(
        [],
        ofOneKind && known.length > 0
          ? 'No payment of that kind is known for the coming weeks.'
          : 'No bills are known for the coming weeks.',
        null,
        SUGGESTIONS,
      ),
      ofOneKind ? scope.write.verdict(false) : null,
    )
  const estimate = { estimate: true } as const
  const { write } = scope
  const counted = wantOf(ask.question) === 'count'
  const total = asksForSum(ask.question) && (counted || bills.length > 1)
  const facts: Fact[] = [
    ...billFacts(write, 'next_bill', first, 1),
    ...(second ? billFacts(write, 'second_bill', second, 2) : []),
    write.count('bill_count', bills.length, ['bill', 'bills'], estimate, { about: 'all', measure: 'bills-total' }),
    write.estimate(
      'bills_total',
      bills.reduce((sum, bill) => sum + bill.amountMinor, 0),
      { about: 'all', measure: 'bills-total' },
      bills.every((bill) => bill.fixedAmount),
    ),
    write.date('bills_until', asked.at(-1)?.on ?? addDays(scope.asOf, 30), estimate, {
      about: 'all',
      measure: 'bills-total',
    }),
  ]
  return {
    facts,
    wording: [
      ...(total ? ['In total, {bill_count} come to {bills_total} by {bills_until}.'] : []),
      biggest
        ? 'The largest bill is {next_bill}: {next_bill_amount}, due on {next_bill_date}.'
        : 'Your next bill is {next_bill}: {next_bill_amount}, due on {next_bill_date}.',
      ...(second && !biggest ? ['Then comes {second_bill}: {second_bill_amount}, due on {second_bill_date}.'] : []),
      ...(bills.length > 2 && !total ? ['In total, {bill_count} come to {bills_total} by {bills_until}.'] : []),
    ],
    headline:
      wantOf(ask.question) === 'date'
        ? 'next_bill_date'
        : total
          ? counted
            ? 'bill_count'
            : 'bills_total'
          : 'next_bill_amount',
    table: bills.length < 3 ? [] : await lastTimes(scope, bills.slice(0, MOST_LISTED)),
    suggestions: SUGGESTIONS,
  } satisfies Findings
}

/** Each bill with its day, and what was last paid for it: rows that can be opened. */
export async function lastTimes(scope: Scope, bills: readonly Pick<Due, 'payee' | 'on'>[]): Promise<Findings['table']> {
  const rows = await Promise.all(
    bills.map(async ({ payee, on }) => {
      const [last] = await transactions(scope.db, scope.books, { payee, direction: 'out' }, { offset: 0, limit: 1 })
      return last ? [{ payee, on, last }] : []
    }),
  )
  return rows.flat().map(({ payee, on, last }) => ({
    label: `${displayName(payee)} · ${shortDayName(on, scope.asOf)}`,
    categoryId: last.categoryId,
    figure: { amountMinor: -last.amountMinor, transactions: 1, filter: { ids: [last.id] } },
  }))
}

type Writer = Parameters<Tool>[0]['write']
interface Due {
  readonly payee: string
  readonly categoryId: CategoryId
  readonly on: IsoDate
  readonly amountMinor: number
  readonly fixedAmount: boolean
}

function billFacts(write: Writer, slot: string, bill: Due, rank: 1 | 2): readonly Fact[] {
  const about = { about: aboutPayee(bill.payee), measure: 'bill', rank } as const
  return [
    write.payee(slot, bill.payee, { measure: 'bill', rank }),
    write.estimate(`${slot}_amount`, Math.abs(bill.amountMinor), about, bill.fixedAmount),
    write.date(`${slot}_date`, bill.on, { estimate: true }, about),
  ]
}
