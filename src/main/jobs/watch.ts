import type { Progress } from '../../shared/contract'

/** How a job is followed, and how it is told to stop. */
export interface Watch {
  readonly onProgress: (progress: Progress) => void
  readonly signal: AbortSignal
}
