// SQLite lets one connection write at a time and tells nobody who else waits. The threads of this process tell each other: each
// has a place in memory that all of them see, and marks it while it waits for the lock of a file.
import { threadId, workerData } from 'node:worker_threads'

interface Shared {
  readonly writeTurns?: SharedArrayBuffer
}

/** More threads than ever run at once. */
const PLACES = 64

const given = (workerData as Shared | null)?.writeTurns
const waiting = new Int32Array(given ?? new SharedArrayBuffer(PLACES * Int32Array.BYTES_PER_ELEMENT))
const own = placeOf(threadId)

/** Belongs into the worker data of every thread that opens databases. */
export function writeTurnsForThreads(): Shared {
  return { writeTurns: waiting.buffer as SharedArrayBuffer }
}

/** Belongs to the end of such a thread: it may have been ended while it waited. */
export function forgetTurnOf(thread: number): void {
  Atomics.store(waiting, placeOf(thread), 0)
}

/** Runs what has to get a lock; the other threads hear that somebody waits until it is done. Throws what `work` throws. */
export function waitingForTurn<Result>(work: () => Result): Result {
  Atomics.store(waiting, own, 1)
  try {
    return work()
  } finally {
    Atomics.store(waiting, own, 0)
  }
}

/**
 * Whether another thread waits for a lock. Null where that cannot be known: in a thread that was not given the places of others,
 * such as the only one of a tool, which shares its files with other processes.
 */
export function othersWait(): boolean | null {
  return given ? waiting.some((_, place) => place !== own && Atomics.load(waiting, place) > 0) : null
}

function placeOf(thread: number): number {
  return thread % PLACES
}
