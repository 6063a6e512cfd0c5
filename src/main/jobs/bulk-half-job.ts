// One half of an extract's customers: their rows compared with the bank, and what is new staged.
import type { Progress } from '../../shared/contract'
import { keepCounts, makeStaging, newRowsStager, type StagedCounts } from '../db/bulk-staging'
import { openBank } from '../db/open'
import { compareRows } from './bulk-comparing'
import { type Half, type RunFile, rowsInOrder } from './sorted-runs'

export interface BulkHalfInput {
  readonly bankFile: string
  /** Made here. */
  readonly stagingFile: string
  readonly runs: readonly RunFile[]
  readonly half: Half
  /** Of both halves. */
  readonly rows: number
}

/** `onProgress` hears the share of all rows that were looked at here, and may throw to end it. The file that was made stays then. */
export async function stageBulkHalf(
  { bankFile, stagingFile, runs, half, rows }: BulkHalfInput,
  onProgress: (progress: Progress) => void,
): Promise<StagedCounts> {
  const staging = await makeStaging(stagingFile)
  try {
    const bank = await openBank(bankFile)
    try {
      const counts = await compareRows(bank, rowsInOrder(runs, half), newRowsStager(staging), (compared) =>
        onProgress({ stage: 'checking', done: compared / rows }),
      )
      await keepCounts(staging, counts)
      return counts
    } finally {
      await bank.destroy()
    }
  } finally {
    await staging.destroy()
  }
}
