// In which month most came in, and how what came in moved from one time to another.
import { monthOf } from '../../../shared/dates'
import { firstBookedOn } from '../../db/sums'
import { aboutPayee, type Fact, type Trend } from '../facts'
import type { Ask, Findings, Scope } from '../findings'
import { type Period, yearPeriod } from '../periods/periods'
import { spansWithin, unitAsked } from '../periods/spans-within'
import { asksYesOrNo } from '../words/asks-yes-or-no'
import { found, withVerdict } from './found'
import { incoming, noIncome, payersIn, suggestionsOf, tableOf } from './income-rows'
import { spent } from './spending-facts'
import { movedAsSupposed } from './supposed-trend'

const SPAN = '(?:month|quarter|half-year|week)'
const EXTREME = new RegExp(
  `\\b(?:best|worst|highest|lowest|biggest|strongest|weakest|leanest|slimmest|thinnest|slowest|poorest|quietest) (?:\\S+ )?${SPAN}\\b`,
  'i',
)
const BY_MONTH = new RegExp(
  `\\b(?:${SPAN}[- ](?:by|on|after|over)[- ]${SPAN}|${SPAN}[- ]?wise|(?:for |in )?(?:each|every) ${SPAN}|(?:which|what|in which|in what) (?:one )?${SPAN}|(?:best|worst|highest|lowest|biggest|strongest|weakest|leanest|slimmest|thinnest|slowest|poorest|quietest) (?:\\S+ )?${SPAN})\\b`,
  'i',
)

/** 'Which month', 'month by month'. */
export function asksByMonth(question: string): boolean {
  return BY_MONTH.test(question)
}

/** 'Was September my best month?' */
export function asksIfBestTime({ question, periodGiven, period }: Ask): boolean {
  return periodGiven && monthOf(period.from) === monthOf(period.to) && EXTREME.test(question) && asksYesOrNo(question)
}

/** Which month was the best of its year, or of the longer time that is named, and whether it is the one that is asked of. */
export async function ifBestTime(scope: Scope, ask: Ask): Promise<Findings> {
  const { period, against } = ask
  const year = yearPeriod(period.from.slice(0, 4), scope.asOf) ?? period
  const findings = await bestMonth(scope, { ...ask, period: against ?? year })
  const best = findings.facts.find(({ slot }) => slot === 'month')
  return best ? withVerdict(findings, scope.write.verdict(best.value === period.name)) : findings
}

const WEAKEST = /\b(?:slimmest|thinnest|slowest|poorest|quietest|worst|lowest|weakest|leanest|smallest|least|kam)\b/i

/** 'My best month': of this year unless a longer time is named. */
export async function bestMonth(scope: Scope, ask: Ask): Promise<Findings> {
  const year = yearPeriod(scope.asOf.slice(0, 4), scope.asOf) ?? ask.period
  const period = ask.periodGiven && monthOf(ask.period.from) !== monthOf(ask.period.to) ? ask.period : year
  const first = (await firstBookedOn(scope.db, scope.books)) ?? period.from
  const within = { ...period, from: period.from > first ? period.from : first }
  const unit = unitAsked(ask.question)
  const months = await Promise.all(
    spansWithin(unit, within, scope.asOf, unit !== 'month').map(async (of) => ({
      of,
      figure: await spent(scope, incoming(ask, of), true),
    })),
  )
  const least = WEAKEST.test(ask.question)
  const [best] = months
    .filter(({ figure }) => figure.transactions > 0)
    .sort((a, b) => (b.figure.amountMinor - a.figure.amountMinor) * (least ? -1 : 1))
  if (!best) return noIncome(scope, { ...ask, period }, await spent(scope, incoming(ask, period), true))
  return found({
    facts: [
      scope.write.period('month', best.of),
      scope.write.figure('amount', best.figure, { about: 'all', measure: 'income', period: best.of }),
    ],
    wording: [
      `The ${least ? 'weakest' : 'best'} ${unit === 'month' ? 'month' : 'time'} was {month}: you earned {amount}.`,
    ],
    headline: 'amount',
    suggestions: suggestionsOf(scope, period),
    table: months.map(({ of, figure }) => ({ label: of.name, categoryId: null, figure })),
  })
}

