// What changed against the month before, and which categories did it.
import { addMonths, monthOf } from '../../../shared/dates'
import { CATEGORY_KIND, type IsoDate, type TransactionFilter } from '../../../shared/domain'
import { firstBookedOn } from '../../db/sums'
import { aboutCategory, aboutPayee, type Fact, type Trend } from '../facts'
import { type Ask, type Findings, type Scope, type Tool, wantOf } from '../findings'
import { hasMoved } from '../intent/question-shape'
import {
  isYear,
  monthPeriod,
  monthsPeriod,
  type Period,
  periodBefore,
  samePeriod,
  spanBefore,
  yearBefore,
  yearPeriod,
} from '../periods/periods'
import { asksYesOrNo } from '../words/asks-yes-or-no'
import { sideOfChange } from '../words/side-of-change'
import { againstNothing } from './against-nothing'
import { breakdown } from './breakdown'
import { withVerdict } from './found'
import { asPart, categoriesOf, payeesOf, present, spendingIn, spent } from './spending-facts'
import { movedAsSupposed } from './supposed-trend'
import { asksWhichMoved, categoriesThatMoved, movesBetween } from './tools-movers'
import { priceThen, setsThenAgainstNow } from './tools-price-then'
import { priceOfFixed, priceRises } from './tools-recurring'
import { spendingOnCategory } from './tools-spending'
import { topicOf } from './topic'

/** Within this share of the month before, spending is 'about the same'. */
const FLAT = 0.02

/** 'What changed?', of all spending, a category or a payee. A time without a predecessor is answered for the as-of month. */
export const changeAgainstBefore: Tool = async (scope, ask) => {
  const side = sideOfChange(ask.question)
  const ofPrice = asksYesOrNo(ask.question) || (!ask.periodGiven && (side === 'amount' || side === 'share'))
  if (ask.payee && !ask.against && ofPrice && hasMoved(ask.question)) {
    const priced = await priceOfFixed(scope, ask)
    if (priced) return priced
  }
  const current = yearPeriod(scope.asOf.slice(0, 4), scope.asOf)
  // 'This year against the same months of last year'.
  const alike = current !== null && ask.period.from === current.from && ask.period.to === current.to
  const same = alike && ask.periodGiven && SAME_SPAN.test(ask.question)
  const year = ask.against && (same || (!ask.periodGiven && isYear(ask.against))) ? current : null
  // 'Versus last year': this year so far, against as much of the other.
  if (year && ask.against) {
    const before = yearBefore(year, scope.asOf) ?? ask.against
    const first = monthOf(await firstDay(scope))
    // Books that begin within the year before are compared from then on.
    if (first <= monthOf(before.from) || first > monthOf(before.to)) return compared(scope, ask, year, before)
    const as = [
      monthsPeriod(addMonths(first, 12), monthOf(year.to), scope.asOf),
      monthsPeriod(first, monthOf(before.to), scope.asOf),
    ] as const
    return compared(scope, ask, ...as)
  }
  // A month against last year is set against the same month of it.
  if (ask.periodGiven && ask.against && isYear(ask.against) && periodBefore(ask.period, scope.asOf)) {
    const alike = yearBefore(ask.period, scope.asOf)
    if (alike && alike.from >= ask.against.from && alike.to <= ask.against.to)
      return compared(scope, ask, ask.period, alike)
  }
  // 'Was last month dearer than the month before': each time is its own.
  if (ask.against && samePeriod(ask.against, ask.period)) {
    const before = periodBefore(ask.period, scope.asOf)
    return before ? compared(scope, ask, ask.period, before) : compared(scope, ask, ask.period, ask.against)
  }
  if (ask.against) {
    const [early, late] = ask.period.from <= ask.against.from ? [ask.period, ask.against] : [ask.against, ask.period]
    if (asksWhichMoved(ask)) return categoriesThatMoved(scope, ask, late, early)
    // What has risen has risen from the earlier to the later, whichever is named first.
    return compared(scope, ask, late, early, ask.period.from < ask.against.from && !hasMoved(ask.question))
  }
  if (
    ask.periodGiven &&
    /\b(over|in|during|within|across) the (last|past) (year|twelve months|12 months)\b/i.test(ask.question)
  ) {
    const here = monthOf(scope.asOf)
    return compared(scope, ask, monthPeriod(here, scope.asOf), monthPeriod(addMonths(here, -12), scope.asOf))
  }
  if (ask.categoryId && WHY.test(ask.question)) {
    const told = await compared(scope, ask, ask.period, periodBefore(ask.period, scope.asOf) ?? ask.period)
    // What a sum is made of explains it where nothing before it does.
    const moved = told.facts.some(({ trend, measure }) => measure === 'change' && trend !== 'flat')
    if (!moved) return spendingOnCategory(scope, ask)
  }
  // A span that is no month: as many days, or as many months, before it.
  const span = !periodBefore(ask.period, scope.asOf) && !SINCE.test(ask.question)
  const earlier = span && ask.periodGiven ? spanBefore(ask.period, '', scope.asOf) : null
  if (earlier && earlier.from >= (await firstDay(scope))) return compared(scope, ask, ask.period, earlier)
  const asked = periodBefore(ask.period, scope.asOf) ? ask.period : monthPeriod(monthOf(scope.asOf), scope.asOf)
  // 'Has it changed since January': the month at hand against January.
  const since =
    ask.periodGiven &&
    asked !== ask.period &&
    monthOf(ask.period.from) < monthOf(asked.from) &&
    monthOf(ask.period.from) >= monthOf(await firstDay(scope))
  const before = since ? monthPeriod(monthOf(ask.period.from), scope.asOf) : periodBefore(asked, scope.asOf)
  if (asksWhichMoved(ask)) return categoriesThatMoved(scope, ask, asked, before as Period)
  return compared(scope, ask, asked, before as Period)
}

