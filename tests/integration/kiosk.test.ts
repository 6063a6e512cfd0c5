// A kiosk from behind its window: whoever could speak to main there gets no further than the page does.
import { expect, test } from 'vitest'
import type { Bank } from '../../src/shared/contract'
import { openTestBackend, signInDemo } from './small-bank'

const kiosk = { idleSeconds: 60, printer: null }

test('only customers are offered and let in', async () => {
  const backend = await openTestBackend({ kiosk })
  const bank = (await backend.ok('app.prepare', {})) as Bank
  expect(bank.demoAccounts.length).toBeGreaterThan(0)
  expect(bank.demoAccounts.filter(({ role }) => role !== 'customer')).toEqual([])
  const admin = { userId: 'ravi', password: 'ravi-demo' }
  expect((await backend.refused('session.signIn', { ...admin, password: 'not it' })).code).toBe('wrong-credentials')
  expect((await backend.refused('session.signIn', admin)).code).toBe('forbidden')
  expect(await backend.ok('session.current', {})).toBeNull()
  await backend.close()
})

test('no file comes or goes, and nothing is repaired or set up', async () => {
  const backend = await openTestBackend({ kiosk })
  await signInDemo(backend, 'asha')
  for (const channel of ['customer.data.export', 'customer.report.save', 'admin.users', 'app.setAside'] as const) {
    expect((await backend.refused(channel, {})).code).toBe('forbidden')
  }
  expect(await backend.ok('customer.accounts', {})).not.toEqual([])
  await backend.close()
})

test('a sheet goes to the printer of the branch', async () => {
  const answers = [true, false]
  const printSheet = async () => answers.shift() ?? false
  const backend = await openTestBackend({ kiosk: { ...kiosk, printer: 'Branch 12' }, printSheet })
  await signInDemo(backend, 'asha')
  expect(await backend.ok('customer.sheet.print', { sheet: 'hand-off' })).toBeNull()
  expect((await backend.refused('customer.sheet.print', { sheet: 'report' })).message).toMatch(/did not take the sheet/)
  expect((await backend.refused('customer.sheet.print', { sheet: 'C:\\file' } as never)).code).toBe('invalid-request')
  await backend.close()
})

test('nothing is printed where there is no printer', async () => {
  const backend = await openTestBackend({ kiosk })
  await signInDemo(backend, 'asha')
  expect((await backend.refused('customer.sheet.print', { sheet: 'report' })).message).toMatch(/Nothing can be printed/)
  await backend.close()
})

test('a session that the window has failed to end ends by itself, and whoever waits for it hears of it once', async () => {
  let now = Date.parse('2026-11-01T04:00:00Z')
  let heard = () => {}
  let times = 0
  const over = new Promise<void>((resolve) => {
    heard = resolve
  })
  const onSignedOut = () => {
    times++
    heard()
  }
  const backend = await openTestBackend({ kiosk, now: () => now, onSignedOut })
  await signInDemo(backend, 'asha')
  now += 74_000
  await backend.ok('customer.accounts', {})
  now += 76_000
  // Nobody asks anything.
  await over
  expect(await backend.ok('session.current', {})).toBeNull()
  expect((await backend.refused('customer.accounts', {})).code).toBe('signed-out')
  await backend.close()
  expect(times).toBe(1)
})
