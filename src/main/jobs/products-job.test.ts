import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Cell } from '../../shared/cell'
import type { ProductInterest } from '../../shared/product-interest'
import { type ProductSimulation, simulationOf } from '../../shared/product-simulation'
import type { LabBase } from '../analytics/lab-base'
import { labResult } from '../analytics/lab-result'
import { openAggregates } from '../db/aggregates/open'
import { readPage } from '../db/aggregates/pages'
import { type Db, openBank } from '../db/open'
import { simulateProduct } from './product-lab-job'
import { refreshProducts } from './products-job'
import { runSegmentation } from './segments-job'
import { AS_OF, fillSmallBank } from './small-bank.fixture'

const QUIETLY = { onProgress: () => {}, signal: new AbortController().signal }
let folder: string
let db: Db

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'teller-products-'))
  db = await openBank(join(folder, 'teller.sqlite'))
})
afterEach(async () => {
  await db.destroy()
  rmSync(folder, { recursive: true, force: true })
})

describe('what the bank sees of its products', () => {
  test('is counted by customer, and agrees with what was recorded', async () => {
    await fillSmallBank(db, { customers: 120, seed: 7 })
    await addCard()
    // 80 look, of whom 40 open it, 20 apply and 12 take it up; the first 30 look again.
    await record('view', 0, 80)
    await record('view', 0, 30)
    await record('click', 0, 40)
    await record('application', 0, 20)
    await record('uptake', 0, 12)
    const { products, months } = await publish()
    const [card] = products
    // Between those who applied and those who took it up are 8: fewer than may be known.
    expect(card?.reached).toEqual({ view: shown(80), click: shown(40), application: shown(20), uptake: HIDDEN })
    expect(months.at(-1)).toBe('2026-10')
    expect(card?.trend.at(-1)).toEqual(card?.reached)
    expect(card?.trend.at(0)).toEqual({ view: HIDDEN, click: HIDDEN, application: HIDDEN, uptake: HIDDEN })
  })

  test('is not published for nine customers, and for ten without a segment', async () => {
    await fillSmallBank(db, { customers: 9, seed: 7 })
    await addCard()
    await expect(publishAlone()).rejects.toMatchObject({ code: 'not-ready' })
    await db.deleteFrom('transactions').execute()
    await db.deleteFrom('accounts').execute()
    await db.deleteFrom('customers').execute()
    await fillSmallBank(db, { customers: 10, seed: 7 })
    const { customers, products } = await publishAlone()
    expect(customers).toEqual(shown(10))
    expect(products[0]?.segments).toEqual([])
  })
})

