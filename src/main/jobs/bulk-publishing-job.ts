// The second half of a bulk import: what waits in staging enters the bank's books, or what has entered goes again.
import {
  addBulkRows,
  beginBulkImport,
  forgetBulkImport,
  markBulkImport,
  removeBulkAccounts,
  removeBulkCustomers,
  removeBulkRows,
  rowsOfBulkImport,
} from '../db/bulk-imports'
import {
  type BulkRow,
  countStaged,
  nextStagedRows,
  openStaging,
  type StagingDb,
  stagedAccounts,
} from '../db/bulk-staging'
import { type Db, openBank } from '../db/open'
import { AppError } from '../errors'
import { type Paced, paced } from './paced'
import type { Watch } from './watch'

export interface BulkPublishingInput {
  readonly bankFile: string
  readonly stagingFile: string
  readonly id: string
  readonly fileName: string
  /** ISO, UTC. */
  readonly importedAt: string
}

export interface BulkRemovalInput {
  readonly bankFile: string
  readonly id: string
}

/** Read ahead of writing. */
const ROWS_AT_ONCE = 5_000

/**
 * Adds the new rows of a staged extract in many short transactions, customer by customer. The import counts as there with
 * the last of them: whoever ends it before has to take it back, and the next opening of the bank does as well.
 * Throws AppError 'import-failed' when there is nothing new, 'cancelled' when the signal is aborted.
 */
export async function publishBulkRows(input: BulkPublishingInput, { onProgress, signal }: Watch): Promise<void> {
  const { id, fileName, importedAt } = input
  const staging = openStaging(input.stagingFile)
  const bank = await openBank(input.bankFile)
  try {
    const { newRows, from, to } = await countStaged(staging)
    if (newRows === 0 || from === null || to === null) {
      throw new AppError('import-failed', 'There is nothing new to import in this file.')
    }
    await beginBulkImport(bank, { id, fileName, importedAt, rows: newRows, from, to })
    const pace = await paced(bank)
    let added = 0
    let last: BulkRow | null = null
    for (;;) {
      const page = await nextStagedRows(staging, last, ROWS_AT_ONCE, true)
      if (page.length === 0) break
      last = page.at(-1) ?? null
      for await (const rows of addPage(bank, staging, id, page, pace)) {
        added += rows
        onProgress({ stage: 'writing', done: added / newRows })
        if (signal.aborted) throw new AppError('cancelled', 'Stopped. Nothing was imported.')
      }
    }
    await markBulkImport(bank, id, 1)
  } finally {
    await Promise.all([bank.destroy(), staging.destroy()])
  }
}

/** Whole customers go together, unless one alone has more rows than a transaction may have. */
async function* addPage(
  bank: Db,
  staging: StagingDb,
  id: string,
  page: readonly BulkRow[],
  pace: Paced,
): AsyncGenerator<number> {
  const [first, final] = [page[0] as BulkRow, page.at(-1) as BulkRow]
  const accounts = await stagedAccounts(staging, first.customerId, final.customerId)
  const byId = new Map(accounts.map((account) => [account.accountId, account]))
  for (let from = 0; from < page.length; ) {
    const rows = page.slice(from, endOfChunk(page, from, pace.rows()))
    const own = [...new Set(rows.map(({ accountId }) => accountId))].flatMap((accountId) => byId.get(accountId) ?? [])
    await pace.step(() => addBulkRows(bank, id, rows, own))
    from += rows.length
    yield rows.length
  }
}

function endOfChunk(page: readonly BulkRow[], from: number, most: number): number {
  const end = from + most
  if (end >= page.length) return page.length
  let whole = end
  while (whole > from && page[whole]?.customerId === page[whole - 1]?.customerId) whole--
  return whole > from ? whole : end
}

/**
 * Takes a bulk import out of the bank: its rows, then the customers and accounts that it made, unless something else of
 * theirs is there by now. Also for one that was ended in the middle, and for going on after this was. Returns how many
 * rows went.
 */
export async function takeBackBulkImport(
  { bankFile, id }: BulkRemovalInput,
  { onProgress }: Pick<Watch, 'onProgress'>,
): Promise<number> {
  const bank = await openBank(bankFile)
  try {
    const total = await rowsOfBulkImport(bank, id)
    await markBulkImport(bank, id, 0)
    const pace = await paced(bank)
    let removed = 0
    for (;;) {
      const rows = await pace.step(() => removeBulkRows(bank, id, pace.rows()))
      if (rows === 0) break
      removed += rows
      onProgress({ stage: 'writing', done: Math.min(1, removed / total) * ROWS_SHARE })
    }
    for (const remove of [removeBulkCustomers, removeBulkAccounts]) {
      const slower = await paced(bank)
      for (let after: string | null = ''; after !== null; ) {
        const from: string = after
        after = await slower.step(() => remove(bank, id, from, Math.min(CUSTOMERS_AT_ONCE, slower.rows())))
      }
    }
    await forgetBulkImport(bank, id)
    onProgress({ stage: 'writing', done: 1 })
    return removed
  } finally {
    await bank.destroy()
  }
}

/** Of the time; customers and accounts take the rest. */
const ROWS_SHARE = 0.6
/** Below every engine's limit of parameters. */
const CUSTOMERS_AT_ONCE = 500
