// The bank's side. It reads published aggregates and starts jobs; it has no way to a row.
import { z } from 'zod'
import type { Churn } from '../../shared/churn'
import type { Backups, Progress } from '../../shared/contract'
import type { DataQuality } from '../../shared/data-quality'
import type { Counting } from '../../shared/figures'
import { PROFILE_IDS, type ProfileId } from '../../shared/profiles'
import type { Rfm } from '../../shared/rfm'
import type { SegmentViews } from '../../shared/segment-views'
import { readPage } from '../db/aggregates/pages'
import { readOverview, readSegments } from '../db/aggregates/read'
import type { AdminOperations } from '../operation'
import { type BankAskBackend, bankAskOperations } from './ask-operations'
import { type AuditBackend, auditOperations } from './audit-operations'
import { type BulkImportBackend, bulkImportOperations } from './bulk-import-operations'
import { type ModelsBackend, modelsOperations } from './models-operations'
import { type ProductsBackend, productsOperations } from './products-operations'
import { type StatusBackend, statusOperations } from './status-operations'
import { type UsersBackend, usersOperations } from './users-operations'

export interface AdminBackend extends AuditBackend, BankAskBackend, ProductsBackend, StatusBackend {
  /** Resolves when the published figures are those of the books, with whether they were counted for it. */
  readonly prepare: (onProgress: (counting: Counting) => void) => Promise<boolean>
  /** Starts the job that makes and publishes a new run of segments; resolves once it is published. */
  readonly startSegmentation: (request: { readonly k?: number }, watch: Watch) => Promise<unknown>
  readonly backups: () => Backups
  readonly imports: () => BulkImportBackend
  readonly models: () => ModelsBackend
  readonly users: () => UsersBackend
  readonly makeBackup: (watch: Watch) => Promise<void>
  /** Both put another file in the bank's place and end the session. */
  readonly restoreBackup: (id: string, watch: Watch) => Promise<void>
  /** Of the same profile when none is given. */
  readonly resetDemo: (profile: ProfileId | undefined, watch: Watch) => Promise<void>
}

interface Watch {
  readonly onProgress: (progress: Progress) => void
  readonly signal: AbortSignal
}

const nothing = z.strictObject({})

/** The operations of the bank's workspace. */
export function adminOperations(backend: AdminBackend): AdminOperations {
  const pages: Omit<AdminOperations, 'admin.ask'> = {
    ...auditOperations(backend),
    ...bulkImportOperations(backend.imports),
    ...modelsOperations(backend.models),
    ...productsOperations(backend),
    ...usersOperations(backend.users),
    ...statusOperations(backend),
    'admin.prepare': {
      request: nothing,
      // Whoever leaves does not stop it: the figures are everybody's.
      run: async (_request, _me, { emit }) => ({ counted: await backend.prepare(emit) }),
    },
    'admin.overview': {
      request: nothing,
      run: async () => readOverview(await backend.aggregates()),
    },
    'admin.churn': {
      request: nothing,
      run: async () => readPage<Churn>(await backend.aggregates(), 'churn'),
    },
    'admin.quality': {
      request: nothing,
      run: async () => readPage<DataQuality>(await backend.aggregates(), 'quality'),
    },
    'admin.rfm': {
      request: nothing,
      run: async () => readPage<Rfm>(await backend.aggregates(), 'rfm'),
    },
    'admin.segments': {
      request: nothing,
      run: async () => readSegments(await backend.aggregates()),
    },
    'admin.segments.views': {
      request: nothing,
      run: async () => readPage<SegmentViews>(await backend.aggregates(), 'segment-views'),
    },
    'admin.segments.run': {
      request: z.strictObject({ k: z.int().min(2).max(8).optional() }),
      run: async ({ k }, _me, { emit, signal }) => {
        await backend.startSegmentation({ k }, { onProgress: emit, signal })
        return readSegments(await backend.aggregates())
      },
    },
    'admin.backups': {
      request: nothing,
      run: async () => backend.backups(),
    },
    'admin.backup.make': {
      request: nothing,
      run: async (_request, _me, { emit, signal }) => {
        await backend.makeBackup({ onProgress: emit, signal })
        return backend.backups()
      },
    },
    'admin.backup.restore': {
      request: z.strictObject({ id: z.string().min(1).max(100) }),
      run: async ({ id }, _me, { emit, signal }) => {
        await backend.restoreBackup(id, { onProgress: emit, signal })
        return null
      },
    },
    'admin.demo.reset': {
      request: z.strictObject({ profile: z.enum(PROFILE_IDS).optional() }),
      run: async ({ profile }, _me, { emit, signal }) => {
        await backend.resetDemo(profile, { onProgress: emit, signal })
        return null
      },
    },
  }
  return { ...pages, ...bankAskOperations(backend, pages) }
}
