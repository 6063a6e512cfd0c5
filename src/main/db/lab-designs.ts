import type { SavedProduct } from '../../shared/product-lab'
import type { ProductSimulation } from '../../shared/product-simulation'
import type { Db } from './open'

export interface LabDesigns {
  /** Newest first. */
  readonly all: () => Promise<readonly SavedProduct[]>
  /** Gives back the id; a design of the same name is replaced. */
  readonly save: (name: string, simulation: ProductSimulation) => Promise<number>
  /** Whether it was there. */
  readonly delete: (id: number) => Promise<boolean>
}

/** What the bank has kept from the product lab: designs, no customer. All that the bank's side gets of the bank's file. */
export function labDesignsOf(open: () => Db, now: () => string): LabDesigns {
  return {
    async all() {
      const rows = await open()
        .selectFrom('lab_designs')
        .select(['id', 'name', 'simulation', 'saved_at'])
        .orderBy('saved_at', 'desc')
        .orderBy('id', 'desc')
        .execute()
      return rows.map((row) => ({
        id: Number(row.id),
        name: row.name,
        simulation: JSON.parse(row.simulation) as ProductSimulation,
        savedAt: row.saved_at,
      }))
    },
    save: (name, simulation) =>
      open()
        .transaction()
        .execute(async (step) => {
          await step.deleteFrom('lab_designs').where('name', '=', name).execute()
          const { id } = await step
            .insertInto('lab_designs')
            .values({ name, simulation: JSON.stringify(simulation), saved_at: now() })
            .returning('id')
            .executeTakeFirstOrThrow()
          return Number(id)
        }),
    async delete(id) {
      const { numDeletedRows } = await open().deleteFrom('lab_designs').where('id', '=', id).executeTakeFirst()
      return numDeletedRows > 0n
    },
  }
}
