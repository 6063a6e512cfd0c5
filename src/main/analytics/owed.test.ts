import { expect, test } from 'vitest'
import { dayOfMonth } from '../../shared/dates'
import type { BookedRow } from './booked-row'
import { rowsOf } from './hand-made-rows.fixture'
import { withWhatIsOwed } from './owed'
import { recurringSeries } from './recurring'

const AS_OF = '2026-10-31'
const MONTHS = ['2026-05', '2026-06', '2026-07', '2026-08', '2026-09', '2026-10']

/** Bought on the 1st and the 25th of each month; statements close on the 18th and are paid on the 5th, on both accounts. */
function card(share: number) {
  let owed = 0
  const rows: Omit<BookedRow, 'id'>[] = []
  const row = (
    accountId: string,
    payee: string,
    categoryId: BookedRow['categoryId'],
    on: string,
    amountMinor: number,
  ) => rows.push({ accountId, payee, categoryId, bookedOn: on, amountMinor, occurredAt: null })
  let statement = 0
  for (const [index, month] of MONTHS.entries()) {
    const bought = 10_000 + index * 3_000
    row('card', 'Shop', 'shopping', `${month}-01`, -bought)
    if (statement > 0) {
      const paid = Math.round(statement * share)
      row('main', 'Card bill', 'card-repayment', `${month}-05`, -paid)
      row('card', 'Card bill', 'card-repayment', `${month}-05`, paid)
      owed -= paid
    }
    owed += bought
    statement = owed
    row('card', 'Kirana', 'groceries', `${month}-25`, -(2_000 + index * 500))
    owed += 2_000 + index * 500
  }
  return { rows: rowsOf(rows), owed, statement }
}

const bills = (share: number, asOf = AS_OF) => {
  const { rows, owed, statement } = card(share)
  const found = withWhatIsOwed(recurringSeries(rows, asOf), rows, new Map([['card', -owed]]), asOf)
  return {
    statement,
    bills: found.filter(({ categoryId }) => categoryId === 'card-repayment').map((each) => each.amountMinor),
  }
}

test('a card bill is the statement that is out, on both accounts', () => {
  const { statement, bills: amounts } = bills(1)
  expect(amounts.toSorted((a, b) => a - b)).toEqual([-statement, statement])
})

test('who pays a fifth of each statement will pay a fifth of this one', () => {
  const { statement, bills: amounts } = bills(0.2)
  expect(Math.max(...amounts)).toBe(Math.round(statement * 0.2))
})

test('an account whose balance nobody tells keeps its estimate', () => {
  const { rows } = card(1)
  const found = recurringSeries(rows, AS_OF)
  expect(withWhatIsOwed(found, rows, new Map(), AS_OF)).toEqual(found)
})

/** Six instalments of 5,000 on both accounts, and the loan's interest. */
function loan() {
  return rowsOf(
    MONTHS.flatMap((month) => [
      ...[-5_000, 5_000].map((amountMinor) => ({
        accountId: amountMinor < 0 ? 'main' : 'loan',
        payee: 'Car loan EMI',
        categoryId: 'loan-repayment' as const,
        bookedOn: dayOfMonth(month, 7),
        amountMinor,
      })),
      {
        accountId: 'loan',
        payee: 'Loan interest',
        categoryId: 'fees',
        bookedOn: dayOfMonth(month, 7),
        amountMinor: -50,
      },
    ]),
  )
}

test('the last instalment of a loan is what is left', () => {
  const rows = loan()
  const found = withWhatIsOwed(recurringSeries(rows, AS_OF), rows, new Map([['loan', -1_234]]), AS_OF)
  expect(found.filter(({ payee }) => payee === 'Car loan EMI').map((each) => each.amountMinor)).toEqual([-1_234, 1_234])
})

test('a loan that is paid off brings nothing more', () => {
  const rows = loan()
  for (const left of [0, -20]) {
    const found = withWhatIsOwed(recurringSeries(rows, AS_OF), rows, new Map([['loan', left]]), AS_OF)
    expect(found.map((each) => each.active)).toEqual([false, false, false])
  }
})

test('payments that follow no statement stay as they are', () => {
  const rows = rowsOf(
    MONTHS.flatMap((month, index) => [
      { accountId: 'card', bookedOn: dayOfMonth(month, 3), amountMinor: -7_000 - index * 1_111 },
      {
        accountId: 'card',
        payee: 'Card bill',
        categoryId: 'card-repayment' as const,
        bookedOn: dayOfMonth(month, 20),
        amountMinor: [4_000, 9_000, 3_000, 8_000, 2_000, 7_000][index] ?? 0,
      },
    ]),
  )
  const found = recurringSeries(rows, AS_OF)
  expect(withWhatIsOwed(found, rows, new Map([['card', -25_000]]), AS_OF)).toEqual(found)
})
