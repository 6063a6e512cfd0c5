// Work of more than 50 ms: off the main thread, with progress and cancel. Tests run the same jobs on their own thread.
import { Worker } from 'node:worker_threads'
import type { Failure, Progress } from '../../shared/contract'
import { forgetTurnOf, writeTurnsForThreads } from '../db/dialects/write-turns'
import { AppError } from '../errors'
import type { JobInput, JobName, JobResult } from './jobs'
import type { Watch } from './watch'

export type RunJob = <Name extends JobName>(name: Name, input: JobInput<Name>, watch: Watch) => Promise<JobResult<Name>>

export type WorkerJobs = RunJob & {
  /**
   * Resolves once no thread is left; jobs that run are cut off. Belongs before the end of the process: Electron can crash or
   * hang when it tears down a thread that is still alive, or is just ending (electron/electron#23315).
   */
  readonly endThreads: () => Promise<void>
}

/** What a worker is asked, and what it says back. */
export interface WorkerTask {
  readonly name: JobName
  readonly input: unknown
}
export type WorkerMessage =
  | { readonly kind: 'progress'; readonly progress: Progress }
  | { readonly kind: 'done'; readonly result: unknown }
  | { readonly kind: 'failed'; readonly failure: Failure; readonly detail: string }

/** A person waits for these: the thread that has done one stays for the next. */
const KEPT_READY: ReadonlySet<JobName> = new Set([
  'ready',
  'importPreview',
  'importBooking',
  'importRemoval',
  'productLab',
])
const READY_MS = 120_000

/**
 * Jobs run in worker threads made from `workerFile`, each alone in its thread. Starting one takes 100 ms, so the last of
 * KEPT_READY leaves its thread to the next job. Cancelling ends the thread: jobs publish their work in one step, or are
 * cleaned up after. A job that was cancelled has ended when its thread has, so that nobody holds its files any more; every
 * other one closes them before it answers.
 */
export function runInWorker(workerFile: string): WorkerJobs {
  const alive = new Set<Worker>()
  let spare: Worker | null = null
  let letGo: ReturnType<typeof setTimeout> | undefined

  const started = (): Worker => {
    const worker = new Worker(workerFile, { workerData: writeTurnsForThreads() })
    const thread = worker.threadId
    alive.add(worker)
    // Whoever has a job in it hears of both as well.
    worker.on('error', () => {})
    worker.on('exit', () => {
      forgetTurnOf(thread)
      alive.delete(worker)
      if (spare === worker) spare = null
    })
    return worker
  }
  const take = (): Worker => {
    const worker = spare ?? started()
    spare = null
    clearTimeout(letGo)
    worker.ref()
    return worker
  }
  const giveBack = (worker: Worker, name: JobName) => {
    if (spare || !KEPT_READY.has(name)) return void worker.terminate()
    spare = worker
    worker.unref()
    letGo = setTimeout(() => {
      spare = null
      void worker.terminate()
    }, READY_MS)
    letGo.unref()
  }

  const run: RunJob = <Name extends JobName>(name: Name, input: JobInput<Name>, { onProgress, signal }: Watch) =>
    new Promise<JobResult<Name>>((resolve, reject) => {
      const cancelled = () => new AppError('cancelled', 'Stopped. Nothing was changed.')
      if (signal.aborted) return reject(cancelled())
      const worker = take()
      const cancel = () => void worker.terminate()
      signal.addEventListener('abort', cancel, { once: true })
      const ended = (error: unknown) => {
        forget()
        reject(signal.aborted ? cancelled() : error)
      }
      const exited = (code: number) => ended(new Error(`the job ${name} ended early (${code})`))
      const heard = (message: WorkerMessage) => {
        if (message.kind === 'progress') return onProgress(message.progress)
        // A thread that is being ended is of no use to the next job.
        if (signal.aborted) return
        forget()
        giveBack(worker, name)
        if (message.kind === 'done') resolve(message.result as JobResult<Name>)
        else if (message.failure.code === 'internal') reject(new Error(message.detail))
        else reject(new AppError(message.failure.code, message.failure.message))
      }
      const forget = () => {
        signal.removeEventListener('abort', cancel)
        worker.off('message', heard).off('error', ended).off('exit', exited)
      }
      worker.on('message', heard).on('error', ended).on('exit', exited)
      const task: WorkerTask = { name, input }
      worker.postMessage(task)
    })
  const endThreads = async () => {
    await Promise.all([...alive].map((worker) => worker.terminate()))
  }
  return Object.assign(run, { endThreads })
}