describe('a product in the lab', () => {
  test('has as many eligible customers as the rows, rounded, for every choice of thresholds', async () => {
    await fillSmallBank(db, { customers: 120, seed: 7 })
    await publish()
    const base = await labBase()
    expect(base.grid.incomesMinor.length).toBeGreaterThan(0)
    const people = await db
      .selectFrom('customers as c')
      .innerJoin('transactions as t', 't.customer_id', 'c.id')
      .select(['c.id', 'c.born_on', 't.amount_minor as income'])
      .where('t.category_id', '=', 'salary')
      .orderBy('c.id')
      .orderBy('t.amount_minor')
      .execute()
    const incomes = new Map<string, number[]>()
    for (const { id, income } of people) incomes.set(id, [...(incomes.get(id) ?? []), income])
    const born = new Map(people.map((row) => [row.id, row.born_on]))
    for (const { minAge, maxAge, minMonthlyIncomeMinor, customers } of base.open) {
      const eligible = [...incomes].filter(([id, months]) => {
        const year = Number(born.get(id)?.slice(0, 4))
        const age = 2026 - year - ((born.get(id)?.slice(5) ?? '') > '10-31' ? 1 : 0)
        // Seven months: the fourth of them in order is the median.
        const income = months[3] as number
        return age >= (minAge ?? 0) && age <= (maxAge ?? 999) && income >= (minMonthlyIncomeMinor ?? 0)
      }).length
      expect([minAge, maxAge, minMonthlyIncomeMinor, customers]).toEqual([
        minAge,
        maxAge,
        minMonthlyIncomeMinor,
        eligible === 0 ? HIDDEN : shown(Math.round(eligible / 5) * 5),
      ])
    }
  })

  test('pays what the rows say, within three figures, where everybody may have it', async () => {
    await fillSmallBank(db, { customers: 120, seed: 7 })
    await publish()
    const { simulation } = simulationOf(
      { kind: 'card', cashbackRate: 0.1, cashbackCategories: ['groceries'], annualFeeMinor: 1_000 },
      { ages: [], incomesMinor: [] },
      'INR',
    )
    const { spent } = await db
      .selectFrom('transactions')
      .select((eb) => eb.fn.sum<number>('amount_minor').as('spent'))
      .where('category_id', '=', 'groceries')
      .executeTakeFirstOrThrow()
    const yearly = ((-spent / 120) * 12) / 7
    const result = await simulate(simulation)
    const exact = yearly * 0.5 * 0.1 - 1_000
    expect(Math.abs(result.benefitMinor / exact - 1)).toBeLessThan(0.01)
    expect(result.eligible).toEqual(shown(120))
    expect(result.shareBetterOff).toBe(1)
  })

  test('refuses a threshold that stands between those of the grid', async () => {
    await fillSmallBank(db, { customers: 120, seed: 7 })
    await publish()
    const { grid } = await labBase()
    const { simulation } = simulationOf({ kind: 'card' }, grid, 'INR')
    const between = { ...simulation, minMonthlyIncomeMinor: (grid.incomesMinor[0] as number) + 1 }
    await expect(simulate(between)).rejects.toMatchObject({ code: 'invalid-request' })
  })

  test('is fair by age where only age counts against the young, and says so', async () => {
    await fillSmallBank(db, { customers: 240, seed: 7 })
    await publish()
    const base = await labBase()
    const minAge = base.grid.ages.at(-1) as number
    const { simulation } = simulationOf({ kind: 'account', annualRate: 0.05, minAge }, base.grid, 'INR')
    const { fairness } = labResult(base, simulation)
    const byAge = fairness.find(({ by }) => by === 'age')
    expect(byAge?.groups.map(({ rate, underFourFifths }) => [rate, underFourFifths])).toEqual([
      ...base.grid.ages.map(() => [0, true]),
      [1, false],
    ])
    const byGender = fairness.find(({ by }) => by === 'gender')
    expect(byGender?.groups.map(({ group }) => group)).toEqual(['female', 'male'])
  })
})

const HIDDEN: Cell = { suppressed: true }

function shown(customers: number): Cell {
  return { value: customers, customers }
}

function job() {
  return {
    db,
    aggregatesFile: join(folder, 'aggregates.sqlite'),
    asOf: AS_OF,
    currency: 'INR',
    smallestGroup: 10,
  }
}

async function publish(): Promise<ProductInterest> {
  await runSegmentation({ ...job(), seed: 7 }, QUIETLY)
  return publishAlone()
}

async function publishAlone(): Promise<ProductInterest> {
  await refreshProducts({ ...job(), synthetic: true }, QUIETLY)
  return read<ProductInterest>('products')
}

function labBase(): Promise<LabBase> {
  return read<LabBase>('lab')
}

async function read<Page>(page: 'products' | 'lab'): Promise<Page> {
  const aggregates = await openAggregates(job().aggregatesFile)
  try {
    return await readPage<Page>(aggregates, page)
  } finally {
    await aggregates.destroy()
  }
}

function simulate(simulation: ProductSimulation) {
  return simulateProduct({ aggregatesFile: job().aggregatesFile, simulation })
}

async function addCard(): Promise<void> {
  await db
    .insertInto('products')
    .values({
      id: 'card',
      kind: 'card',
      name: 'Card',
      summary: '',
      currency: 'INR',
      annual_rate: null,
      annual_fee_minor: 0,
      cashback_rate: 0.05,
      cashback_categories: '["groceries"]',
      min_age: null,
      max_age: null,
      min_monthly_income_minor: null,
      monthly_limit_minor: null,
      from_balance_minor: null,
    })
    .execute()
}

/** By the customers from one number to another, in the order of their ids. */
async function record(kind: string, from: number, to: number): Promise<void> {
  await db
    .insertInto('product_events')
    .values(
      Array.from({ length: to - from }, (_, n) => ({
        customer_id: `C${String(from + n + 1).padStart(5, '0')}`,
        product_id: 'card',
        kind,
        occurred_on: '2026-10-05',
      })),
    )
    .execute()
}
