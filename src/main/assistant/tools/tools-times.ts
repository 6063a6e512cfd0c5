// In which month, or on which day, most or least was spent.
import { monthOf, weekday } from '../../../shared/dates'
import type { IsoDate } from '../../../shared/domain'
import { firstBookedOn, sumsByDay } from '../../db/sums'
import { spentMinor } from '../../db/transactions'
import { type Fact, said } from '../facts'
import type { Ask, Findings, Scope, Tool } from '../findings'
import { allTimePeriod, dayName, lastMonthsPeriod, type Period, samePeriod, yearPeriod } from '../periods/periods'
import { spansWithin, unitAsked } from '../periods/spans-within'
import { asksYesOrNo } from '../words/asks-yes-or-no'
import { howManyAsked } from '../words/ranks'
import { found, withVerdict } from './found'
import { countsTimes, limitFacts, withinLimit } from './listed-parts'
import { capitalised, nothing, rows, spendingIn, spent } from './spending-facts'
import { type Topic, topicOf } from './topic'

const SUGGESTIONS = ['Where does my money go?', 'What changed this month?', 'What were my largest payments?']
const LEAST = /\b(least|less|lowest|cheapest|cheaper|smallest|minimum|min|lightest|best|kam)\b/i
const OF_DAYS = /\b(day|days|din|date)\b/i
/** 'Which day of the month', and not which day of this month. */
const OF_MONTH_DAYS = /\b(?:days?|dates?) of (?:the|each|every|a) month\b(?! of)/i
/** 'In which month did I save most?' */
const KEPT = /\b(?:save[ds]?|saving|kept|keep|put by|left over|bach\w*|savings? (?:month|week|year))\b/i
const OF_WEEKDAYS = /\b(?:weekdays?|days? of the week|weekends?)\b/i
const SHOWN = 12
const USUAL_MONTHS = 12

/** 'In which month did I spend the most?', of all spending, a category or a payee; of this year, and of this month for days. */
export const topTimes: Tool = async (scope, ask) => {
  const least = LEAST.test(ask.question)
  const year = yearPeriod(scope.asOf.slice(0, 4), scope.asOf) ?? ask.period
  const categoryId = ask.categoryId ?? ask.hintedCategoryId
  const unit = unitAsked(ask.question)
  if (OF_WEEKDAYS.test(ask.question) && unit !== 'weekend') return byWeekday(scope, ask, least)
  if (OF_MONTH_DAYS.test(ask.question)) return byDayOfMonth(scope, ask, least)
  if (OF_DAYS.test(ask.question)) return byDay(scope, { ...ask, categoryId }, least)
  const usual = unit === 'half' || unit === 'year' ? allTimePeriod(scope.asOf) : year
  const longer = unit === 'week' || unit === 'weekend' || monthOf(ask.period.from) !== monthOf(ask.period.to)
  const period = ask.periodGiven && longer ? ask.period : usual
  if (KEPT.test(ask.question)) return bestSaved(scope, ask, period)
  return bySpan(scope, ask, (of) => topicOf(scope, { ...ask, categoryId }, of), period, least)
}

