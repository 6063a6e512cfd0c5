import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays, monthOf } from '../../shared/dates'
import { netWorth, type WorthAccount, worthDaysStart } from './net-worth'

const AS_OF = '2026-10-15'
const account = (id: string, parts: Partial<WorthAccount> = {}): WorthAccount => ({
  ...{ id, kind: 'savings', currency: 'INR', openedOn: '2026-08-01', openingMinor: 0, ...parts },
})

interface Row {
  readonly accountId: string
  readonly on: string
  readonly minor: number
}

function of(accounts: readonly WorthAccount[], rows: readonly Row[]) {
  const sums = (keyOf: (on: string) => string, from: string) =>
    [...new Set(rows.filter(({ on }) => on >= from).map(({ accountId, on }) => `${accountId} ${keyOf(on)}`))].map(
      (key) => {
        const own = rows.filter(({ accountId, on }) => on >= from && `${accountId} ${keyOf(on)}` === key)
        const [accountId = '', at = ''] = key.split(' ')
        return { accountId, at, sumMinor: own.reduce((all, { minor }) => all + minor, 0), transactions: own.length }
      },
    )
  const byMonth = sums(monthOf, '').map(({ at, ...sum }) => ({ ...sum, month: at }))
  return netWorth(
    {
      ...{ accounts, months: byMonth, asOf: AS_OF },
      days: sums((on) => on, worthDaysStart(AS_OF)).map(({ at, ...sum }) => ({ ...sum, on: at })),
      paidIn: byMonth.filter((sum) => accounts.find(({ id }) => id === sum.accountId)?.kind === 'investment'),
    },
    'INR',
  )
}

test('assets and debts at the ends of months, by the sign of the balance', () => {
  const accounts = [account('A', { openingMinor: 1_000 }), account('L', { kind: 'loan', openingMinor: -5_000 })]
  const rows = [
    { accountId: 'A', on: '2026-08-10', minor: 500 },
    { accountId: 'A', on: '2026-09-10', minor: -2_000 },
    { accountId: 'L', on: '2026-09-10', minor: 1_000 },
    { accountId: 'A', on: '2026-10-15', minor: 700 },
  ]
  const [worth] = of(accounts, rows).currencies
  expect(worth?.months).toEqual([
    {
      month: '2026-08',
      assetsMinor: 1_500,
      liabilitiesMinor: -5_000,
      netMinor: -3_500,
      byKindMinor: { savings: 1_500, loan: -5_000 },
    },
    {
      month: '2026-09',
      assetsMinor: 0,
      liabilitiesMinor: -4_500,
      netMinor: -4_500,
      byKindMinor: { savings: -500, loan: -4_000 },
    },
    {
      month: '2026-10',
      assetsMinor: 200,
      liabilitiesMinor: -4_000,
      netMinor: -3_800,
      byKindMinor: { savings: 200, loan: -4_000 },
    },
  ])
  expect(worth?.days.slice(-2).map(({ netMinor }) => netMinor)).toEqual([-4_500, -3_800])
  // Before an account is opened it is worth nothing.
  expect(worth?.days[0]).toEqual({ on: '2026-07-18', assetsMinor: 0, liabilitiesMinor: 0, netMinor: 0 })
  expect(worth?.accounts[0]?.balance).toEqual({ amountMinor: 200, transactions: 3, filter: { accountId: 'A' } })
})

test('currencies stand beside each other, the bank’s first, and are never added', () => {
  const accounts = [account('D', { currency: 'USD', openingMinor: 7 }), account('A', { openingMinor: 5 })]
  expect(of(accounts, []).currencies.map(({ currency, now }) => [currency, now.netMinor])).toEqual([
    ['INR', 5],
    ['USD', 7],
  ])
  expect(of([], []).currencies).toEqual([])
})

test('investments show what was paid in beside what they are worth', () => {
  const rows = {
    accounts: [account('F', { kind: 'investment', openingMinor: 100 })],
    months: [
      { accountId: 'F', month: '2026-09', sumMinor: 60, transactions: 2 },
      { accountId: 'F', month: '2026-10', sumMinor: -10, transactions: 1 },
    ],
    days: [],
    paidIn: [{ accountId: 'F', month: '2026-09', sumMinor: 50 }],
    asOf: AS_OF,
  }
  expect(netWorth(rows, 'INR').currencies[0]?.investments).toEqual([
    { month: '2026-09', valueMinor: 160, paidInMinor: 150 },
    { month: '2026-10', valueMinor: 150, paidInMinor: 150 },
  ])
})

test('the last month, the last day and today agree, and accounts add up to them', () => {
  const row = fc.record({
    accountId: fc.constantFrom('A', 'B', 'C'),
    on: fc.nat(400).map((back) => addDays(AS_OF, -back)),
    minor: fc.integer({ min: -1e9, max: 1e9 }),
  })
  fc.assert(
    fc.property(fc.array(row, { maxLength: 40 }), fc.integer({ min: -1e9, max: 1e9 }), (rows, openingMinor) => {
      const accounts = [account('A', { openingMinor }), account('B', { kind: 'card' }), account('C', { kind: 'loan' })]
      const [worth] = of(accounts, rows).currencies
      const sum = rows.reduce((all, { minor }) => all + minor, openingMinor)
      expect([worth?.now.netMinor, worth?.months.at(-1)?.netMinor, worth?.days.at(-1)?.netMinor]).toEqual([
        sum,
        sum,
        sum,
      ])
    }),
  )
})
