// What is left of the income, what came back, and the smallest payments.
import type { Figure } from '../../shared/domain'
import { transactions } from '../db/transactions'
import { asksYesOrNo } from './asks-yes-or-no'
import { displayName, type Fact, said } from './facts'
import { type Tool, wantOf } from './findings'
import { DERIVED, found, withVerdict } from './found'
import { smallestPayments } from './largest-payments'
import { lastMonthsPeriod } from './periods'
import { nothing, otherPeriod, paymentFacts, rows, spendingIn, spent } from './spending-facts'
import { topicOf } from './topic'

/** 'How much did I save?' and 'what is my savings rate?': income less spending. */
export const savedIn: Tool = async (scope, ask) => {
  const { period } = ask
  const income = await spent(scope, { kind: 'income', from: period.from, to: period.to }, true)
  const spending = await spent(scope, spendingIn(period))
  const suggestions = [`And ${otherPeriod(scope, period)}?`, 'How can I save money?', 'What is my savings rate?']
  const periodFact = scope.write.period('period', period)
  if (income.transactions === 0) return nothing([periodFact], 'No income is booked in {period}.', income, suggestions)
  const savedMinor = income.amountMinor - spending.amountMinor
  const kept = savedMinor >= 0
  const of = { period }
  const label = kept ? 'kept' : 'beyond your income'
  const facts: readonly Fact[] = [
    periodFact,
    scope.write.derived('saved', Math.abs(savedMinor), said(label, of)),
    ...(kept ? [scope.write.share('rate', savedMinor / income.amountMinor, DERIVED, said('savings rate', of))] : []),
    scope.write.figure('income', income, said('came in', of)),
    scope.write.figure('spending', spending, said('was spent', of)),
  ]
  const rateAsked = wantOf(ask.question) === 'share' || /\brate\b/i.test(ask.question)
  const saved = 'You kept {saved} in {period}.'
  const rate = 'Your savings rate in {period} was {rate}.'
  return withVerdict(
    found({
      facts,
      wording: kept
        ? [...(rateAsked ? [rate, saved] : [saved, rate]), '{income} came in, and {spending} was spent.']
        : ['You spent {saved} beyond your income in {period}.', '{income} came in, and {spending} was spent.'],
      headline: rateAsked && kept ? 'rate' : 'saved',
      suggestions,
    }),
    asksYesOrNo(ask.question) ? scope.write.verdict(kept) : null,
  )
}

const REFUND_MONTHS = 12
const SHOWN = 4

/** 'Did I get my refund?': money back in categories of spending, of a year unless a time is named. */
export const refundsIn: Tool = async (scope, ask) => {
  const period = ask.periodGiven ? ask.period : lastMonthsPeriod(REFUND_MONTHS, scope.asOf)
  const topic = topicOf(scope, ask, period)
  const filter = { ...topic.filter, direction: 'in' } as const
  const figure = await spent(scope, filter, true)
  const suggestions = ['Is there anything unusual in my payments?', 'What were my largest payments?']
  const periodFact = scope.write.period('period', period)
  const verdict = asksYesOrNo(ask.question) ? scope.write.verdict(figure.transactions > 0) : null
  if (figure.transactions === 0) {
    const facts = [...topic.names, periodFact]
    const where = topic.names.length > 0 ? ' for {category}' : ''
    return withVerdict(nothing(facts, `No refunds${where} are booked in {period}.`, figure, suggestions), verdict)
  }
  const latest = await transactions(scope.db, scope.books, filter, { offset: 0, limit: SHOWN })
  const about = said('refunds', { about: topic.about, period })
  const where = topic.names.length > 0 ? ' for {category}' : ''
  return withVerdict(
    found({
      facts: [
        ...topic.names,
        periodFact,
        scope.write.figure('refunded', figure, about),
        scope.write.count('refund_count', figure.transactions, ['credit', 'credits'], rows(figure), about),
      ],
      wording: [`Your refunds${where} in {period} came to {refunded} over {refund_count}.`],
      headline: wantOf(ask.question) === 'count' ? 'refund_count' : 'refunded',
      suggestions,
      table: latest.map((row) => ({
        label: displayName(row.payee),
        categoryId: row.categoryId,
        figure: { amountMinor: row.amountMinor, transactions: 1, filter: { ids: [row.id] } },
      })),
    }),
    verdict,
  )
}

/** 'What was my smallest payment?' */
export const smallestIn: Tool = async (scope, ask) => {
  const { period } = ask
  const filter = { ...topicOf(scope, ask).filter, direction: 'out' } as const
  const smallest = await smallestPayments(scope, filter, SHOWN)
  const [first] = smallest
  const suggestions = ['What were my largest payments?', 'Where does my money go?']
  const periodFact = scope.write.period('period', period)
  if (!first) {
    const looked: Figure = await spent(scope, filter)
    return nothing([periodFact], 'There are no payments of that kind in {period}.', looked, suggestions)
  }
  return found({
    facts: [periodFact, ...paymentFacts(scope, 'smallest', first, period, 2)],
    wording: ['Your smallest payment in {period} was {smallest_payee}, {smallest_amount} on {smallest_date}.'],
    headline: 'smallest_amount',
    suggestions,
    table: smallest.map((payment) => ({
      label: displayName(payment.payee),
      categoryId: payment.categoryId,
      figure: { amountMinor: payment.amountMinor, transactions: 1, filter: { ids: [payment.id] } },
    })),
  })
}
