import { sql } from 'kysely'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { CsvMapping, ImportPreview, Progress } from '../../shared/contract'
import { bookBatch } from '../db/booking'
import { removeUnfinished } from '../db/imports'
import type { Merchant } from '../ingest/merchants'
import type { CustomerSession } from '../operation'
import { addAccount, addCustomer, addRows, type HandMadeBank, handMadeBank } from './hand-made-bank.fixture'
import { forgetCustomer, type ImportOperations } from './import-operations'
import { CALL, importsInto } from './importing.fixture'

const merchants: readonly Merchant[] = [{ name: 'Swiggy', categoryId: 'eating-out', patterns: ['SWIGGY'] }]
const STATEMENT = `Date,Narration,Amount (INR)
01/10/2026,UPI/630241187745/SWIGGY/PAY,-450.00
02/10/2026,UPI/630241187746/RAVI STORES/PAY,-80.00
02/10/2026,UPI/630241187747/RAVI STORES/PAY,-80.00
13/10/2026,NEFT CR-ACME SYSTEMS-SALARY,"64,000.00"
`

let bank: HandMadeBank
let asha: CustomerSession
let binod: CustomerSession
let imports: ImportOperations

beforeEach(async () => {
  bank = await handMadeBank()
  asha = await addCustomer(bank.db, 'C1')
  binod = await addCustomer(bank.db, 'C2')
  await addAccount(bank.db, 'C1', 'A1')
  await addAccount(bank.db, 'C1', 'A2')
  await addAccount(bank.db, 'C2', 'B1')
  imports = importsInto(bank, merchants)
})

afterEach(async () => {
  forgetCustomer(asha.userId)
  forgetCustomer(binod.userId)
  await bank.close()
})

const encode = (text: string) => new TextEncoder().encode(text)

function preview(text: string, me = asha, accountId = 'A1', mapping?: CsvMapping): Promise<ImportPreview> {
  const request = { accountId, fileName: 'october.csv', bytes: encode(text), mapping }
  return imports['customer.import.preview'].run(request, me, CALL)
}

function confirm(token: string, includePossibleDuplicates = false, me = asha) {
  return imports['customer.import.confirm'].run({ token, includePossibleDuplicates }, me, CALL)
}

async function bookedRows() {
  return bank.db
    .selectFrom('transactions')
    .select(['id', 'customer_id', 'account_id', 'booked_on', 'amount_minor', 'payee', 'category_id', 'category_source'])
    .orderBy('id')
    .execute()
}

async function version(customerId: string): Promise<number> {
  const row = await bank.db
    .selectFrom('customers')
    .select('version')
    .where('id', '=', customerId)
    .executeTakeFirstOrThrow()
  return row.version
}

