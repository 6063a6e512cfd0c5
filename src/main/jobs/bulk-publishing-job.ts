// The second half of a bulk import: what waits in staging enters the bank's books, or what has entered goes again.
import type { BulkReadingCounts } from '../../shared/bulk-import'
import { addBulkRows, besideStaging } from '../db/bulk-adding'
import {
  beginBulkImport,
  forgetBulkImport,
  markBulkImport,
  removeBulkAccounts,
  removeBulkCustomers,
  removeBulkRows,
  rowsOfBulkImport,
} from '../db/bulk-imports'
import { countsTogether, stagedHalves } from '../db/bulk-staging'
import { openBank } from '../db/open'
import { AppError } from '../errors'
import { paced } from './paced'
import type { Watch } from './watch'

export interface BulkPublishingInput {
  readonly bankFile: string
  readonly stagingFile: string
  readonly id: string
  readonly fileName: string
  /** ISO, UTC. */
  readonly importedAt: string
  readonly counts: BulkReadingCounts
}

export interface BulkRemovalInput {
  readonly bankFile: string
  readonly id: string
}

/**
 * Adds the new rows of a staged extract in many short transactions. The import counts as there with
 * the last of them: whoever ends it before has to take it back, and the next opening of the bank does as well.
 * Throws AppError 'import-failed' when there is nothing new, 'cancelled' when the signal is aborted.
 */
export async function publishBulkRows(input: BulkPublishingInput, { onProgress, signal }: Watch): Promise<void> {
  const { id, fileName, importedAt, counts } = input
  const halves = await stagedHalves(input.stagingFile)
  const { newRows, from, to } = countsTogether(halves.map((half) => half.counts))
  if (newRows === 0 || from === null || to === null) {
    throw new AppError('import-failed', 'There is nothing new to import in this file.')
  }
  const bank = await openBank(input.bankFile)
  try {
    await beginBulkImport(bank, { id, fileName, importedAt, rows: newRows, from, to, counts })
    let before = 0
    for (const half of halves) {
      await addStaged(input, half.file, half.counts.newRows, (added) => {
        onProgress({ stage: 'writing', done: (before + added) / newRows })
        if (signal.aborted) throw new AppError('cancelled', 'Stopped. Nothing was imported.')
      })
      before += half.counts.newRows
    }
    await markBulkImport(bank, id, 1)
  } finally {
    await bank.destroy()
  }
}

/** `onAdded` hears how many rows of the file have entered, and may throw to end it there. */
async function addStaged(
  { bankFile, id }: BulkPublishingInput,
  stagingFile: string,
  newRows: number,
  onAdded: (rows: number) => void,
): Promise<void> {
  const bank = await openBank(bankFile)
  try {
    const withStaging = await besideStaging(bank, stagingFile)
    const pace = await paced(bank)
    for (let added = 0; added < newRows; ) {
      const piece = { from: added + 1, to: Math.min(newRows, added + pace.rows()) }
      if (piece.to - added !== (await pace.step(() => addBulkRows(withStaging, id, piece)))) {
        throw new Error('rows of the staged extract are missing')
      }
      added = piece.to
      onAdded(added)
    }
  } finally {
    await bank.destroy()
  }
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
