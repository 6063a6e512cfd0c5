// Tries a product out. The job opens the second file alone: it has no way to a row.
import type { LabResult } from '../../shared/product-lab'
import { isOnGrid, type ProductSimulation } from '../../shared/product-simulation'
import type { LabBase } from '../analytics/lab-base'
import { labResult } from '../analytics/lab-result'
import { openAggregates } from '../db/aggregates/open'
import { readPage } from '../db/aggregates/pages'
import { AppError } from '../errors'

export interface ProductLabInput {
  readonly aggregatesFile: string
  readonly simulation: ProductSimulation
}

/**
 * The result of a simulation, from published cells. Throws AppError 'not-ready' before they are published, 'invalid-request'
 * for thresholds that are not on the published grid.
 */
export async function simulateProduct({ aggregatesFile, simulation }: ProductLabInput): Promise<LabResult> {
  const db = await openAggregates(aggregatesFile)
  try {
    const base = await readPage<LabBase>(db, 'lab')
    if (!isOnGrid(simulation, base.grid)) {
      throw new AppError(
        'invalid-request',
        'Choose thresholds from those that are offered; others would show small groups.',
      )
    }
    return labResult(base, simulation)
  } finally {
    await db.destroy()
  }
}
