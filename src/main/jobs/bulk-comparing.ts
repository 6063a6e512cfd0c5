// A staged extract against the bank: what is there already goes, and what stays is counted by account and customer.
import { setImmediate as nextTurn } from 'node:timers/promises'
import type { IsoDate } from '../../shared/domain'
import { bookedInAccounts, type KnownRow } from '../db/bulk-imports'
import {
  type BulkAccount,
  type ComparedBulkRow,
  markCompared,
  nextStagedRows,
  type Place,
  START,
  type StagedCounts,
  type StagingDb,
} from '../db/bulk-staging'
import type { Db } from '../db/open'

/** Of one look at the bank. */
const ROWS_AT_ONCE = 5_000

/**
 * Takes out what the bank has already, and puts down each account with something new. A row with the bank's own id is there when one of that id,
 * day and amount is, in the bank or above it in the file; of rows without, each row of the bank answers for one.
 * `onCompared` hears how many rows were looked at, and may throw to end it there.
 */
export async function compareStaged(
  bank: Db,
  staging: StagingDb,
  onCompared: (rows: number) => void,
): Promise<StagedCounts> {
  const all = newTotals()
  let customer = null as CustomerTally | null
  let accounts: BulkAccount[] = []
  const finish = () => {
    if (!customer) return
    all.customers++
    all.accounts += customer.accounts.size
    accounts.push(...accountsOf(customer))
  }
  for (let behind = START; ; ) {
    const page = await nextStagedRows(staging, behind, ROWS_AT_ONCE)
    const known = await knownRows(bank, page)
    const knownPlaces: Place[] = []
    for (const row of page) {
      if (customer?.customerId !== row.customer_id) {
        finish()
        customer = newCustomer(row)
      }
      if (customer.day !== row.booked_on) Object.assign(customer, { day: row.booked_on, onDay: new Map() })
      const key = stagedKey(row)
      const before = customer.onDay.get(key) ?? 0
      customer.onDay.set(key, before + 1)
      const inBank = known.get(key) ?? 0
      const isThere = row.bank_reference === null ? before < inBank : before > 0 || inBank > 0
      if (isThere) knownPlaces.push(row)
      tally(customer, row, isThere, isThere && before > 0)
      count(all, row.booked_on, isThere)
    }
    if (page.length === 0) finish()
    await markCompared(staging, knownPlaces, accounts)
    accounts = []
    behind = page.at(-1) ?? behind
    if (page.length === 0) return countsOf(all)
    onCompared(all.rows)
    await nextTurn()
  }
}

interface Totals {
  rows: number
  newRows: number
  customers: number
  accounts: number
  /** First and last day; of the new rows second. */
  readonly days: { from: IsoDate | null; to: IsoDate | null }
  readonly newDays: { from: IsoDate | null; to: IsoDate | null }
}

function newTotals(): Totals {
  const none = { from: null, to: null }
  return { rows: 0, newRows: 0, customers: 0, accounts: 0, days: { ...none }, newDays: { ...none } }
}

function count(all: Totals, day: IsoDate, isThere: boolean): void {
  all.rows++
  if (!isThere) all.newRows++
  for (const days of isThere ? [all.days] : [all.days, all.newDays]) {
    if (days.from === null || day < days.from) days.from = day
    if (days.to === null || day > days.to) days.to = day
  }
}

function countsOf({ days, newDays, ...counts }: Totals): StagedCounts {
  return { ...counts, ...(newDays.from === null ? days : newDays) }
}

interface CustomerTally {
  readonly customerId: string
  readonly joinedOn: IsoDate
  /** The day that rows are at, and how many of each kind it has had. */
  day: string
  onDay: Map<string, number>
  readonly accounts: Map<string, AccountTally>
  bornOn: string
  gender: string
  city: string
}

interface AccountTally {
  readonly currency: string
  readonly openedOn: string
  hasNew: boolean
  sumMinor: number
  /** Before the first row, by the newest row that names a balance. */
  openingMinor: number
}

function newCustomer({ customer_id: customerId, booked_on: joinedOn }: ComparedBulkRow): CustomerTally {
  const unknown = { bornOn: '', gender: 'other', city: '' }
  return { customerId, joinedOn, day: '', onDay: new Map(), accounts: new Map(), ...unknown }
}

/** `isThere`: it adds nothing. `again`: the file has the row twice, so it moves no balance. */
function tally(customer: CustomerTally, row: ComparedBulkRow, isThere: boolean, again: boolean): void {
  customer.bornOn = row.born_on ?? customer.bornOn
  customer.gender = row.gender ?? customer.gender
  customer.city = row.city ?? customer.city
  let account = customer.accounts.get(row.account_id)
  if (!account) {
    account = { currency: row.currency, openedOn: row.booked_on, hasNew: false, sumMinor: 0, openingMinor: 0 }
    customer.accounts.set(row.account_id, account)
  }
  if (!isThere) account.hasNew = true
  if (again) return
  account.sumMinor += row.amount_minor
  const opening = row.balance_minor === null ? Number.NaN : row.balance_minor - account.sumMinor
  if (Number.isSafeInteger(opening)) account.openingMinor = opening
}

function accountsOf({ accounts, onDay: _, day: __, ...customer }: CustomerTally): readonly BulkAccount[] {
  return [...accounts].flatMap(([accountId, { currency, openedOn, openingMinor, hasNew }]) =>
    !hasNew ? [] : [{ ...customer, accountId, currency, openedOn, openingMinor }],
  )
}

async function knownRows(bank: Db, page: readonly ComparedBulkRow[]): Promise<ReadonlyMap<string, number>> {
  if (page.length === 0) return new Map()
  const days = page.map(({ booked_on }) => booked_on)
  const from = days.reduce((a, b) => (a < b ? a : b))
  const to = days.reduce((a, b) => (a > b ? a : b))
  const known = new Map<string, number>()
  for (const row of await bookedInAccounts(bank, [...new Set(page.map(({ account_id }) => account_id))], from, to)) {
    known.set(rowKey(row), (known.get(rowKey(row)) ?? 0) + 1)
  }
  return known
}

function stagedKey(row: ComparedBulkRow): string {
  return rowKey({ ...row, occurred_at: row.at === row.booked_on ? null : row.at })
}

function rowKey({ account_id, booked_on, occurred_at, amount_minor, bank_reference }: KnownRow): string {
  const who = bank_reference === null ? `at ${occurred_at}` : `id ${bank_reference}`
  return `${account_id}\n${booked_on}\n${amount_minor}\n${who}`
}
