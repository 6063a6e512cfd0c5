import type { ForecastEvent, IsoDate } from '../../shared/domain'
import { dueDates } from './recurrence'
import type { RecurringSeries } from './recurring'

export interface UpcomingEvent extends ForecastEvent {
  readonly series: RecurringSeries
}

/**
 * What the living series bring after the as-of date up to `until`, earliest first, on one day the largest first.
 * Empty without a living series.
 */
export function upcomingEvents(
  series: readonly RecurringSeries[],
  asOf: IsoDate,
  until: IsoDate,
): readonly UpcomingEvent[] {
  return series
    .filter((each) => each.active)
    .flatMap((each) =>
      dueDates(
        each.rows.map((row) => row.bookedOn),
        each.recurrence,
        asOf,
        until,
      ).map((on) => ({
        on,
        payee: each.payee,
        categoryId: each.categoryId,
        amountMinor: each.amountMinor,
        fixedAmount: each.fixedAmount,
        series: each,
      })),
    )
    .sort((a, b) =>
      a.on < b.on
        ? -1
        : a.on > b.on
          ? 1
          : Math.abs(b.amountMinor) - Math.abs(a.amountMinor) || (a.payee < b.payee ? -1 : 1),
    )
}

/** An outgoing payment that falls due: not what the customer moves to an own account, which can wait. */
export function isBill(event: ForecastEvent): boolean {
  return event.amountMinor < 0 && event.categoryId !== 'own-transfer'
}
