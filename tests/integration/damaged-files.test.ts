import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { EMBEDDED_MODEL } from '../../src/main/assistant/model/model-file'
import { openSqlite } from '../../src/main/db/dialects/sqlite'
import { openTestBackend, overviewNow, seededDataDir, signInDemo, testBackend } from './small-bank'

describe('a damaged file', () => {
  it('of the bank is named, kept, and set aside only when asked to', async () => {
    const dataDir = await seededDataDir()
    const garbage = 'not a database, '.repeat(500)
    writeFileSync(join(dataDir, 'teller.sqlite'), garbage)
    const backend = testBackend({ dataDir })
    expect((await backend.refused('app.prepare', {})).code).toBe('database-damaged')
    expect(readFileSync(join(dataDir, 'teller.sqlite'), 'utf8')).toBe(garbage)

    const bank = await backend.ok('app.setAside', {})
    expect(bank.asOf).toBe('2026-10-31')
    const kept = readdirSync(dataDir).find((name) => /^teller\.set-aside-.*\.sqlite$/.test(name))
    expect(readFileSync(join(dataDir, kept ?? ''), 'utf8')).toBe(garbage)
    await backend.close()
  })

  it('that another program wrote is not touched', async () => {
    const dataDir = await seededDataDir()
    const file = join(dataDir, 'teller.sqlite')
    for (const end of ['', '-wal', '-shm']) if (existsSync(file + end)) writeFileSync(file + end, '')
    const other = openSqlite<{ notes: { text: string } }>(file)
    await other.schema.createTable('notes').addColumn('text', 'text').execute()
    await other.destroy()
    const backend = testBackend({ dataDir })
    expect((await backend.refused('app.prepare', {})).code).toBe('database-damaged')
    await backend.close()
  })

  it('of a newer Teller is refused before anything is changed', async () => {
    const dataDir = await seededDataDir()
    const db = openSqlite<{ settings: { key: string; value: string } }>(join(dataDir, 'teller.sqlite'))
    await db.updateTable('settings').set({ value: '99' }).where('key', '=', 'schema_version').execute()
    await db.destroy()
    const backend = testBackend({ dataDir })
    expect((await backend.refused('app.prepare', {})).code).toBe('database-newer')
    expect((await backend.refused('session.signIn', { userId: 'asha', password: 'x' })).code).not.toBe('internal')
    await backend.close()
  })

  it('of the published figures is made anew', async () => {
    const dataDir = await seededDataDir()
    writeFileSync(join(dataDir, 'aggregates.sqlite'), 'garbage '.repeat(1000))
    const backend = await openTestBackend({ dataDir })
    await signInDemo(backend, 'ravi')
    expect((await overviewNow(backend)).asOf).toBe('2026-10-31')
    await backend.close()
  })

  it('of the model leaves the answers in plain wording', async () => {
    const dataDir = await seededDataDir()
    const modelsDir = join(dataDir, 'shipped-models')
    mkdirSync(modelsDir)
    writeFileSync(join(modelsDir, EMBEDDED_MODEL), 'GGUF garbage')
    mkdirSync(join(dataDir, 'models'), { recursive: true })
    writeFileSync(join(dataDir, 'models/models.json'), '{"wording": "model"}')
    const backend = await openTestBackend({ dataDir, modelsDir })
    await signInDemo(backend, 'asha')
    const answer = await backend.ok('customer.ask', { question: 'what is my balance?' })
    expect(answer.sentences.map(({ by }) => by)).toEqual(answer.sentences.map(() => 'plain-wording'))
    expect(answer.sentences.length).toBeGreaterThan(0)
    expect((await backend.ok('customer.assistant', {})).problem).toMatch(/\w/)
    await backend.close()
  })
})
