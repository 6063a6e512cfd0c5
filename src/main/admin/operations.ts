// The bank's side. It reads published aggregates and starts jobs; it has no way to a row.
import { z } from 'zod'
import type { Progress } from '../../shared/contract'
import type { AggregatesDb } from '../db/aggregates/open'
import { readOverview, readSegments } from '../db/aggregates/read'
import type { AdminOperations } from '../operation'

export interface AdminBackend {
  /** The published file, read-only. Throws AppError 'not-ready' before the first job has written it. */
  readonly aggregates: () => Promise<AggregatesDb>
  /** Starts the job that makes and publishes a new run of segments; resolves once it is published. */
  readonly startSegmentation: (
    request: { readonly k?: number },
    watch: { readonly onProgress: (progress: Progress) => void; readonly signal: AbortSignal },
  ) => Promise<unknown>
}

const nothing = z.strictObject({})

/** The operations of the bank's workspace. */
export function adminOperations(backend: AdminBackend): AdminOperations {
  return {
    'admin.overview': {
      request: nothing,
      run: async () => readOverview(await backend.aggregates()),
    },
    'admin.segments': {
      request: nothing,
      run: async () => readSegments(await backend.aggregates()),
    },
    'admin.segments.run': {
      request: z.strictObject({ k: z.int().min(2).max(8).optional() }),
      run: async ({ k }, _me, { emit, signal }) => {
        await backend.startSegmentation({ k }, { onProgress: emit, signal })
        return readSegments(await backend.aggregates())
      },
    },
  }
}
