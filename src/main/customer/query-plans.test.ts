import { type CompiledQuery, type KyselyPlugin, sql } from 'kysely'
import { expect, test } from 'vitest'
import { addDays } from '../../shared/dates'
import { ANSWERABLE } from '../assistant/intents'
import { fixedSlot } from '../assistant/model/model-slot'
import { removeBatch } from '../db/imports'
import type { Db } from '../db/open'
import { bookImport, previewImport } from '../jobs/import-job'
import { refreshOutlook } from '../jobs/outlook-job'
import { askOperations } from './ask-operations'
import { booksOperations } from './books-operations'
import { chatOperations } from './chat-operations'
import { addAccount, addCustomer, addRows, ask as askBooks, handMadeBank } from './hand-made-bank.fixture'
import { importOperations } from './import-operations'

test('every query of every operation finds its rows by an index', async () => {
  const bank = await handMadeBank()
  const me = await addCustomer(bank.db, 'C1')
  await addAccount(bank.db, 'C1', 'A1', { openingMinor: 1_000_000 })
  await addAccount(bank.db, 'C1', 'A2', { currency: 'EUR' })
  const rows = Array.from({ length: 200 }, (_, day) => ({ on: addDays('2026-04-15', day), minor: -100_00 - day }))
  const [id = 0] = await addRows(bank.db, 'C1', 'A1', rows)
  await addRows(
    bank.db,
    'C1',
    'A1',
    ['07', '08', '09', '10'].map((month) => ({ on: `2026-${month}-12`, minor: -99_900, payee: 'Airtel' })),
  )
  const recurring = JSON.stringify(['A1', 'Airtel', 'monthly', -99_900])
  const twice = ['2026-10-31T20:14:00', '2026-10-31T20:18:00'].map((at) => ({ on: '2026-10-31', at, minor: -35_900 }))
  const [first, second] = await addRows(bank.db, 'C1', 'A1', twice)

  const queries: CompiledQuery[] = []
  const db = recorded(bank.db, queries)
  const books = booksOperations({
    db: () => db,
    bank: () => ({ currency: 'INR' }),
    refreshOutlook: (input) => refreshOutlook(db, input),
    savePdf: async () => true,
    printSheet: async () => true,
  })
  const asked = new Set<string>()
  const ask: typeof askBooks = (operations, session, name, request, call) => {
    asked.add(name)
    return askBooks(operations, session, name, request, call)
  }
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
    { importBatchId: 'batch' },
    { review: true },
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
  await ask(books, me, 'customer.spending.merchants', {})
  await ask(books, me, 'customer.spending.changes', {})
  await ask(books, me, 'customer.spending.calendar', {})
  await ask(books, me, 'customer.review', page)
  await ask(books, me, 'customer.transaction', { id })
  await ask(books, me, 'customer.transaction.note', { id, note: 'with Ravi' })
  await ask(books, me, 'customer.category.preview', { id, categoryId: 'groceries', similar: true })
  const { undo } = await ask(books, me, 'customer.category.set', { id, categoryId: 'groceries', similar: true })
  await ask(books, me, 'customer.rules', {})
  await ask(books, me, 'customer.rule.delete', { payee: 'Swiggy' })
  await ask(books, me, 'customer.rule.restore', { payee: 'Swiggy', categoryId: 'groceries' })
  await ask(books, me, 'customer.recurring', {})
  await ask(books, me, 'customer.recurring.answer', { key: recurring, answer: 'ended' })
  await ask(books, me, 'customer.data.export', {})
  await ask(books, me, 'customer.health', {})
  await ask(books, me, 'customer.budgets.set', { categoryId: 'eating-out', amountMinor: 1, rollover: true })
  await ask(books, me, 'customer.budgets', {})
  await ask(books, me, 'customer.budgets.suggest', {})
  const some = { categoryId: 'travel', amountMinor: 1, rollover: true } as const
  await ask(books, me, 'customer.budgets.setAll', { budgets: [some] })
  await ask(books, me, 'customer.budgets.deleteAll', { categoryIds: ['travel'] })
  const budget = await ask(books, me, 'customer.budgets.delete', { categoryId: 'eating-out' })
  await ask(books, me, 'customer.budgets.restore', { categoryId: 'eating-out', ...budget })
  const plan = { name: 'Bike', targetMinor: 5, dueOn: null, accountId: 'A1', putAsideMinor: 0 }
  const goal = await ask(books, me, 'customer.goals.save', plan)
  await ask(books, me, 'customer.goals.save', { ...plan, ...goal })
  await ask(books, me, 'customer.goals', {})
  await ask(books, me, 'customer.goals.delete', goal)
  await ask(books, me, 'customer.netWorth', {})
  await ask(books, me, 'customer.forecast', { days: 30 })
  await ask(books, me, 'customer.pastBalance', { days: 90 })
  await ask(books, me, 'customer.pastBalance', { accountId: 'A2', days: 30 })
  await ask(books, me, 'customer.cashFlow', {})
  await ask(books, me, 'customer.forecast', { accountId: 'A2', days: 90 })
  const tried = { changes: { incomeMinor: 1 }, months: 12 }
  await ask(books, me, 'customer.whatIf', tried)
  const scenario = await ask(books, me, 'customer.scenarios.save', { name: 'A raise', ...tried })
  await ask(books, me, 'customer.scenarios.save', { ...tried, id: scenario.id, name: 'A small raise' })
  await ask(books, me, 'customer.scenarios', {})
  await ask(books, me, 'customer.scenarios.delete', { id: scenario.id })
  const terms = { id: 'P1', kind: 'card', name: 'Card', summary: '', currency: 'INR', annual_fee_minor: 0 }
  await bank.db
    .insertInto('products')
    .values({ ...terms, cashback_categories: '[]' })
    .execute()
  await ask(books, me, 'customer.products', {})
  await ask(books, me, 'customer.product.event', { productId: 'P1', kind: 'view' })
  await ask(books, me, 'customer.product.answer', { productId: 'P1', answer: 'interested' })
  await ask(books, me, 'customer.product.answer', { productId: 'P1', answer: null })
  await ask(books, me, 'customer.products.choose', { recommendations: true })
  await ask(books, me, 'customer.category.undo', { undo })
  await ask(books, me, 'customer.insights', {})
  const ends = new AbortController()
  await ask(books, me, 'customer.alerts', { words: 'Urgent' }, { emit: () => ends.abort(), signal: ends.signal })
  await ask(books, me, 'customer.insights.seen', {})
  await ask(books, me, 'customer.handOff', { topic: 'hardship', words: '' })
  await ask(books, me, 'customer.handOff', { topic: 'fraud', words: '359 to Swiggy on 31 October was not me' })
  await ask(books, me, 'customer.handOff.save', { topic: 'fraud' })
  await ask(books, me, 'customer.report', {})
  await ask(books, me, 'customer.report.save', { month: '2026-10' })
  await ask(books, me, 'customer.sheet.print', { sheet: 'report' })
  await ask(books, me, 'customer.preferences.set', { hiddenAtStart: true })
  await ask(books, me, 'customer.preferences', {})
  await ask(books, me, 'customer.insight.answer', { key: `duplicate:${first}-${second}`, answer: 'got-it' })
  await ask(books, me, 'customer.insight.answer', { key: `duplicate:${first}-${second}`, answer: null })

  const call = { emit: () => {}, signal: new AbortController().signal }
  let seconds = 0
  const assistant = askOperations({
    db: () => db,
    bank: () => ({ currency: 'INR', locale: 'en-IN' }),
    model: fixedSlot(null),
    pages: books,
    // One question every ten seconds.
    now: () => {
      seconds += 10
      return seconds * 1000
    },
  })
  const examples = Object.values(ANSWERABLE).map(({ example }) => example)
  for (const question of ['How much did I spend on eating out?', 'Show payments to Swiggy', ...examples]) {
    await assistant['customer.ask'].run({ question }, me, call)
  }
  await assistant['customer.ask'].run({ question: 'And before?', chatId: 1, insteadOf: 1 }, me, call)
  const chats = chatOperations(() => db)
  await chats['customer.chats'].run({ search: 'how much', offset: 0, limit: 20 }, me, call)
  await chats['customer.chat'].run({ chatId: 2 }, me, call)
  await chats['customer.chat.rate'].run({ turnId: 2, thumb: 1 }, me, call)
  await ask(books, me, 'customer.data.export', {})
  await chats['customer.chats.delete'].run({ chatId: 2 }, me, call)
  await chats['customer.chats.delete'].run({}, me, call)
  const merchants = [{ name: 'Swiggy', categoryId: 'eating-out' as const }]
  const imports = importOperations({
    ...{ db: () => db, bankFile: bank.file, merchants, today: () => '2026-10-31' },
    runJob: async () => undefined as never,
  })
  await imports['customer.imports'].run({}, me, call)
  // What the other operations of imports have a job do.
  const file = {
    ...{ customerId: 'C1', accountId: 'A1', fileName: 'a.csv', mapping: null, merchants, today: '2026-10-31' },
    bytes: new TextEncoder().encode('Date,Narration,Amount\n2026-10-20,SOMEBODY,-359.00\n'),
  }
  const watch = { onProgress: () => {}, signal: call.signal }
  await previewImport(db, file, watch)
  const batch = { batchId: 'B', importedAt: '2026-10-31', includePossibleDuplicates: true, keepsMapping: true }
  await bookImport(db, { ...file, ...batch }, watch)
  await removeBatch(db, 'C1', 'B')

  // A new operation without a case above is an error.
  expect([...asked].sort()).toEqual(Object.keys(books).sort())
  expect(Object.keys(assistant).filter(isOperation)).toEqual(['customer.assistant', 'customer.ask', 'customer.guide'])
  expect(Object.keys(chats)).toHaveLength(4)
  expect(Object.keys(imports).filter(isOperation)).toHaveLength(4)

  const read = queries.filter((query) => !query.sql.startsWith('insert') && !/^(begin|commit)/.test(query.sql))
  expect(read.length).toBeGreaterThan(40)
  for (const query of read) {
    const plan = await sql<{ detail: string }>`explain query plan ${sql.raw(withValues(query))}`.execute(bank.db)
    for (const step of plan.rows)
      expect(step.detail, query.sql).not.toMatch(/^SCAN (transactions|model|accounts|chat_turns|chat_sessions|said)/)
  }
  await bank.close()
})

function isOperation(name: string): boolean {
  return name.startsWith('customer.')
}

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
