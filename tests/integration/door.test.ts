import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Channel, Request } from '../../src/shared/contract'
import { openTestBackend, signInDemo, type TestBackend } from './small-bank'

const A_CARD: Request<'admin.lab.simulate'> = {
  kind: 'card',
  annualRate: 0,
  annualFeeMinor: 0,
  cashbackRate: 0.02,
  cashbackCategories: ['groceries'],
  monthlyCashbackLimitMinor: null,
  minAge: null,
  maxAge: null,
  minMonthlyIncomeMinor: null,
  assumptions: {
    earnedOnSpending: 0.015,
    spendingMoved: 0.5,
    earnedOnDeposits: 0.06,
    depositsMoved: 0.2,
    broughtIn: 0.25,
    costPerCustomerMinor: 30_000,
    replacing: 0.5,
  },
}

/** A harmless valid request for every operation there is; the type makes a new operation without one an error. */
const REQUESTS: { readonly [C in Channel]: Request<C> } = {
  'app.prepare': {},
  'app.setAside': {},
  'app.createAdministrator': { userId: 'first', name: 'First', password: 'long enough' },
  'session.current': {},
  'session.signIn': { userId: 'nobody', password: 'nothing' },
  'session.signOut': {},
  'customer.home': {},
  'customer.outlook': {},
  'customer.accounts': {},
  'customer.spending': {},
  'customer.spending.payees': { categoryId: 'groceries' },
  'customer.spending.merchants': {},
  'customer.spending.changes': {},
  'customer.spending.calendar': {},
  'customer.transactions': { filter: {}, offset: 0, limit: 10 },
  'customer.transactions.export': { filter: { from: '2026-10-30' } },
  'customer.review': { offset: 0, limit: 10 },
  'customer.transaction': { id: 1 },
  'customer.transaction.note': { id: 1, note: '' },
  'customer.category.preview': { id: 1, categoryId: 'groceries', similar: false },
  'customer.category.set': { id: 1, categoryId: 'groceries', similar: false },
  'customer.category.undo': { undo: 'unknown' },
  'customer.rules': {},
  'customer.rule.delete': { payee: 'unknown' },
  'customer.rule.restore': { payee: 'Nobody at all', categoryId: 'groceries' },
  'customer.data.export': {},
  'customer.health': {},
  'customer.budgets': {},
  'customer.budgets.set': { categoryId: 'groceries', amountMinor: 100_00, rollover: true },
  'customer.budgets.delete': { categoryId: 'groceries' },
  'customer.budgets.restore': { categoryId: 'groceries', before: [] },
  'customer.budgets.setAll': { budgets: [{ categoryId: 'travel', amountMinor: 100_00, rollover: true }] },
  'customer.budgets.deleteAll': { categoryIds: ['travel'] },
  'customer.budgets.suggest': {},
  'customer.goals': {},
  'customer.goals.save': { name: 'Bike', targetMinor: 100_00, dueOn: null, accountId: null, putAsideMinor: 0 },
  'customer.goals.delete': { id: 1 },
  'customer.netWorth': {},
  'customer.forecast': { days: 30 },
  'customer.pastBalance': { days: 30 },
  'customer.cashFlow': {},
  'customer.whatIf': { changes: {}, months: 12 },
  'customer.scenarios': {},
  'customer.scenarios.save': { name: 'A bike', changes: {}, months: 12 },
  'customer.scenarios.delete': { id: 9 },
  'customer.products': {},
  'customer.product.event': { productId: 'unknown', kind: 'view' },
  'customer.product.answer': { productId: 'unknown', answer: 'interested' },
  'customer.recurring': {},
  'customer.recurring.answer': { key: 'unknown', answer: 'ended' },
  'customer.products.choose': { recommendations: true },
  'customer.alerts': { words: 'Something urgent' },
  'customer.insights': {},
  'customer.insight.answer': { key: 'unknown', answer: 'got-it' },
  'customer.insights.seen': {},
  'customer.guide': {},
  'customer.handOff': { topic: 'fraud', words: 'A payment to Swiggy is not mine.' },
  'customer.handOff.save': { topic: 'fraud' },
  'customer.report': {},
  'customer.report.save': { month: '2026-10' },
  'customer.sheet.print': { sheet: 'report' },
  'customer.preferences': {},
  'customer.preferences.set': { welcomed: true },
  'customer.import.preview': { accountId: 'unknown', fileName: 'a.csv', bytes: new Uint8Array() },
  'customer.import.confirm': { token: 'unknown', includePossibleDuplicates: false },
  'customer.import.undo': { batchId: 'unknown' },
  'customer.imports': {},
  'customer.assistant': {},
  'customer.ask': { question: 'what is my balance?' },
  'customer.chats': { search: 'balance', offset: 0, limit: 20 },
  'customer.chat': { chatId: 1 },
  'customer.chat.rate': { turnId: 1, thumb: 1 },
  'customer.chats.delete': {},
  'admin.prepare': {},
  'admin.models': {},
  'admin.models.import': {},
  'admin.models.verify': { id: 'unknown' },
  'admin.models.choose': { id: 'unknown' },
  'admin.models.unload': {},
  'admin.models.delete': { id: 'unknown' },
  'admin.models.server': { on: false, port: 11_434, model: null },
  'admin.overview': {},
  'admin.ask': { question: 'how many customers are there?' },
  'admin.users': {},
  'admin.users.add': { userId: 'new', name: 'New', customerNumber: null },
  'admin.users.lock': { userId: 'unknown', locked: true },
  'admin.users.reset': { userId: 'unknown' },
  'admin.status': {},
  'admin.status.check': {},
  'admin.audit': { filter: {}, offset: 0, limit: 10 },
  'admin.audit.verify': {},
  'admin.audit.export': { filter: {} },
  'admin.churn': {},
  'admin.quality': {},
  'admin.rfm': {},
  'admin.segments': {},
  'admin.segments.run': {},
  'admin.segments.views': {},
  'admin.products': {},
  'admin.lab': {},
  'admin.lab.simulate': A_CARD,
  'admin.lab.saved': {},
  'admin.lab.save': { name: 'A card', simulation: A_CARD },
  'admin.lab.delete': { id: 9 },
  'admin.lab.print': { name: 'A card' },
  'admin.backups': {},
  'admin.backup.make': {},
  'admin.backup.restore': { id: 'unknown' },
  'admin.demo.reset': {},
  'admin.import.choose': {},
  'admin.import.preview': { token: 'unknown' },
  'admin.import.confirm': { token: 'unknown' },
  'admin.import.undo': { id: 'unknown' },
  'admin.imports': {},
}
const NEVER = new AbortController().signal
const CHANNELS = Object.keys(REQUESTS) as Channel[]
const ofCustomer = CHANNELS.filter((channel) => channel.startsWith('customer.'))
const ofAdmin = CHANNELS.filter((channel) => channel.startsWith('admin.'))

