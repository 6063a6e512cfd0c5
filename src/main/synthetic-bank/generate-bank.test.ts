import { createHash } from 'node:crypto'
import { beforeAll, describe, expect, test } from 'vitest'
import { CATEGORY_KIND } from '../../shared/domain'
import { demoCustomers } from './demo-customers'
import { generateBank } from './generate-bank'
import type { BankOptions, GeneratedCustomer, GeneratedTransaction } from './generated'
import { PERSONAS } from './personas'

const OPTIONS: BankOptions = { customers: 120, months: 12, randomSeed: 7, until: '2026-10-31' }

let bank: readonly GeneratedCustomer[]
beforeAll(() => {
  bank = [...generateBank(OPTIONS)]
})

const fingerprint = (customers: Iterable<GeneratedCustomer>) =>
  createHash('sha256')
    .update(JSON.stringify([...customers]))
    .digest('hex')

describe('a bank', () => {
  test('is the same for the same options, and another for another seed', () => {
    const small = { ...OPTIONS, customers: 12 }
    expect(fingerprint(generateBank(small))).toBe(fingerprint(generateBank(small)))
    expect(fingerprint(generateBank(small))).not.toBe(fingerprint(generateBank({ ...small, randomSeed: 8 })))
  })

  test('has the same customers however many there are', () => {
    expect(fingerprint(generateBank({ ...OPTIONS, customers: 10 }))).toBe(fingerprint(bank.slice(0, 10)))
  })

  test('has rows on its last day and none after it or before its first', () => {
    const days = bank.flatMap((customer) => customer.transactions.map((row) => row.bookedOn))
    const { first, last } = days.reduce(
      (span, day) => ({ first: day < span.first ? day : span.first, last: day > span.last ? day : span.last }),
      { first: '9', last: '0' },
    )
    expect({ first, last }).toEqual({ first: '2025-11-01', last: '2026-10-31' })
  })

  test('has every persona, women and men, and ages that fit', () => {
    const personas = new Set(bank.map((customer) => customer.answers.persona))
    expect(personas).toEqual(new Set(PERSONAS.map((persona) => persona.id)))
    const women = bank.filter((customer) => customer.gender === 'female').length / bank.length
    expect(women).toBeGreaterThan(0.35)
    expect(women).toBeLessThan(0.62)
    for (const { answers, bornOn } of bank) {
      const age = 2026 - Number(bornOn.slice(0, 4))
      if (answers.persona === 'student') expect(age).toBeLessThan(27)
      if (answers.persona === 'retired') expect(age).toBeGreaterThan(58)
    }
  })

  test('gives a customer 60 to 110 rows a month on average, and nobody absurdly few or many', () => {
    const perMonth = bank.filter((customer) => !isNew(customer)).map((customer) => customer.transactions.length / 12)
    expect(Math.min(...perMonth)).toBeGreaterThan(25)
    expect(Math.max(...perMonth)).toBeLessThan(150)
    const mean = perMonth.reduce((sum, rows) => sum + rows, 0) / perMonth.length
    expect(mean).toBeGreaterThan(60)
    expect(mean).toBeLessThan(110)
  })

  test('refuses options that make no bank', () => {
    for (const wrong of [
      { customers: 0 },
      { months: 1.5 },
      { until: '2026-02-30' },
      { randomSeed: Number.NaN },
      { profile: 'xx' },
    ]) {
      expect(() => [...generateBank({ ...OPTIONS, ...wrong } as BankOptions)], JSON.stringify(wrong)).toThrow(
        RangeError,
      )
    }
  })
})

