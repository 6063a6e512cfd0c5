import fc from 'fast-check'
import { sql } from 'kysely'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { addDays } from '../../shared/dates'
import type { CategoryId, CategorySource } from '../../shared/domain'
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
  imports = importsInto(bank, [{ name: 'Swiggy', categoryId: 'eating-out' }])
})
afterEach(() => bank.close())

const day = fc.integer({ min: 0, max: 12 }).map((days) => addDays('2026-10-05', days))
const amount = fc.constantFrom(-50_000, -20_000, -359, 359, 20_000, 50_000)
const payee = fc.constantFrom('SWIGGY', 'TRF TO XX0937', 'NEFT INWARD', 'Ravi "Stores", Pune', 'SELF TRANSFER', '=1+1')
const row = fc.record({ on: day, minor: amount, payee })
const statement = fc.array(row, { minLength: 1, maxLength: 15 })
const bookedRow = fc.record({
  ...{ on: day, minor: amount, payee },
  account: fc.constantFrom('A1', 'A2'),
  category: fc.constantFrom<CategoryId>('other', 'other-income', 'groceries', 'own-transfer'),
  source: fc.constantFrom<CategorySource>('bank', 'guess', 'customer'),
})

function written(rows: readonly { readonly on: string; readonly minor: number; readonly payee: string }[]): Uint8Array {
  const lines = rows.map(({ on, minor, payee }) => `${on},"${payee.replaceAll('"', '""')}",${(minor / 100).toFixed(2)}`)
  return new TextEncoder().encode(['Date,Narration,Amount', ...lines, ''].join('\n'))
}

function preview(bytes: Uint8Array, accountId = 'A1') {
  return imports['customer.import.preview'].run({ accountId, fileName: 'a.csv', bytes }, me, CALL)
}

async function confirmed(bytes: Uint8Array): Promise<string | null> {
  const { token, counts } = await preview(bytes)
  if (counts.new + counts['possible-duplicate'] === 0) return null
  const { id } = await imports['customer.import.confirm'].run({ token, includePossibleDuplicates: true }, me, CALL)
  return id
}

/** Every table as it is. The version of the books only ever goes up: kept results are found by it. */
async function everything(): Promise<unknown> {
  const tables = await bank.db.introspection.getTables()
  const contents = await Promise.all(
    tables.map(async ({ name }) => {
      const { rows } = await sql<Record<string, unknown>>`select * from ${sql.table(name)}`.execute(bank.db)
      return [name, name === 'customers' ? rows.map(({ version: _, ...rest }) => rest) : rows]
    }),
  )
  return Object.fromEntries(contents)
}

it('importing a file twice adds nothing', async () => {
  await fc.assert(
    fc.asyncProperty(statement, async (rows) => {
      const bytes = written(rows)
      const batchId = await confirmed(bytes)
      const { counts } = await preview(bytes)
      if (batchId) await imports['customer.import.undo'].run({ batchId }, me, CALL)
      expect(counts).toEqual({ new: 0, 'possible-duplicate': 0, 'already-there': rows.length })
    }),
    { numRuns: 40 },
  )
})

it('an import and its undo leave every table as it was, relabelled sides of own transfers included', async () => {
  let relabelled = 0
  await fc.assert(
    fc.asyncProperty(statement, fc.array(bookedRow, { maxLength: 10 }), async (rows, booked) => {
      for (const { account, ...each } of booked) await addRows(bank.db, 'C1', account, [each])
      const before = await everything()
      const batchId = await confirmed(written(rows))
      relabelled += (await bank.db.selectFrom('import_relabels').selectAll().execute()).length
      if (batchId) await imports['customer.import.undo'].run({ batchId }, me, CALL)
      expect(await everything()).toEqual(before)
      await bank.db.deleteFrom('transactions').execute()
    }),
    { numRuns: 40, seed: 7 },
  )
  expect(relabelled).toBeGreaterThan(0)
})
