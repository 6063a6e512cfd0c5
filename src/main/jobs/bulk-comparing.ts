// The rows of an extract against the bank: what is there already is left out, what is new is staged, and all is counted by account
// and customer.
import { setImmediate as nextTurn } from 'node:timers/promises'
import type { IsoDate } from '../../shared/domain'
import { bookedInAccounts, type KnownRow } from '../db/bulk-imports'
import type { BulkAccount, BulkRow, NewBulkRow, StagedCounts, StageNew } from '../db/bulk-staging'
import type { Db } from '../db/open'

/** Of one look at the bank. */
const ROWS_AT_ONCE = 5_000

/**
 * Stages what the bank does not have, and each account with something new. `rows`: in their order, by customer. A row with the
 * bank's own id is there when one of that id, day and amount is, in the bank or above it in the file; of rows without, each
 * row of the bank answers for one. `onCompared` hears how many rows were looked at, and may throw to end it there.
 */
export async function compareRows(
  bank: Db,
  rows: Iterable<BulkRow>,
  stage: StageNew,
  onCompared: (rows: number) => void,
): Promise<StagedCounts> {
  const all = newTotals()
  let customer = null as CustomerTally | null
  let numbers = 0
  let accounts: BulkAccount[] = []
  const finish = () => {
    if (!customer) return
    all.customers++
    all.accounts += customer.accounts.size
    accounts.push(...accountsOf(customer))
  }
  for (const page of pagesOf(rows)) {
    const known = await knownRows(bank, page)
    const added: NewBulkRow[] = []
    for (const row of page) {
      if (customer?.customerId !== row.customerId) {
        finish()
        customer = newCustomer(row)
      }
      if (customer.day !== row.bookedOn) Object.assign(customer, { day: row.bookedOn, onDay: new Map() })
      const key = rowKey(row.accountId, row.bookedOn, row.occurredAt, row.amountMinor, row.bankReference)
      const before = customer.onDay.get(key) ?? 0
      customer.onDay.set(key, before + 1)
      const inBank = known.get(key) ?? 0
      const isThere = row.bankReference === null ? before < inBank : before > 0 || inBank > 0
      let account = customer.accounts.get(row.accountId)
      if (!account) {
        account = newAccount(row, ++numbers)
        customer.accounts.set(row.accountId, account)
      }
      tally(customer, account, row, isThere, isThere && before > 0)
      count(all, row.bookedOn, isThere)
      if (!isThere) added.push({ row, account: account.number })
    }
    await stage(added, accounts)
    accounts = []
    onCompared(all.rows)
    await nextTurn()
  }
  finish()
  await stage([], accounts)
  return countsOf(all)
}

function* pagesOf(rows: Iterable<BulkRow>): Generator<readonly BulkRow[]> {
  let page: BulkRow[] = []
  for (const row of rows) {
    page.push(row)
    if (page.length < ROWS_AT_ONCE) continue
    yield page
    page = []
  }
  if (page.length > 0) yield page
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
  readonly number: number
  readonly currency: string
  readonly openedOn: string
  hasNew: boolean
  sumMinor: number
  /** Before the first row, by the newest row that names a balance. */
  openingMinor: number
}

function newCustomer({ customerId, bookedOn: joinedOn }: BulkRow): CustomerTally {
  const unknown = { bornOn: '', gender: 'other', city: '' }
  return { customerId, joinedOn, day: '', onDay: new Map(), accounts: new Map(), ...unknown }
}

function newAccount({ currency, bookedOn: openedOn }: BulkRow, number: number): AccountTally {
  return { number, currency, openedOn, hasNew: false, sumMinor: 0, openingMinor: 0 }
}

/** `isThere`: it adds nothing. `again`: the file has the row twice, so it moves no balance. */
function tally(customer: CustomerTally, account: AccountTally, row: BulkRow, isThere: boolean, again: boolean): void {
  customer.bornOn = row.bornOn ?? customer.bornOn
  customer.gender = row.gender ?? customer.gender
  customer.city = row.city ?? customer.city
  if (!isThere) account.hasNew = true
  if (again) return
  account.sumMinor += row.amountMinor
  const opening = row.balanceMinor === null ? Number.NaN : row.balanceMinor - account.sumMinor
  if (Number.isSafeInteger(opening)) account.openingMinor = opening
}

function accountsOf({ accounts, onDay: _, day: __, ...customer }: CustomerTally): readonly BulkAccount[] {
  return [...accounts].flatMap(([accountId, { number, currency, openedOn, openingMinor, hasNew }]) =>
    !hasNew ? [] : [{ ...customer, number, accountId, currency, openedOn, openingMinor }],
  )
}

async function knownRows(bank: Db, page: readonly BulkRow[]): Promise<ReadonlyMap<string, number>> {
  let [from, to] = ['', '']
  const accountIds = new Set<string>()
  for (const { bookedOn, accountId } of page) {
    if (from === '' || bookedOn < from) from = bookedOn
    if (bookedOn > to) to = bookedOn
    accountIds.add(accountId)
  }
  const known = new Map<string, number>()
  for (const row of await bookedInAccounts(bank, [...accountIds], from, to)) {
    const key = keyOf(row)
    known.set(key, (known.get(key) ?? 0) + 1)
  }
  return known
}

function keyOf({ account_id, booked_on, occurred_at, amount_minor, bank_reference }: KnownRow): string {
  return rowKey(account_id, booked_on, occurred_at, amount_minor, bank_reference)
}

function rowKey(
  account: string,
  day: string,
  occurredAt: string | null,
  amountMinor: number,
  bankReference: string | null,
): string {
  const who = bankReference === null ? `at ${occurredAt}` : `id ${bankReference}`
  return `${account}\n${day}\n${amountMinor}\n${who}`
}
