// How money in and out and balances develop, and which month has most of them.
import type { Cell } from '../../../../shared/cell'
import type { Overview } from '../../../../shared/contract'
import type { Fact } from '../../../assistant/facts'
import { said } from '../../../assistant/facts'
import { monthName, monthPeriod, monthsPeriod, type Period } from '../../../assistant/periods/periods'
import { cellFact, found, nothing, rowsOf, valueFact } from '../cells'
import { askedUnit } from '../intent/asked-unit'
import { asksWhether } from '../intent/asks-whether'
import { timeOf } from '../names/names'
import type { BankAsk, BankScope, BankTool } from '../scope'
import { CALLED, type Flow, MONTHS_KNOWN, netOf } from './month-flows'
import { inOrder, placeFact } from './ranked'
import { monthsBack, PAGE } from './tools-flows'
import { begun } from './yes-or-no'

type Monthly = Flow | 'balancesMinor' | 'net'

/** The month in which most, or least, came in, went out, stayed or lay on the accounts. */
export const monthRanked: BankTool = async (scope, ask) => {
  const overview = await scope.page('admin.overview', {})
  const what = monthlyIn(ask.question)
  const { period: within } = ask
  const entries = overview.months
    .filter(({ month }) => !within || (`${month}-01` >= within.from && `${month}-01` <= within.to))
    .map((each) => ({ month: each.month, cell: what === 'net' ? netOf(each) : each[what] }))
  const chosen = inOrder(entries, ask)[ask.rank - 1]
  if (!chosen) return nothing(PAGE, MONTHS_KNOWN, ['How much came in last month?', 'How have balances developed?'])
  const period = monthPeriod(chosen.month, scope.asOf)
  const about = `month:${chosen.month}`
  const month = { ...scope.write.word('month', chosen.month, monthName(chosen.month, scope.asOf), { about }), period }
  const amount = cellFact(scope, PAGE, 'amount', chosen.cell, 'money', MONTHLY[what], { period, about })
  return found({
    page: PAGE,
    facts: [month, amount, placeFact(scope, ask, about, ['highest', 'lowest'])],
    wording: [`The {place} month was {month}: {amount} ${MONTHLY[what]}.`],
    headline: 'amount',
    rows: rowsOf(
      inOrder(entries, ask)
        .slice(0, 6)
        .map((each) => ({
          label: monthName(each.month, scope.asOf),
          fact: cellFact(scope, PAGE, each.month, each.cell, 'money', 'month'),
        })),
    ),
    suggestions: ['How have balances developed?', 'Is spending going up or down?'],
  })
}

const MONTHLY: Readonly<Record<Monthly, string>> = {
  ...CALLED,
  balancesMinor: 'lay on accounts',
  net: 'stayed',
}

function monthlyIn(question: string): Monthly {
  if (/\b(net|surplus|stay\w*|left over|in over (money )?out|more came in|difference)\b/i.test(question)) return 'net'
  if (/\b(balances?|books?)\b/i.test(question)) return 'balancesMinor'
  return INFLOW.test(question) ? 'inflowMinor' : 'outflowMinor'
}

/** Newest against the one before, as a share of that; null where one is hidden or nothing. */
function changeOf(now: Cell | undefined, before: Cell | undefined): number | null {
  if (!now || !before || 'suppressed' in now || 'suppressed' in before || before.value === 0) return null
  return (now.value - before.value) / Math.abs(before.value)
}

/** 'rose by 4 %', or that it stayed, as words and a fact with its direction. */
function trendFact(scope: BankScope, change: number, called: string, about: Partial<Fact>) {
  const rounded = Math.round(Math.abs(change) * 1000)
  const trend = rounded === 0 ? 'flat' : change > 0 ? 'up' : 'down'
  const fact = valueFact(
    scope,
    'change',
    Math.abs(change),
    'share',
    { page: PAGE, customers: null },
    said(called, { ...about, trend }),
  )
  return { fact, verb: change < 0 ? 'fell' : 'rose', isFlat: rounded === 0 }
}

