import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTestBackend, signInDemo, type TestBackend } from './small-bank'

let backend: TestBackend
beforeAll(async () => {
  backend = await openTestBackend()
})
afterAll(() => backend.close())

test('who came in, who was refused and what was taken out is written down, and nothing else of it', async () => {
  const secret = 'my real password, in the wrong field'
  await backend.refused('session.signIn', { userId: secret, password: 'x' })
  await backend.refused('session.signIn', { userId: 'asha', password: 'wrong' })
  await signInDemo(backend, 'asha')
  await backend.ok('customer.home', {})
  await backend.refused('admin.overview', {})
  await backend.ok('customer.transactions.export', { filter: { text: 'Swiggy' } })
  await signInDemo(backend, 'ravi')
  await backend.ok('admin.segments.run', { k: 3 })

  const { entries } = await backend.ok('admin.audit', { filter: {}, offset: 0, limit: 50 })
  expect(
    entries.toReversed().map(({ userId, action, outcome, details }) => [userId, action, outcome, details]),
  ).toEqual([
    [null, 'session.signIn', 'wrong-credentials', ''],
    ['asha', 'session.signIn', 'wrong-credentials', ''],
    ['asha', 'session.signIn', 'ok', ''],
    ['asha', 'admin.overview', 'forbidden', ''],
    ['asha', 'customer.transactions.export', 'ok', ''],
    ['asha', 'session.ended', 'ok', ''],
    ['ravi', 'session.signIn', 'ok', ''],
    ['ravi', 'admin.segments.run', 'ok', '3 segments'],
  ])
  expect(JSON.stringify(entries)).not.toMatch(/password|Swiggy/)
  expect(await backend.ok('admin.audit.verify', {})).toMatchObject({ state: 'intact' })
})

test('a bank that is made afresh keeps the log of what was done before', async () => {
  await signInDemo(backend, 'ravi')
  const before = await backend.ok('admin.audit', { filter: {}, offset: 0, limit: 1 })
  await backend.ok('admin.demo.reset', {})
  await signInDemo(backend, 'ravi')
  const after = await backend.ok('admin.audit', { filter: { action: 'admin.demo.reset' }, offset: 0, limit: 1 })
  expect(after.entries[0]?.id).toBeGreaterThan(before.entries[0]?.id ?? 0)
  expect(await backend.ok('admin.audit.verify', {})).toMatchObject({ state: 'intact' })
})