/** 'Did it go up' of one payee: by its price where that is fixed, else by what was paid. */
export const riseOf: Tool = async (scope, ask) => {
  if (!ask.payee) return priceRises(scope, ask)
  const priced = (await priceThen(scope, ask)) ?? (await priceOfFixed(scope, ask))
  if (priced) return priced
  if (!setsThenAgainstNow(scope, ask)) return changeAgainstBefore(scope, ask)
  // 'Was it less last year' of a bill that varies: that of this month against the one a year ago.
  const now = monthPeriod(monthOf(scope.asOf), scope.asOf)
  const then = isYear(ask.period) ? (yearBefore(now, scope.asOf) ?? ask.period) : ask.period
  return changeAgainstBefore(scope, { ...ask, period: then, against: now })
}

const SAME_SPAN = /\bsame (?:months?|period|time|span|stretch|point)\b/i
/** What has changed since a day is the month at hand against that of the day. */
const SINCE = /\b(?:since|from)\b/i
const WHY = /\b(?:why|how come|what (?:made|caused|drove|pushed|happened)|reason|explain|kyun|kyon)\b/i

/** The day of the first row; nothing is compared with what was before the books. */
async function firstDay(scope: Scope): Promise<IsoDate> {
  return (await firstBookedOn(scope.db, scope.books)) ?? '9999-12-31'
}

