// npm run eval:recommend -- [--customers 400] [--random-seed 11] [--profile in|gb|us] [--json OUT]
// Do customers take an interest in what is recommended to them? Recommendations from rows up to 60 days before the end of a
// synthetic bank, against clicks, applications and uptakes after it, and against the most clicked products before it.
import { writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { bootstrapInterval, type ScoredGroup } from '../src/main/analytics/bootstrap-interval'
import { booksOf } from '../src/main/db/books'
import type { Db } from '../src/main/db/open'
import { recommendationsView } from '../src/main/jobs/recommendations'
import { countryOf } from '../src/main/synthetic-bank/countries'
import { addDays } from '../src/shared/dates'
import type { ExcludedProduct, ProductObstacle } from '../src/shared/products'
import { BANK_UNTIL, bankOptions } from './bank-spending'
import { onSyntheticBank } from './temporary-bank'

const HELD_OUT_DAYS = 60
const SHOWN = 3
const SEED = 7
const INTEREST = ['click', 'application', 'uptake']
const BARS: readonly ProductObstacle['kind'][] = [
  ...(['other-currency', 'too-young', 'too-old', 'income-too-low', 'has-it', 'dismissed'] as const),
  ...(['shortfall-ahead', 'no-income', 'debt-too-high'] as const),
]

await main()

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      customers: { type: 'string', default: '400' },
      'random-seed': { type: 'string', default: '11' },
      profile: { type: 'string', default: 'in' },
      json: { type: 'string' },
    },
  })
  const options = bankOptions({ ...values, months: '18' })
  const { currency } = countryOf(options.profile ?? 'in')
  const result = await onSyntheticBank(options, (db) => measure(db, currency))
  if (values.json) writeFileSync(values.json, `${JSON.stringify(result, null, 2)}\n`)
  console.log(JSON.stringify(result, null, 2))
}

async function measure(db: Db, currency: string) {
  const asOf = addDays(BANK_UNTIL, -HELD_OUT_DAYS)
  const events = await db
    .selectFrom('product_events')
    .select(['customer_id', 'product_id', 'occurred_on'])
    .where('kind', 'in', INTEREST)
    .execute()
  const clicks = new Map<string, number>()
  const later = new Map<string, Set<string>>()
  for (const { customer_id, product_id, occurred_on } of events) {
    if (occurred_on <= asOf) clicks.set(product_id, (clicks.get(product_id) ?? 0) + 1)
    else later.set(customer_id, (later.get(customer_id) ?? new Set()).add(product_id))
  }
  const popular = [...clicks].sort((a, b) => b[1] - a[1]).map(([id]) => id)
  const places = new Map(popular.map((id, place) => [id, place]))
  const hits: Record<'ours' | Compared, ScoredGroup[]> = {
    ...{ ours: [], oursByPopularity: [], popular: [], popularSameNumber: [] },
    ...{ popularAllowed: [], popularAllowedSameNumber: [] },
  }
  let withoutProduct = 0
  let moreThanShown = 0
  for (const [customerId, wanted] of later) {
    const books = await booksOf(db, customerId, currency)
    const { ranked, excluded } = await recommendationsView(db, books, asOf, false)
    if (ranked.length === 0) withoutProduct++
    if (ranked.length > SHOWN) moreThanShown++
    const worthIt = ranked.map(({ product }) => product.id)
    const barred = new Set(excluded.filter(isBarred).map(({ product }) => product.id))
    const allowed = popular.filter((id) => !barred.has(id))
    const number = Math.min(SHOWN, worthIt.length)
    const byPopularity = [...worthIt].sort((a, b) => (places.get(a) ?? Infinity) - (places.get(b) ?? Infinity))
    const add = (to: keyof typeof hits, products: readonly string[], most = SHOWN) =>
      hits[to].push({ right: products.slice(0, most).filter((id) => wanted.has(id)).length, all: wanted.size })
    add('ours', worthIt)
    add('oursByPopularity', byPopularity)
    add('popular', popular)
    add('popularSameNumber', popular, number)
    add('popularAllowed', allowed)
    add('popularAllowedSameNumber', allowed, number)
  }
  return {
    ...{ asOf, heldOutDays: HELD_OUT_DAYS, shown: SHOWN, customers: later.size, withoutProduct, moreThanShown },
    recall: Object.fromEntries(Object.entries(hits).map(([name, groups]) => [name, recall(groups)])),
  }
}

/**
 * What ours is held against: its own products in the order of popularity; the most clicked ones of all, and of those that the
 * customer may and can safely have; each as three, and as few as ours shows.
 */
type Compared = 'oursByPopularity' | 'popular' | 'popularSameNumber' | 'popularAllowed' | 'popularAllowedSameNumber'

/** May not have it, or not safely; worth it or not. */
function isBarred({ whyNot }: ExcludedProduct): boolean {
  return whyNot.some(({ kind }) => BARS.includes(kind))
}

/** Of the products that somebody took an interest in, those that were shown; the interval draws customers whole. */
function recall(groups: readonly ScoredGroup[]) {
  const right = groups.reduce((all, group) => all + group.right, 0)
  const wanted = groups.reduce((all, group) => all + group.all, 0)
  return { share: wanted === 0 ? null : right / wanted, interval95: bootstrapInterval(groups, SEED) }
}