/** Within this share of the time before, income is 'about the same'. */
const FLAT = 0.02

/** 'Did my income drop?': the later of two times against the earlier one, and the payer who did most of it. */
export async function incomeCompared(scope: Scope, ask: Ask, other: Period): Promise<Findings> {
  const [before, period] = ask.period.from <= other.from ? [ask.period, other] : [other, ask.period]
  const now = await spent(scope, incoming(ask, period), true)
  const then = await spent(scope, incoming(ask, before), true)
  const { write } = scope
  const about = ask.payee ? aboutPayee(ask.payee) : 'all'
  if (now.transactions === 0 || then.transactions === 0)
    return noIncome(
      scope,
      { ...ask, period: now.transactions === 0 ? period : before },
      now.transactions === 0 ? now : then,
    )
  const changeMinor = now.amountMinor - then.amountMinor
  const share = changeMinor / then.amountMinor
  const trend: Trend = Math.abs(share) < FLAT ? 'flat' : share > 0 ? 'up' : 'down'
  const driver =
    ask.payee || trend === 'flat' ? null : await driverOf(scope, ask, period, before, Math.sign(changeMinor))
  const facts: readonly Fact[] = [
    ...(ask.payee ? [write.payee('category', ask.payee, { measure: 'moved', period })] : []),
    write.period('period', period),
    write.period('before_period', before),
    write.figure('income', now, { about, measure: ask.payee ? 'moved' : 'income', period, trend }),
    write.figure('income_before', then, { about, measure: 'before', period: before, trend }),
    write.derived('change_amount', Math.abs(changeMinor), { about, measure: 'change', period, trend }),
    ...(driver
      ? [
          write.payee('driver', driver.payee, { measure: 'change', period, rank: 1 }),
          write.derived('driver_amount', driver.minor, {
            about: aboutPayee(driver.payee),
            measure: 'change',
            period,
            rank: 1,
            trend,
          }),
        ]
      : []),
  ]
  const more = trend === 'up' ? 'more' : 'less'
  const supposed = movedAsSupposed(other === period ? -changeMinor : changeMinor, trend, ask, 'up')
  const findings = found({
    facts,
    wording: [
      ask.payee
        ? '{category} paid {income} to you in {period}, against {income_before} in {before_period}.'
        : 'You earned {income} in {period}, against {income_before} in {before_period}.',
      trend === 'flat'
        ? 'That is about the same: the difference is {change_amount}.'
        : `That is {change_amount} ${more}.`,
      `{driver} ${trend === 'up' ? 'rose' : 'fell'} the most, by {driver_amount}.`,
    ],
    headline: BY_HOW_MUCH.test(ask.question) ? 'change_amount' : 'income',
    suggestions: suggestionsOf(scope, period),
    table: ask.payee ? [] : tableOf(await payersIn(scope, incoming(ask, period))),
  })
  return withVerdict(findings, supposed === null ? null : scope.write.verdict(supposed))
}

const BY_HOW_MUCH = /\b(?:how much (?:more|less|higher|lower|better|worse)|by how much|difference|gap|fark)\b/i

/** The payer whose payments moved most in the direction of the whole. */
async function driverOf(
  scope: Scope,
  ask: Ask,
  period: Period,
  before: Period,
  sign: number,
): Promise<{ payee: string; minor: number } | null> {
  const moved = new Map<string, number>()
  for (const { payee, figure } of await payersIn(scope, incoming(ask, period))) moved.set(payee, figure.amountMinor)
  for (const { payee, figure } of await payersIn(scope, incoming(ask, before))) {
    moved.set(payee, (moved.get(payee) ?? 0) - figure.amountMinor)
  }
  const [first] = [...moved].map(([payee, minor]) => ({ payee, minor: minor * sign })).sort((a, b) => b.minor - a.minor)
  return first && first.minor > 0 ? first : null
}
