// What was spent: questions that want yes or no, with their truth from the rows.
import {
  categories,
  most,
  payees,
  type Row,
  round,
  spent,
  summed,
  TIMES,
  type Time,
  TODAY,
  WHOLE_MONTHS,
  within,
  written,
} from './known-books'
import { byMonth, byPayee, category, drawn, monthName, NEAR, named, payee } from './known-draws'
import type { Families, Family } from './known-truths'

/** The amount is never the truth itself, so that 'more than' and 'at least' are one. */
const AGAINST_AN_AMOUNT: Family = (books, choose) => {
  const one = drawn(books, choose)
  if (!one) return null
  const total = spent(one.rows)
  const amount = round(total * choose(NEAR))
  return {
    slots: { it: one.name.it, time: one.time.time, amount: written(amount) },
    truth: { yes: total > amount, unit: 'money', figure: total },
  }
}

export const OF_SPENDING: Families = {
  'more or less than an amount': AGAINST_AN_AMOUNT,
  'at least an amount': AGAINST_AN_AMOUNT,
  'between two amounts': (books, choose) => {
    const one = drawn(books, choose)
    if (!one) return null
    const total = spent(one.rows)
    const [low, high] = choose([
      [0.7, 1.4],
      [0.4, 0.7],
      [1.4, 2],
      [0.7, 1.4],
    ]).map((times) => round(total * times)) as [number, number]
    return {
      slots: { it: one.name.it, time: one.time.time, amount: written(low), more: written(high) },
      truth: { yes: total >= low && total <= high, unit: 'money', figure: total },
    }
  },
  'more often than': (books, choose) => {
    const one = drawn(books, choose, payee)
    if (!one) return null
    const times = one.rows.filter(({ amount }) => amount < 0).length
    const n = Math.max(2, times + choose([-2, -1, 1, 3]))
    return n === times
      ? null
      : {
          slots: { it: one.name.it, time: one.time.time, n: String(n) },
          truth: { yes: times > n, unit: 'count', figure: times },
        }
  },
  'paid or not': (books, choose) => {
    const name = choose(payees(books, 4))
    const time = choose(TIMES)
    const rows = within(books.rows, time).filter((row) => name.of(row) && row.amount < 0)
    return { slots: { it: name.it, time: time.time }, truth: { yes: rows.length > 0 } }
  },
  'ever paid': (books, choose) => {
    const paid = new Set(books.rows.map((row) => row.payee))
    const never = STRANGERS.filter((name) => !paid.has(name))
    const yes = choose([true, false])
    const it = yes ? choose(payees(books, 1)).it : choose(never)
    return { slots: { it }, truth: { yes } }
  },
  'one name more than another': (books, choose) => {
    const pick = choose([category, payee])
    const one = drawn(books, choose, pick)
    const other = pick(books, choose)
    if (!one || other.it === one.name.it) return null
    const [left, right] = [spent(one.rows), spent(within(books.rows, one.time).filter(other.of))]
    if (right < 10 || Math.abs(left - right) < 5) return null
    return { slots: { it: one.name.it, other: other.it, time: one.time.time }, truth: { yes: left > right } }
  },
  'one time more than another': (books, choose) => {
    const name = named(books, choose)
    const [time, then] = [choose(WHOLE_MONTHS), choose(WHOLE_MONTHS)] as [Time, Time]
    if (time.time === then.time) return null
    const [now, before] = [time, then].map((each) => spent(within(books.rows, each).filter(name.of))) as [
      number,
      number,
    ]
    if (before < 10 || now < 10 || Math.abs(now - before) < 5) return null
    return { slots: { it: name.it, time: time.time, before: then.time }, truth: { yes: now > before } }
  },
  'the biggest category': (books, choose) => {
    const time = choose(TIMES)
    const rows = within(books.rows, time).filter((row) => row.spends)
    const sums = most(
      summed(
        rows,
        (row) => row.category,
        ({ amount }) => -amount,
      ),
    )
    const own = categories(books, choose)
    const first = own.find((each) => each.of({ spends: true, category: sums[0]?.[0] ?? '' } as Row))
    const name = choose([first ?? choose(own), choose(own)])
    if ((sums[0]?.[1] ?? 0) === (sums[1]?.[1] ?? 0)) return null
    return { slots: { it: name.it, time: time.time }, truth: { yes: name === first } }
  },
  'the biggest payee': (books, choose) => {
    const one = drawn(books, choose, category)
    if (!one) return null
    const sums = byPayee(one.rows)
    const [first, second] = sums
    if (!first || !second || first[1] - second[1] < 5) return null
    const it = choose([first[0], choose(sums)[0]])
    return { slots: { it, of: one.name.it, time: one.time.time }, truth: { yes: it === first[0] } }
  },
  'the dearest month': (books, choose) => {
    const name = category(books, choose)
    const sums = byMonth(books, name)
    const [first, second] = sums
    if (!first || !second || first[1] - second[1] < 5) return null
    const month = choose([first[0], choose(sums)[0]])
    return { slots: { it: name.it, month: monthName(month) }, truth: { yes: month === first[0] } }
  },
  'any payment over an amount': (books, choose) => {
    const one = drawn(books, choose, choose([category, payee]))
    if (!one) return null
    const largest = Math.max(...one.rows.map(({ amount }) => -amount))
    const amount = round(largest * choose([0.5, 0.8, 1.3, 2]))
    return {
      slots: { it: one.name.it, time: one.time.time, amount: written(amount) },
      truth: { yes: largest > amount },
    }
  },
  'every month under an amount': (books, choose) => {
    const name = category(books, choose)
    const sums = byMonth(books, name)
    if (sums.length < 10) return null
    const highest = sums[0]?.[1] ?? 0
    const amount = round(highest * choose([0.6, 0.8, 1.25, 1.6]))
    return { slots: { it: name.it, amount: written(amount) }, truth: { yes: highest < amount } }
  },
  'a share of spending': (books, choose) => {
    const one = drawn(books, choose, category)
    if (!one) return null
    const share = spent(one.rows) / spent(within(books.rows, one.time).filter((row) => row.spends))
    const [words, limit] = choose([
      ['10%', 0.1],
      ['a quarter', 0.25],
      ['20 percent', 0.2],
      ['half', 0.5],
      ['a third', 1 / 3],
      ['5%', 0.05],
    ]) as [string, number]
    if (Math.abs(share - limit) < 0.01) return null
    return { slots: { it: one.name.it, time: one.time.time, share: words }, truth: { yes: share > limit } }
  },
  'by the month on average': (books, choose) => {
    const name = category(books, choose)
    const total = spent(within(books.rows, { time: '', from: '2026-05-01', to: TODAY }).filter(name.of)) / 6
    if (total < 50) return null
    const amount = round(total * choose([0.5, 0.7, 1.5, 2]))
    return { slots: { it: name.it, amount: written(amount) }, truth: { yes: total > amount } }
  },
  'by way of paying': (books, choose) => {
    const way = 'UPI'
    const time = choose(TIMES)
    const rows = within(books.rows, time).filter(({ channel, amount }) => channel === way && amount < 0)
    const [total, others] = [spent(rows.filter((row) => row.spends)), spent(rows.filter((row) => !row.spends))]
    const amount = round(total * choose(NEAR))
    // Whether what is no spending counts is left open.
    if (total < 250 || total > amount !== total + others > amount) return null
    return { slots: { way, time: time.time, amount: written(amount) }, truth: { yes: total > amount } }
  },
  'the last payment': (books, choose) => {
    const name = payee(books, choose)
    const rows = books.rows.filter((row) => name.of(row) && row.amount < 0)
    const last = rows.at(-1)
    if (!last || rows.at(-2)?.on === last.on) return null
    const amount = round(-last.amount * choose(NEAR))
    return {
      slots: { it: name.it, amount: written(amount) },
      truth: { yes: -last.amount > amount, unit: 'money', figure: -last.amount },
    }
  },
  'gone out this month': (books, choose) => {
    const bills = payees(
      { ...books, rows: books.rows.filter((row) => row.category === 'bills' || row.payee === 'Rent') },
      10,
    )
    if (bills.length === 0) return null
    const name = choose(bills)
    return {
      slots: { it: name.it },
      truth: {
        yes: within(books.rows, { time: '', from: '2026-10-01', to: TODAY }).some(
          (row) => name.of(row) && row.amount < 0,
        ),
      },
    }
  },
  'all spending against an amount': (books, choose) => {
    const time = choose(TIMES)
    const total = spent(within(books.rows, time).filter((row) => row.spends))
    const amount = round(total * choose(NEAR))
    return {
      slots: { time: time.time, amount: written(amount) },
      truth: { yes: total > amount, unit: 'money', figure: total },
    }
  },
  'all spending of two times': (books, choose) => {
    const [one, two] = [Math.floor(choose([0, 2, 4, 6, 7, 8, 3])), choose([1, 5, 3, 6, 8, 0])]
    const [time, then] = [WHOLE_MONTHS[one], WHOLE_MONTHS[two]] as [Time, Time]
    if (one <= two) return null
    const [now, before] = [time, then].map((each) => spent(within(books.rows, each).filter((row) => row.spends))) as [
      number,
      number,
    ]
    if (Math.abs(now - before) < 50) return null
    return {
      slots: { time: time.time, before: then.time, month: time.time.slice(3), other: then.time.slice(3) },
      truth: { yes: now > before },
    }
  },
}

/** Some of them were never paid. */
const STRANGERS = 'Zomato Netflix Goibibo Croma Decathlon Spotify IKEA FirstCry OYO Lenskart'.split(' ')
