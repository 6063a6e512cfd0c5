// Counts what the bank sees of its products, and the groups of customers that the product lab works with. Runs in a worker.
import { firstOf, lastOf } from '../../shared/dates'
import type { IsoDate } from '../../shared/domain'
import { minorDigits } from '../../shared/money'
import { labCandidates } from '../analytics/lab-grid'
import { opportunityMatrix } from '../analytics/product-interest'
import { needIsKnown, wouldGain } from '../analytics/product-needs'
import { wholeMonths } from '../analytics/whole-months'
import { openAggregatesForJob } from '../db/aggregates/open'
import { writePage } from '../db/aggregates/pages'
import { firstBookedInBase } from '../db/customer-base'
import type { Db } from '../db/open'
import { furthestByMonth, furthestByProduct, uptakesInBase } from '../db/product-base'
import { catalogue } from '../db/products'
import { AppError } from '../errors'
import type { BaseActivity } from './customer-activity'
import { type LabCustomer, labBaseOf } from './lab-cells'
import { labCustomers } from './lab-customers'
import { productInterestOf } from './product-interest-cells'
import type { Watch } from './watch'

export interface ProductsJob {
  readonly db: Db
  readonly aggregatesFile: string
  readonly asOf: IsoDate
  readonly currency: string
  readonly smallestGroup: number
  /** The bank is a demo: its product events are made up. */
  readonly synthetic: boolean
}

const MONTHS_LOOKED_AT = 12
const MONTHS_IDLE = 3

/**
 * Publishes product interest and the base of the product lab as of `asOf`, from the last twelve whole months. Throws AppError
 * 'not-ready' without a whole month or with too few customers, 'cancelled' when the signal is aborted; nothing is changed then.
 */
export async function refreshProducts(job: ProductsJob, { onProgress, signal }: Watch): Promise<void> {
  const { db, asOf, currency, smallestGroup, synthetic } = job
  onProgress({ stage: 'features', done: 0 })
  const everyMonth = wholeMonths(await firstBookedInBase(db), asOf)
  const months = everyMonth.slice(-MONTHS_LOOKED_AT)
  const [first, last] = [months[0], months.at(-1)]
  if (first === undefined || last === undefined) {
    throw new AppError('not-ready', 'Products need at least one whole month of transactions. Import more.')
  }
  const window = { from: firstOf(first), to: lastOf(last) }
  const products = (await catalogue(db)).filter((product) => product.currency === currency)
  const { people, base, customers } = await labCustomers(db, { asOf, currency, months })
  onProgress({ stage: 'features', done: 0.7 })
  if (signal.aborted) throw new AppError('cancelled', 'Stopped. The figures are as they were.')

  const has = await uptakesInBase(db, asOf)
  const furthest = await furthestByProduct(db, currency, asOf)
  const segmentSizes = new Map<string | null, number>()
  for (const { segment } of people) segmentSizes.set(segment, (segmentSizes.get(segment) ?? 0) + 1)
  const rate = rateNow(customers, months.length)
  const known = products.filter(needIsKnown)
  const idle = idleMoney(base)
  const needs = customers.map((customer) => ({
    customerId: customer.customerId,
    has: has.get(customer.customerId) ?? new Set<string>(),
    needs: new Set(
      known
        .filter((product) => {
          const year = { ...customer, monthlySpendingMinor: yearlySpending(customer) / 12 }
          return wouldGain(product, { ...year, idleMinor: idle.get(customer.customerId) ?? 0 }, rate)
        })
        .map(({ id }) => id),
    ),
  }))
  const page = productInterestOf({
    asOf,
    smallestGroup,
    synthetic,
    products,
    segmentSizes,
    furthest,
    months,
    furthestByMonth: await furthestByMonth(db, currency, window),
    opportunities: opportunityMatrix(
      needs,
      known.map(({ id }) => id),
    ),
  })
  const lab = labBaseOf({
    asOf,
    smallestGroup,
    synthetic,
    customers,
    candidates: labCandidates(10 ** minorDigits(currency)),
    catalogue: products,
    uptakes: new Map(page.products.map(({ productId, reached }) => [productId, reached.uptake])),
    has,
    months: months.length,
    eventMonths: everyMonth.length,
  })
  if (!lab) {
    throw new AppError('not-ready', `There are fewer than ${smallestGroup} customers. Nothing is shown of so few.`)
  }
  const aggregates = await openAggregatesForJob(job.aggregatesFile)
  try {
    await writePage(aggregates, 'products', page, { currency, smallestGroup })
    await writePage(aggregates, 'lab', lab, { currency, smallestGroup })
  } finally {
    await aggregates.destroy()
  }
  onProgress({ stage: 'features', done: 1 })
}

/** What was left on the lowest day of the last months. */
function idleMoney({ activity }: BaseActivity): ReadonlyMap<string, number> {
  return new Map(
    activity.map(({ customerId, lowestMinor }) => {
      const lows = lowestMinor.slice(-MONTHS_IDLE)
      return [customerId, lows.length === 0 ? 0 : Math.max(0, Math.min(...lows))]
    }),
  )
}

function rateNow(customers: readonly LabCustomer[], months: number): number {
  const paid = customers.reduce((sum, { interestMinor }) => sum + interestMinor, 0)
  const lay = customers.reduce((sum, { meanDepositsMinor }) => sum + Math.max(0, meanDepositsMinor), 0)
  return lay === 0 ? 0 : (paid / lay) * (12 / months)
}

function yearlySpending({ spendingByCategoryMinor }: LabCustomer): number {
  return Object.values(spendingByCategoryMinor).reduce((sum, amount) => sum + amount, 0)
}
