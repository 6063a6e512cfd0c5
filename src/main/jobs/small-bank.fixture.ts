// A small bank for tests: four ways of living, made from a seed, written through the real schema.
import { addDays, addMonths, dayOfMonth, monthOf } from '../../shared/dates'
import type { AccountKind, CategoryId, IsoDate } from '../../shared/domain'
import { seededRandom } from '../analytics/random'
import type { Db } from '../db/open'

export const AS_OF: IsoDate = '2026-10-31'
export const MONTHS = 7

export interface SmallBankOptions {
  readonly customers: number
  readonly seed: number
  readonly currency?: string
}

interface Way {
  readonly incomeMinor: number
  readonly incomeSpread: number
  readonly rentMinor: number
  readonly dailyMinor: number
  readonly onCard: boolean
  readonly openingMinor: number
}

const WAYS: readonly Way[] = [
  {
    incomeMinor: 6_400_000,
    incomeSpread: 0,
    rentMinor: 1_500_000,
    dailyMinor: 90_000,
    onCard: false,
    openingMinor: 9_000_000,
  },
  {
    incomeMinor: 3_800_000,
    incomeSpread: 0,
    rentMinor: 1_900_000,
    dailyMinor: 62_000,
    onCard: false,
    openingMinor: 300_000,
  },
  {
    incomeMinor: 11_000_000,
    incomeSpread: 0,
    rentMinor: 1_000_000,
    dailyMinor: 120_000,
    onCard: true,
    openingMinor: 90_000_000,
  },
  {
    incomeMinor: 3_400_000,
    incomeSpread: 0.9,
    rentMinor: 700_000,
    dailyMinor: 60_000,
    onCard: false,
    openingMinor: 3_000_000,
  },
]

/** Fills an empty bank. Customer n lives the way n modulo 4; names hold quotes and markup on purpose. */
export async function fillSmallBank(db: Db, { customers, seed, currency = 'INR' }: SmallBankOptions): Promise<void> {
  const random = seededRandom(seed)
  const first = addMonths(monthOf(AS_OF), 1 - MONTHS)
  for (let n = 0; n < customers; n++) {
    const way = WAYS[n % WAYS.length] as Way
    const id = `C${String(n + 1).padStart(5, '0')}`
    await db
      .insertInto('customers')
      .values({
        id,
        name: `Priya "${n}" O'Neil <b>`,
        born_on: `${1950 + Math.floor(random() * 55)}-0${1 + (n % 9)}-15`,
        gender: n % 2 === 0 ? 'female' : 'male',
        city: 'Mysuru',
        joined_on: '2020-01-01',
      })
      .execute()
    const account = (kind: AccountKind, openingMinor: number) => ({
      id: `${id}-${kind}`,
      customer_id: id,
      kind,
      name: 'Account',
      tail: '0001',
      currency,
      opened_on: '2020-01-01',
      opening_minor: openingMinor,
    })
    const scale = 0.85 + random() * 0.3
    await db
      .insertInto('accounts')
      .values([account('savings', Math.round(way.openingMinor * scale)), account('card', 0)])
      .execute()
    await db
      .insertInto('transactions')
      .values(rowsOf(id, way, scale, first, random))
      .execute()
  }
}

function rowsOf(customerId: string, way: Way, scale: number, first: string, random: () => number) {
  const row = (kind: AccountKind, on: IsoDate, amountMinor: number, categoryId: CategoryId, payee: string) => ({
    customer_id: customerId,
    account_id: `${customerId}-${kind}`,
    booked_on: on,
    occurred_at: null,
    amount_minor: Math.round(amountMinor),
    payee,
    category_id: categoryId,
    category_source: 'bank',
    category_confidence: null,
    reference: payee,
    channel: 'UPI',
    note: '',
    bank_reference: null,
    import_batch_id: null,
  })
  return Array.from({ length: MONTHS }, (_, i) => addMonths(first, i)).flatMap((month) => {
    const income = way.incomeMinor * scale * (1 + way.incomeSpread * (random() * 2 - 1))
    const start = dayOfMonth(month, 1)
    return [
      row('savings', start, income, 'salary', 'Employer'),
      row('savings', dayOfMonth(month, 3), -way.rentMinor * scale, 'home', 'Landlord'),
      ...[4, 9, 14, 19, 24, 29].map((day, i) =>
        row(
          way.onCard ? 'card' : 'savings',
          dayOfMonth(month, day),
          -way.dailyMinor * 4 * scale * (0.7 + random() * 0.6),
          i % 2 === 0 ? 'groceries' : 'eating-out',
          'Shop',
        ),
      ),
      row('savings', addDays(start, 27), -way.dailyMinor * scale, 'cash', 'ATM'),
    ]
  })
}
