// What runs in a worker thread: one job after the other, as they are sent.
import { availableParallelism } from 'node:os'
import { fileURLToPath } from 'node:url'
import { parentPort } from 'node:worker_threads'
import type { Progress } from '../../shared/contract'
import { asFailure } from '../errors'
import { JOBS } from './jobs'
import { runInWorker, type WorkerMessage, type WorkerTask } from './run'
import type { Watch } from './watch'

const say = (message: WorkerMessage) => parentPort?.postMessage(message)

/** Each has its own memory. */
const MOST_COUNTERS = 3

const signal = new AbortController().signal
const runElsewhere = runInWorker(fileURLToPath(import.meta.url))
// A thread that another one has begun ends with it.
const beside: Watch['beside'] =
  availableParallelism() > 1
    ? {
        readPart: (input, onProgress) => runElsewhere('bulkPart', input, { onProgress, signal }),
        stageHalf: (input, onProgress) => runElsewhere('bulkHalf', input, { onProgress, signal }),
      }
    : undefined

// Of the cores one is the window's and one this thread's.
const helpers = Math.min(MOST_COUNTERS, availableParallelism() - 2)
const counters: Watch['counters'] = Array.from(
  { length: Math.max(0, helpers) },
  () => (input) => runElsewhere('outlookPart', input, { onProgress: () => {}, signal }),
)

parentPort?.on('message', ({ name, input }: WorkerTask) => {
  JOBS[name](input as never, {
    onProgress: (progress: Progress) => say({ kind: 'progress', progress }),
    signal,
    beside,
    counters,
  }).then(
    (result: unknown) => say({ kind: 'done', result }),
    (error: unknown) =>
      say({
        kind: 'failed',
        failure: asFailure(error),
        detail: error instanceof Error ? (error.stack ?? error.message) : String(error),
      }),
  )
})