/** `other`: the question is about the earlier of the two, so that 'more' claims a fall. */
export async function compared(
  scope: Scope,
  ask: Ask,
  asked: Period,
  before: Period,
  other = false,
): Promise<Findings> {
  const spending =
    ask.categoryId !== null && CATEGORY_KIND[ask.categoryId] !== 'spending' ? { ...ask, categoryId: null } : ask
  const topic = topicOf(scope, spending, asked)
  const earlier = topicOf(scope, spending, before)
  const out = await spent(scope, topic.filter)
  // 'Did my employer pay me more': what comes from a payee.
  const received = ask.payee !== null && out.amountMinor < 0
  const now = received ? await spent(scope, { ...topic.filter, direction: 'in' }, true) : out
  const then = await spent(scope, received ? { ...earlier.filter, direction: 'in' } : earlier.filter, received)
  const { about } = topic
  const whole = about === 'all'
  const suggestions = ['Where does my money go?', 'How can I save money?', 'Will I run out of money?']
  const changeMinor = now.amountMinor - then.amountMinor
  if (then.amountMinor <= 0 || now.amountMinor <= 0) {
    const sides = [
      { period: asked, figure: now },
      { period: before, figure: then },
    ] as const
    const told = againstNothing(scope, topic, ...sides, suggestions)
    const verdict = movedAsSupposed(other ? -changeMinor : changeMinor, 'down', ask)
    // Where there is nothing to compare with, neither yes nor no is borne out.
    return verdict === null || then.amountMinor <= 0 ? told : withVerdict(told, scope.write.verdict(verdict))
  }
  const share = changeMinor / then.amountMinor
  const trend: Trend = Math.abs(share) < FLAT ? 'flat' : share > 0 ? 'up' : 'down'
  const drivers =
    trend === 'flat' || ask.payee !== null
      ? []
      : whole
        ? await driverFacts(scope, asked, before, trend, Math.abs(changeMinor))
        : await payeeDriver(scope, topic.filter, earlier.filter, asked, trend)
  const facts: Fact[] = [
    scope.write.figure('this_total', now, { about, measure: received ? 'moved' : 'spent', period: asked, trend }),
    scope.write.figure('last_total', then, { about, measure: 'before', period: before, trend }),
    scope.write.derived('change_amount', Math.abs(changeMinor), { about, measure: 'change', period: asked, trend }),
    scope.write.share(
      'change_pct',
      Math.abs(share),
      { derived: true },
      { about, measure: 'change', period: asked, trend },
    ),
    scope.write.period('period', asked),
    scope.write.period('before_period', before),
    ...topic.names,
    ...drivers,
  ]
  const more = trend === 'up' ? 'more' : 'less'
  const parts = whole
    ? await categoriesOf(scope, spendingIn(asked))
    : ask.payee === null
      ? (await payeesOf(scope, topic.filter)).map(asPart)
      : []
  // 'It went up' follows the days, whichever of the two was asked of last.
  const verdict = movedAsSupposed(other && !hasMoved(ask.question) ? -changeMinor : changeMinor, trend, ask)
  const wantsShare = wantOf(ask.question) === 'share'
  const wantsChange = sideOfChange(ask.question) === 'amount'
  return withVerdict(
    {
      facts,
      wording: present(facts, [
        received
          ? '{category} paid {this_total} to you in {period}, against {last_total} in {before_period}.'
          : `You spent {this_total}${topic.on} in {period}, against {last_total} in {before_period}.`,
        ...(trend === 'flat'
          ? ['That is about the same: the difference is {change_amount}.']
          : [
              drivers.length > 0 && !wantsShare
                ? `That is {change_amount} ${more}.`
                : `That is {change_amount} ${more}, ${trend} by {change_pct}.`,
            ]),
        trend === 'up'
          ? '{driver_category} rose the most, by {driver_amount}.'
          : '{driver_category} fell the most, by {driver_amount}.',
      ]),
      headline: wantsShare ? 'change_pct' : wantsChange ? 'change_amount' : 'this_total',
      table: await breakdown(scope, parts, now, (row, shown) =>
        shown.every((part) => (whole ? part.categoryId !== row.categoryId : part.figure.filter.payee !== row.payee)),
      ),
      suggestions,
    },
    verdict === null ? null : scope.write.verdict(verdict),
  )
}

/** The payee of a category that moved most in the direction of the whole. */
async function payeeDriver(
  scope: Scope,
  now: TransactionFilter,
  before: TransactionFilter,
  period: Period,
  trend: Trend,
): Promise<readonly Fact[]> {
  const sums = async (filter: TransactionFilter) =>
    new Map((await payeesOf(scope, filter)).map(({ label, figure }) => [label, figure.amountMinor]))
  const [current, then] = [await sums(now), await sums(before)]
  const sign = trend === 'up' ? 1 : -1
  const [first] = [...new Set([...then.keys(), ...current.keys()])]
    .map((payee) => ({ payee, byMinor: sign * ((current.get(payee) ?? 0) - (then.get(payee) ?? 0)) }))
    .sort((a, b) => b.byMinor - a.byMinor || (a.payee < b.payee ? -1 : 1))
  if (!first || first.byMinor <= 0) return []
  const about = { about: aboutPayee(first.payee), measure: 'change', period, rank: 1, trend } as const
  return [
    scope.write.payee('driver_category', first.payee, { measure: 'change', period, rank: 1 }),
    scope.write.derived('driver_amount', first.byMinor, about),
  ]
}

/** The category that moved most in the direction of the whole, by its own change. */
async function driverFacts(
  scope: Scope,
  now: Period,
  before: Period,
  trend: Trend,
  changeMinor: number,
): Promise<readonly Fact[]> {
  const sign = trend === 'up' ? 1 : -1
  const moves = (await movesBetween(scope, now, before))
    .map(({ categoryId, byMinor }) => ({ categoryId, byMinor: sign * byMinor }))
    .sort((a, b) => b.byMinor - a.byMinor || (a.categoryId < b.categoryId ? -1 : 1))
  const [first] = moves
  if (!first || first.byMinor <= 0 || changeMinor === 0) return []
  const about = { about: aboutCategory(first.categoryId), measure: 'change', period: now, rank: 1, trend } as const
  return [
    scope.write.category('driver_category', first.categoryId, { measure: 'change', period: now, rank: 1 }),
    scope.write.derived('driver_amount', first.byMinor, about),
  ]
}
