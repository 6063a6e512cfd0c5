import { type CompiledQuery, type KyselyPlugin, sql } from 'kysely'
import { expect, test } from 'vitest'
import { addDays } from '../../shared/dates'
import type { Db } from '../db/open'
import { refreshOutlook } from '../jobs/outlook-job'
import { booksOperations } from './books-operations'
import { addAccount, addCustomer, addRows, ask, handMadeBank } from './hand-made-bank.fixture'

test('every query of every operation finds its rows by an index', async () => {
  const bank = await handMadeBank()
  const me = await addCustomer(bank.db, 'C1')
  await addAccount(bank.db, 'C1', 'A1', { openingMinor: 1_000_000 })
  await addAccount(bank.db, 'C1', 'A2', { currency: 'EUR' })
  const rows = Array.from({ length: 200 }, (_, day) => ({ on: addDays('2026-04-15', day), minor: -100_00 - day }))
  const [id = 0] = await addRows(bank.db, 'C1', 'A1', rows)
  const twice = ['2026-10-31T20:14:00', '2026-10-31T20:18:00'].map((at) => ({ on: '2026-10-31', at, minor: -35_900 }))
  const [first, second] = await addRows(bank.db, 'C1', 'A1', twice)

  const queries: CompiledQuery[] = []
  const db = recorded(bank.db, queries)
  const books = booksOperations({
    db: () => db,
    bank: () => ({ currency: 'INR' }),
    refreshOutlook: (input) => refreshOutlook(db, input),
  })
  const page = { offset: 100, limit: 50 }
  const days = { from: '2026-10-01', to: '2026-10-31' }
  const filters = [
    {},
    days,
    { kind: 'spending', ...days },
    { categoryId: 'eating-out', ...days },
    { payee: 'Swiggy' },
    { text: '359' },
    { accountId: 'A1', ...days },
    { ids: [id] },
    { similarTo: id },
    { direction: 'out', minMinor: 1, maxMinor: 99_999 },
  ] as const
  for (const filter of filters) {
    await ask(books, me, 'customer.transactions', { filter, ...page })
    await ask(books, me, 'customer.transactions.export', { filter })
  }
  await ask(books, me, 'customer.home', {})
  await ask(books, me, 'customer.home', { accountId: 'A2' })
  await ask(books, me, 'customer.outlook', {})
  await ask(books, me, 'customer.accounts', {})
  await ask(books, me, 'customer.spending', {})
  await ask(books, me, 'customer.spending.payees', { categoryId: 'eating-out' })
  await ask(books, me, 'customer.transaction', { id })
  await ask(books, me, 'customer.transaction.note', { id, note: 'with Ravi' })
  await ask(books, me, 'customer.category.preview', { id, categoryId: 'groceries', similar: true })
  const { undo } = await ask(books, me, 'customer.category.set', { id, categoryId: 'groceries', similar: true })
  await ask(books, me, 'customer.rules', {})
  await ask(books, me, 'customer.rule.delete', { payee: 'Swiggy' })
  await ask(books, me, 'customer.data.export', {})
  await ask(books, me, 'customer.category.undo', { undo })
  await ask(books, me, 'customer.insight.dismiss', { key: `duplicate:${first}-${second}` })

  const read = queries.filter((query) => !query.sql.startsWith('insert') && !/^(begin|commit)/.test(query.sql))
  expect(read.length).toBeGreaterThan(40)
  for (const query of read) {
    const plan = await sql<{ detail: string }>`explain query plan ${sql.raw(withValues(query))}`.execute(bank.db)
    for (const step of plan.rows) expect(step.detail, query.sql).not.toMatch(/^SCAN (transactions|model|accounts)/)
  }
  await bank.close()
})

function recorded(db: Db, queries: CompiledQuery[]): Db {
  const recorder: KyselyPlugin = {
    transformQuery: ({ node, queryId }) => {
      queries.push(db.getExecutor().compileQuery(node, queryId))
      return node
    },
    transformResult: async ({ result }) => result,
  }
  return db.withPlugin(recorder)
}

/** The statement with its parameters written out, which here are plain words and numbers. */
function withValues(query: CompiledQuery): string {
  let next = 0
  return query.sql.replace(/\?/g, () => {
    const value = query.parameters[next++]
    return value === null ? 'null' : typeof value === 'number' ? String(value) : `'${String(value)}'`
  })
}
