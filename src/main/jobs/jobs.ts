// Every job by name. Inputs are plain values, so that a job can run in a thread of its own; each opens its own files.
import type { IsoDate } from '../../shared/domain'
import type { LabResult } from '../../shared/product-lab'
import { type BackupInput, makeBackup } from '../backup/make-backup'
import { type StageInput, stageRestore } from '../backup/replacement'
import type { StagedCounts } from '../db/bulk-staging'
import { carryRelease } from '../db/carry-release'
import { faultsOfSqlite } from '../db/dialects/sqlite'
import { removeBatch } from '../db/imports'
import { type Db, openBank } from '../db/open'
import { type BankOptions, seedBankFile } from '../synthetic-bank/seed-bank'
import { refreshAggregates } from './aggregates-job'
import { type BulkHalfInput, stageBulkHalf } from './bulk-half-job'
import { type BulkPart, type BulkPartInput, readBulkPart } from './bulk-part-job'
import {
  type BulkPublishingInput,
  type BulkRemovalInput,
  publishBulkRows,
  takeBackBulkImport,
} from './bulk-publishing-job'
import { type BulkReading, type BulkReadingInput, readBulkFile } from './bulk-reading-job'
import { refreshChurn } from './churn-job'
import type { CountedOutlook } from './counted-outlook'
import { type BookingInput, bookImport, type ImportInput, previewImport } from './import-job'
import { type OutlookInput, refreshOutlook } from './outlook-job'
import { countOutlooks, type OutlookPart } from './outlooks-of-base'
import { paced } from './paced'
import { refreshHabits } from './payment-habits'
import { type ProductLabInput, simulateProduct } from './product-lab-job'
import { refreshProducts } from './products-job'
import { refreshQuality } from './quality-job'
import { refreshRfm } from './rfm-job'
import { runSegmentation } from './segments-job'
import type { OutlookPartInput, Watch } from './watch'

/** Results repeat from run to run with the same seed; it is shown beside them. */
const SEGMENTATION_SEED = 7

interface PublishingInput {
  readonly bankFile: string
  readonly aggregatesFile: string
  readonly asOf: IsoDate
  readonly currency: string
  readonly smallestGroup: number
}

interface SeedInput extends BankOptions {
  readonly bankFile: string
  /** Of the bank's profile, like the group. */
  readonly currency: string
  readonly smallestGroup: number
}

interface ImportRemovalInput {
  readonly bankFile: string
  readonly customerId: string
  readonly batchId: string
}

export const JOBS = {
  seed: async ({ bankFile, currency, smallestGroup, ...options }: SeedInput, { onProgress, signal }: Watch) => {
    await seedBankFile(bankFile, options, (done) => onProgress({ stage: 'seeding', done }), signal)
    // The file has its name now, so this is not stopped any more.
    await withBank(bankFile, (db) => refreshHabits(db, { asOf: options.until, currency, smallestGroup }))
  },

  backup: (input: BackupInput, { onProgress }: Watch): Promise<void> => makeBackup(input, onProgress),

  restore: (input: StageInput, { onProgress }: Watch): Promise<void> => stageRestore(input, onProgress),

  /** Of the present bank, into the one that is to take its place. */
  carryRelease: (input: { readonly into: string; readonly from: string }): Promise<boolean> => carryRelease(input),

  /** What is wrong with the file, in the database's own words; the whole of it is read. */
  integrity: async ({ bankFile }: { readonly bankFile: string }): Promise<readonly string[]> =>
    faultsOfSqlite(bankFile, 'full'),

  /** Nothing: a thread that has done it waits for the next job. */
  ready: async (_: Record<string, never>): Promise<void> => {},

  importPreview: ({ bankFile, ...input }: ImportInput & { readonly bankFile: string }, watch: Watch) =>
    withBank(bankFile, (db) => previewImport(db, input, watch)),

  importBooking: ({ bankFile, ...input }: BookingInput & { readonly bankFile: string }, watch: Watch) =>
    withBank(bankFile, (db) => bookImport(db, input, watch)),

  /** Of a published batch, or of what is there of one that was ended in the middle. */
  importRemoval: ({ bankFile, customerId, batchId }: ImportRemovalInput): Promise<number | null> =>
    withBank(bankFile, async (db) => removeBatch(db, customerId, batchId, await paced(db))),

  bulkReading: (input: BulkReadingInput, watch: Watch): Promise<BulkReading> => readBulkFile(input, watch),

  /** Begun by bulkReading beside itself, like the next one. */
  bulkPart: (input: BulkPartInput, { onProgress }: Watch): Promise<BulkPart> => readBulkPart(input, onProgress),

  bulkHalf: (input: BulkHalfInput, { onProgress }: Watch): Promise<StagedCounts> => stageBulkHalf(input, onProgress),

  bulkPublishing: (input: BulkPublishingInput, watch: Watch): Promise<void> => publishBulkRows(input, watch),

  bulkRemoval: (input: BulkRemovalInput, watch: Watch): Promise<number> => takeBackBulkImport(input, watch),

  outlook: ({ bankFile, ...input }: OutlookInput & { readonly bankFile: string }): Promise<void> =>
    withBank(bankFile, (db) => refreshOutlook(db, input)),

  aggregates: ({ bankFile, ...options }: PublishingInput & { readonly anew: boolean }, watch: Watch): Promise<void> =>
    withBank(bankFile, (db) => {
      const counters = (watch.counters ?? []).map((count) => (part: OutlookPart) => count({ ...part, bankFile }))
      return refreshAggregates({ ...options, db, counters }, watch)
    }),

  /** Begun by aggregates beside itself. */
  outlookPart: ({ bankFile, ...part }: OutlookPartInput): Promise<readonly CountedOutlook[]> =>
    withBank(bankFile, (db) => countOutlooks(db, part)),

  products: (
    { bankFile, ...options }: PublishingInput & { readonly synthetic: boolean },
    watch: Watch,
  ): Promise<void> => withBank(bankFile, (db) => refreshProducts({ ...options, db }, watch)),

  productLab: (input: ProductLabInput): Promise<LabResult> => simulateProduct(input),

  churn: ({ bankFile, ...options }: PublishingInput, watch: Watch): Promise<void> =>
    withBank(bankFile, (db) => refreshChurn({ ...options, db }, watch)),

  quality: ({ bankFile, ...options }: PublishingInput, watch: Watch): Promise<void> =>
    withBank(bankFile, (db) => refreshQuality({ ...options, db }, watch)),

  rfm: ({ bankFile, ...options }: PublishingInput, watch: Watch): Promise<void> =>
    withBank(bankFile, (db) => refreshRfm({ ...options, db }, watch)),

  segments: ({ bankFile, ...options }: PublishingInput & { readonly k?: number }, watch: Watch): Promise<void> =>
    withBank(bankFile, (db) => runSegmentation({ ...options, db, seed: SEGMENTATION_SEED }, watch)),
}

export type JobName = keyof typeof JOBS
export type JobInput<Name extends JobName> = Parameters<(typeof JOBS)[Name]>[0]
export type JobResult<Name extends JobName> = Awaited<ReturnType<(typeof JOBS)[Name]>>

async function withBank<Result>(bankFile: string, use: (db: Db) => Promise<Result>): Promise<Result> {
  const db = await openBank(bankFile)
  try {
    return await use(db)
  } finally {
    await db.destroy()
  }
}
