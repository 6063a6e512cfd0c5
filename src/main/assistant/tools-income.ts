// What came in: how much, from whom, how often, in which month most, and against another time. The mirror of what is asked of spending.
import { type CategoryId, categoriesOfKind } from '../../shared/domain'
import { transactions } from '../db/transactions'
import { categoryName } from './category-words'
import { aboutPayee, displayName, type Fact, said } from './facts'
import { type Ask, type Findings, type Scope, type Tool, wantOf } from './findings'
import { DERIVED, found } from './found'
import { incoming, kindOf, noIncome, type Payer, payersIn, suggestionsOf, tableOf } from './income-rows'
import { largestPayments } from './largest-payments'
import { withinLimit } from './listed-parts'
import { allTimePeriod, isYear, periodBefore, yearBefore, yearPeriod } from './periods'
import { isWhyOf } from './planned-intent'
import { isOfLimit } from './settled-intent'
import { capitalised, nothing, paymentFacts, rows, spendingIn, spent } from './spending-facts'
import { bestMonth, incomeCompared } from './tools-income-times'
import { searchRows } from './tools-search'
import { spendingOnCategory } from './tools-spending'

/** Whether somebody of the books only ever pays the customer, so that whatever is asked of them is about money that came in. */
export async function onlyPays(scope: Scope, payee: string): Promise<boolean> {
  const paid = await spent(scope, { payee, direction: 'out' })
  return paid.transactions === 0 && (await spent(scope, { payee, direction: 'in' }, true)).transactions > 0
}

/** 'How much came in?', of all income, one kind of it or one payer; the form of the question decides which side of it is told. */
export const incomeIn: Tool = async (scope, ask) => {
  const { question } = ask
  const year = yearPeriod(scope.asOf.slice(0, 4), scope.asOf)
  if (year && ask.against && !ask.periodGiven && isYear(ask.against)) {
    // 'Than last year': this year so far, against as much of the other.
    return incomeCompared(scope, { ...ask, period: year }, yearBefore(year, scope.asOf) ?? ask.against)
  }
  const limited = ask.amountMinor !== null && isOfLimit(question)
  const before =
    ask.against ??
    ((COMPARES.test(question) && !limited) || isWhyOf(question) ? periodBefore(ask.period, scope.asOf) : null)
  if (before) return incomeCompared(scope, ask, before)
  if (BY_MONTH.test(question)) return bestMonth(scope, ask)
  if (limited && !PAYERS.test(question)) return searchRows(scope, { ...ask, question: `${question} received` })
  const want = wantOf(question)
  if (want === 'share' && ask.payee) return shareFrom(scope, ask, ask.payee)
  if (want === 'count') return counted(scope, ask)
  if (
    want === 'date' ||
    SINCE.test(question) ||
    (ONE_OF_THEM.test(question) && !LARGEST.test(question.replace(/\bmost recent\b/gi, '')))
  )
    return dated(scope, ask)
  if (!ask.payee && PAYERS.test(question) && !IN_ALL.test(question)) return payers(scope, ask)
  if (LARGEST.test(question) && (!ask.payee || ONE_PAYMENT.test(question))) return largest(scope, ask)
  if (ask.payee) return fromPayer(scope, ask, ask.payee)
  if (ask.without.some(({ categoryId }) => categoryId === 'salary')) return besidesSalary(scope, ask)
  const kind = kindOf(ask)
  if (!kind) return inAll(scope, ask)
  // Interest is paid by the quarter: of this year, unless a time is named.
  return spendingOnCategory(scope, {
    ...ask,
    categoryId: kind,
    period: ask.periodGiven ? ask.period : (year ?? ask.period),
  })
}

const COMPARES =
  /\b(?:compar\w*|vs|versus|against|difference|gap|chang\w*|moved?|drop\w*|f[ae]ll\w*|r[io]sen?|increas\w*|decreas\w*|(?:more|less|higher|lower) than|(?:gone|went|go|going) (?:up|down)|up or down)\b/i
const SPAN = '(?:month|quarter|half-year|week)'
const BY_MONTH = new RegExp(
  `\\b(?:(?:which|what|in which|in what) (?:one )?${SPAN}|(?:best|worst|highest|lowest|biggest|strongest|weakest|leanest|slimmest|thinnest) (?:\\S+ )?${SPAN})\\b`,
  'i',
)
const ONE_OF_THEM =
  /\b(?:last|latest|most recent|newest|first|earliest|aakhri|pehl[ai]) (?:\S+ ){0,2}?(?:payment|credit|deposit|transfer|invoice|receipt|one|time|paid|pay)\b|\b(?:last|first) (?:paid|pay)\b/i
const ONE_PAYMENT =
  /\b(?:payments?|credits?|deposits?|invoices?|receipts?|transfers?|settlements?|amount|single|one)\b/i
const SINCE = /\b(?:since when|how long have)\b/i
const PAYER =
  '(?:clients?|customers?|payers?|party|parties|persons?|people|company|companies|firms?|business(?:es)?|employers?|sources?)'
