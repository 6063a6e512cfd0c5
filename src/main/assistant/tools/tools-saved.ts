// What is left of the income, what came back, and the smallest payments.
import type { Figure, TransactionFilter } from '../../../shared/domain'
import { wholeMonths } from '../../analytics/whole-months'
import { firstBookedOn } from '../../db/sums'
import { transactions } from '../../db/transactions'
import { type Fact, said } from '../facts'
import { type Ask, type Findings, type Scope, type Tool, wantOf } from '../findings'
import { hasMoved } from '../intent/question-shape'
import { allTimePeriod, lastMonthsPeriod, monthsPeriod, type Period, periodBefore } from '../periods/periods'
import { asksYesOrNo } from '../words/asks-yes-or-no'
import { howManyAsked } from '../words/ranks'
import { DERIVED, found, withVerdict } from './found'
import { largestPayments, smallestPayments } from './largest-payments'
import { nothing, otherPeriod, paymentFacts, paymentLines, rows, spendingIn, spent } from './spending-facts'
import { paymentOf, topicOf } from './topic'

/** 'How much did I save?' and 'what is my savings rate?': income less spending, of a time or of two. */
export const savedIn: Tool = async (scope, ask) => {
  if (ask.against) return savedAgainst(scope, ask, ask.against)
  if (EACH_MONTH.test(ask.question) || (!ask.periodGiven && CAN_SAVE.test(ask.question))) {
    const usual = await keptEachMonth(scope, ask.periodGiven ? ask.period : null)
    if (usual) return usual
  }
  const { period } = ask
  const before = hasMoved(ask.question) || MOVED.test(ask.question) ? periodBefore(period, scope.asOf) : null
  if (before) return savedAgainst(scope, ask, before)
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
  const rateAsked = asksForRate(ask.question)
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
    asksYesOrNo(ask.question) && !JUDGES.test(ask.question) ? scope.write.verdict(kept) : null,
  )
}

/** That something was kept bears out neither that it is a lot nor that it is enough. */
const JUDGES =
  /\b(?:lot|much|little|enough|normal|usual|good|bad|ok(?:ay)?|fine|well|high|low|decent|healthy|reasonable)\b/i
/** 'Did it drop', 'has it improved'. */
const MOVED = /\b(?:drop|increase|decrease|improved?|worsened|gr[eo]w|fall|rise|up or down|change[ds]?)\b/i

/** 'How much could I save each month?' */
const CAN_SAVE = /\b(?:can|could|able to|afford to|safely)\b.*\b(?:month|monthly|regularly)\b/i
const USUAL_MONTHS = 6
/** What a sum that was kept is called, and one that was spent beyond the income is not. */
export const KEPT = 'kept each month'

/** 'What did we save on average each month?' */
const EACH_MONTH = /^(?=.*\baverage\b).*\b(?:(?:a|per|each|every) month|monthly)\b/i

/** What was kept in a usual month: the mean of the last whole ones, or of those of a time; null without one. */
export async function keptEachMonth(scope: Scope, within: Period | null): Promise<Findings | null> {
  const whole = wholeMonths(await firstBookedOn(scope.db, scope.books), scope.asOf)
  const months = within
    ? whole.filter((month) => month >= within.from.slice(0, 7) && month <= within.to.slice(0, 7))
    : whole.slice(-USUAL_MONTHS)
  const [from, to] = [months[0], months.at(-1)]
  if (!from || !to) return null
  const period = monthsPeriod(from, to, scope.asOf)
  const { minor } = await keptIn(scope, period)
  const each = Math.round(minor / months.length)
  const kept = each >= 0
  return found({
    facts: [
      scope.write.period('period', period),
      scope.write.derived('each', Math.abs(each), said(kept ? KEPT : 'beyond your income', { period })),
    ],
    wording: [
      kept
        ? 'On average, you kept each month {each} in {period}.'
        : 'On average, you spent {each} a month beyond your income in {period}.',
    ],
    headline: 'each',
    suggestions: ['How can I save money?', 'How much is free to spend?'],
  })
}

/** What came in and was kept in a usual month: the mean of the last whole ones; null without one. */
export async function usualMonth(scope: Scope) {
  const months = wholeMonths(await firstBookedOn(scope.db, scope.books), scope.asOf).slice(-USUAL_MONTHS)
  const [from, to] = [months[0], months.at(-1)]
  if (!from || !to) return null
  const { period, income, minor } = await keptIn(scope, monthsPeriod(from, to, scope.asOf))
  const each = (total: number) => Math.round(total / months.length)
  return { period, incomeMinor: each(income.amountMinor), keptMinor: each(minor) }
}

