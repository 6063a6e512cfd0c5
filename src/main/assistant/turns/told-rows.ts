// The rows of an answer in their order, for the turns that point at them by place: 'the second one', 'the first two', 'without the biggest'.
import type { Answer } from '../../../shared/contract'
import type { CategoryId, IsoDate } from '../../../shared/domain'
import { displayName, type Fact } from '../facts'
import { categoryName } from '../names/category-words'
import { findPeriods } from '../periods/find-periods'
import type { Period } from '../periods/periods'

/** What one row is: a payee, a category, an account, a time, or a payee on the day of one payment. */
export interface ToldRow {
  readonly payee: string | null
  readonly categoryId: CategoryId | null
  readonly account: string | null
  readonly period: Period | null
  readonly amountMinor: number
}

interface Books {
  readonly payees: readonly string[]
  readonly accounts: readonly string[]
  readonly asOf: IsoDate
}

const NOTHING = { payee: null, categoryId: null, account: null, period: null } as const

/**
 * The rows of an answer up to `asOf`, without the line that stands for all others; of an answer without a table the names that it ranks. Empty
 * where a row is none of those that a turn could be about.
 */
export function toldRows(table: Answer['table'], facts: readonly Fact[], books: Books): readonly ToldRow[] {
  const rows = table.filter(({ label }) => !OTHERS.test(label)).map((line) => rowOf(line, books))
  if (rows.length > 0) return rows.every((row) => row !== null) ? rows : []
  return facts.flatMap(({ kind, rank, about, value }) => {
    const [, sort, name = ''] = RANKED.exec(about) ?? []
    if (kind !== 'money' || rank === null || !sort) return []
    const row = { ...NOTHING, amountMinor: Number(value) }
    return [sort === 'payee' ? { ...row, payee: name } : { ...row, categoryId: name as CategoryId }]
  })
}

const OTHERS = /^\d+ others$/
const RANKED = /^(payee|category):(.+)$/s

function rowOf(
  { label, categoryId, figure: { amountMinor, filter } }: Answer['table'][number],
  { payees, accounts, asOf }: Books,
): ToldRow | null {
  const row = { ...NOTHING, amountMinor }
  const time = periodIn(label, asOf)
  if (time && time.from === filter.from && time.to === filter.to) return { ...row, period: time }
  const [name = '', day] = label.split(' · ')
  const payee = filter.payee ?? payees.find((each) => displayName(each) === name)
  if (payee) return { ...row, payee, period: day === undefined ? null : periodIn(day, asOf) }
  const account = accounts.find((each) => label.startsWith(displayName(each)))
  if (filter.accountId && account) return { ...row, account }
  return categoryId && label.toLowerCase() === categoryName(categoryId).toLowerCase() ? { ...row, categoryId } : null
}

function periodIn(words: string, asOf: IsoDate): Period | null {
  return findPeriods(`in ${words}`, asOf)[0]?.period ?? null
}