const PAYERS = new RegExp(
  `\\b(?:who|whom|which (?:\\S+ ){0,3}?(?:${PAYER}|salar(?:y|ies)|incomes?)|${PAYER}(?! (?:money|payments?|income|receipts?|fees|credits?)\\b)|by ${PAYER}|rank\\w*|kisne|kis se)\\b`,
  'i',
)
/** 'Client money in July, all of it'. */
const IN_ALL = /\b(?:all of it|in all|altogether|all told|in total|the lot|summed|added up)\b/i
const LARGEST = /\b(?:biggest|largest|highest|best|top|most|single|max\w*|sabse)\b/i

/** What came in, from whom most of it, and what was kept of it. */
async function inAll(scope: Scope, ask: Ask): Promise<Findings> {
  const { period } = ask
  const filter = incoming(ask, period)
  const income = await spent(scope, filter, true)
  if (income.transactions === 0) return noIncome(scope, ask, income)
  const spending = await spent(scope, spendingIn(period))
  const [first] = await largestPayments(scope, filter, 1)
  const savedMinor = income.amountMinor - spending.amountMinor
  const { write } = scope
  const kept =
    savedMinor > 0
      ? [
          write.derived('saved_amount', savedMinor, { about: 'all', measure: 'saved', period }),
          write.share('savings_rate', savedMinor / income.amountMinor, DERIVED, {
            about: 'all',
            measure: 'savings-rate',
            period,
          }),
        ]
      : []
  return found({
    facts: [
      write.period('period', period),
      write.figure('income', income, { about: 'all', measure: 'income', period }),
      ...kept,
      ...(first ? paymentFacts(scope, 'largest', first, period, 1) : []),
    ],
    wording: [
      'You earned {income} in {period}.',
      ...(income.transactions > 1
        ? ['The largest payment to you came from {largest_payee}, {largest_amount} on {largest_date}.']
        : ['The payment came from {largest_payee}, {largest_amount} on {largest_date}.']),
      'After spending, you kept {saved_amount}.',
      'That is {savings_rate} of your income.',
    ],
    headline: 'income',
    suggestions: suggestionsOf(scope, period),
    table: tableOf(await payersIn(scope, filter)),
  })
}

/** 'What came in apart from my salary?' */
async function besidesSalary(scope: Scope, ask: Ask): Promise<Findings> {
  const { period } = ask
  const { write } = scope
  const sums = await Promise.all(
    OTHER_INCOME.map((categoryId) =>
      spent(scope, { categoryId, direction: 'in', from: period.from, to: period.to }, true),
    ),
  )
  const parts = sums
    .map((figure, at) => ({ categoryId: OTHER_INCOME[at] as CategoryId, figure }))
    .filter(({ figure }) => figure.transactions > 0)
    .sort((a, b) => b.figure.amountMinor - a.figure.amountMinor)
  const income = await spent(scope, incoming({ ...ask, categoryId: null, hintedCategoryId: null }, period), true)
  const [first] = parts
  if (!first)
    return nothing(
      [write.period('period', period)],
      'Nothing besides your salary is booked in {period}.',
      income,
      suggestionsOf(scope, period),
    )
  const rest = parts.reduce((sum, { figure }) => sum + figure.amountMinor, 0)
  return found({
    facts: [
      write.period('period', period),
      write.derived('rest', rest, said('the rest', { period })),
      write.figure('income', income, { about: 'all', measure: 'income', period }),
    ],
    wording: ['The rest came to {rest} in {period}.', 'You earned {income} in {period}.'],
    headline: 'rest',
    suggestions: suggestionsOf(scope, period),
    table: parts.map(({ categoryId, figure }) => ({
      label: capitalised(categoryName(categoryId)),
      categoryId,
      figure,
    })),
  })
}

const OTHER_INCOME = categoriesOfKind('income').filter((categoryId) => categoryId !== 'salary')

const LISTED = /\b(?:list|name|show|all|every|(?:who are|which) (?:my|our)|my (?:clients|customers|payers))\b/i

/** 'Which client paid me most?' */
async function payers(scope: Scope, ask: Ask): Promise<Findings> {
  // A list of them is of all times, unless one is named.
  const listed = !ask.periodGiven && LISTED.test(ask.question) && !LARGEST.test(ask.question)
  const period = listed ? allTimePeriod(scope.asOf) : ask.period
  const filter = incoming(ask, period)
  const all = (await payersIn(scope, filter)).filter(({ figure }) => withinLimit(ask, figure))
  const income = await spent(scope, filter, true)
  const [first, second] = all
  if (!first) return noIncome(scope, ask, income)
  const side = (slot: string, { payee, figure }: Payer, rank: 1 | 2): readonly Fact[] => [
    scope.write.payee(`${slot}_payer`, payee, { measure: 'moved', period, rank }),
    scope.write.figure(`${slot}_paid`, figure, { about: aboutPayee(payee), measure: 'moved', period, rank }),
  ]
  return found({
    facts: [
      scope.write.period('period', period),
      ...side('top', first, 1),
      ...(second ? side('second', second, 2) : []),
      scope.write.figure('income', income, { about: 'all', measure: 'income', period }),
    ],
    wording: [
      'The most came from {top_payer}, who paid {top_paid} in {period}.',
      '{second_payer} comes next and paid {second_paid}.',
      'You earned {income} in {period}.',
    ],
    headline: 'top_paid',
    suggestions: suggestionsOf(scope, period),
    table: tableOf(all),
  })
}