/** 'Did I save more than in September?': what was kept of each of two times, the later one first. */
async function savedAgainst(scope: Scope, ask: Ask, other: Period): Promise<Findings> {
  const [before, period] = ask.period.from <= other.from ? [ask.period, other] : [other, ask.period]
  const [now, then] = [await keptIn(scope, period), await keptIn(scope, before)]
  const suggestions = [`And ${otherPeriod(scope, period)}?`, 'How can I save money?', 'What is my savings rate?']
  const empty = [now, then].find(({ income }) => income.transactions === 0)
  if (empty)
    return nothing(
      [scope.write.period('period', empty.period)],
      'No income is booked in {period}.',
      empty.income,
      suggestions,
    )
  const rates = asksForRate(ask.question)
  const side = ({ period: of, minor, income }: Kept, slot: string) => {
    const label = (words: string) => said(words, { period: of })
    const rate = rates && minor >= 0
    return {
      facts: [
        scope.write.period(`${slot}_period`, of),
        rate
          ? scope.write.share(`${slot}_rate`, minor / income.amountMinor, DERIVED, label('savings rate'))
          : scope.write.derived(`${slot}_saved`, Math.abs(minor), label(minor >= 0 ? 'kept' : 'beyond your income')),
      ],
      sentence: rate
        ? `Your savings rate in {${slot}_period} was {${slot}_rate}.`
        : minor >= 0
          ? `You kept {${slot}_saved} in {${slot}_period}.`
          : `You spent {${slot}_saved} beyond your income in {${slot}_period}.`,
    }
  }
  const sides = [side(now, 'now'), side(then, 'then')]
  const change = rates
    ? now.minor / now.income.amountMinor - then.minor / then.income.amountMinor
    : now.minor - then.minor
  const supposed = asksYesOrNo(ask.question)
    ? LESS.test(ask.question) === (other === period ? change > 0 : change < 0)
    : null
  return withVerdict(
    found({
      facts: sides.flatMap(({ facts }) => facts),
      wording: sides.map(({ sentence }) => sentence),
      headline: sides[0]?.facts[1]?.slot ?? '',
      suggestions,
    }),
    supposed === null ? null : scope.write.verdict(supposed),
  )
}

const LESS = /\b(?:less|lower|fewer|worse|worsened|f[ae]ll(?:en)?|drop(?:ped)?|decreased?|shr[aiu]nk|down|kam)\b/i

interface Kept {
  readonly period: Period
  readonly income: Figure
  /** Signed: negative where more was spent than came in. */
  readonly minor: number
}

async function keptIn(scope: Scope, period: Period): Promise<Kept> {
  const income = await spent(scope, { kind: 'income', from: period.from, to: period.to }, true)
  const spending = await spent(scope, spendingIn(period))
  return { period, income, minor: income.amountMinor - spending.amountMinor }
}

function asksForRate(question: string): boolean {
  return wantOf(question) === 'share' || /\brate\b/i.test(question)
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
  // That there are some is no answer to whether it was more.
  const asks = asksYesOrNo(ask.question) && !/\b(?:more|less|fewer|higher|lower)\b/i.test(ask.question)
  const verdict = asks ? scope.write.verdict(figure.transactions > 0) : null
  if (figure.transactions === 0) {
    const facts = [...topic.names, periodFact]
    const where = topic.names.length > 0 ? ' for {category}' : ''
    return withVerdict(nothing(facts, `No refunds${where} are booked in {period}.`, figure, suggestions), verdict)
  }
  const one = await oneRefund(scope, ask, filter, period)
  if (one) return { ...one, suggestions }
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
      table: paymentLines(scope, latest),
    }),
    verdict,
  )
}

/** One of several refunds: the largest, the smallest, the first or the latest. Null where all of them are asked of. */
async function oneRefund(scope: Scope, { question }: Ask, filter: TransactionFilter, period: Period) {
  const which = ONE_OF_THEM.find(([, words]) => words.test(question))?.[0]
  if (!which) return null
  const [payment] =
    which === 'largest'
      ? await largestPayments(scope, filter, 1)
      : which === 'smallest'
        ? await smallestPayments(scope, filter, 1)
        : (await transactions(scope.db, scope.books, filter)).slice(...(which === 'first' ? [-1] : [0, 1]))
  if (!payment) return null
  const sized = which === 'largest' || which === 'smallest'
  return found({
    facts: [
      scope.write.period('period', period),
      ...paymentFacts(scope, which, payment, period, which === 'largest' ? 1 : which === 'smallest' ? 2 : null),
    ],
    wording: [
      sized
        ? `The ${which} payment to you in {period} came from {${which}_payee}, {${which}_amount} on {${which}_date}.`
        : `The ${which} payment from {${which}_payee} was {${which}_amount} on {${which}_date}.`,
    ],
    headline: wantOf(question) === 'date' ? `${which}_date` : `${which}_amount`,
    suggestions: [],
  })
}

const ONE_OF_THEM = [
  ['largest', /\b(?:largest|biggest|highest)\b/i],
  ['smallest', /\b(?:smallest|lowest)\b/i],
  ['first', /\b(?:first|earliest|since when)\b/i],
  ['latest', /\b(?:last|latest|newest|most recent)\b(?! (?:\d|(?:few )?(?:weeks?|months?|quarters?|years?)))/i],
] as const

/** 'What was my smallest payment?' */
export const smallestIn: Tool = async (scope, ask) => {
  const period = ask.payee && !ask.periodGiven ? allTimePeriod(scope.asOf) : ask.period
  const topic = topicOf(scope, ask, period)
  const payment = paymentOf('smallest', topic)
  const filter = { ...topic.filter, direction: 'out' } as const
  const smallest = await smallestPayments(scope, filter, howManyAsked(ask.question) ?? SHOWN)
  const [first] = smallest
  const suggestions = ['What were my largest payments?', 'Where does my money go?']
  const periodFact = scope.write.period('period', period)
  if (!first) {
    const looked: Figure = await spent(scope, filter)
    return nothing([periodFact], 'There are no payments of that kind in {period}.', looked, suggestions)
  }
  return found({
    facts: [periodFact, ...payment.names, ...paymentFacts(scope, 'smallest', first, period, 2)],
    wording: [payment.wording],
    headline: 'smallest_amount',
    suggestions,
    table: paymentLines(scope, smallest),
  })
}