describe('importing a statement', () => {
  it('shows what it would book, and books nothing', async () => {
    const { token, csv, ...shown } = await preview(STATEMENT)
    expect(token).not.toBe('')
    expect(csv?.columns).toEqual(['Date', 'Narration', 'Amount (INR)'])
    const account = { id: 'A1', kind: 'savings', name: 'Savings', tail: '4821', currency: 'INR' }
    const row = (
      line: number,
      bookedOn: string,
      amountMinor: number,
      payee: string,
      reference: string,
      categoryId: string,
    ) => ({
      ...{ line, bookedOn, amountMinor, payee, reference, categoryId },
      guess: false,
      status: 'new',
    })
    expect(shown).toEqual({
      fileName: 'october.csv',
      format: 'csv',
      account,
      rows: [
        row(2, '2026-10-01', -45000, 'Swiggy', 'UPI/630241187745/SWIGGY/PAY', 'eating-out'),
        row(3, '2026-10-02', -8000, 'Ravi Stores', 'UPI/630241187746/RAVI STORES/PAY', 'groceries'),
        row(4, '2026-10-02', -8000, 'Ravi Stores', 'UPI/630241187747/RAVI STORES/PAY', 'groceries'),
        row(5, '2026-10-13', 6400000, 'Acme Systems', 'NEFT CR-ACME SYSTEMS-SALARY', 'salary'),
      ],
      counts: { new: 4, 'possible-duplicate': 0, 'already-there': 0 },
      from: '2026-10-01',
      to: '2026-10-13',
      errors: [],
    })
    expect(await bookedRows()).toEqual([])
  })

  it('books the rows as one batch whose figure opens exactly these rows', async () => {
    await addRows(bank.db, 'C1', 'A1', [{ on: '2026-10-02', minor: -100, payee: 'Metro' }])
    const before = await version('C1')
    const batch = await confirm((await preview(STATEMENT)).token)
    expect(batch).toMatchObject({
      fileName: 'october.csv',
      from: '2026-10-01',
      to: '2026-10-13',
      importedAt: '2026-10-31T00:00:00.000Z',
    })
    expect(batch.imported).toMatchObject({ amountMinor: 6339000, transactions: 4 })
    expect(await version('C1')).toBe(before + 1)
    const request = { filter: batch.imported.filter, offset: 0, limit: 100 }
    const opened = await bank.books['customer.transactions'].run(request, asha, CALL)
    expect(opened.rows.map((row) => row.amountMinor).sort((a, b) => a - b)).toEqual([-45000, -8000, -8000, 6400000])
    expect(await imports['customer.imports'].run({}, asha, CALL)).toEqual([batch])
  })

  it('books the rows of a newest-first statement oldest first', async () => {
    const text = 'Date,Narration,Amount\n03/10/2026,C,-3\n01/10/2026,B,-2\n01/10/2026,A,-1\n'
    await confirm((await preview(text)).token)
    expect((await bookedRows()).map((row) => row.amount_minor)).toEqual([-100, -200, -300])
  })

  it('finds a statement that was imported before, and leaves possible duplicates to the customer', async () => {
    await confirm((await preview(STATEMENT)).token)
    const again = await preview(STATEMENT)
    expect(again.counts).toEqual({ new: 0, 'possible-duplicate': 0, 'already-there': 4 })
    await expect(confirm(again.token)).rejects.toMatchObject({ code: 'import-failed' })
    const shifted = await preview('Date,Narration,Amount\n2026-10-03,SWIGGY,-450.00\n')
    expect(shifted.counts['possible-duplicate']).toBe(1)
    expect((await confirm(shifted.token, true)).imported.transactions).toBe(1)
  })

  it('compares again when the books have changed since the preview', async () => {
    const { token } = await preview(STATEMENT)
    await addRows(bank.db, 'C1', 'A1', [{ on: '2026-10-01', minor: -45000, payee: 'Swiggy' }])
    await bank.db.updateTable('customers').set({ version: 99 }).where('id', '=', 'C1').execute()
    expect((await confirm(token)).imported.transactions).toBe(3)
  })

  it('follows the customer’s rules, earlier rows and transfers in other accounts', async () => {
    await bank.db
      .insertInto('category_rules')
      .values({ customer_id: 'C1', payee: 'Swiggy', category_id: 'entertainment' })
      .execute()
    await addRows(bank.db, 'C1', 'A2', [
      { on: '2026-09-02', minor: -9900, payee: 'Ravi Stores', category: 'groceries' },
      { on: '2026-10-14', minor: 500000, payee: 'Own transfer', category: 'own-transfer' },
    ])
    const { rows } = await preview(`${STATEMENT}13/10/2026,IB TRF 77,"-5,000.00"\n`)
    expect(rows.map((row) => row.categoryId)).toEqual([
      'entertainment',
      'groceries',
      'groceries',
      'salary',
      'own-transfer',
    ])
  })

  it('gives rows in another currency and rows after today as errors', async () => {
    const text = 'Date,Narration,Amount,Currency\n2026-10-01,A,-1,USD\n2026-11-01,B,-1,INR\n2026-10-30,C,-1,INR\n'
    const { rows, errors } = await preview(text)
    expect(rows.map((row) => row.line)).toEqual([4])
    expect(errors).toEqual([
      { line: 2, reason: 'The row is in USD, the account in INR.' },
      { line: 3, reason: 'The row is dated 2026-11-01, after today.' },
    ])
  })

  it('says where dates could be read in another order', async () => {
    const { errors } = await preview('Date,Narration,Amount\n02/01/2026,A,-1\n')
    expect(errors).toEqual([
      {
        line: 1,
        reason:
          'The dates fit more than one order and are read as day-first. Choose the other order if a date looks wrong.',
      },
    ])
  })

  it('shows at most 500 rows and errors, and imports them all', async () => {
    const lines = Array.from(
      { length: 1_200 },
      (_, at) => `2026-10-${String((at % 28) + 1).padStart(2, '0')},P${at},-${at + 1}`,
    )
    const bad = Array.from({ length: 700 }, () => 'x,y,-1')
    const shown = await preview(['Date,Narration,Amount', ...lines, ...bad, ''].join('\n'))
    expect([shown.rows.length, shown.counts.new, shown.errors.length]).toEqual([500, 1_200, 501])
    expect(shown.errors.at(-1)?.reason).toBe('200 more rows from here on could not be read.')
    expect((await confirm(shown.token)).imported.transactions).toBe(1_200)
  })

  it('takes the account of a file with several that ends in the chosen account’s digits', async () => {
    const part = (id: string, name: string) =>
      `<STMTRS><CURDEF>INR<BANKACCTFROM><ACCTID>${id}</BANKACCTFROM><STMTTRN><DTPOSTED>20261001<TRNAMT>-1<NAME>${name}</STMTTRN></STMTRS>`
    const { rows } = await preview(`OFXHEADER:100\n<OFX>${part('99990937', 'Card')}${part('50104821', 'Mine')}</OFX>`)
    expect(rows.map((row) => row.payee)).toEqual(['Mine'])
    await expect(preview(`OFXHEADER:100\n<OFX>${part('1', 'A')}${part('2', 'B')}</OFX>`)).rejects.toMatchObject({
      code: 'import-failed',
    })
  })

  it('refuses a bank’s extract over many customers, as CSV and as JSON lines', async () => {
    const header =
      'TransactionID,CustomerID,CustomerDOB,CustGender,CustLocation,TransactionDate,TransactionAmount (INR)'
    const prompt = '- Customer ID: C9\\n- Transaction Date: 02/08/16\\n- Transaction Amount: 25.0 INR'
    for (const extract of [`${header}\nT1,C9,1/1/90,F,PUNE,1/8/16,5\n`, `{"prompt": "${prompt}"}\n`]) {
      await expect(preview(extract)).rejects.toThrow('the payments of many customers')
    }
  })

  it('says which order it assumed for the dates of a QIF file', async () => {
    const { format, errors, rows } = await preview('!Type:Bank\nD01/02/2026\nT-5\nPChai\n^\n')
    expect({ format, days: rows.map((row) => row.bookedOn) }).toEqual({ format: 'qif', days: ['2026-02-01'] })
    expect(errors.map(({ reason }) => reason)).toEqual([expect.stringContaining('are read as day-first')])
  })
})

