import { readFileSync } from 'node:fs'
import { parse } from 'csv-parse/sync'
import { type BookedRow, inBookedOrder } from '../src/main/analytics/booked-row'
import { median } from '../src/main/analytics/median'
import { decodeText } from '../src/main/ingest/decode-text'
import { generateBank } from '../src/main/synthetic-bank/generate-bank'
import { addDays, daysBetween, isIsoDate } from '../src/shared/dates'
import { CATEGORY_IDS, type CategoryId, type IsoDate, LIQUID_ACCOUNTS } from '../src/shared/domain'

export interface DailyHistory {
  readonly accountId: string
  readonly firstOn: IsoDate
  readonly lastOn: IsoDate
  readonly rows: readonly BookedRow[]
  /** End-of-day balances from `firstOn` to `lastOn`. */
  readonly closing: Float64Array
}

const BANK = { months: 16, randomSeed: 11, until: '2026-10-31' }
const NEEDED = ['account_id', 'booked_on', 'amount', 'balance']

interface ReadRow extends BookedRow {
  readonly balanceMinor: number
}

/** The accounts of a CSV as tools/eval-forecast.ts describes it. Throws RangeError with the line of a row that is none. */
export function fileHistories(file: string): readonly DailyHistory[] {
  const { text } = decodeText(readFileSync(file))
  const records: Readonly<Record<string, string>>[] = parse(text, {
    columns: (header: readonly string[]) => header.map((name) => name.trim().toLowerCase()),
    skip_empty_lines: true,
    trim: true,
  })
  const missing = NEEDED.filter((column) => records[0] && !(column in records[0]))
  if (missing.length > 0) throw new RangeError(`${file} has no column ${missing.join(', ')}`)
  const rows = records.map((record, index) => readRow(record, index + 2))
  return [...groupedBy(rows, ({ accountId }) => accountId).values()].map((own) => historyOf(own, openingOf(own)))
}

/** The current and savings accounts of a small synthetic bank. */
export function bankHistories(customers: number): readonly DailyHistory[] {
  return [...generateBank({ ...BANK, customers })].flatMap(({ accounts, transactions }) => {
    const rows: readonly BookedRow[] = transactions.map((row, id) => ({ ...row, id }))
    return accounts
      .filter(({ kind }) => LIQUID_ACCOUNTS.includes(kind))
      .map((account) => ({ account, own: rows.filter(({ accountId }) => accountId === account.id) }))
      .filter(({ own }) => own.length > 0)
      .map(({ account, own }) => historyOf(own, account.openingMinor))
  })
}

/** In the order in which the keys first come. */
export function groupedBy<Item>(items: readonly Item[], keyOf: (item: Item) => string): ReadonlyMap<string, Item[]> {
  const groups = new Map<string, Item[]>()
  for (const item of items) {
    const group = groups.get(keyOf(item))
    if (group) group.push(item)
    else groups.set(keyOf(item), [item])
  }
  return groups
}

function readRow(record: Readonly<Record<string, string>>, line: number): ReadRow {
  const { account_id = '', booked_on = '', operation = '', category = '', counterparty = '' } = record
  const amountMinor = minor(record.amount)
  const balanceMinor = minor(record.balance)
  if (account_id === '' || !isIsoDate(booked_on) || Number.isNaN(amountMinor) || Number.isNaN(balanceMinor)) {
    throw new RangeError(`line ${line} has no account, no day like 2026-10-31, or no amount and balance`)
  }
  return {
    id: line,
    accountId: account_id,
    bookedOn: booked_on,
    occurredAt: null,
    amountMinor,
    // Banks that print few payees still say by a code what a payment is: one series is one payee and one code.
    payee: [counterparty, operation, category].filter(Boolean).join(' '),
    categoryId: asCategory(category, amountMinor),
    balanceMinor,
  }
}

function minor(text: string | undefined): number {
  return text ? Math.round(Number(text) * 100) : Number.NaN
}

/** Codes of another bank say nothing here: neither a refund nor a habit, so that every series may be a recurring one. */
function asCategory(category: string, amountMinor: number): CategoryId {
  return CATEGORY_IDS.find((id) => id === category) ?? (amountMinor > 0 ? 'other-income' : 'bills')
}

/**
 * The balance before the first row. A day of several rows may be in any order, so its balances say little; the median
 * over the days of one row passes over slips of rounding.
 */
function openingOf(rows: readonly ReadRow[]): number {
  const days = [...groupedBy(inBookedOrder(rows), ({ bookedOn }) => bookedOn).values()]
  const openings: number[] = []
  let sum = 0
  for (const day of days) {
    for (const { amountMinor } of day) sum += amountMinor
    if (day.length === 1) openings.push((day[0]?.balanceMinor ?? 0) - sum)
  }
  const first = inBookedOrder(rows)[0]
  return openings.length > 0 ? Math.round(median(openings)) : (first?.balanceMinor ?? 0) - (first?.amountMinor ?? 0)
}

function historyOf(rows: readonly BookedRow[], openingMinor: number): DailyHistory {
  const ordered = inBookedOrder(rows)
  const { accountId, bookedOn: firstOn } = ordered[0] as BookedRow
  const lastOn = ordered.at(-1)?.bookedOn ?? firstOn
  const closing = new Float64Array(daysBetween(firstOn, addDays(lastOn, 1)))
  for (const row of ordered) {
    const day = daysBetween(firstOn, row.bookedOn)
    closing[day] = (closing[day] ?? 0) + row.amountMinor
  }
  let balance = openingMinor
  for (const [day, flow] of closing.entries()) {
    balance += flow
    closing[day] = balance
  }
  return { accountId, firstOn, lastOn, rows: ordered, closing }
}