describe('every row', () => {
  test('is in order, whole, categorised and on an account of its customer', () => {
    for (const { id, accounts, transactions } of bank) {
      const own = new Set(accounts.map((account) => account.id))
      let before = ''
      for (const row of transactions) {
        const key = row.occurredAt ?? row.bookedOn
        const sound =
          own.has(row.accountId) &&
          Number.isSafeInteger(row.amountMinor) &&
          row.amountMinor !== 0 &&
          row.categoryId in CATEGORY_KIND &&
          (row.categorySource === 'guess') === (row.categoryConfidence !== null) &&
          (row.occurredAt === null || row.occurredAt.startsWith(`${row.bookedOn}T`)) &&
          row.reference.length <= 90 &&
          key >= before
        if (!sound) throw new Error(`${id}: ${JSON.stringify(row)} after ${before}`)
        before = key
      }
    }
  })

  test('has a reference that hardly any other row of the customer has, where the bank numbers payments', () => {
    const numbered = bank.flatMap((customer) =>
      customer.transactions.filter((row) => /^(UPI|NEFT|IMPS)/.test(row.reference)),
    )
    const distinct = new Set(numbered.map((row) => row.reference))
    expect(distinct.size / numbered.length).toBeGreaterThan(0.999)
    expect(numbered.find((row) => row.channel === 'UPI')?.reference).toMatch(/^UPI\/(CR\/)?\d{12}\/[^/]+\/.+$/)
  })

  test('is a guess only for a minority, with a confidence between a half and four fifths', () => {
    const rows = bank.flatMap((customer) => customer.transactions)
    const guesses = rows.filter((row) => row.categorySource === 'guess')
    expect(guesses.length / rows.length).toBeLessThan(0.3)
    expect(
      guesses.every(
        (row) => row.categoryConfidence !== null && row.categoryConfidence >= 0.5 && row.categoryConfidence <= 0.8,
      ),
    ).toBe(true)
  })
})

describe('the books', () => {
  test('have both sides of own transfers, card bills and loans at this bank', () => {
    for (const customer of bank) {
      const sum = (category: string) => sumOf(customer.transactions.filter((row) => row.categoryId === category))
      expect([customer.id, sum('own-transfer'), sum('card-repayment'), sum('loan-payout')]).toEqual([
        customer.id,
        0,
        0,
        0,
      ])
      const loans = new Set(customer.accounts.filter((account) => account.kind === 'loan').map((account) => account.id))
      const own = customer.transactions.filter(
        (row) => row.categoryId === 'loan-repayment' && row.payee.endsWith(' EMI'),
      )
      expect(sumOf(own)).toBe(0)
      expect(own.filter((row) => loans.has(row.accountId)).length).toBe(own.length / 2)
    }
  })

  test('never leave a main account below zero at the end of a day, or a loan overpaid', () => {
    for (const customer of bank) {
      const balances = new Map(customer.accounts.map((account) => [account.id, account.openingMinor]))
      const main = customer.accounts[0]?.id as string
      customer.transactions.forEach((row, at) => {
        balances.set(row.accountId, (balances.get(row.accountId) as number) + row.amountMinor)
        const endOfDay = customer.transactions[at + 1]?.bookedOn !== row.bookedOn
        if (endOfDay && (balances.get(main) as number) < 0)
          throw new Error(`${customer.id} below zero on ${row.bookedOn}`)
      })
      for (const account of customer.accounts) {
        if (account.kind === 'loan') expect(balances.get(account.id)).toBeLessThanOrEqual(0)
      }
    }
  })

  test('pay a salary once a month to those who have one', () => {
    for (const customer of bank) {
      if (customer.answers.persona !== 'salaried' || customer.answers.declining || isNew(customer)) continue
      const months = customer.transactions
        .filter((row) => row.categoryId === 'salary')
        .map((row) => row.bookedOn.slice(0, 7))
      expect(new Set(months).size).toBe(months.length)
      expect(months.length).toBeGreaterThanOrEqual(11)
    }
  })

  test('spend no more than comes in, over the year and over all, and not much less', () => {
    const rows = bank.flatMap((customer) => customer.transactions)
    const kind = (wanted: string) => Math.abs(sumOf(rows.filter((row) => CATEGORY_KIND[row.categoryId] === wanted)))
    const share = kind('spending') / kind('income')
    expect(share).toBeGreaterThan(0.45)
    expect(share).toBeLessThan(1)
  })
})