async function bySpan(
  scope: Scope,
  ask: Ask,
  topicIn: (period: Period) => Topic,
  period: Period,
  least: boolean,
): Promise<Findings> {
  const unit = unitAsked(ask.question)
  const first = (await firstBookedOn(scope.db, scope.books)) ?? period.from
  const within = { ...period, from: period.from > first ? period.from : first }
  // A time that has only begun, or that the books have no beginning of, is never the cheapest.
  const all = spansWithin(unit, within, scope.asOf, least).filter(({ from }) => !least || from >= first)
  const spans = await Promise.all(all.map(async (of) => ({ of, figure: await spent(scope, topicIn(of).filter) })))
  const sorted = spans
    .filter(({ figure }) => figure.amountMinor > 0 && withinLimit(ask, figure))
    .sort((a, b) => (b.figure.amountMinor - a.figure.amountMinor) * (least ? -1 : 1))
  const [best] = sorted
  const topic = topicIn(period)
  if (!best) {
    const looked = await spent(scope, topic.filter)
    return nothing(
      [...topic.names, scope.write.period('period', period)],
      `There is no spending${topic.on} in {period}.`,
      looked,
      SUGGESTIONS,
    )
  }
  const asked = howManyAsked(ask.question)
  // 'Was April our dearest month': the time that is asked of is the first one, or is not.
  const named = monthNamed(ask)
  const verdict = named && asksYesOrNo(ask.question) ? scope.write.verdict(samePeriod(named, best.of)) : null
  const limit = limitFacts(scope, ask, {
    period,
    words: [unit, `${unit}s`],
    figures: sorted.map(({ figure }) => figure),
    whole: await spent(scope, topic.filter),
  })
  const table = asked
    ? sorted.slice(0, asked)
    : limit.wording.length > 0
      ? sorted
      : spans.filter(({ figure }) => figure.transactions > 0).slice(-SHOWN)
  const findings = found({
    facts: [
      ...topicIn(best.of).names,
      ...limit.facts,
      scope.write.period('month', best.of),
      scope.write.figure('amount', best.figure, { about: topic.about, measure: 'spent', period: best.of }),
    ],
    wording: [
      ...limit.wording,
      unit === 'month' || unit === 'week'
        ? `The ${least ? 'cheapest' : 'dearest'} ${unit} was {month}: you spent {amount}${topic.on}.`
        : `The ${least ? 'cheapest' : 'dearest'} time was {month}: you spent {amount}${topic.on}.`,
    ],
    headline: limit.wording.length > 0 && countsTimes(ask.question) ? 'found' : 'amount',
    suggestions: SUGGESTIONS,
    table:
      table.length < 2
        ? []
        : table.map(({ of, figure }) => ({ label: capitalised(of.name), categoryId: null, figure })),
  })
  return withVerdict(findings, verdict)
}

/** The one month that a question names; null where it names none, or a longer time to look through. */
function monthNamed({ period, against, periodGiven, question }: Ask): Period | null {
  if (!periodGiven || unitAsked(question) !== 'month') return null
  // 'Of all months this year, was June the dearest'.
  return [period, against].find((each) => each && monthOf(each.from) === monthOf(each.to)) ?? null
}

/** The month in which most was kept of what came in, or least. */
async function bestSaved(scope: Scope, { question }: Ask, period: Period): Promise<Findings> {
  const first = (await firstBookedOn(scope.db, scope.books)) ?? period.from
  const within = { ...period, from: period.from > first ? period.from : first }
  const months = await Promise.all(
    spansWithin(unitAsked(question), within, scope.asOf, true).map(async (of) => {
      const income = await spent(scope, { kind: 'income', from: of.from, to: of.to }, true)
      return { of, income, keptMinor: income.amountMinor - (await spent(scope, spendingIn(of))).amountMinor }
    }),
  )
  const least = LEAST_KEPT.test(question)
  const [best] = [...months].sort((a, b) => (b.keptMinor - a.keptMinor) * (least ? -1 : 1))
  if (!best) return nothing([], 'There is no whole month to tell that of.', null, SUGGESTIONS)
  const kept = best.keptMinor >= 0
  return found({
    facts: [
      scope.write.period('month', best.of),
      scope.write.derived(
        'saved',
        Math.abs(best.keptMinor),
        said(kept ? 'kept' : 'beyond your income', { period: best.of }),
      ),
      scope.write.figure('income', best.income, said('came in', { period: best.of })),
    ],
    wording: [
      kept ? 'You kept {saved} in {month}.' : 'You spent {saved} beyond your income in {month}.',
      `That was the ${least ? 'weakest' : 'best'} month: {income} came in.`,
    ],
    headline: 'saved',
    suggestions: SUGGESTIONS,
  })
}

const LEAST_KEPT = /\b(?:least|lowest|worst|weakest|smallest|kam)\b/i

