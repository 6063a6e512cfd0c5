// What churn is told from, gathered a few hundred customers at a time: the purchases of a whole base do not fit in memory.
import { addDays, dayNumber } from '../../shared/dates'
import type { IsoDate } from '../../shared/domain'
import {
  type ChurnQuestion,
  type ChurnRow,
  type CustomerEvents,
  churnRows,
  churnRule,
  churnTrainingDays,
} from '../analytics/churn'
import type { Db } from '../db/open'
import { purchaseDays } from '../db/purchase-days'

/** Over 30 days counts swing with the calendar: whether a month’s bills fall into them once or twice. */
export const CHURN_HORIZON_DAYS = 60

export interface ChurnBase {
  readonly question: ChurnQuestion
  readonly today: number
  /** The last day whose outcomes are known. */
  readonly split: number
  /** Training days of a model that knows everything up to `today`, and of one that knows it up to `split`. */
  readonly daysToday: readonly number[]
  readonly daysBefore: readonly number[]
  readonly rowsOn: (day: number) => readonly ChurnRow[]
}

const AT_ONCE = 400
/** The rule follows the median customer, which as many evenly chosen ones tell. */
const ASKED_FOR_RULE = 2_000

/** Rows of all training days, of today and of the split. `onDone` gets the share of the customers (0–1) after each piece. */
export async function churnBase(
  db: Db,
  {
    customerIds,
    currency,
    asOf,
    first,
  }: {
    readonly customerIds: readonly string[]
    readonly currency: string
    readonly asOf: IsoDate
    readonly first: IsoDate
  },
  onDone: (share: number) => Promise<void>,
): Promise<ChurnBase> {
  const today = dayNumber(asOf)
  const split = dayNumber(addDays(asOf, -CHURN_HORIZON_DAYS))
  const step = Math.max(1, Math.ceil(customerIds.length / ASKED_FOR_RULE))
  const asked: CustomerEvents[] = []
  for (const ids of inPieces(customerIds.filter((_, at) => at % step === 0))) {
    asked.push(...(await eventsOf(db, currency, ids)))
  }
  // A base that was asked whole has been read already.
  const read = step === 1 ? new Map(asked.map((events) => [events.customerId, events])) : null
  const eventsOfPiece = (ids: readonly string[]) =>
    read ? ids.flatMap((id) => read.get(id) ?? []) : eventsOf(db, currency, ids)
  const question: ChurnQuestion = {
    horizonDays: CHURN_HORIZON_DAYS,
    rule: churnRule(asked, today, CHURN_HORIZON_DAYS),
  }
  const daysToday = churnTrainingDays(dayNumber(first), today, question)
  const daysBefore = churnTrainingDays(dayNumber(first), split, question)
  const rows = new Map([today, split, ...daysToday, ...daysBefore].map((day) => [day, [] as ChurnRow[]]))
  let done = 0
  for (const ids of inPieces(customerIds)) {
    const events = await eventsOfPiece(ids)
    for (const [day, of] of rows) of.push(...churnRows(events, day, question))
    done += ids.length
    await onDone(done / customerIds.length)
  }
  return { question, today, split, daysToday, daysBefore, rowsOn: (day) => rows.get(day) ?? [] }
}

async function eventsOf(db: Db, currency: string, customerIds: readonly string[]): Promise<readonly CustomerEvents[]> {
  const events = new Map<string, { customerId: string; days: number[]; amounts: number[] }>()
  for (const { customerId, bookedOn, purchases, amountMinor } of await purchaseDays(db, currency, customerIds)) {
    const own = events.get(customerId) ?? { customerId, days: [], amounts: [] }
    events.set(customerId, own)
    const day = dayNumber(bookedOn)
    // Only sums of amounts are looked at, so that the first purchase of a day may stand for all of it.
    for (let at = 0; at < purchases; at++) {
      own.days.push(day)
      own.amounts.push(at === 0 ? amountMinor : 0)
    }
  }
  return [...events.values()]
}

function inPieces<Item>(items: readonly Item[]): readonly (readonly Item[])[] {
  return Array.from({ length: Math.ceil(items.length / AT_ONCE) }, (_, at) =>
    items.slice(at * AT_ONCE, (at + 1) * AT_ONCE),
  )
}
