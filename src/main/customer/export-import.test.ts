// What a customer exports and imports elsewhere is there as it was, through the whole application. What stood in the columns
// payee, reference and note is one printed line then, as in any statement: a note is the customer's own to write.
import { afterEach, beforeEach, expect, it } from 'vitest'
import type { TransactionFilter } from '../../shared/domain'
import type { CustomerSession } from '../operation'
import { addAccount, addCustomer, addRows, type HandMadeBank, handMadeBank } from './hand-made-bank.fixture'
import { CALL, importsInto } from './importing.fixture'

let bank: HandMadeBank
let me: CustomerSession
let elsewhere: CustomerSession
beforeEach(async () => {
  bank = await handMadeBank()
  me = await addCustomer(bank.db, 'C1')
  elsewhere = await addCustomer(bank.db, 'C2')
  await addAccount(bank.db, 'C1', 'A1')
  await addAccount(bank.db, 'C2', 'A2', { tail: '0937' })
  await addRows(bank.db, 'C1', 'A1', [
    {
      on: '2026-09-30',
      at: '2026-09-30T23:59:59',
      minor: -123_456,
      payee: 'Café, “Ünïon”',
      reference: 'UPI/630241187745/x',
    },
    { on: '2026-10-01', minor: 9_500_000, payee: 'Acme Ltd', category: 'salary' },
    {
      on: '2026-10-02',
      at: '2026-10-02T00:00:01',
      minor: -1,
      payee: '=HYPERLINK("http://example.org")',
      note: '@SUM(A1:A9)',
    },
    { on: '2026-10-02', minor: -1, payee: "'=1+1", note: 'two\nlines, and "quotes"' },
    { on: '2026-10-02', minor: -500, payee: 'Tea' },
    { on: '2026-10-02', minor: -500, payee: 'Tea' },
  ])
})
afterEach(() => bank.close())

async function exported(who: CustomerSession): Promise<Uint8Array> {
  const filter: TransactionFilter = {}
  const { csv } = await bank.books['customer.transactions.export'].run({ filter }, who, CALL)
  return new TextEncoder().encode(csv)
}

async function imported(bytes: Uint8Array, who: CustomerSession, accountId: string) {
  const imports = importsInto(bank, [])
  const seen = await imports['customer.import.preview'].run({ accountId, fileName: 'export.csv', bytes }, who, CALL)
  const all = { token: seen.token, includePossibleDuplicates: true }
  if (seen.counts.new > 0) await imports['customer.import.confirm'].run(all, who, CALL)
  return { counts: seen.counts, errors: seen.errors }
}

const rowsOf = (customerId: string) =>
  bank.db
    .selectFrom('transactions')
    .select(['booked_on', 'occurred_at', 'amount_minor', 'payee', 'reference', 'note'])
    .where('customer_id', '=', customerId)
    .orderBy('booked_on')
    .orderBy('amount_minor')
    .orderBy('payee')
    .execute()

it('an export that is imported into another account has the same rows', async () => {
  const file = await exported(me)
  expect(await imported(file, elsewhere, 'A2')).toMatchObject({ counts: { new: 6 }, errors: [] })
  const here = (await rowsOf('C1')).map(({ reference, note, ...row }) => ({
    ...row,
    line: [row.payee, reference, note.replace(/\s+/g, ' ')].filter((part) => part !== '').join(' '),
  }))
  const there = (await rowsOf('C2')).map(({ reference, note: _, ...row }) => ({ ...row, line: reference }))
  expect(there).toEqual(here)
})

it('an export that is imported where it comes from adds nothing', async () => {
  const before = await rowsOf('C1')
  expect((await imported(await exported(me), me, 'A1')).counts).toEqual({
    ...{ new: 0, 'possible-duplicate': 0, 'already-there': 6 },
  })
  expect(await rowsOf('C1')).toEqual(before)
})
