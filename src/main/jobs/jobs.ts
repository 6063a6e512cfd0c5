// Every job by name. Inputs are plain values, so that a job can run in a thread of its own; each opens its own files.
import type { IsoDate } from '../../shared/domain'
import { type BackupInput, makeBackup } from '../backup/make-backup'
import { type StageInput, stageRestore } from '../backup/replacement'
import { type Db, openBank } from '../db/open'
import { type BankOptions, seedBankFile } from '../synthetic-bank/seed-bank'
import { refreshAggregates } from './aggregates-job'
import { type OutlookInput, refreshOutlook } from './outlook-job'
import { runSegmentation } from './segments-job'
import type { Watch } from './watch'

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
}

export const JOBS = {
  seed: async ({ bankFile, ...options }: SeedInput, { onProgress, signal }: Watch): Promise<void> => {
    await seedBankFile(bankFile, options, (done) => onProgress({ stage: 'seeding', done }), signal)
  },

  backup: (input: BackupInput, { onProgress }: Watch): Promise<void> => makeBackup(input, onProgress),

  restore: (input: StageInput, { onProgress }: Watch): Promise<void> => stageRestore(input, onProgress),

  outlook: ({ bankFile, ...input }: OutlookInput & { readonly bankFile: string }): Promise<void> =>
    withBank(bankFile, (db) => refreshOutlook(db, input)),

  aggregates: ({ bankFile, ...options }: PublishingInput, watch: Watch): Promise<void> =>
    withBank(bankFile, (db) => refreshAggregates({ ...options, db }, watch)),

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
