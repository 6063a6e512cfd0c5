// Counts what passes the door and what runs in the background, in a fixed amount of memory.
import type { Answer, ErrorCode, Reply } from '../shared/contract'
import type { JobRun, OperationTiming, SystemStatus } from '../shared/status'
import { AppError } from './errors'
import type { JobInput, JobName, JobResult } from './jobs/jobs'
import type { RunJob } from './jobs/run'
import type { Watch } from './jobs/watch'

export interface Meter {
  /** One call that has been answered. */
  readonly called: (channel: string, ms: number, reply: Reply<unknown>) => void
  /** The same jobs, written down. */
  readonly jobs: (runJob: RunJob) => RunJob
  readonly counted: () => Pick<SystemStatus, 'startedAt' | 'upSeconds' | 'operations' | 'kept' | 'jobs' | 'model'>
}

/** Percentiles are of the latest calls; older ones are only counted. */
const CALLS_KEPT = 512
const JOBS_KEPT = 30

/** Operations whose replies need what jobs have found out about the caller's money. */
const NEED_OUTLOOK: ReadonlySet<string> = new Set([
  'customer.outlook',
  'customer.forecast',
  'customer.insights',
  'customer.health',
  'customer.whatIf',
])

/** Open from sign-in to sign-out, or until jobs are done: how long they last says nothing about speed. */
const LASTING: ReadonlySet<string> = new Set(['customer.alerts', 'admin.prepare'])

/** Their answers say how fast the model was. */
const ASKED: ReadonlySet<string> = new Set(['customer.ask', 'admin.ask'])

interface Counter {
  calls: number
  failed: number
  readonly latest: Float64Array
}

/** `isOperation` keeps made-up names of operations out of the memory. `now` in milliseconds. */
export function createMeter(now: () => number, isOperation: (channel: string) => boolean): Meter {
  const startedAt = now()
  const counters = new Map<string, Counter>()
  const jobs: { job: string; startedAt: number; seconds: number | null; outcome: JobRun['outcome'] }[] = []
  const kept = { asked: 0, missed: 0 }
  let timing: Answer['timing'] = null

  return {
    called(channel, ms, reply) {
      if (!isOperation(channel) || LASTING.has(channel)) return
      const counter = counters.get(channel) ?? { calls: 0, failed: 0, latest: new Float64Array(CALLS_KEPT) }
      counters.set(channel, counter)
      counter.latest[counter.calls % CALLS_KEPT] = ms
      counter.calls += 1
      if (!reply.ok && !isNoFault(reply.error.code)) counter.failed += 1
      if (NEED_OUTLOOK.has(channel)) kept.asked += 1
      if (reply.ok && ASKED.has(channel)) timing = (reply.value as Answer).timing ?? timing
    },

    jobs:
      (runJob) =>
      async <Name extends JobName>(name: Name, input: JobInput<Name>, watch: Watch): Promise<JobResult<Name>> => {
        if (name === 'ready') return runJob(name, input, watch)
        if (name === 'outlook') kept.missed += 1
        const run: (typeof jobs)[number] = { job: name, startedAt: now(), seconds: null, outcome: 'running' }
        jobs.unshift(run)
        jobs.length = Math.min(jobs.length, JOBS_KEPT)
        const began = performance.now()
        const ended = (outcome: JobRun['outcome']) => {
          run.seconds = (performance.now() - began) / 1000
          run.outcome = outcome
        }
        try {
          const result = await runJob(name, input, watch)
          ended('done')
          return result
        } catch (error) {
          ended(error instanceof AppError ? outcomeOf(error.code) : 'failed')
          throw error
        }
      },

    counted: () => ({
      startedAt: new Date(startedAt).toISOString(),
      // A clock that was set back does not make it negative.
      upSeconds: Math.max(0, Math.round((now() - startedAt) / 1000)),
      operations: [...counters]
        .map(([operation, counter]) => ({ operation, ...timingOf(counter) }))
        .sort((a, b) => b.calls - a.calls || (a.operation < b.operation ? -1 : 1)),
      kept: { asked: kept.asked, found: Math.max(0, kept.asked - kept.missed) },
      jobs: jobs.map((run) => ({ ...run, startedAt: new Date(run.startedAt).toISOString() })),
      model: timing && {
        name: timing.model,
        firstTokenMs: timing.firstTokenMs,
        tokensPerSecond: timing.tokensPerSecond,
      },
    }),
  }
}

/** What was stopped, and what cannot be said of so few rows or customers, has not failed. */
function isNoFault(code: ErrorCode): boolean {
  return code === 'cancelled' || code === 'not-ready'
}

function outcomeOf(code: ErrorCode): JobRun['outcome'] {
  if (code === 'cancelled') return 'cancelled'
  return isNoFault(code) ? 'done' : 'failed'
}

function timingOf({ calls, failed, latest }: Counter): Omit<OperationTiming, 'operation'> {
  const sorted = latest.slice(0, Math.min(calls, CALLS_KEPT)).sort()
  // The smallest value that at least this share of the calls did not exceed.
  const at = (share: number) => sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? 0
  return { calls, failed, p50Ms: at(0.5), p95Ms: at(0.95), p99Ms: at(0.99) }
}