describe('the answers', () => {
  test('name rows that are there, and next days after the last booked one', () => {
    for (const { answers, transactions, accounts } of bank) {
      expect(answers.unusual.every(({ row }) => transactions[row] !== undefined)).toBe(true)
      for (const planted of answers.recurring) {
        expect(planted.nextOn > OPTIONS.until).toBe(true)
        expect(accounts.some((account) => account.id === planted.accountId)).toBe(true)
        expect(transactions.some((row) => row.payee === planted.payee && row.accountId === planted.accountId)).toBe(
          true,
        )
      }
    }
    const periods = new Set(bank.flatMap((customer) => customer.answers.recurring.map((planted) => planted.period)))
    expect(periods).toEqual(new Set(['weekly', 'fortnightly', 'monthly', 'quarterly']))
  })

  test('call a duplicate what repeats a payment within minutes', () => {
    for (const { answers, transactions } of bank) {
      for (const { row, kind } of answers.unusual) {
        if (kind !== 'duplicate') continue
        const second = transactions[row] as GeneratedTransaction
        const first = transactions.find(
          (other) =>
            other !== second &&
            other.payee === second.payee &&
            other.amountMinor === second.amountMinor &&
            Math.abs(minutes(other) - minutes(second)) <= 10,
        )
        expect(first, JSON.stringify(second)).toBeDefined()
      }
    }
  })

  test('have some customers heading for a shortfall, in the month ahead, and most not', () => {
    const short = bank.flatMap((customer) => customer.answers.shortfallOn ?? [])
    expect(short.length / bank.length).toBeGreaterThan(0.03)
    expect(short.length / bank.length).toBeLessThan(0.25)
    expect(short.every((on) => on > '2026-10-31' && on <= '2026-11-30')).toBe(true)
  })
})

describe('the demo customers', () => {
  test('are the first of every bank, under their names', () => {
    const demos = demoCustomers('in')
    expect(demos.map(({ customerId, name }) => ({ customerId, name }))).toEqual(
      bank.slice(0, demos.length).map(({ id, name }) => ({ customerId: id, name })),
    )
  })

  test('tell Asha’s story on any last day: rent before payday, a double charge, a dearer Netflix, a large purchase', () => {
    for (const until of ['2026-02-28', '2026-07-31', '2026-10-31', '2026-11-20', '2026-12-31']) {
      const [asha] = generateBank({ ...OPTIONS, customers: 1, until }) as Iterable<GeneratedCustomer>
      const { accounts, transactions, answers } = asha as GeneratedCustomer
      const payee = (name: string) => transactions.filter((row) => row.payee === name)
      expect(accounts.map(({ name, tail }) => `${name} ${tail}`).slice(0, 2)).toEqual(['Savings 4821', 'Card 0937'])
      expect(
        payee('Netflix')
          .slice(-2)
          .map((row) => row.amountMinor),
      ).toEqual([-49_900, -64_900])
      expect(payee('Nalli Silks').map((row) => row.amountMinor)).toEqual([-585_000])
      expect(payee('Rent').every((row) => row.bookedOn.endsWith('-03'))).toBe(true)
      expect(answers.unusual.map(({ kind }) => kind).sort()).toEqual(['duplicate', 'large'])
      expect(answers.shortfallOn?.slice(8), `until ${until}`).toMatch(/^0[3-6]$/)
    }
  })
})

function sumOf(rows: readonly GeneratedTransaction[]): number {
  return rows.reduce((sum, row) => sum + row.amountMinor, 0)
}

function isNew(customer: GeneratedCustomer): boolean {
  return customer.joinedOn > '2025-11-01'
}

function minutes(row: GeneratedTransaction): number {
  return Date.parse(`${row.occurredAt}Z`) / 60_000
}
