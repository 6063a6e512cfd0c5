// The running books of one person: balances day by day, and the rows up to the last booked day.
import type { CategoryId, CategorySource } from '../../shared/domain'
import type { Calendar, CalendarDay } from './calendar'
import type { GeneratedTransaction, UnusualKind } from './generated'
import type { Person } from './person'
import type { Route } from './statement-line'

export interface Entry {
  readonly at: number
  readonly amountMinor: number
  readonly payee: string
  readonly printed: string
  readonly detail: string
  readonly categoryId: CategoryId
  readonly source?: CategorySource
  readonly confidence?: number | null
  readonly route: Route
  readonly minuteOfDay?: number
  readonly unusual?: UnusualKind | null
}

export interface Books {
  /** Of the account at that place in the person's list, as it stands. */
  balance(at: number): number
  /** Moves the balance; after the last booked day nothing is written. */
  book(day: CalendarDay, entry: Entry): void
  /** The credits of that payee on the account, as written. */
  credits(at: number, payee: string): readonly number[]
  /** What was written, by day and clock, with the rows planted as unusual. */
  close(): {
    readonly transactions: readonly GeneratedTransaction[]
    readonly unusual: readonly { readonly row: number; readonly kind: UnusualKind }[]
  }
}

export function openBooks(person: Person, calendar: Calendar): Books {
  const balances = person.accounts.map((account) => account.openingMinor)
  const written: { readonly row: GeneratedTransaction; readonly unusual: UnusualKind | null }[] = []
  return {
    balance: (at) => balances[at] as number,
    book(day, entry) {
      if (!Number.isSafeInteger(entry.amountMinor) || entry.amountMinor === 0) {
        throw new RangeError(`not an amount: ${entry.amountMinor} to ${entry.payee}`)
      }
      balances[entry.at] = (balances[entry.at] as number) + entry.amountMinor
      if (day.index > calendar.until) return
      const parts = { printed: entry.printed, detail: entry.detail, minuteOfDay: entry.minuteOfDay ?? 600 }
      const line = person.country.line(entry.route, day, parts, person.random)
      written.push({
        row: {
          accountId: person.accounts[entry.at]?.id as string,
          bookedOn: day.on,
          occurredAt: line.occurredAt,
          amountMinor: entry.amountMinor,
          payee: entry.payee,
          categoryId: entry.categoryId,
          categorySource: entry.source ?? 'bank',
          categoryConfidence: entry.confidence ?? null,
          reference: line.reference,
          channel: line.channel,
        },
        unusual: entry.unusual ?? null,
      })
    },
    credits(at, payee) {
      const id = person.accounts[at]?.id
      return written
        .filter(({ row }) => row.accountId === id && row.payee === payee && row.amountMinor > 0)
        .map(({ row }) => row.amountMinor)
    },
    close() {
      // Bookings without a clock are made overnight and come first.
      const key = ({ row }: (typeof written)[number]) => row.occurredAt ?? row.bookedOn
      const keyed = written.map((entry) => ({ entry, key: key(entry) }))
      keyed.sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0))
      return {
        transactions: keyed.map(({ entry }) => entry.row),
        unusual: keyed.flatMap(({ entry }, row) => (entry.unusual ? [{ row, kind: entry.unusual }] : [])),
      }
    },
  }
}
