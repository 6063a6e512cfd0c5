// Extracts over many customers: the administrator sees counts and shapes, and never a path or a person.
import { z } from 'zod'
import type { BulkFile, BulkImport, BulkImportContract, BulkPreview, BulkProgress } from '../../shared/bulk-import'
import type { AdminOperations } from '../operation'

export interface BulkImportBackend {
  readonly choose: () => Promise<BulkFile | null>
  readonly preview: (token: string, watch: Watch) => Promise<BulkPreview>
  readonly confirm: (token: string, watch: Watch) => Promise<BulkImport>
  readonly undo: (id: string, watch: Watch) => Promise<{ readonly removed: number }>
  readonly list: () => Promise<readonly BulkImport[]>
}

interface Watch {
  readonly onProgress: (progress: BulkProgress) => void
  readonly signal: AbortSignal
}

const nothing = z.strictObject({})
const ofToken = z.strictObject({ token: z.string().min(1).max(100) })

export function bulkImportOperations(
  imports: () => BulkImportBackend,
): Pick<AdminOperations, keyof BulkImportContract> {
  return {
    'admin.import.choose': { request: nothing, run: () => imports().choose() },
    'admin.import.preview': {
      request: ofToken,
      run: ({ token }, _me, { emit, signal }) => imports().preview(token, { onProgress: emit, signal }),
    },
    'admin.import.confirm': {
      request: ofToken,
      run: ({ token }, _me, { emit, signal }) => imports().confirm(token, { onProgress: emit, signal }),
    },
    'admin.import.undo': {
      request: z.strictObject({ id: z.string().min(1).max(100) }),
      run: ({ id }, _me, { emit, signal }) => imports().undo(id, { onProgress: emit, signal }),
    },
    'admin.imports': { request: nothing, run: () => imports().list() },
  }
}
