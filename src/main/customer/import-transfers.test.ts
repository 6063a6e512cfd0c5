import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { CsvMapping, ImportPreview } from '../../shared/contract'
import type { CustomerSession } from '../operation'
import { addAccount, addCustomer, addRows, type HandMadeBank, handMadeBank } from './hand-made-bank.fixture'
import type { ImportOperations } from './import-operations'
import { CALL, importsInto } from './importing.fixture'

let bank: HandMadeBank
let me: CustomerSession
let imports: ImportOperations

beforeEach(async () => {
  bank = await handMadeBank()
  me = await addCustomer(bank.db, 'C1')
  await addAccount(bank.db, 'C1', 'A1')
  await addAccount(bank.db, 'C1', 'A2', { tail: '0937', kind: 'current' })
  await addAccount(bank.db, 'C1', 'A3', { tail: '5512', kind: 'card' })
  imports = importsInto(bank, [{ name: 'Swiggy', categoryId: 'eating-out' }])
})
afterEach(() => bank.close())

function preview(text: string, accountId: string, mapping?: CsvMapping, session = me): Promise<ImportPreview> {
  const bytes = new TextEncoder().encode(text)
  return imports['customer.import.preview'].run({ accountId, fileName: 'a.csv', bytes, mapping }, session, CALL)
}
async function booked(text: string, accountId: string, mapping?: CsvMapping, session = me): Promise<string> {
  const { token } = await preview(text, accountId, mapping, session)
  return (await imports['customer.import.confirm'].run({ token, includePossibleDuplicates: false }, session, CALL)).id
}
async function categories(accountId: string) {
  const rows = await bank.db
    .selectFrom('transactions')
    .select(['payee', 'category_id', 'category_source'])
    .where('account_id', '=', accountId)
    .orderBy('booked_on')
    .orderBy('id')
    .execute()
  return rows.map((row) => `${row.category_id} (${row.category_source})`)
}

describe('an own transfer', () => {
  const OUT = {
    on: '2026-10-05',
    minor: -500_000,
    payee: 'Neft',
    reference: 'NEFT TO XX0937',
    category: 'other',
  } as const
  const IN = 'Date,Narration,Amount\n2026-10-06,TRF FROM XX4821,5000.00\n'

  it('is recognised on both sides when the second statement brings the other one, and undone on both', async () => {
    await addRows(bank.db, 'C1', 'A1', [OUT])
    const batchId = await booked(IN, 'A2')
    expect([await categories('A1'), await categories('A2')]).toEqual([
      ['own-transfer (guess)'],
      ['own-transfer (guess)'],
    ])
    await imports['customer.import.undo'].run({ batchId }, me, CALL)
    expect([await categories('A1'), await categories('A2')]).toEqual([['other (bank)'], []])
  })

  it('leaves a side alone that the customer has categorised, also when that happens after the import', async () => {
    await addRows(bank.db, 'C1', 'A1', [{ ...OUT, source: 'customer' }])
    await booked(IN, 'A2')
    expect(await categories('A1')).toEqual(['other (customer)'])
    await bank.db.deleteFrom('transactions').execute()

    const [id = 0] = await addRows(bank.db, 'C1', 'A1', [OUT])
    const batchId = await booked(IN, 'A2')
    await bank.books['customer.category.set'].run({ id, categoryId: 'home', similar: false }, me, CALL)
    await imports['customer.import.undo'].run({ batchId }, me, CALL)
    expect(await categories('A1')).toEqual(['home (customer)'])
  })

  it('forgets a relabelled row that an undo of the import before has taken out', async () => {
    const first = await booked('Date,Narration,Amount\n2026-10-05,NEFT TO XX0937,-5000.00\n', 'A1')
    const second = await booked(IN, 'A2')
    await imports['customer.import.undo'].run({ batchId: first }, me, CALL)
    // A new row may get the number of the one that has gone.
    await addRows(bank.db, 'C1', 'A1', [
      { on: '2026-10-20', minor: -1, category: 'cash', source: 'guess', confidence: 0.5 },
    ])
    await imports['customer.import.undo'].run({ batchId: second }, me, CALL)
    expect([await categories('A1'), await categories('A2')]).toEqual([['cash (guess)'], []])
  })

  it('is told by the other account in the same file', async () => {
    const part = (id: string, amount: string, name: string) =>
      `<STMTRS><CURDEF>INR<BANKACCTFROM><ACCTID>${id}</BANKACCTFROM><STMTTRN><DTPOSTED>20261005<TRNAMT>${amount}<NAME>${name}</STMTTRN></STMTRS>`
    const file = `OFXHEADER:100\n<OFX>${part('50104821', '-5000', 'IB TRF 1')}${part('50100937', '5000', 'IB TRF 1')}</OFX>`
    expect((await preview(file, 'A1')).rows.map((row) => row.categoryId)).toEqual(['own-transfer'])
    await booked(file, 'A1')
    await booked(file, 'A2')
    expect([await categories('A1'), await categories('A2')]).toEqual([
      ['own-transfer (guess)'],
      ['own-transfer (guess)'],
    ])
  })
})

