// Lists: which names, days or months they have and which they have not, from the rows.
import { displayName } from '../src/main/assistant/facts'
import { categoryName } from '../src/main/assistant/names/category-words'
import type { CategoryId } from '../src/shared/domain'
import {
  counted,
  type KnownBooks,
  MONTHS,
  most,
  type Row,
  round,
  summed,
  TIMES,
  type Time,
  WHOLE_MONTHS,
  within,
  written,
} from './known-books'
import { byMonth, byPayee, category, drawn, monthName, payee } from './known-draws'
import type { Case, Families } from './known-truths'

export const LISTED: Families = {
  'top payees': (books, choose) => {
    const one = drawn(books, choose, category)
    return one && firstOf(byPayee(one.rows), choose([2, 3, 5]), { of: one.name.it, time: one.time.time })
  },
  'most visited': (books, choose) => {
    const one = drawn(books, choose, category)
    const visits = one && most(counted(paid(one.rows), ({ payee }) => payee))
    return one && visits && firstOf(visits, choose([2, 3]), { of: one.name.it, time: one.time.time })
  },
  'largest payments': (books, choose) => {
    const one = drawn(books, choose, category)
    const rows = one && most(new Map(paid(one.rows).map((row) => [row, -row.amount])))
    return (
      one &&
      rows &&
      firstOf(
        rows.map(([row, amount]) => [labelOf(row), amount]),
        choose([2, 3]),
        { of: one.name.it, time: one.time.time },
      )
    )
  },
  'payments over an amount': (books, choose) => {
    const one = drawn(books, choose, choose([category, payee]))
    const sizes = one && most(new Map(paid(one.rows).map((row) => [row, -row.amount])))
    if (!one || !sizes || sizes.length < 4) return null
    const amount = round(sizes[choose([1, 2, 3])]?.[1] as number)
    const [over, under] = [sizes.filter(([, size]) => size > amount), sizes.filter(([, size]) => size < amount)]
    if (over.length === 0 || over.length > 8 || amount < 100 || over.length + under.length < sizes.length) return null
    return listOf(
      over.map(([row]) => labelOf(row)),
      under.slice(0, 5).map(([row]) => labelOf(row)),
      {
        of: one.name.it,
        time: one.time.time,
        amount: written(amount),
      },
    )
  },
  'bought on a day': (books, choose) => {
    const row = choose(
      within(books.rows, { time: '', from: '2026-03-01', to: '2026-10-25' }).filter(({ spends }) => spends),
    )
    const day = paid(books.rows.filter(({ on, spends }) => on === row.on && spends))
    const others = books.rows.filter(({ on, spends }) => spends && on > row.on).slice(0, 6)
    if (day.length > 8) return null
    const names = namesOf(day)
    return listOf(
      names,
      namesOf(others).filter((name) => !names.includes(name)),
      { day: dayOf(row) },
    )
  },
  'payments to one': (books, choose) => {
    const name = payee(books, choose)
    const time = choose(WHOLE_MONTHS)
    const rows = paid(within(books.rows, time).filter(name.of))
    if (rows.length === 0 || rows.length > 10) return null
    return listOf(rows.map(dayOf), [], { it: name.it, time: time.time })
  },
  'the last payments': (books, choose) => {
    const name = payee(books, choose)
    const days = [...new Set(paid(books.rows.filter(name.of)).map(dayOf))].reverse()
    const rows = paid(books.rows.filter(name.of)).length
    const n = choose([2, 3, 4])
    if (rows !== days.length || days.length <= n) return null
    return listOf(
      days.slice(0, n).map((day) => `· ${day}`),
      days.slice(n, n + 2).map((day) => `· ${day}`),
      { it: name.it, n: String(n) },
    )
  },
  'months over an amount': (books, choose) => {
    const name = category(books, choose)
    const months = byMonth(books, name)
    if (months.length < 10) return null
    const amount = round(months[choose([1, 2, 3])]?.[1] as number)
    const over = months.filter(([, sum]) => sum > amount)
    const under = months.filter(([, sum]) => sum < amount)
    if (over.length === 0) return null
    return listOf(
      over.map(([month]) => monthName(month)),
      under.map(([month]) => monthName(month)),
      { it: name.it, amount: written(amount) },
    )
  },
  'categories over an amount': (books, choose) => {
    const time = choose(TIMES)
    const sums = byCategory(books, time)
    if (sums.length < 6) return null
    const amount = round(sums[choose([2, 3, 4])]?.[1] as number)
    const [over, under] = [sums.filter(([, sum]) => sum > amount), sums.filter(([, sum]) => sum < amount)]
    if (over.length === 0) return null
    return listOf(
      over.map(([name]) => name),
      under.map(([name]) => name),
      { time: time.time, amount: written(amount) },
    )
  },
  'categories that rose': (books, choose) => {
    const [one, two] = [choose([4, 5, 6, 7, 8]), choose([0, 1, 2, 3])]
    const [now, before] = [WHOLE_MONTHS[one], WHOLE_MONTHS[two]].map((time) => new Map(byCategory(books, time as Time)))
    if (!now || !before) return null
    const moves = most(new Map([...now].map(([name, sum]) => [name, sum - (before.get(name) ?? 0)])))
    const rose = moves.filter(([, by]) => by > 100)
    if (rose.length === 0) return null
    return listOf(
      rose.slice(0, 3).map(([name]) => name),
      moves.filter(([, by]) => by < -100).map(([name]) => name),
      {
        month: MONTHS[one] as string,
        other: MONTHS[two] as string,
      },
    )
  },
  'who paid me': (books, choose) => {
    const time = choose(TIMES)
    const income = books.rows.filter(
      ({ category, amount }) => amount > 0 && ['salary', 'pension', 'other-income'].includes(category),
    )
    const names = namesOf(within(income, time))
    if (names.length === 0 || names.length > 8) return null
    return listOf(
      names,
      namesOf(income).filter((name) => !names.includes(name)),
      { time: time.time },
    )
  },
  'where it was spent': (books, choose) => {
    const one = drawn(books, choose, category)
    if (!one) return null
    const names = namesOf(paid(one.rows))
    if (names.length > 10) return null
    const others = namesOf(within(books.rows, one.time).filter((row) => row.spends && !one.name.of(row)))
    return listOf(names, others.filter((name) => !names.includes(name)).slice(0, 6), {
      of: one.name.it,
      time: one.time.time,
    })
  },
  'payees by visits': (books, choose) => {
    const one = drawn(books, choose, category)
    const visits = one && most(counted(paid(one.rows), ({ payee }) => payee))
    const n = visits?.[choose([1, 2])]?.[1]
    if (!one || !visits || !n || n < 2) return null
    const more = visits.filter(([, times]) => times > n).map(([name]) => name)
    if (more.length === 0) return null
    return listOf(
      more,
      visits.filter(([, times]) => times <= n).map(([name]) => name),
      { of: one.name.it, time: one.time.time, n: String(n) },
    )
  },
  'payees over an amount': (books, choose) => {
    const one = drawn(books, choose, category)
    const sums = one && byPayee(one.rows)
    if (!one || !sums || sums.length < 4) return null
    const amount = round(sums[choose([1, 2])]?.[1] as number)
    const [over, under] = [sums.filter(([, sum]) => sum > amount), sums.filter(([, sum]) => sum < amount)]
    if (over.length === 0 || amount < 100) return null
    return listOf(
      over.map(([name]) => name),
      under.map(([name]) => name).slice(0, 6),
      { of: one.name.it, time: one.time.time, amount: written(amount) },
    )
  },
}