export const balanceTrend: BankTool = async (scope, ask) => {
  const overview = await scope.page('admin.overview', {})
  const [from, until] = monthsOf(ask, scope)
  const known = overview.months.filter(({ balancesMinor }) => !('suppressed' in balancesMinor))
  const within = known.filter(({ month }) => (from === null || month >= from) && (until === null || month <= until))
  const shown = within.length > 1 ? within : known
  const [first, last] = [shown[0], shown.at(-1)]
  const change = changeOf(last?.balancesMinor, first?.balancesMinor)
  if (!first || !last || first === last || change === null) {
    return nothing(PAGE, 'There are too few months to tell how balances have developed.', [
      'What do all balances come to?',
    ])
  }
  const past = last !== known.at(-1)
  const words = `since ${monthName(first.month, scope.asOf)}`
  const since = past ? monthsPeriod(first.month, last.month, scope.asOf) : timeOf(words, scope.asOf)
  const { fact, verb, isFlat } = trendFact(scope, change, 'balances', { period: since })
  const stands = cellFact(scope, PAGE, 'stands', last.balancesMinor, 'money', 'stood at', {
    period: monthPeriod(last.month, scope.asOf),
  })
  const moved = valueFact(
    scope,
    'moved',
    Math.abs(difference(last.balancesMinor, first.balancesMinor)),
    'money',
    { page: PAGE, customers: null },
    said('difference', { period: since, trend: fact.trend }),
  )
  const period = scope.write.period('period', stands.period ?? since)
  const asShare = past
    ? `In {since}, balances at month end ${isFlat ? 'are steady, with a change of {change}' : `${verb} by {change}`}.`
    : isFlat
      ? 'Balances at month end are steady {since}, with a change of {change}.'
      : `Balances at month end ${verb} by {change} {since}.`
  const asMoney = past
    ? `In {since}, balances at month end ${verb}, a difference of {moved}.`
    : `Balances at month end ${verb} {since}, a difference of {moved}.`
  const wantsMoney = askedUnit(ask.question) === 'money' && !isFlat
  const each = whetherEachMonth(
    ask.turn,
    shown.map(({ balancesMinor }) => balancesMinor),
  )
  const told = found({
    page: PAGE,
    facts: [fact, moved, stands, period, { ...scope.write.period('since', since), ...(past ? {} : { text: words }) }],
    wording: [...(wantsMoney ? [asMoney] : []), asShare, 'At the end of {period} they stood at {stands}.'],
    headline: wantsMoney ? 'moved' : 'change',
    rows: rowsOf(monthsBack(scope, overview, 'balancesMinor')),
    suggestions: ['How much more came in than went out last month?', 'Is spending going up or down?'],
  })
  return each === null ? told : begun(told, scope.write.verdict(each))
}

/** 'Have they grown every month': null where that is not asked. */
function whetherEachMonth(question: string, cells: readonly Cell[]): boolean | null {
  if (!EACH_MONTH.test(question) || !asksWhether(question)) return null
  const steps = cells.slice(1).map((cell, at) => difference(cell, cells[at] as Cell))
  return steps.every((step) => (FALLS.test(question) ? step < 0 : step > 0))
}

const EACH_MONTH =
  /\b(?:every|each) (?:single )?month\b|\bmonth (?:after|on|by) month\b|\b(?:always|steadily|consistently)\b/i
const FALLS = /\b(?:fall\w*|fell|drop\w*|declin\w*|decreas\w*|shr[aiu]nk\w*|down|lower)\b/i

/** The first and the last month that a question about balances means; null where it leaves one open. */
function monthsOf({ period, against }: BankAsk, { asOf }: BankScope): readonly [string | null, string | null] {
  if (!period) return [null, null]
  const month = (day: string) => day.slice(0, 7)
  if (against) {
    const ends = [month(period.to), month(against.to)].sort()
    return [ends[0] ?? null, ends[1] ?? null]
  }
  if (month(period.from) === month(period.to)) return [period.to < asOf ? month(period.from) : null, null]
  return [month(period.from), period.to < asOf ? month(period.to) : null]
}

