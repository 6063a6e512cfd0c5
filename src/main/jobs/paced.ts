// Much work on the bank's file in small transactions, so that whoever else writes hardly waits.
import { setTimeout as wait } from 'node:timers/promises'
import { foldLog, foldsLogItself } from '../db/dialects/sqlite'
import type { Db } from '../db/open'

/**
 * The longest transaction that is aimed at. SQLite asks for the lock again 1, 3, 8, 18, 33, 53, 78 ms after it first did not
 * get it, so the lock is then free for as long as it was held: one of these falls into that, also after a long one.
 */
const WORK_MS = 5
const SHORTEST_REST_MS = 6
const LONGEST_REST_MS = 30
const FEWEST = 50
const MOST = 5_000

export interface Paced {
  /** How many rows the next transaction may have. */
  readonly rows: () => number
  /** Runs one transaction, learns from how long it took, and rests. */
  readonly step: <Result>(transaction: () => Promise<Result>) => Promise<Result>
}

/** For a connection that does nothing else. */
export async function paced(bank: Db): Promise<Paced> {
  let rows = 200
  await foldsLogItself(bank)
  return {
    rows: () => rows,
    async step(transaction) {
      const from = performance.now()
      const result = await transaction()
      const worked = performance.now()
      const change = Math.min(1.5, Math.max(0.5, WORK_MS / Math.max(worked - from, 1)))
      rows = Math.round(Math.min(MOST, Math.max(FEWEST, rows * change)))
      await foldLog(bank)
      const restMs = Math.min(LONGEST_REST_MS, Math.max(SHORTEST_REST_MS, worked - from))
      await wait(Math.max(0, restMs - (performance.now() - worked)))
      return result
    },
  }
}