function listOf(contains: readonly string[], without: readonly string[], slots: Case['slots']): Case {
  // 'Amazon' stands in 'Amazon Prime'.
  const apart = without.filter((name) => !contains.some((own) => own.toLowerCase().includes(name.toLowerCase())))
  return { slots, truth: { contains, without: apart } }
}

/** The first so many of a ranking; null where two are alike at its end. */
function firstOf(ranked: readonly (readonly [string, number])[], n: number, slots: Case['slots']): Case | null {
  const [last, next] = [ranked[n - 1], ranked[n]]
  if (!last || !next || last[1] === next[1]) return null
  const names = ranked.map(([name]) => name)
  return listOf(names.slice(0, n), names.slice(n, n + 3), { ...slots, n: String(n) })
}

function byCategory(books: KnownBooks, time: Time): readonly (readonly [string, number])[] {
  const rows = within(books.rows, time).filter(({ spends }) => spends)
  return most(
    summed(
      rows,
      ({ category }) => categoryName(category as CategoryId),
      ({ amount }) => -amount,
    ),
  )
}

function paid(rows: readonly Row[]): readonly Row[] {
  return rows.filter(({ amount }) => amount < 0)
}

function namesOf(rows: readonly Row[]): readonly string[] {
  return [...new Set(rows.map(({ payee }) => payee))]
}

function dayOf({ on }: Row): string {
  return `${Number(on.slice(8))} ${monthName(on.slice(0, 7))}${on < '2026' ? ' 2025' : ''}`
}

function labelOf(row: Row): string {
  return `${displayName(row.payee)} · ${dayOf(row)}`
}
