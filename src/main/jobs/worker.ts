// What runs in the worker thread: one job, then the thread ends.
import { parentPort, workerData } from 'node:worker_threads'
import type { Progress } from '../../shared/contract'
import { asFailure } from '../errors'
import { JOBS, type JobName } from './jobs'
import type { WorkerMessage } from './run'

const say = (message: WorkerMessage) => parentPort?.postMessage(message)
const { name, input } = workerData as { name: JobName; input: never }

JOBS[name](input, {
  onProgress: (progress: Progress) => say({ kind: 'progress', progress }),
  signal: new AbortController().signal,
}).then(
  (result: unknown) => say({ kind: 'done', result }),
  (error: unknown) =>
    say({
      kind: 'failed',
      failure: asFailure(error),
      detail: error instanceof Error ? (error.stack ?? error.message) : String(error),
    }),
)