describe('undoing an import', () => {
  it('takes out exactly its rows, once', async () => {
    await addRows(bank.db, 'C1', 'A1', [{ on: '2026-10-02', minor: -100, payee: 'Metro' }])
    const untouched = await bookedRows()
    const batch = await confirm((await preview(STATEMENT)).token)
    expect(await imports['customer.import.undo'].run({ batchId: batch.id }, asha, CALL)).toEqual({ removed: 4 })
    expect(await bookedRows()).toEqual(untouched)
    expect(await imports['customer.imports'].run({}, asha, CALL)).toEqual([])
    await expect(imports['customer.import.undo'].run({ batchId: batch.id }, asha, CALL)).rejects.toMatchObject({
      code: 'not-found',
    })
  })
})

describe('a customer’s imports', () => {
  it('stay theirs: accounts, previews and batches of others are not found', async () => {
    const { token } = await preview(STATEMENT)
    const notFound = { code: 'not-found' }
    await expect(preview(STATEMENT, binod, 'A1')).rejects.toMatchObject(notFound)
    await expect(confirm(token, false, binod)).rejects.toMatchObject(notFound)
    const batch = await confirm(token)
    await expect(imports['customer.import.undo'].run({ batchId: batch.id }, binod, CALL)).rejects.toMatchObject(
      notFound,
    )
    expect(await imports['customer.imports'].run({}, binod, CALL)).toEqual([])
    expect((await bookedRows()).length).toBe(4)
  })

  it('keep one preview, for one confirmation, until sign-out', async () => {
    const first = await preview(STATEMENT)
    const second = await preview(STATEMENT)
    await expect(confirm(first.token)).rejects.toMatchObject({ code: 'not-found' })
    await confirm(second.token)
    await expect(confirm(second.token)).rejects.toMatchObject({ code: 'not-found' })
    const third = await preview('Date,Narration,Amount\n2026-10-20,A,-1\n')
    forgetCustomer(asha.userId)
    await expect(confirm(third.token)).rejects.toMatchObject({ code: 'not-found' })
  })

  it('are not affected by requests of a wrong shape', () => {
    const { request } = imports['customer.import.preview']
    const good = { accountId: 'A1', fileName: 'a.csv', bytes: encode('x') }
    expect(request.safeParse(good).success).toBe(true)
    for (const bad of [
      { ...good, customerId: 'C2' },
      { ...good, bytes: 'x' },
      { ...good, fileName: '' },
      { ...good, mapping: {} },
    ]) {
      expect(request.safeParse(bad).success).toBe(false)
    }
  })
})

