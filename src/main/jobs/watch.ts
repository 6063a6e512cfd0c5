import type { Progress } from '../../shared/contract'
import type { StagedCounts } from '../db/bulk-staging'
import type { BulkHalfInput } from './bulk-half-job'
import type { BulkPart, BulkPartInput } from './bulk-part-job'

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
}
