// Much work on the bank's file in small transactions, so that whoever else writes hardly waits.
import { setTimeout as wait } from 'node:timers/promises'
import { foldLog, foldsLogItself, LONGEST_LOG_PAGES } from '../db/dialects/sqlite'
import { othersWait } from '../db/dialects/write-turns'
import type { Db } from '../db/open'

/**
 * The longest transaction that is aimed at. SQLite asks for the lock again 1, 3, 8, 18, 33, 53, 78 ms after it first did not
 * get it. Where the threads tell each other who waits, the lock stays free until whoever waits has it: mostly
 * after 8 or 18 ms. Shorter ones would write the same pages of the indexes again and again.
 */
const WORK_MS = 5
const FEWEST = 50
const MOST = 5_000

/**
 * Where others are not heard, the lock is free for as long as it was held, so that one of the times at which they ask falls
 * into that, also after a long transaction; then short ones are better.
 */
const UNHEARD_WORK_MS = 5
const SHORTEST_REST_MS = 6
const LONGEST_REST_MS = 30
/** At LONGEST_LOG_PAGES of it the next connection that writes would fold the log, and whoever waits for that would wait for the disk. */
const LOG_PAGES = 0.4 * LONGEST_LOG_PAGES
/** Whoever waits longer than this waits for another file. */
const LONGEST_TURN_MS = 60

export interface Paced {
  /** How many rows the next transaction may have. */
  readonly rows: () => number
  /** Runs one transaction, learns from how long it took, and lets others write. */
  readonly step: <Result>(transaction: () => Promise<Result>) => Promise<Result>
}

/** For a connection that does nothing else. */
export async function paced(bank: Db): Promise<Paced> {
  let rows = 200
  let unfolded = 0
  let foldAfter = 1
  await foldsLogItself(bank)
  const aimMs = othersWait() === null ? UNHEARD_WORK_MS : WORK_MS
  return {
    rows: () => rows,
    async step(transaction) {
      const from = performance.now()
      const result = await transaction()
      const worked = performance.now()
      const change = Math.min(1.5, Math.max(0.5, aimMs / Math.max(worked - from, 1)))
      rows = Math.round(Math.min(MOST, Math.max(FEWEST, rows * change)))
      // First: what they add while the log is folded would keep it from starting anew.
      await letOthersWrite(worked, worked - from)
      if (++unfolded >= foldAfter) {
        const pages = await foldLog(bank)
        foldAfter = Math.max(1, Math.round((unfolded * LOG_PAGES) / Math.max(pages, 1)))
        unfolded = 0
      }
      return result
    },
  }
}

async function letOthersWrite(freeSince: number, heldMs: number): Promise<void> {
  const freeMs = () => performance.now() - freeSince
  if (othersWait() === null) {
    const restMs = Math.min(LONGEST_REST_MS, Math.max(SHORTEST_REST_MS, heldMs))
    return wait(Math.max(0, restMs - freeMs()))
  }
  while (othersWait() && freeMs() < LONGEST_TURN_MS) await wait(1)
}
