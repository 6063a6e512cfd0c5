// What runs in a worker thread: one job after the other, as they are sent.
import { parentPort } from 'node:worker_threads'
import type { Progress } from '../../shared/contract'
import { asFailure } from '../errors'
import { JOBS } from './jobs'
import type { WorkerMessage, WorkerTask } from './run'

const say = (message: WorkerMessage) => parentPort?.postMessage(message)

parentPort?.on('message', ({ name, input }: WorkerTask) => {
  JOBS[name](input as never, {
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
})
