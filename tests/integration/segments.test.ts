import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTestBackend, signInDemo, type TestBackend } from './small-bank'

let backend: TestBackend
beforeAll(async () => {
  backend = await openTestBackend()
})
afterAll(() => backend.close())

test('the number of segments that an administrator has chosen stays when the books change', async () => {
  await signInDemo(backend, 'ravi')
  expect((await backend.ok('admin.segments.run', { k: 3 })).k).toBe(3)

  await signInDemo(backend, 'asha')
  const { rows } = await backend.ok('customer.transactions', { filter: {}, offset: 0, limit: 1 })
  await backend.ok('customer.category.set', { id: rows[0]?.id ?? 0, categoryId: 'travel', similar: false })

  await signInDemo(backend, 'ravi')
  const { k, run } = await backend.ok('admin.segments', {})
  expect(k).toBe(3)
  expect((await backend.ok('admin.segments.run', {})).run).toBeGreaterThan(run)
})
