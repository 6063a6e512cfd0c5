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

parentPort?.on('message', ({ name, input }: WorkerTask) => {
  JOBS[name](input as never, {
    onProgress: (progress: Progress) => say({ kind: 'progress', progress }),
    signal,
    beside,
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
