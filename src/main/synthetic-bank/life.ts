// One person's life while it is simulated: their books, what they see coming, what is on its way.
import type { Books, Entry } from './books'
import type { Calendar, CalendarDay } from './calendar'
import type { CardBill } from './card-bill'
import type { Outlook } from './outlook'
import type { Person } from './person'

export interface Life {
  readonly person: Person
  readonly calendar: Calendar
  readonly books: Books
  readonly look: Outlook
  readonly card: CardBill
  /** Refunds and repayments that are on their way, by day. */
  readonly later: Map<number, Entry[]>
  /** Day of the last income up to the last booked day: from there on a squeeze is told. */
  readonly lastIncomeAt: number
}

/** Keeps an entry for a later day. */
export function remember(
  life: Life,
  day: CalendarDay,
  coming: { readonly afterDays: number; readonly entry: Entry } | null,
): void {
  if (!coming) return
  const at = day.index + coming.afterDays
  life.later.set(at, [...(life.later.get(at) ?? []), coming.entry])
}
