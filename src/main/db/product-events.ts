import type { IsoDate } from '../../shared/domain'
import type { Db } from './open'

export type ProductEventKind = 'view' | 'click' | 'application' | 'uptake'

/** Since when the customer has had which products: their first uptake up to a day. */
export async function uptakes(db: Db, customerId: string, to: IsoDate): Promise<ReadonlyMap<string, IsoDate>> {
  const rows = await db
    .selectFrom('product_events')
    .where('customer_id', '=', customerId)
    .where('kind', '=', 'uptake')
    .where('occurred_on', '<=', to)
    .groupBy('product_id')
    .select((eb) => ['product_id', eb.fn.min('occurred_on').as('since')])
    .execute()
  return new Map(rows.map((row) => [row.product_id, row.since]))
}

/** Records an event once a day. The product must be in the catalogue. */
export async function recordProductEvent(
  db: Db,
  customerId: string,
  event: { readonly productId: string; readonly kind: ProductEventKind; readonly on: IsoDate },
): Promise<void> {
  await db.transaction().execute(async (step) => {
    const there = await step
      .selectFrom('product_events')
      .select('id')
      .where('customer_id', '=', customerId)
      .where('occurred_on', '=', event.on)
      .where('product_id', '=', event.productId)
      .where('kind', '=', event.kind)
      .executeTakeFirst()
    if (there) return
    await step
      .insertInto('product_events')
      .values({ customer_id: customerId, product_id: event.productId, kind: event.kind, occurred_on: event.on })
      .execute()
  })
}
