// npm run eval:recommend -- [--customers 400] [--random-seed 11] [--profile in|gb|us] [--json OUT]
// Do customers take an interest in what is recommended to them? Recommendations from rows up to 60 days before the end of a
// synthetic bank, against clicks, applications and uptakes after it, and against the most clicked products before it.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { bootstrapInterval, type ScoredGroup } from '../src/main/analytics/bootstrap-interval'
import { booksOf } from '../src/main/db/books'
import { type Db, openBank } from '../src/main/db/open'
import { recommendationsView } from '../src/main/jobs/recommendations'
import { countryOf, PROFILE_IDS } from '../src/main/synthetic-bank/countries'
import { seedBankFile } from '../src/main/synthetic-bank/seed-bank'
import { addDays } from '../src/shared/dates'
import type { ExcludedProduct, ProductObstacle } from '../src/shared/products'

const UNTIL = '2026-10-31'
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
  const profile = PROFILE_IDS.find((id) => id === values.profile)
  if (!profile) throw new RangeError(`There is no profile '${values.profile}'; one of ${PROFILE_IDS.join(', ')}.`)
  const folder = mkdtempSync(join(tmpdir(), 'teller-recommend-'))
  try {
    const file = join(folder, 'bank.sqlite')
    const options = { months: 18, randomSeed: Number(values['random-seed']), until: UNTIL, profile }
    await seedBankFile(file, { customers: Number(values.customers), ...options }, () => {})
    const db = await openBank(file)
    const result = await measure(db, countryOf(profile).currency)
    await db.destroy()
    if (values.json) writeFileSync(values.json, `${JSON.stringify(result, null, 2)}\n`)
    console.log(JSON.stringify(result, null, 2))
  } finally {
    rmSync(folder, { recursive: true })
  }
}

async function measure(db: Db, currency: string) {
  const asOf = addDays(UNTIL, -HELD_OUT_DAYS)
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
