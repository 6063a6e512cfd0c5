// Much work on the bank's file in small transactions, so that whoever else writes hardly waits.
import { setTimeout as wait } from 'node:timers/promises'
import { foldLog, foldsLogItself, LONGEST_LOG_PAGES } from '../db/dialects/sqlite'
import { othersWait } from '../db/dialects/write-turns'
import type { Db } from '../db/open'

/**
 * The longest transaction that is aimed at: whoever waits does so for the rest of one, and on a busy machine for the time in which
 * this thread is not let run. Shorter ones would write the same pages of the indexes again and again.
 */
const WORK_MS = 12
const FEWEST = 50
const MOST = 5_000

/** Where others are not heard, the lock is free for as long as it takes whoever asks each millisecond to get it. */
const REST_MS = 4
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
  // Nobody knows yet: at first each is folded.
  let pagesOfStep = LOG_PAGES
  await foldsLogItself(bank)
  return {
    rows: () => rows,
    async step(transaction) {
      const from = performance.now()
      const result = await transaction()
      const worked = performance.now()
      const change = Math.min(1.5, Math.max(0.5, WORK_MS / Math.max(worked - from, 1)))
      rows = Math.round(Math.min(MOST, Math.max(FEWEST, rows * change)))
      // First: what they add while the log is folded would keep it from starting anew.
      await letOthersWrite(worked)
      if (++unfolded * pagesOfStep >= LOG_PAGES) {
        const pages = await foldLog(bank)
        // Where somebody else has folded meanwhile the log is short and tells nothing.
        pagesOfStep = Math.max(0.9 * pagesOfStep, pages / unfolded)
        unfolded = 0
      }
      return result
    },
  }
}

async function letOthersWrite(freeSince: number): Promise<void> {
  const freeMs = () => performance.now() - freeSince
  if (othersWait() === null) return wait(Math.max(0, REST_MS - freeMs()))
  while (othersWait() && freeMs() < LONGEST_TURN_MS) await wait(1)
}
