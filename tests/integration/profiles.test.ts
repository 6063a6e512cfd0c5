import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { seedBankFile } from '../../src/main/synthetic-bank/seed-bank'
import { DEMO, newDataDir, openTestBackend, signInDemo } from './small-bank'

it('opens a file under the profile that it was made with', async () => {
  const dataDir = newDataDir()
  await seedBankFile(join(dataDir, 'teller.sqlite'), { ...DEMO, customers: 20, randomSeed: 7, profile: 'gb' }, () => {})
  const backend = await openTestBackend({ dataDir })
  const { name, currency, locale, timeZone, demoAccounts } = await backend.ok('app.prepare', {})
  expect({ name, currency, locale, timeZone, first: demoAccounts[0]?.name }).toEqual({
    name: 'Harbour Bank',
    currency: 'GBP',
    locale: 'en-GB',
    timeZone: 'Europe/London',
    first: 'Hannah Whitehead',
  })
  await signInDemo(backend, 'hannah')
  const { account, latest } = await backend.ok('customer.home', {})
  expect([account.currency, latest.length]).toEqual(['GBP', 8])
  const balance = await backend.ok('customer.ask', { question: 'What is my balance?' })
  expect(JSON.stringify(balance.sentences)).toMatch(/£\d/)
  await backend.close()
  rmSync(dataDir, { recursive: true })
})

it('changes the country with a reset of the demo, and its accounts with it', async () => {
  const backend = await openTestBackend()
  await signInDemo(backend, 'ravi')
  expect((await backend.ok('admin.backups', {})).profile).toBe('in')
  await backend.ok('admin.demo.reset', { profile: 'us' })
  const bank = await backend.ok('app.prepare', {})
  expect([bank.name, bank.currency, bank.demoAccounts.map(({ userId }) => userId)]).toEqual([
    'Prairie National Bank',
    'USD',
    ['megan', 'robert', 'alejandra', 'tyler', 'keisha', 'hector', 'grace'],
  ])
  const before = await backend.refused('session.signIn', { userId: 'ravi', password: 'ravi-demo' })
  expect(before.code).toBe('wrong-credentials')
  await signInDemo(backend, 'megan')
  expect((await backend.ok('customer.home', {})).account.currency).toBe('USD')
  await backend.close()

  // The next start finds the same bank again, and a restore goes back to the one before.
  const again = await openTestBackend({ dataDir: backend.dataDir })
  await signInDemo(again, 'grace')
  const [replaced] = (await again.ok('admin.backups', {})).backups
  await again.ok('admin.backup.restore', { id: replaced?.id ?? '' })
  expect((await again.ok('app.prepare', {})).demoAccounts.map(({ userId }) => userId)).toContain('ravi')
  await again.close()
})
