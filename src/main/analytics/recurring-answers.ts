// What the customer has said about a recurring payment stays said, though the payment is found anew each day.
import { daysBetween } from '../../shared/dates'
import type { IsoDate, RecurrencePeriod } from '../../shared/domain'
import type { RecurringAnswer } from '../../shared/recurring'
import type { RecurringSeries } from './recurring'

/** What tells a series from others; `amountMinor` signed. */
export interface SeriesMark {
  readonly accountId: string
  readonly payee: string
  readonly period: RecurrencePeriod
  readonly amountMinor: number
}

export interface GivenAnswer extends SeriesMark {
  readonly answer: RecurringAnswer
  /** The as-of date of that day. */
  readonly answeredOn: IsoDate
}

/** Of two series of one payee, an answer is about the one whose amount is this near. */
const SAME_OF_SEVERAL = 1.25
/** A payee's only series is still the same one at twice the price. */
const SAME_ALONE = 2
/** 'Still active' is believed for so many periods without a payment. */
const BELIEVED_PERIODS = 2

/**
 * The series as the customer's answers have them: what is not recurring is left out, so that its rows count as any other; what has
 * ended is no longer active, unless it was paid again after the answer; what is said to be active is, for two periods. The
 * result keeps the order. Without answers nothing changes.
 */
export function withAnswers(
  series: readonly RecurringSeries[],
  answers: readonly GivenAnswer[],
  asOf: IsoDate,
): readonly RecurringSeries[] {
  if (answers.length === 0) return series
  return series.flatMap((each) => {
    const given = answerTo(each, series, answers)
    if (given?.answer === 'not-recurring') return []
    if (given?.answer === 'ended') return [{ ...each, active: false }]
    if (given?.answer === 'active') return [{ ...each, active: each.active || isBelieved(each, given, asOf) }]
    return [each]
  })
}

/** The answer that holds for one of the series; `null` when there is none, or a payment has come after 'ended'. */
export function answerTo(
  series: RecurringSeries,
  all: readonly RecurringSeries[],
  answers: readonly GivenAnswer[],
): GivenAnswer | null {
  const given = answers.find((answer) => seriesOf(answer, all) === series)
  if (!given) return null
  const last = series.rows.at(-1)?.bookedOn ?? ''
  return given.answer === 'ended' && last > given.answeredOn ? null : given
}

/**
 * The series that a mark stands for, though its price, its period or the number of its payments have changed since: the same
 * account, payee and direction, the nearest amount. `null` when none is near.
 */
export function seriesOf(mark: SeriesMark, all: readonly RecurringSeries[]): RecurringSeries | null {
  const alike = all
    .filter(
      (each) =>
        each.accountId === mark.accountId && each.payee === mark.payee && each.amountMinor > 0 === mark.amountMinor > 0,
    )
    .map((each) => ({ each, off: Math.abs(Math.log(each.amountMinor / mark.amountMinor)) }))
    .sort((a, b) => Number(b.each.active) - Number(a.each.active) || a.off - b.off)
  const near = alike.filter(({ off }) => off <= Math.log(alike.length === 1 ? SAME_ALONE : SAME_OF_SEVERAL))
  return near[0]?.each ?? null
}

/** Stands for a series in requests. */
export function seriesKey({ accountId, payee, period, amountMinor }: SeriesMark): string {
  return JSON.stringify([accountId, payee, period, amountMinor])
}

function isBelieved(series: RecurringSeries, given: GivenAnswer, asOf: IsoDate): boolean {
  return daysBetween(given.answeredOn, asOf) <= series.recurrence.days * BELIEVED_PERIODS
}
