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

/** A shop of the dictionary; `where`, a city, gives a chain's branch there its number. */
export function merchantPayee(merchant: BankMerchant, where = ''): Payee {
  const name = merchant.patterns[0] as string
  const printed = merchant.branches ? `${name} ${branchNumber(name + where)}` : name
  const routes = merchant.channels.filter((channel) => channel !== 'ach' && channel !== 'neft')
  return {
    name: merchant.name,
    printed,
    upiDetail: `${name.split(' ')[0]}@${HANDLES[name.length % HANDLES.length]}`,
    categoryId: merchant.categoryId,
    source: 'dictionary',
    confidence: null,
    ticket: merchant.ticket,
    ends: merchant.ends,
    plan: merchant.plan ?? null,
    routes: routes.length > 0 ? routes : ['upi'],
    office: merchant.office ?? null,
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

/** Somebody the customer splits bills with. */
export function friendPayee(
  usual: Pick<Payee, 'ticket' | 'ends'>,
  name: string,
  detail: string,
  categoryId: CategoryId,
  confidence: number,
): Payee {
  return { ...personPayee(name, detail, categoryId, confidence), ...usual }
}

export function cashPayee(ticket: Payee['ticket'], quarter: string): Payee {
  return {
    name: 'Cash withdrawal',
    printed: 'ATM',
    upiDetail: quarter,
    categoryId: 'cash',
    source: 'bank',
    confidence: null,
    ticket,
    ends: 'hundred',
    plan: null,
    routes: ['debit'],
    office: null,
  }
}

const HANDLES = ['YBL', 'ICICI', 'AXISBANK', 'HDFCBANK', 'PAYTM', 'OKSBI']

/** Four digits that stay the same for a chain in a city. */
function branchNumber(text: string): number {
  let sum = 7
  for (const letter of text) sum = (sum * 31 + letter.charCodeAt(0)) % 8999
  return 1000 + sum
}
