import { cpSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { createBackend } from '../../src/main/backend'
import { newDataDir, openTestBackend, runHere, seededDataDir, signInDemo, type TestBackend } from './small-bank'

describe('login accounts', () => {
  let backend: TestBackend
  let dataDir: string
  let now = Date.parse('2026-11-01T03:30:00Z')
  beforeAll(async () => {
    dataDir = await seededDataDir()
    backend = await openTestBackend({ dataDir, now: () => now })
    await signInDemo(backend, 'ravi')
  })
  afterAll(() => backend.close())
  // There is a limit to tries in a minute.
  beforeEach(() => {
    now += 61_000
  })

  const of = async (userId: string) => (await backend.ok('admin.users', {})).find((user) => user.userId === userId)

  it('are listed without anybody’s money, the own one marked', async () => {
    const users = await backend.ok('admin.users', {})
    expect(users.filter(({ own }) => own).map(({ userId }) => userId)).toEqual(['ravi'])
    expect(await of('asha')).toEqual({
      userId: 'asha',
      name: 'Asha Kulkarni',
      role: 'customer',
      customerNumber: 'C00001',
      locked: false,
      lockedUntil: null,
      lastSignInAt: null,
      oneTime: false,
      demo: true,
      own: false,
    })
    expect((await of('ravi'))?.lastSignInAt).toBe('2026-11-01T03:30:00.000Z')
  })

  it('open with a password that is told once and changed at the first sign-in', async () => {
    const account = { userId: 'new.person', name: 'New Person', customerNumber: 'C00040' }
    const { password } = await backend.ok('admin.users.add', account)
    expect(password).toMatch(/^[a-z2-9]{4}(-[a-z2-9]{4}){3}$/)
    expect(readFileSync(join(dataDir, 'users.json'), 'utf8')).not.toContain(password)
    const signIn = { userId: 'new.person', password }
    expect((await backend.refused('session.signIn', signIn)).code).toBe('new-password-needed')
    expect((await backend.refused('session.signIn', { ...signIn, newPassword: 'short' })).code).toBe('invalid-request')
    expect((await backend.refused('session.signIn', { ...signIn, newPassword: password })).code).toBe(
      'new-password-needed',
    )
    await backend.ok('session.signIn', { ...signIn, newPassword: 'a much better one' })
    expect(await backend.ok('session.current', {})).toEqual({
      userId: 'new.person',
      name: 'New Person',
      role: 'customer',
    })
    expect((await backend.refused('session.signIn', signIn)).code).toBe('wrong-credentials')
    await backend.ok('session.signIn', { userId: 'new.person', password: 'a much better one' })
    await signInDemo(backend, 'ravi')
    expect(await of('new.person')).toMatchObject({ customerNumber: 'C00040', oneTime: false, own: false })
  })

  it('are refused for taken names, unknown customers, customers that have one, and names with spaces', async () => {
    const account = { userId: 'other', name: 'Other', customerNumber: 'C00041' }
    const codes: string[] = []
    for (const change of [
      { userId: 'ASHA' },
      { customerNumber: 'C00001' },
      { customerNumber: 'nobody' },
      { userId: 'two words' },
      { customerId: 'C00041' },
    ]) {
      codes.push((await backend.refused('admin.users.add', { ...account, ...change })).code)
    }
    expect(codes).toEqual(['invalid-request', 'invalid-request', 'not-found', 'invalid-request', 'invalid-request'])
  })

  it('can be locked and unlocked, but not one’s own', async () => {
    await backend.ok('admin.users.lock', { userId: 'nisha', locked: true })
    expect((await of('nisha'))?.locked).toBe(true)
    await expect(signInDemo(backend, 'nisha')).rejects.toThrow('locked-out')
    expect((await backend.refused('admin.users.lock', { userId: 'ravi', locked: true })).code).toBe('invalid-request')
    await backend.ok('admin.users.lock', { userId: 'nisha', locked: false })
    await signInDemo(backend, 'nisha')
    await signInDemo(backend, 'ravi')
  })

  it('that wrong passwords have locked are unlocked by an administrator', async () => {
    for (let attempt = 0; attempt < 5; attempt++) {
      await backend.dispatch('session.signIn', { userId: 'arjun', password: 'wrong' })
    }
    expect((await of('arjun'))?.lockedUntil).not.toBeNull()
    await backend.ok('admin.users.lock', { userId: 'arjun', locked: false })
    expect((await of('arjun'))?.lockedUntil).toBeNull()
    const { entries } = await backend.ok('admin.audit', { filter: { userId: 'arjun' }, offset: 0, limit: 1 })
    expect(entries[0]).toMatchObject({ action: 'session.signIn', outcome: 'locked-out' })
  })

  it('lose their old password with a reset, and their card on the sign-in page', async () => {
    const { password } = await backend.ok('admin.users.reset', { userId: 'arjun' })
    expect(await of('arjun')).toMatchObject({ oneTime: true, demo: false })
    const bank = await backend.ok('app.prepare', {})
    expect(bank.demoAccounts.map(({ userId }) => userId)).not.toContain('arjun')
    expect((await backend.refused('session.signIn', { userId: 'arjun', password })).code).toBe('new-password-needed')
  })

  it('are the same after a restart, from a file that still authenticates', async () => {
    const before = await backend.ok('admin.users', {})
    await backend.close()
    backend = await openTestBackend({ dataDir, now: () => now })
    await signInDemo(backend, 'ravi')
    const asNow = before.map((user) => (user.own ? { ...user, lastSignInAt: new Date(now).toISOString() } : user))
    expect(await backend.ok('admin.users', {})).toEqual(asNow)
  })
})

describe('a bank without any account', () => {
  it('gets its administrator on the first start, and only one that way', async () => {
    const seedDir = join(newDataDir(), 'seed')
    cpSync(resolve(import.meta.dirname, '../../seed'), seedDir, { recursive: true })
    const profile = join(seedDir, 'bank.json')
    writeFileSync(profile, readFileSync(profile, 'utf8').replace('"demo": true', '"demo": false'))
    const dataDir = newDataDir()
    const backend = createBackend({
      dataDir,
      seedDir,
      modelsDir: join(dataDir, 'no-models'),
      now: () => Date.parse('2026-11-01T09:00:00+05:30'),
      runJob: runHere,
      demo: { customers: 1, months: 1 },
    })
    const first = { userId: 'head', name: 'Head of Bank', password: 'quite a long one' }
    expect(await backend.dispatch('app.prepare', {})).toMatchObject({ ok: true, value: { needsAdministrator: true } })
    expect(await backend.dispatch('app.createAdministrator', { ...first, password: 'short' })).toMatchObject({
      error: { code: 'invalid-request' },
    })
    const signedIn = { userId: 'head', name: 'Head of Bank', role: 'admin' }
    expect(await backend.dispatch('app.createAdministrator', first)).toEqual({ ok: true, value: signedIn })
    expect(await backend.dispatch('admin.users', {})).toMatchObject({ value: [{ userId: 'head', own: true }] })
    expect(await backend.dispatch('app.createAdministrator', { ...first, userId: 'second' })).toMatchObject({
      error: { code: 'forbidden' },
    })
    await backend.dispatch('session.signOut', {})
    const { userId, password } = first
    expect(await backend.dispatch('session.signIn', { userId, password })).toEqual({ ok: true, value: signedIn })
    expect(await backend.dispatch('app.prepare', {})).toMatchObject({ value: { needsAdministrator: false } })
    await backend.close()
  })
})
