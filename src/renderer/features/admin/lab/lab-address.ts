// What the form is filled with stands in the address, so that a link, or an answer in words, can open the lab on a product.
import { CATEGORY_IDS, CATEGORY_KIND, type CategoryId } from '../../../../shared/domain'
import { LAB_KINDS, type LabAssumptions, type ProductDraft } from '../../../../shared/product-simulation'

export function labPath(draft: ProductDraft): string {
  return `/lab?product=${encodeURIComponent(JSON.stringify(draft))}`
}

/** The draft in an address; a card for groceries where there is none or it cannot be read. Numbers out of range are left out. */
export function draftIn(search: string): ProductDraft {
  const asked = parsed(new URLSearchParams(search).get('product'))
  const kind = LAB_KINDS.find((each) => each === asked?.kind)
  if (!asked || !kind) return BEGINNING
  return {
    kind,
    ...numbers(asked, ['annualRate', 'cashbackRate'], 1),
    ...numbers(asked, ['annualFeeMinor', 'monthlyCashbackLimitMinor', 'minMonthlyIncomeMinor'], MOST_MINOR),
    ...numbers(asked, ['minAge', 'maxAge'], 120),
    cashbackCategories: Array.isArray(asked.cashbackCategories) ? SPENDING.filter(isIn(asked.cashbackCategories)) : [],
    assumptions: {
      ...numbers(asked.assumptions, SHARES, 1),
      ...numbers(asked.assumptions, ['costPerCustomerMinor'], MOST_MINOR),
    },
  }
}

/** Categories that cashback can be paid on. */
export const SPENDING = CATEGORY_IDS.filter((id) => CATEGORY_KIND[id] === 'spending')

export const MOST_MINOR = 1e12

const BEGINNING: ProductDraft = { kind: 'card', cashbackRate: 0.02, cashbackCategories: ['groceries'] }

const SHARES = [
  'earnedOnSpending',
  'spendingMoved',
  'earnedOnDeposits',
  'depositsMoved',
  'broughtIn',
  'replacing',
] as const satisfies readonly (keyof LabAssumptions)[]

function parsed(text: string | null): Readonly<Record<string, unknown>> | null {
  try {
    const value: unknown = JSON.parse(text ?? '')
    return isRecord(value) ? value : null
  } catch {
    return null
  }
}

function numbers<Key extends string>(from: unknown, keys: readonly Key[], most: number): Partial<Record<Key, number>> {
  const record = isRecord(from) ? from : {}
  const kept: Partial<Record<Key, number>> = {}
  for (const key of keys) {
    const value = record[key]
    if (typeof value === 'number' && value >= 0 && value <= most) kept[key] = value
  }
  return kept
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function isIn(values: readonly unknown[]): (id: CategoryId) => boolean {
  return (id) => values.includes(id)
}