describe('an import that is ended in the middle', () => {
  it('leaves rows of a batch that is not published, which the next start removes', async () => {
    const before = await bookedRows()
    const row = {
      ...{ line: 2, bookedOn: '2026-10-01', occurredAt: null, amountMinor: -100, payee: 'Half', channel: '' },
      ...{ categoryId: 'other' as const, categorySource: 'guess' as const, categoryConfidence: 0.2 },
      ...{ reference: 'HALF', bankReference: null },
    }
    const batch = { id: 'ended', customerId: 'C1', accountId: 'A1', fileName: 'f' }
    const importedAt = '2026-10-31T00:00:00.000Z'
    const endsEarly = {
      pace: { rows: () => 600, step: <Result>(transaction: () => Promise<Result>) => transaction() },
      onDone: (done: number) => {
        if (done > 0) throw new Error('ended')
      },
    }
    const booking = bookBatch(bank.db, { ...batch, importedAt }, Array(1_001).fill(row), false, [], endsEarly)
    await expect(booking).rejects.toThrow('ended')
    expect(await bookedRows()).toHaveLength(before.length + 600)
    expect(await imports['customer.imports'].run({}, asha, CALL)).toEqual([])
    await removeUnfinished(bank.db)
    expect(await bookedRows()).toEqual(before)
    expect(await bank.db.selectFrom('import_batches').selectAll().execute()).toEqual([])
  })

  it('publishes nothing when the last step fails, and can be confirmed again', async () => {
    const { token } = await preview(STATEMENT)
    await sql`create trigger full_disk before insert on transactions when new.amount_minor = 6400000 begin select raise(abort, 'disk'); end`.execute(
      bank.db,
    )
    const before = await version('C1')
    await expect(confirm(token)).rejects.toThrow('disk')
    expect(await bookedRows()).toEqual([])
    expect(await version('C1')).toBe(before)
    expect(await imports['customer.imports'].run({}, asha, CALL)).toEqual([])
    expect(await bank.db.selectFrom('import_batches').selectAll().execute()).toEqual([])
    await sql`drop trigger full_disk`.execute(bank.db)
    expect((await confirm(token)).imported.transactions).toBe(4)
  })

  it('leaves nothing behind when it is stopped, and can be confirmed again', async () => {
    const { token } = await preview(STATEMENT)
    const stopping = new AbortController()
    const emit = ({ stage, done }: Progress) => {
      // The rows are booked when this is heard of.
      if (stage === 'writing' && done === 0) stopping.abort()
    }
    const untouched = await bookedRows()
    const request = { token, includePossibleDuplicates: false }
    const confirming = imports['customer.import.confirm'].run(request, asha, { emit, signal: stopping.signal })
    await expect(confirming).rejects.toMatchObject({ code: 'cancelled' })
    expect(await bookedRows()).toEqual(untouched)
    for (const table of ['import_batches', 'import_relabels'] as const) {
      expect(await bank.db.selectFrom(table).selectAll().execute()).toEqual([])
    }
    expect((await confirm(token)).imported.transactions).toBe(4)
  })
})