describe('the door', () => {
  let backend: TestBackend
  beforeAll(async () => {
    backend = await openTestBackend()
  })
  afterAll(() => backend.close())

  it('answers nobody who is signed out', async () => {
    await backend.ok('session.signOut', {})
    for (const channel of [...ofCustomer, ...ofAdmin]) {
      expect([channel, (await backend.refused(channel, REQUESTS[channel])).code]).toEqual([channel, 'signed-out'])
    }
  })

  it('refuses a customer every operation of the bank', async () => {
    await signInDemo(backend, 'asha')
    for (const channel of ofAdmin) {
      expect([channel, (await backend.refused(channel, REQUESTS[channel])).code]).toEqual([channel, 'forbidden'])
    }
  })

  it('refuses an administrator every operation of a customer', async () => {
    await signInDemo(backend, 'ravi')
    for (const channel of ofCustomer) {
      expect([channel, (await backend.refused(channel, REQUESTS[channel])).code]).toEqual([channel, 'forbidden'])
    }
  })

  it('lets a customer reach every own operation', async () => {
    await signInDemo(backend, 'asha')
    for (const channel of ofCustomer) {
      // Alerts end when the window no longer listens.
      const call = { emit: () => {}, signal: channel === 'customer.alerts' ? AbortSignal.abort() : NEVER }
      const reply = await backend.dispatch(channel, REQUESTS[channel], call)
      const outcome = reply.ok ? 'ok' : reply.error.code
      expect([channel, outcome]).toEqual([
        channel,
        expect.stringMatching(/^(ok|not-found|import-failed|invalid-request)$/),
      ])
    }
  })

  it.each([
    ['asha', 'customer.ask'],
    ['ravi', 'admin.ask'],
  ] as const)('tells %s, who asks more than can be read, the limit', async (userId, channel) => {
    await signInDemo(backend, userId)
    for (const long of [2001, 100_000]) {
      expect(await backend.refused(channel, { question: 'a'.repeat(long) })).toEqual({
        code: 'invalid-request',
        message: 'The question is longer than 2,000 characters. Shorten it and ask again.',
      })
    }
    const { message } = await backend.refused(channel, { question: 'a'.repeat(100_001) })
    expect(message).toContain('not understood')
  })

  it('refuses unknown keys, a forged customer id among them', async () => {
    await signInDemo(backend, 'asha')
    for (const channel of ofCustomer) {
      const { code } = await backend.refused(channel, { ...REQUESTS[channel], customerId: 'C00002' })
      expect([channel, code]).toEqual([channel, 'invalid-request'])
    }
  })

  it('knows no operation but those that there are', async () => {
    await signInDemo(backend, 'asha')
    for (const channel of ['constructor', '__proto__', 'toString', 'customer.nothing', '']) {
      expect([channel, (await backend.refused(channel, {})).code]).toEqual([channel, 'invalid-request'])
    }
  })
})
