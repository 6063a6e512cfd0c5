// Work of more than 50 ms: off the main thread, with progress and cancel. Tests run the same jobs on their own thread.
import { Worker } from 'node:worker_threads'
import type { Failure, Progress } from '../../shared/contract'
import { AppError } from '../errors'
import type { JobInput, JobName, JobResult } from './jobs'
import type { Watch } from './watch'

export type RunJob = <Name extends JobName>(name: Name, input: JobInput<Name>, watch: Watch) => Promise<JobResult<Name>>

/** What a worker says back. */
export type WorkerMessage =
  | { readonly kind: 'progress'; readonly progress: Progress }
  | { readonly kind: 'done'; readonly result: unknown }
  | { readonly kind: 'failed'; readonly failure: Failure; readonly detail: string }

/**
 * Jobs run in a worker thread of their own, made from `workerFile`. Cancelling ends the thread: jobs publish their work in one
 * step. A job has ended when its thread has, so that nobody holds its files any more.
 */
export function runInWorker(workerFile: string): RunJob {
  return <Name extends JobName>(name: Name, input: JobInput<Name>, { onProgress, signal }: Watch) =>
    new Promise<JobResult<Name>>((resolve, reject) => {
      const cancelled = () => new AppError('cancelled', 'Stopped. Nothing was changed.')
      if (signal.aborted) return reject(cancelled())
      const worker = new Worker(workerFile, { workerData: { name, input } })
      const cancel = () => void worker.terminate()
      signal.addEventListener('abort', cancel, { once: true })
      worker.on('message', (message: WorkerMessage) => {
        if (message.kind === 'progress') onProgress(message.progress)
        else if (message.kind === 'done') resolve(message.result as JobResult<Name>)
        else if (message.failure.code === 'internal') reject(new Error(message.detail))
        else reject(new AppError(message.failure.code, message.failure.message))
      })
      worker.on('error', reject)
      worker.on('exit', (code) => {
        signal.removeEventListener('abort', cancel)
        // Without effect when the job has already answered.
        reject(signal.aborted ? cancelled() : new Error(`the job ${name} ended early (${code})`))
      })
    })
}
