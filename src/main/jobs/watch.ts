import type { Progress } from '../../shared/contract'
import type { StagedCounts } from '../db/bulk-staging'
import type { BulkHalfInput } from './bulk-half-job'
import type { BulkPart, BulkPartInput } from './bulk-part-job'
import type { CountedOutlook } from './counted-outlook'
import type { OutlookPart } from './outlooks-of-base'

export type OutlookPartInput = OutlookPart & { readonly bankFile: string }

type OnProgress = (progress: Progress) => void

/** How a job is followed, and how it is told to stop. */
export interface Watch {
  readonly onProgress: OnProgress
  readonly signal: AbortSignal
  /** Another thread that does a share of the job. Left out where there is none: then the job does all by itself. */
  readonly beside?: {
    readonly readPart: (input: BulkPartInput, onProgress: OnProgress) => Promise<BulkPart>
    readonly stageHalf: (input: BulkHalfInput, onProgress: OnProgress) => Promise<StagedCounts>
  }
  /** Threads beside this one that count parts of the customers; left out where there is no core for them. */
  readonly counters?: readonly ((input: OutlookPartInput) => Promise<readonly CountedOutlook[]>)[]
}