describe('how a file is read', () => {
  const SEPTEMBER = 'My bank,,\nWhen,What,Text,Value\n2026-09-01,COFFEE,Latte,450.00\n'
  const OCTOBER = 'My bank,,\nSome more,,\nWhen,What,Text,Value\n2026-10-01,TEA,Assam,20.00\n'

  it('is remembered for the customer’s next file with the same header, wherever that header stands', async () => {
    const found = (await preview(SEPTEMBER, 'A1')).csv
    expect(found?.asLastTime).toBe(false)
    const mapping: CsvMapping = { ...(found?.mapping as CsvMapping), payeeColumn: 'What', amountSign: 'debit-positive' }
    await booked(SEPTEMBER, 'A1', mapping)
    const { csv, rows } = await preview(OCTOBER, 'A1')
    expect(csv).toMatchObject({ asLastTime: true, mapping: { ...mapping, headerLine: 3 } })
    expect(rows).toMatchObject([{ bookedOn: '2026-10-01', amountMinor: -2_000, payee: 'Tea' }])
  })

  it('is remembered for nobody else, not for another header, and not before the rows are added', async () => {
    const other = await addCustomer(bank.db, 'C2')
    await addAccount(bank.db, 'C2', 'B1')
    const mapping = { ...((await preview(SEPTEMBER, 'A1')).csv?.mapping as CsvMapping), payeeColumn: 'What' }
    await preview(SEPTEMBER, 'A1', mapping)
    expect((await preview(SEPTEMBER, 'A1')).csv?.asLastTime).toBe(false)
    await booked(SEPTEMBER, 'A1', mapping)
    expect((await preview(OCTOBER, 'B1', undefined, other)).csv?.asLastTime).toBe(false)
    expect((await preview(OCTOBER.replace('Text', 'Remark'), 'A1')).csv?.asLastTime).toBe(false)
  })

  it('is as found again when what is kept cannot be used', async () => {
    const { csv } = await preview(SEPTEMBER, 'A1')
    await booked(SEPTEMBER, 'A1', csv?.mapping)
    await bank.db.updateTable('import_mappings').set({ mapping: '{"mapping":{},"linesBelow":"0"}' }).execute()
    expect((await preview(OCTOBER, 'A1')).csv).toMatchObject({ asLastTime: false, mapping: { headerLine: 3 } })
  })

  it('takes positive amounts for charges on a card, where nearly all are', async () => {
    const rows = Array.from({ length: 5 }, (_, at) => `2026-10-0${at + 1},SHOP ${at},${at + 1}.00`)
    const text = ['Date,Description,Amount', ...rows, ''].join('\n')
    expect((await preview(text, 'A3')).rows.map((row) => row.amountMinor)).toEqual([-100, -200, -300, -400, -500])
    expect((await preview(text, 'A1')).rows.map((row) => row.amountMinor)).toEqual([100, 200, 300, 400, 500])
  })
})

it('a rule for spending takes a refund of its payee and leaves the salary to what else is known', async () => {
  await bank.db
    .insertInto('category_rules')
    .values({ customer_id: 'C1', payee: 'Acme Systems', category_id: 'eating-out' })
    .execute()
  const text = `Date,Narration,Amount
2026-10-02,UPI/1/ACME SYSTEMS/CANTEEN,-120.00
2026-10-03,UPI/2/ACME SYSTEMS/CANTEEN,120.00
2026-10-30,NEFT CR-ACME SYSTEMS-SALARY,64000.00
`
  const { rows } = await preview(text, 'A1')
  expect(rows.map(({ payee, categoryId }) => [payee, categoryId])).toEqual([
    ['Acme Systems', 'eating-out'],
    ['Acme Systems', 'eating-out'],
    ['Acme Systems', 'salary'],
  ])
})

it('rows to review are the unsettled guesses, until the customer confirms or corrects them', async () => {
  const [sure = 0, unsure = 0, older = 0] = await addRows(bank.db, 'C1', 'A1', [
    { on: '2026-10-05', minor: -1, source: 'guess', confidence: 0.95 },
    { on: '2026-10-05', minor: -2, source: 'guess', confidence: 0.6, payee: 'One' },
    { on: '2026-10-04', minor: -3, source: 'guess', confidence: 0.2, payee: 'Two' },
  ])
  await addRows(bank.db, 'C1', 'A1', [{ on: '2026-10-05', minor: -4 }])
  const review = () => bank.books['customer.review'].run({ offset: 0, limit: 10 }, me, CALL)
  const { rows, transactions, moneyOut } = await review()
  expect([rows.map(({ id }) => id), transactions, moneyOut.filter]).toEqual([
    [unsure, older],
    2,
    { review: true, direction: 'out' },
  ])
  await bank.books['customer.category.set'].run({ id: unsure, categoryId: 'eating-out', similar: false }, me, CALL)
  expect((await review()).rows.map(({ id }) => id)).toEqual([older])
  expect(sure).toBeGreaterThan(0)
})
