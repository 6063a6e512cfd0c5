// A bank of many customers out of a smaller one, in minutes instead of hours: each customer several times, with other amounts.
import { renameSync } from 'node:fs'
import { sql } from 'kysely'
import { attach, trustReferences, withoutIndexes } from '../../src/main/db/dialects/sqlite'
import { openBank } from '../../src/main/db/open'

/** From one copy of a customer to the next. */
const AMOUNTS_STEP = 0.04

/**
 * Makes `file` with every customer of `source` `times` times over and their rows since `from`. Copy n has amounts of 80 % and n
 * times 4 %; what was booked before `from` is in the opening balances, so that balances are those of the source in that proportion.
 */
export async function multiplyBank(
  file: string,
  { source, times, from }: { readonly source: string; readonly times: number; readonly from: string },
): Promise<void> {
  const making = `${file}.making`
  const db = await openBank(making)
  await attach(db, source, 'source')
  await trustReferences(db)
  await withoutIndexes(db, 'transactions', async () => {
    await sql`insert into products select * from source.products`.execute(db)
    await sql`insert into settings select key, value from source.settings
      where key in ('seed_options', 'seeded', 'profile')`.execute(db)
    for (let copy = 0; copy < times; copy++) {
      const id = (name: string) => (copy === 0 ? sql.ref(name) : sql`${sql.ref(name)} || ${`-${copy}`}`)
      const amounts = 0.8 + copy * AMOUNTS_STEP
      const scaled = (amount: ReturnType<typeof sql>) => sql`cast(round((${amount}) * ${amounts}) as integer)`
      await sql`insert into customers (id, name, born_on, gender, city, joined_on)
        select ${id('id')}, name, born_on, gender, city, joined_on from source.customers`.execute(db)
      await sql`insert into accounts (id, customer_id, kind, name, tail, currency, opened_on, opening_minor)
        select ${id('a.id')}, ${id('a.customer_id')}, kind, name, tail, currency, opened_on,
          ${scaled(sql`opening_minor + (select coalesce(sum(amount_minor), 0) from source.transactions
            where account_id = a.id and booked_on < ${from})`)} from source.accounts as a`.execute(db)
      await sql`insert into transactions (customer_id, account_id, booked_on, occurred_at, amount_minor, payee, category_id,
          category_source, category_confidence, reference, channel, note)
        select ${id('customer_id')}, ${id('account_id')}, booked_on, occurred_at, ${scaled(sql`amount_minor`)}, payee,
          category_id, category_source, category_confidence, reference, channel, note
        from source.transactions where booked_on >= ${from}`.execute(db)
      await sql`insert into product_events (customer_id, product_id, kind, occurred_on)
        select ${id('customer_id')}, product_id, kind, occurred_on from source.product_events`.execute(db)
    }
  })
  await db.destroy()
  renameSync(making, file)
}