const INFLOW =
  /\b(inflows?|incomes?|incoming|money in|com(e|es|ing) in|came in|(?:paid|put) in|flow(?:s|ed|ing) in|salar\w+|credits?|receiv\w*|receipts?|earn\w*)\b/i

/** The month that the question names against the other one, else the newest against the one before. */
function comparedMonths({ months }: Overview, { period, against }: BankAsk): Overview['months'] {
  const of = (time: Period | null) => months.find(({ month }) => month === time?.to.slice(0, 7))
  const [one, other] = [of(period), of(against)]
  if (one && other && one !== other) return one.month < other.month ? [one, other] : [other, one]
  const since =
    period && period.from.slice(0, 7) < period.to.slice(0, 7)
      ? months.find(({ month }) => month === period.from.slice(0, 7))
      : undefined
  if (since && one && since !== one) return [since, one]
  const at = one ? months.indexOf(one) : months.length - 1
  return at > 0 ? months.slice(at - 1, at + 1) : months.slice(-2)
}

export const flowTrend: BankTool = async (scope, ask) => {
  const overview = await scope.page('admin.overview', {})
  const flow: Flow = INFLOW.test(ask.question) ? 'inflowMinor' : 'outflowMinor'
  const isKnown = (time: Period | null) =>
    time === null || overview.months.some(({ month }) => month === time.to.slice(0, 7))
  if (!isKnown(ask.period) || !isKnown(ask.against))
    return nothing(PAGE, MONTHS_KNOWN, ['How much went out last month?', 'How have balances developed?'])
  const [before, last] = comparedMonths(overview, ask)
  const change = changeOf(last?.[flow], before?.[flow])
  if (!before || !last || change === null) {
    return nothing(PAGE, 'There are too few months to tell how it has developed.', ['How much went out last month?'])
  }
  const called = flow === 'inflowMinor' ? 'money in' : 'money out'
  const months = overview.months.map(({ month }) => month)
  const inAMonth = months.indexOf(last.month) - months.indexOf(before.month) === 1
  const period = monthPeriod(last.month, scope.asOf)
  const over = inAMonth ? period : monthsPeriod(before.month, last.month, scope.asOf)
  const { fact, verb, isFlat } = trendFact(scope, change, called, { period: over })
  const trend = { period: over, trend: fact.trend }
  const moved = valueFact(
    scope,
    'moved',
    Math.abs(difference(last[flow], before[flow])),
    'money',
    { page: PAGE, customers: null },
    {
      ...said('difference', trend),
    },
  )
  const amount = cellFact(scope, PAGE, 'amount', last[flow], 'money', CALLED[flow], { period })
  const within = inAMonth ? 'in a month' : 'from end to end'
  const asShare = isFlat
    ? `In {over}, ${called} was steady, with a change of {change} ${within}.`
    : `In {over}, ${called} ${verb} by {change} ${within}.`
  const asMoney = `In {over}, ${called} ${isFlat ? 'was steady' : verb}, a difference of {moved} ${within}.`
  const wantsMoney = askedUnit(ask.question) === 'money' && !isFlat
  return found({
    page: PAGE,
    facts: [fact, moved, amount, { ...scope.write.period('over', over) }, scope.write.period('period', period)],
    wording: [...(wantsMoney ? [asMoney, asShare] : [asShare]), `In {period}, {amount} ${CALLED[flow]}.`],
    headline: wantsMoney ? 'moved' : 'change',
    rows: rowsOf(monthsBack(scope, overview, flow)),
    suggestions: ['What do customers spend most on?', 'How have balances developed?'],
  })
}

function difference(one: Cell, other: Cell): number {
  return 'suppressed' in one || 'suppressed' in other ? 0 : one.value - other.value
}
