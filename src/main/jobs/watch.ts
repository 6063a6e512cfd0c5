import type { Progress } from '../../shared/contract'
import type { BulkPart, BulkPartInput } from './bulk-part-job'

/** How a job is followed, and how it is told to stop. */
export interface Watch {
  readonly onProgress: (progress: Progress) => void
  readonly signal: AbortSignal
  /** Reads a part of an extract in another thread. Left out where there is no other: then the job does all by itself. */
  readonly readElsewhere?: (input: BulkPartInput, onProgress: (progress: Progress) => void) => Promise<BulkPart>
}