async function byDay(scope: Scope, ask: Ask, least: boolean): Promise<Findings> {
  const { period } = ask
  const topic = topicOf(scope, ask)
  const days = (await sumsByDay(scope.db, scope.books, topic.filter))
    .map(({ on, sumMinor, transactions }) => ({ on, amountMinor: spentMinor(sumMinor), transactions }))
    .map(({ on, ...sum }) => ({ on, ...sum, filter: { ...topic.filter, from: on, to: on } }))
    .filter((day) => day.amountMinor > 0 && withinLimit(ask, day))
    .sort((a, b) => (b.amountMinor - a.amountMinor) * (least ? -1 : 1) || (a.on < b.on ? -1 : 1))
  const [best] = days
  const periodFact = scope.write.period('period', period)
  if (!best) {
    const looked = await spent(scope, topic.filter)
    return nothing([...topic.names, periodFact], `There is no spending${topic.on} in {period}.`, looked, SUGGESTIONS)
  }
  const limit = limitFacts(scope, ask, {
    period,
    words: ['day', 'days'],
    figures: days,
    whole: await spent(scope, topic.filter),
  })
  const about = said('spent', { about: topic.about, period })
  const facts: readonly Fact[] = [
    ...topic.names,
    periodFact,
    ...limit.facts.slice(1),
    scope.write.figure('amount', best, about),
    scope.write.date('day', best.on, rows(best), about),
  ]
  return found({
    facts,
    wording: [
      ...limit.wording,
      `In {period} you spent {amount}${topic.on} on {day}: that was the ${least ? 'cheapest' : 'dearest'} day.`,
    ],
    headline: 'day',
    suggestions: SUGGESTIONS,
    table:
      limit.wording.length > 0 && days.length > 1
        ? days.slice(0, SHOWN).map((day) => ({ label: dayName(day.on, scope.asOf), categoryId: null, figure: day }))
        : [],
  })
}

const WEEKDAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'] as const
const MONTH_DAYS = Array.from({ length: 31 }, (_, at) => `the ${ordinal(at + 1)}`)

function ordinal(day: number): string {
  const last = day % 10
  const ending = day > 10 && day < 14 ? 'th' : last === 1 ? 'st' : last === 2 ? 'nd' : last === 3 ? 'rd' : 'th'
  return `${day}${ending}`
}

/** 'On which weekday do I spend most?' */
function byWeekday(scope: Scope, ask: Ask, least: boolean): Promise<Findings> {
  return byGroup(scope, ask, least, 'day of the week', WEEKDAYS, (on) => weekday(on))
}

/** 'Which day of the month costs most?' */
function byDayOfMonth(scope: Scope, ask: Ask, least: boolean): Promise<Findings> {
  return byGroup(scope, ask, least, 'day of the month', MONTH_DAYS, (on) => Number(on.slice(8)) - 1)
}

/** The group of days that cost most, of the last twelve months unless a time is named. */
async function byGroup(
  scope: Scope,
  ask: Ask,
  least: boolean,
  what: string,
  groups: readonly string[],
  groupOf: (on: IsoDate) => number,
): Promise<Findings> {
  const period = ask.periodGiven ? ask.period : lastMonthsPeriod(USUAL_MONTHS, scope.asOf)
  const topic = topicOf(scope, ask, period)
  const days = await sumsByDay(scope.db, scope.books, topic.filter)
  const sums = groups.map((name, at) => ({
    name,
    minor: spentMinor(days.filter(({ on }) => groupOf(on) === at).reduce((sum, { sumMinor }) => sum + sumMinor, 0)),
  }))
  const [best] = [...sums].sort((a, b) => (b.minor - a.minor) * (least ? -1 : 1))
  const periodFact = scope.write.period('period', period)
  if (!best || best.minor <= 0) {
    const looked = await spent(scope, topic.filter)
    return nothing([...topic.names, periodFact], `There is no spending${topic.on} in {period}.`, looked, SUGGESTIONS)
  }
  return found({
    facts: [
      ...topic.names,
      periodFact,
      scope.write.word('weekday', best.name, best.name, { about: topic.about, rank: 1 }),
      scope.write.derived('amount', best.minor, said('went out', { about: topic.about, period })),
    ],
    wording: [`The ${least ? 'cheapest' : 'dearest'} ${what} was {weekday}: {amount} went out${topic.on} in {period}.`],
    headline: 'amount',
    suggestions: SUGGESTIONS,
  })
}
