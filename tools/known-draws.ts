// What questions of known truth are about: names and times of a customer's books that have rows.
import {
  categories,
  type KnownBooks,
  MONTHS,
  most,
  type Named,
  payees,
  type Row,
  spent,
  summed,
  THIS_YEAR,
  TIMES,
  within,
} from './known-books'
import type { Choose } from './question-ways'

/** Beyond the truth or short of it, so that yes and no are as frequent. */
export const NEAR = [0.5, 0.8, 1.25, 2]

export const category = (books: KnownBooks, choose: Choose) => choose(categories(books, choose))
export const payee = (books: KnownBooks, choose: Choose) => choose(payees(books, 6))

export function named(books: KnownBooks, choose: Choose): Named {
  const own = payees(books, 12)
  const [one, two] = [choose(own), choose(own)]
  const both: Named = { it: `${one.it} and ${two.it} together`, of: (row) => one.of(row) || two.of(row) }
  return choose([category(books, choose), one, one.it === two.it ? one : both, category(books, choose), one])
}

/** Spending under a name in a time, where there is some; tried a few times. */
export function drawn(books: KnownBooks, choose: Choose, pick = named) {
  for (let tries = 0; tries < 12; tries++) {
    const name = pick(books, choose)
    const time = choose(TIMES)
    const rows = within(books.rows, time).filter(name.of)
    if (rows.length > 0 && spent(rows) >= 250) return { name, time, rows }
  }
  return null
}

/** Spending under a name in each month of this year, the most first. */
export function byMonth(books: KnownBooks, name: Named): readonly (readonly [string, number])[] {
  const rows = within(books.rows, THIS_YEAR).filter(name.of)
  return most(
    summed(
      rows,
      ({ on }) => on.slice(0, 7),
      ({ amount }) => -amount,
    ),
  )
}

export function byPayee(rows: readonly Row[]): readonly (readonly [string, number])[] {
  return most(
    summed(
      rows,
      (row) => row.payee,
      ({ amount }) => -amount,
    ),
  )
}

export function monthName(month: string): string {
  return MONTHS[Number(month.slice(5)) - 1] as string
}
