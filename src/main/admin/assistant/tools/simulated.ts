// What the product lab finds of a product described in words, and its figures as facts.
import type { LabRange, LabResult } from '../../../../shared/product-lab'
import { type ProductDraft, simulationOf } from '../../../../shared/product-simulation'
import { type Fact, said } from '../../../assistant/facts'
import { nothing } from '../cells'
import type { BankAsk, BankFindings, BankScope } from '../scope'

export const LAB_PAGE = '/lab'
export const AFTER_LAB = ['Would that product be fair across ages?', 'Which segments would take a 5 % cashback card?']
export const ESTIMATE = { page: LAB_PAGE, customers: null } as const

interface Simulated {
  readonly draft: ProductDraft
  readonly result: LabResult
  /** Thresholds that the lab has moved to its grid, in words. */
  readonly moved: readonly string[]
}

export async function simulated(scope: BankScope, { draft }: BankAsk): Promise<Simulated | null> {
  if (!draft) return null
  const { grid } = await scope.page('admin.lab', {})
  const { simulation, snapped } = simulationOf(draft, grid, scope.currency)
  const result = await scope.page('admin.lab.simulate', simulation)
  return {
    draft,
    result,
    moved: snapped.map(({ threshold }) => (threshold === 'minMonthlyIncomeMinor' ? 'income' : 'age')),
  }
}

const UNDESCRIBED =
  'Describe a product for that: a card, an account or a deposit, with its rate, its cashback or its fee.'

export function describe(): BankFindings {
  return nothing(LAB_PAGE, UNDESCRIBED, [
    'Simulate a travel card with a 2 % fee.',
    'Which segments would take a 5 % cashback card?',
  ])
}

/** 'about 20 to 45' as one fact: of a range neither end is the answer. */
export function rangeFact(scope: BankScope, slot: string, { low, high, expected }: LabRange, called: string): Fact {
  const format = new Intl.NumberFormat(scope.locale)
  const ends = [format.format(Math.round(low)), format.format(Math.round(high))] as const
  const text = ends[0] === ends[1] ? `about ${ends[0]}` : `about ${ends[0]} to ${ends[1]}`
  return scope.write.number(slot, Math.round(expected), text, { estimate: true }, said(called))
}

export function amountFact(scope: BankScope, slot: string, minor: number, called: string): Fact {
  return scope.write.estimate(slot, minor, said(called))
}
