// The other side of everyday payments: shops of the dictionary, people, the cash machine.
import type { CategoryId, CategorySource } from '../../shared/domain'
import type { AmountEnding } from './amounts'
import type { BankMerchant } from './merchants'

export interface Payee {
  readonly name: string
  readonly printed: string
  /** What the line says after a UPI name. */
  readonly upiDetail: string
  readonly categoryId: CategoryId
  readonly source: CategorySource
  readonly confidence: number | null
  readonly ticket: readonly [number, number]
  readonly ends: AmountEnding
  readonly plan: readonly number[] | null
  readonly routes: readonly ('upi' | 'card' | 'debit')[]
  /** City on the card's line; null: the shop is where the customer is. */
  readonly office: string | null
}

export function merchantPayee(merchant: BankMerchant): Payee {
  const printed = merchant.patterns[0] as string
  const routes = merchant.channels.filter((channel) => channel !== 'ach' && channel !== 'neft')
  return {
    name: merchant.name,
    printed,
    upiDetail: `${printed.split(' ')[0]}@${HANDLES[printed.length % HANDLES.length]}`,
    categoryId: merchant.categoryId,
    source: 'dictionary',
    confidence: null,
    ticket: merchant.ticket,
    ends: merchant.ends,
    plan: merchant.plan ?? null,
    routes: routes.length > 0 ? routes : ['upi'],
    office: ONLINE.includes(merchant.group) ? (OFFICES[printed.length % OFFICES.length] as string) : null,
  }
}

/** A person or a small shop, paying or paid by UPI: the bank guesses what for, or knows it (`confidence` null). */
export function personPayee(name: string, detail: string, categoryId: CategoryId, confidence: number | null): Payee {
  return {
    name,
    printed: name.toUpperCase(),
    upiDetail: detail,
    categoryId,
    source: confidence === null ? 'bank' : 'guess',
    confidence,
    ticket: [60, 1400],
    ends: 'whole',
    plan: null,
    routes: ['upi'],
    office: null,
  }
}

export function cashPayee(quarter: string): Payee {
  return {
    name: 'Cash withdrawal',
    printed: 'ATM',
    upiDetail: quarter,
    categoryId: 'cash',
    source: 'bank',
    confidence: null,
    ticket: [1000, 5500],
    ends: 'hundred',
    plan: null,
    routes: ['debit'],
    office: null,
  }
}

/** Shops without a door: their card lines carry the city of their office. */
const ONLINE: readonly string[] = ['quick-groceries', 'delivery', 'online-shopping', 'trips', 'games', 'courses']

const HANDLES = ['YBL', 'ICICI', 'AXISBANK', 'HDFCBANK', 'PAYTM', 'OKSBI']

const OFFICES = ['MUMBAI', 'BENGALURU', 'GURGAON']
