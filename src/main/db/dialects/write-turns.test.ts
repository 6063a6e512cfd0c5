import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { threadId, Worker } from 'node:worker_threads'
import { describe, expect, it } from 'vitest'
import { openSqlite } from './sqlite'
import { forgetTurnOf, othersWait, waitingForTurn, writeTurnsForThreads } from './write-turns'

const places = new Int32Array(writeTurnsForThreads().writeTurns as SharedArrayBuffer)
const waiting = () => places.reduce((sum, place) => sum + place, 0)

describe('turns to write', () => {
  it('are seen by others while somebody waits, and not after, also when it fails', () => {
    expect([waitingForTurn(waiting), waiting()]).toEqual([1, 0])
    expect(() =>
      waitingForTurn(() => {
        throw new Error('busy')
      }),
    ).toThrow('busy')
    expect(waiting()).toBe(0)
  })

  it('are forgotten with a thread that was ended while it waited', () => {
    waitingForTurn(() => {
      forgetTurnOf(threadId)
      expect(waiting()).toBe(0)
    })
  })

  it('are not known to a thread that was told of no others', () => {
    expect(othersWait()).toBeNull()
  })

  it('are asked for while the lock is somebody else’s, by a write of its own and by a transaction', async () => {
    const file = join(mkdtempSync(join(tmpdir(), 'teller-turns-')), 'bank.sqlite')
    const db = openSqlite<{ notes: { note: string } }>(file)
    await db.schema.createTable('notes').addColumn('note', 'text').execute()
    const write = (into: typeof db) => into.insertInto('notes').values({ note: 'mine' }).execute()
    for (const work of [() => write(db), () => db.transaction().execute(write)]) {
      const holder = new Worker(HOLDER, {
        eval: true,
        workerData: {
          ...writeTurnsForThreads(),
          file,
          sqlite: createRequire(import.meta.url).resolve('better-sqlite3'),
        },
      })
      await once(holder, 'message')
      const heard = once(holder, 'message')
      await work()
      expect(await heard).toEqual(['somebody waits'])
      await holder.terminate()
    }
    expect(await db.selectFrom('notes').select('note').execute()).toHaveLength(4)
    await db.destroy()
    rmSync(dirname(file), { recursive: true })
  })
})

/** Another thread, which holds the lock until it sees that somebody waits for it. */
const HOLDER = `
  const { parentPort, workerData } = require('node:worker_threads')
  const places = new Int32Array(workerData.writeTurns)
  const db = new (require(workerData.sqlite))(workerData.file)
  db.exec("begin immediate; insert into notes values ('theirs')")
  parentPort.postMessage('held')
  const until = Date.now() + 4000
  while (!places.some((_, at) => Atomics.load(places, at) > 0) && Date.now() < until) Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 1)
  const saw = places.some((_, at) => Atomics.load(places, at) > 0)
  db.exec('commit')
  db.close()
  parentPort.postMessage(saw ? 'somebody waits' : 'nobody waits')
`
