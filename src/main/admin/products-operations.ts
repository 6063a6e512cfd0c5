// The catalogue as the bank sees it, and products that do not exist yet. Simulations run in a job over published cells.
import { z } from 'zod'
import { CATEGORY_IDS, CATEGORY_KIND } from '../../shared/domain'
import type { ProductInterest, ProductInterestContract } from '../../shared/product-interest'
import type { LabResult, LabSetting, ProductLabContract, SavedProduct } from '../../shared/product-lab'
import { LAB_KINDS, type ProductSimulation } from '../../shared/product-simulation'
import type { AggregatesDb } from '../db/aggregates/open'
import { readPage } from '../db/aggregates/pages'
import { AppError } from '../errors'
import type { AdminOperations } from '../operation'

export interface ProductsBackend {
  /** The published file, read-only. Throws AppError 'not-ready' before the first job has written it. */
  readonly aggregates: () => Promise<AggregatesDb>
  readonly simulate: (simulation: ProductSimulation, signal: AbortSignal) => Promise<LabResult>
  readonly labDesigns: {
    readonly all: () => Promise<readonly SavedProduct[]>
    readonly save: (name: string, simulation: ProductSimulation) => Promise<number>
    readonly delete: (id: number) => Promise<boolean>
  }
  readonly savePdf?: (name: string) => Promise<boolean>
}

const nothing = z.strictObject({})
const share = z.number().min(0).max(1)
const amount = z.int().min(0).max(1e12)
const age = z.int().min(0).max(120).nullable()
const name = z.string().trim().min(1).max(80)
const simulationSchema = z.strictObject({
  kind: z.enum(LAB_KINDS),
  annualRate: share,
  annualFeeMinor: amount,
  cashbackRate: share,
  cashbackCategories: z
    .array(z.enum(CATEGORY_IDS).refine((id) => CATEGORY_KIND[id] === 'spending'))
    .max(CATEGORY_IDS.length)
    .refine((ids) => new Set(ids).size === ids.length),
  monthlyCashbackLimitMinor: amount.nullable(),
  minAge: age,
  maxAge: age,
  minMonthlyIncomeMinor: amount.nullable(),
  assumptions: z.strictObject({
    earnedOnSpending: share,
    spendingMoved: share,
    earnedOnDeposits: share,
    depositsMoved: share,
    broughtIn: share,
    costPerCustomerMinor: amount,
    replacing: share,
  }),
})

export function productsOperations(
  backend: ProductsBackend,
): Pick<AdminOperations, keyof (ProductInterestContract & ProductLabContract)> {
  return {
    'admin.products': {
      request: nothing,
      run: async () => readPage<ProductInterest>(await backend.aggregates(), 'products'),
    },
    'admin.lab': {
      request: nothing,
      run: async () => {
        const { asOf, customers, grid, rateNow } = await readPage<LabSetting>(await backend.aggregates(), 'lab')
        return { asOf, customers, grid, rateNow }
      },
    },
    'admin.lab.simulate': {
      request: simulationSchema,
      run: async (simulation, _me, { signal }) => {
        await backend.aggregates()
        return backend.simulate(simulation, signal)
      },
    },
    'admin.lab.saved': { request: nothing, run: () => backend.labDesigns.all() },
    'admin.lab.save': {
      request: z.strictObject({ name, simulation: simulationSchema }),
      run: async (request) => ({ id: await backend.labDesigns.save(request.name, request.simulation) }),
    },
    'admin.lab.delete': {
      request: z.strictObject({ id: z.int().min(1) }),
      run: async ({ id }) => {
        if (await backend.labDesigns.delete(id)) return null
        throw new AppError('not-found', 'This product is not there any more.')
      },
    },
    'admin.lab.print': {
      request: z.strictObject({ name }),
      run: async (request) => {
        if (!backend.savePdf) throw new AppError('invalid-request', 'Nothing can be saved from here.')
        if (await backend.savePdf(`Teller ${request.name.replaceAll(/[\\/:*?"<>|\p{Cc}]/gu, ' ')}.pdf`)) return null
        throw new AppError('cancelled', 'The sheet was not saved.')
      },
    },
  }
}