/** What one payer paid, and how often. */
async function fromPayer(scope: Scope, ask: Ask, payee: string): Promise<Findings> {
  const { period } = ask
  const received = await spent(scope, incoming(ask, period), true)
  if (received.transactions === 0) return noIncome(scope, ask, received)
  return found({
    facts: [
      scope.write.payee('category', payee, { measure: 'moved', period }),
      scope.write.period('period', period),
      scope.write.figure('received', received, { about: aboutPayee(payee), measure: 'moved', period }),
    ],
    wording: ['{category} paid {received} to you in {period}.'],
    headline: 'received',
    suggestions: suggestionsOf(scope, period),
  })
}

async function counted(scope: Scope, ask: Ask): Promise<Findings> {
  const { period, payee } = ask
  const received = await spent(scope, incoming(ask, period), true)
  if (received.transactions === 0) return noIncome(scope, ask, received)
  const of = { period, about: payee ? aboutPayee(payee) : 'all' }
  return found({
    facts: [
      ...(payee ? [scope.write.payee('category', payee, { measure: 'moved', period })] : []),
      scope.write.period('period', period),
      scope.write.count(
        'count',
        received.transactions,
        ['payment', 'payments'],
        rows(received),
        said('made|received', of),
      ),
      scope.write.figure('total', received, said('came to', of)),
    ],
    wording: payee
      ? ['{category} made {count} to you in {period}, which came to {total}.']
      : ['You received {count} in {period}, which came to {total}.'],
    headline: 'count',
    suggestions: suggestionsOf(scope, period),
    table: payee ? [] : tableOf(await payersIn(scope, incoming(ask, period))),
  })
}

async function shareFrom(scope: Scope, ask: Ask, payee: string): Promise<Findings> {
  const { period } = ask
  const received = await spent(scope, incoming(ask, period), true)
  const income = await spent(
    scope,
    incoming({ ...ask, payee: null, categoryId: null, hintedCategoryId: null }, period),
    true,
  )
  if (received.transactions === 0 || income.amountMinor <= 0) return noIncome(scope, ask, received)
  const about = aboutPayee(payee)
  return found({
    facts: [
      scope.write.payee('category', payee, { measure: 'moved', period }),
      scope.write.period('period', period),
      scope.write.figure('received', received, { about, measure: 'moved', period }),
      scope.write.share('share', received.amountMinor / income.amountMinor, DERIVED, {
        about,
        measure: 'share',
        period,
      }),
    ],
    wording: ['{category} paid {received} to you in {period}.', 'That is {share} of your income.'],
    headline: 'share',
    suggestions: suggestionsOf(scope, period),
  })
}

/** The last payment, or the first; of all times unless one is named. */
async function dated(scope: Scope, ask: Ask): Promise<Findings> {
  const period = ask.periodGiven ? ask.period : allTimePeriod(scope.asOf)
  const filter = incoming(ask, period)
  const all = await spent(scope, filter, true)
  const first = FIRST.test(ask.question)
  const [payment] = await transactions(scope.db, scope.books, filter, {
    offset: first ? Math.max(0, all.transactions - 1) : 0,
    limit: 1,
  })
  if (!payment) return noIncome(scope, { ...ask, period }, all)
  const which = first ? 'first' : 'latest'
  return found({
    facts: paymentFacts(scope, which, payment, period, null),
    wording: [`The ${which} payment from {${which}_payee} was {${which}_amount} on {${which}_date}.`],
    headline: wantOf(ask.question) === 'date' ? `${which}_date` : `${which}_amount`,
    suggestions: suggestionsOf(scope, period),
  })
}

const FIRST = /\b(?:first|earliest|since when|pehl[ai])\b/i

async function largest(scope: Scope, ask: Ask): Promise<Findings> {
  const { period } = ask
  const filter = incoming(ask, period)
  const payments = await largestPayments(scope, filter, 4)
  const [first] = payments
  if (!first) return noIncome(scope, ask, await spent(scope, filter, true))
  return found({
    facts: [scope.write.period('period', period), ...paymentFacts(scope, 'largest', first, period, 1)],
    wording: ['The largest payment to you in {period} came from {largest_payee}, {largest_amount} on {largest_date}.'],
    headline: 'largest_amount',
    suggestions: suggestionsOf(scope, period),
    table: payments.map(({ id, payee, categoryId, amountMinor }) => ({
      label: displayName(payee),
      categoryId,
      figure: { amountMinor, transactions: 1, filter: { ids: [id] } },
    })),
  })
}
