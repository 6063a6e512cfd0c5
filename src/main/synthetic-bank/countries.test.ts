import { beforeAll, describe, expect, test } from 'vitest'
import { countryOf, PROFILE_IDS } from './countries'
import { demoCustomers } from './demo-customers'
import { generateBank } from './generate-bank'
import type { BankOptions, GeneratedCustomer } from './generated'
import { PERSONAS } from './personas'

describe.each(PROFILE_IDS)('a bank of profile %s', (profile) => {
  const { currency, cities, products } = countryOf(profile)
  const options: BankOptions = { customers: 90, months: 14, randomSeed: 7, until: '2026-10-31', profile }
  let bank: readonly GeneratedCustomer[]
  beforeAll(() => {
    bank = [...generateBank(options)]
  })

  test('has at least ten personas, its own currency and its own cities', () => {
    expect(PERSONAS.length).toBeGreaterThanOrEqual(10)
    expect(new Set(bank.map((customer) => customer.answers.persona)).size).toBeGreaterThanOrEqual(10)
    expect(new Set(bank.flatMap(({ accounts }) => accounts.map((account) => account.currency)))).toEqual(
      new Set([currency]),
    )
    const known = cities.map((city) => city.name)
    expect(bank.filter((customer) => !known.includes(customer.city))).toEqual([])
  })

  test('begins with its demo customers', () => {
    expect(demoCustomers(profile).length).toBe(6)
    expect(bank.slice(0, 6).map(({ id, name }) => ({ customerId: id, name }))).toEqual(
      demoCustomers(profile).map(({ customerId, name }) => ({ customerId, name })),
    )
  })

  test('grows by a few per cent a month at most', () => {
    const balances = (customer: GeneratedCustomer, day: string) =>
      customer.accounts.reduce((sum, account) => sum + account.openingMinor, 0) +
      customer.transactions.filter((row) => row.bookedOn <= day).reduce((sum, row) => sum + row.amountMinor, 0)
    const total = (day: string) => bank.reduce((sum, customer) => sum + balances(customer, day), 0)
    const [first, last] = [total('2025-08-31'), total('2026-10-31')]
    expect(first).toBeGreaterThan(0)
    expect((last / first) ** (1 / 14) - 1).toBeLessThan(0.04)
    expect(last / first).toBeGreaterThan(0.95)
  })

  test('never leaves a main account below zero at the end of a day', () => {
    for (const { id, accounts, transactions } of bank) {
      let balance = accounts[0]?.openingMinor ?? 0
      transactions.forEach((row, at) => {
        if (row.accountId === accounts[0]?.id) balance += row.amountMinor
        const endOfDay = transactions[at + 1]?.bookedOn !== row.bookedOn
        if (endOfDay && balance < 0) throw new Error(`${id} below zero on ${row.bookedOn}`)
      })
    }
  })

  test('books own transfers and card bills on both sides, and prints short lines', () => {
    for (const { id, transactions } of bank) {
      const sum = (category: string) =>
        transactions.filter((row) => row.categoryId === category).reduce((all, row) => all + row.amountMinor, 0)
      expect([id, sum('own-transfer'), sum('card-repayment')]).toEqual([id, 0, 0])
      expect(transactions.filter((row) => row.reference.length > 90)).toEqual([])
    }
  })

  test('heads for shortfalls that are not everybody’s', () => {
    const short = bank.filter((customer) => customer.answers.shortfallOn !== null).length / bank.length
    expect(short).toBeGreaterThan(0.02)
    expect(short).toBeLessThan(0.25)
  })

  test('has looks at products that narrow down to uptakes of those who may', () => {
    const events = bank.flatMap((customer) => customer.productEvents.map((event) => ({ ...event, customer })))
    const count = (kind: string) => events.filter((event) => event.kind === kind).length
    const steps = ['view', 'click', 'application', 'uptake'].map(count)
    expect(steps).toEqual([...steps].sort((a, b) => b - a))
    expect(count('uptake')).toBeGreaterThan(0)
    expect(events.filter((event) => !products.some((product) => product.id === event.productId))).toEqual([])
    const tooYoung = events.filter(
      ({ kind, productId, customer }) =>
        kind === 'uptake' && productId === 'senior-deposit' && customer.bornOn > '1966-10-31',
    )
    expect(tooYoung).toEqual([])
  })

  test('lists both sides of what moves between own accounts', () => {
    const planted = bank.flatMap((customer) => customer.answers.recurring.map((each) => ({ ...each, customer })))
    const bills = planted.filter((each) => each.payee === 'Card bill')
    expect(bills.filter((each) => each.amountMinor < 0).length).toBe(
      bills.filter((each) => each.amountMinor > 0).length,
    )
    expect(bills.length).toBeGreaterThan(20)
    const found = new Set(planted.map((each) => each.payee))
    for (const payee of ['Loan interest', 'Deposit interest', 'Card bill']) expect(found).toContain(payee)
    for (const { customer, payee, accountId, amountMinor } of planted) {
      const rows = customer.transactions.filter((row) => row.payee === payee && row.accountId === accountId)
      const same = rows.filter((row) => row.amountMinor > 0 === amountMinor > 0).length
      expect(same, `${customer.id} ${payee}`).toBeGreaterThanOrEqual(2)
    }
  })
})

test('statements read as in their country: pay by the month in Britain, every other week in America', () => {
  const lines = (profile: 'gb' | 'us') =>
    [...generateBank({ customers: 30, months: 3, randomSeed: 7, until: '2026-10-31', profile })].flatMap((customer) =>
      customer.transactions.map((row) => row.reference),
    )
  const british = lines('gb')
  const american = lines('us')
  for (const pattern of [/^DIRECT DEBIT .+ REF \d+$/, /^STANDING ORDER .+ REF/, /^CARD PAYMENT TO .+ ON \d\d OCT$/])
    expect(british.some((line) => pattern.test(line))).toBe(true)
  for (const pattern of [/^ACH DEBIT .+ PAYMENT ID \d+$/, /^ZELLE TO .+ CONF \d{8}/, /^PURCHASE 10\/\d\d .+ [A-Z]{2}$/])
    expect(american.some((line) => pattern.test(line))).toBe(true)
  expect([...british, ...american].filter((line) => /UPI|NEFT|INR|BENGALURU|MUMBAI/.test(line))).toEqual([])
})
