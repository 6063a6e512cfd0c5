import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import type { ImportBatch, Progress } from '../../shared/contract'
import type { Account, IsoDate } from '../../shared/domain'
import { accountsOf } from '../db/accounts'
import { type BatchRow, importBatches } from '../db/imports'
import type { Db } from '../db/open'
import { AppError } from '../errors'
import type { Merchant } from '../ingest/merchants'
import { tidyText } from '../ingest/statement'
import type { RunJob } from '../jobs/run'
import type { Watch } from '../jobs/watch'
import type { Call, CustomerOperations } from '../operation'
import { dropPreview, forgetCustomer, keepPreview, lendPreview, returnPreview } from './import-previews'
import { importConfirmSchema, importPreviewSchema, importUndoSchema } from './import-schema'

export { forgetCustomer }

export interface ImportBackend {
  readonly db: () => Db
  readonly bankFile: string
  /** Reading, comparing, booking and taking out happen in jobs. */
  readonly runJob: RunJob
  /** The bank-wide dictionary. */
  readonly merchants: readonly Merchant[]
  /** Rows dated later are errors. */
  readonly today: () => IsoDate
  /** Milliseconds; stamps batches. */
  readonly now?: () => number
  /** What has to be done before rows are added: a backup. When it throws, nothing is. */
  readonly beforeBooking?: (signal: AbortSignal) => Promise<void>
}

export type ImportOperations = Pick<
  CustomerOperations,
  'customer.import.preview' | 'customer.import.confirm' | 'customer.import.undo' | 'customer.imports'
> & {
  /** Resolves once no import has the bank's file open any more. */
  readonly settled: () => Promise<void>
}

/** A customer's imports of statements: look, confirm, undo. Only accounts of the caller are ever read or written. */
export function importOperations(backend: ImportBackend): ImportOperations {
  const { bankFile, runJob } = backend
  const running = new Set<Promise<unknown>>()
  const kept = <Result>(work: Promise<Result>): Promise<Result> => {
    running.add(work)
    const done = () => void running.delete(work)
    work.then(done, done)
    return work
  }
  const remove = (customerId: string, batchId: string) =>
    kept(runJob('importRemoval', { bankFile, customerId, batchId }, unwatched()))

  return {
    settled: async () => {
      // What was cancelled goes on to clean up after itself.
      while (running.size > 0) await Promise.allSettled(running)
    },
    'customer.import.preview': {
      request: importPreviewSchema,
      run: async ({ accountId, fileName, bytes, mapping }, me, call) => {
        const { customerId, userId } = me
        const name = tidyText(fileName, 120)
        const file = { accountId, fileName: name, bytes }
        const { merchants, today } = backend
        const input = { ...file, bankFile, customerId, merchants, today: today(), mapping: mapping ?? null }
        const read = await kept(runJob('importPreview', input, watching(call)))
        const token = randomUUID()
        const isChosen = mapping !== undefined
        keepPreview(userId, { ...file, token, mapping: read.csv?.mapping ?? null, isChosen }, call.signal)
        return { ...read, token, fileName: name }
      },
    },
    'customer.import.confirm': {
      request: importConfirmSchema,
      run: async ({ token, includePossibleDuplicates }, { userId, customerId }, call) => {
        const preview = lendPreview(userId, token)
        if (!preview) throw new AppError('not-found', 'This preview is gone. Choose the file again.')
        const batchId = randomUUID()
        const importedAt = new Date((backend.now ?? Date.now)()).toISOString()
        const { accountId, fileName, bytes, mapping, isChosen: keepsMapping } = preview
        const file = { accountId, fileName, bytes, mapping, keepsMapping }
        const batch = { bankFile, customerId, batchId, importedAt, includePossibleDuplicates }
        const { merchants, today } = backend
        try {
          await backend.beforeBooking?.(call.signal)
          const input = { ...file, ...batch, merchants, today: today() }
          const { account, ...booked } = await kept(runJob('importBooking', input, watching(call)))
          dropPreview(userId, token)
          return importBatch({ id: batchId, fileName, accountId, importedAt, ...booked }, account)
        } catch (error) {
          // Where even that fails, the next opening of the bank does it. The customer may confirm again.
          await remove(customerId, batchId).catch(() => null)
          returnPreview(userId, token)
          throw error
        }
      },
    },
    'customer.import.undo': {
      request: importUndoSchema,
      run: async ({ batchId }, me) => {
        const removed = await remove(me.customerId, batchId)
        if (removed === null) throw new AppError('not-found', 'This import is not there, or was undone already.')
        return { removed }
      },
    },
    'customer.imports': {
      request: z.strictObject({}),
      run: async (_request, me) => {
        // The page that asks is where a file is chosen next: a thread is ready by then.
        kept(runJob('ready', {}, unwatched())).catch(() => {})
        const db = backend.db()
        const accounts = new Map((await accountsOf(db, me.customerId)).map((account) => [account.id, account]))
        const batches = await importBatches(db, me.customerId)
        return batches.map((batch) => importBatch(batch, accounts.get(batch.accountId) as Account))
      },
    },
  }
}

function watching({ emit, signal }: Call<Progress>): Watch {
  return { onProgress: emit, signal }
}

function unwatched(): Watch {
  return { onProgress: () => {}, signal: new AbortController().signal }
}

function importBatch(row: BatchRow, account: Account): ImportBatch {
  const { id, fileName, importedAt, transactions, sumMinor, from, to } = row
  const filter = { accountId: account.id, importBatchId: id }
  return { id, fileName, account, importedAt, imported: { amountMinor: sumMinor, transactions, filter }, from, to }
}
