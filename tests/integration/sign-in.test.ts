import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { openTestBackend, seededDataDir, signInDemo, testBackend } from './small-bank'

const WRONG = { userId: 'asha', password: 'not it' }

describe('signing in', () => {
  it('tells the window who is signed in, without the customer id', async () => {
    const backend = await openTestBackend()
    await signInDemo(backend, 'asha')
    expect(await backend.ok('session.current', {})).toEqual({ userId: 'asha', name: 'Asha Kulkarni', role: 'customer' })
    await backend.ok('session.signOut', {})
    expect(await backend.ok('session.current', {})).toBeNull()
    await backend.close()
  })

  it('says the same of a wrong password and an unknown user', async () => {
    const backend = await openTestBackend()
    const wrongPassword = await backend.refused('session.signIn', WRONG)
    const unknownUser = await backend.refused('session.signIn', { userId: 'nobody', password: 'not it' })
    expect(wrongPassword).toEqual(unknownUser)
    expect(wrongPassword.code).toBe('wrong-credentials')
    await backend.close()
  })

  it('locks an account after five wrong passwords, for longer each time, also after a restart', async () => {
    let now = Date.parse('2026-11-01T04:00:00Z')
    const dataDir = await seededDataDir()
    const options = { dataDir, now: () => now }
    const first = await openTestBackend(options)
    const codes: string[] = []
    for (let attempt = 0; attempt < 6; attempt++) codes.push((await first.refused('session.signIn', WRONG)).code)
    expect(codes).toEqual([...Array(4).fill('wrong-credentials'), 'locked-out', 'locked-out'])
    await first.close()

    const second = await openTestBackend(options)
    await expect(signInDemo(second, 'asha')).rejects.toThrow('locked-out')
    now += 61_000
    expect((await second.refused('session.signIn', WRONG)).message).toContain('2 min;')
    now += 121_000
    await signInDemo(second, 'asha')
    await second.close()
  })

  it('ends an idle session', async () => {
    let now = Date.parse('2026-11-01T04:00:00Z')
    const backend = await openTestBackend({ now: () => now })
    await signInDemo(backend, 'asha')
    now += 16 * 60_000
    expect((await backend.refused('customer.accounts', {})).code).toBe('signed-out')
    await backend.close()
  })

  it('refuses a users file that was edited by hand', async () => {
    const dataDir = await seededDataDir()
    const file = join(dataDir, 'users.json')
    writeFileSync(file, readFileSync(file, 'utf8').replace('"customerId": "C00001"', '"customerId": "C00002"'))
    const backend = testBackend({ dataDir })
    expect((await backend.refused('app.prepare', {})).code).toBe('users-damaged')
    await backend.close()
  })

  it('keeps no password in the users file but the ones the demo shows', async () => {
    const dataDir = await seededDataDir()
    const { users } = JSON.parse(readFileSync(join(dataDir, 'users.json'), 'utf8')) as {
      users: { passwordHash: string }[]
    }
    expect(users.length).toBeGreaterThan(0)
    for (const { passwordHash } of users) expect(passwordHash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/)
  })
})
