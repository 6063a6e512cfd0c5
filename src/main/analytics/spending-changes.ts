// What moved the spending of a month against the month before, and which payees moved it.
import { CATEGORY_IDS, type CategoryId, type Figure, type TransactionFilter } from '../../shared/domain'
import type { ChangeDriver, ChangeReason, SpendingChange } from '../../shared/spending'

/** A category is told from this share of the larger month on. */
const WORTH_TELLING = 0.03
const MOST_CHANGES = 4
/** A payee is named when it makes up this share of its category's change. */
const WORTH_NAMING = 0.15
const MOST_DRIVERS = 3

export interface PayeeSum {
  readonly categoryId: CategoryId
  readonly payee: string
  /** Signed: debits negative. */
  readonly sumMinor: number
  readonly transactions: number
  /** Of the transactions, those that are no refund. */
  readonly payments: number
}

export interface ChangedRows {
  /** Spending by category and payee, of `days` and of `daysBefore`. */
  readonly sums: readonly PayeeSum[]
  readonly sumsBefore: readonly PayeeSum[]
  readonly days: TransactionFilter
  readonly daysBefore: TransactionFilter
}

/**
 * The categories that moved most, largest change first, each with the payees that moved it the same way. A change under
 * 3 % of the larger of both months is not told. Without spending before there is nothing to compare, and no change.
 */
export function spendingChanges({ sums, sumsBefore, days, daysBefore }: ChangedRows): readonly SpendingChange[] {
  if (sumsBefore.length === 0) return []
  const pairs = paired(sums, sumsBefore)
  const larger = Math.max(Math.abs(total(sums)), Math.abs(total(sumsBefore)))
  const changes = CATEGORY_IDS.flatMap((categoryId): readonly SpendingChange[] => {
    const payees = pairs.filter((pair) => pair.categoryId === categoryId)
    const change = payees.reduce((all, pair) => all + pair.change, 0)
    if (change === 0 || Math.abs(change) < larger * WORTH_TELLING) return []
    return [
      {
        categoryId,
        spent: figureOf(
          payees.map((pair) => pair.now),
          { categoryId, ...days },
        ),
        before: figureOf(
          payees.map((pair) => pair.before),
          { categoryId, ...daysBefore },
        ),
        drivers: drivers(payees, change).map((pair) => driver(pair, days, daysBefore)),
      },
    ]
  })
  return changes.sort((a, b) => Math.abs(moved(b)) - Math.abs(moved(a))).slice(0, MOST_CHANGES)
}

interface Pair {
  readonly categoryId: CategoryId
  readonly payee: string
  readonly now: Part
  readonly before: Part
  /** Positive when more was spent. */
  readonly change: number
}

type Part = Pick<PayeeSum, 'sumMinor' | 'transactions' | 'payments'>
const NOTHING: Part = { sumMinor: 0, transactions: 0, payments: 0 }

function paired(sums: readonly PayeeSum[], sumsBefore: readonly PayeeSum[]): readonly Pair[] {
  const key = ({ categoryId, payee }: PayeeSum) => `${categoryId} ${payee}`
  const now = new Map(sums.map((sum) => [key(sum), sum]))
  const before = new Map(sumsBefore.map((sum) => [key(sum), sum]))
  return [...new Map([...before, ...now])].map(([each, { categoryId, payee }]) => {
    const pair = { now: now.get(each) ?? NOTHING, before: before.get(each) ?? NOTHING }
    return { categoryId, payee, ...pair, change: pair.before.sumMinor - pair.now.sumMinor }
  })
}

function drivers(payees: readonly Pair[], change: number): readonly Pair[] {
  const along = (pair: Pair) => pair.change * Math.sign(change)
  return payees
    .filter((pair) => along(pair) >= Math.abs(change) * WORTH_NAMING && hasSpending(pair))
    .sort((a, b) => along(b) - along(a) || (a.payee < b.payee ? -1 : 1))
    .slice(0, MOST_DRIVERS)
}

/** Money that came back is no reason of its own: what was bought before it is. */
function hasSpending({ now, before, change }: Pair): boolean {
  return (change > 0 ? now : before).sumMinor < 0
}

function driver(pair: Pair, days: TransactionFilter, daysBefore: TransactionFilter): ChangeDriver {
  const { categoryId, payee, now, before } = pair
  return {
    payee,
    reason: reasonOf(pair),
    spent: figureOf([now], { categoryId, payee, ...days }),
    before: figureOf([before], { categoryId, payee, ...daysBefore }),
  }
}

/** The change split into number and price (Laspeyres: the number at the old price, the rest is price). */
function reasonOf({ now, before, change }: Pair): ChangeReason {
  const more = change > 0
  if (more && before.payments === 0) return 'new'
  if (!more && now.payments === 0) return 'stopped'
  const byNumber = (now.payments - before.payments) * (-before.sumMinor / Math.max(1, before.payments))
  const mostlyNumber = byNumber * change > 0 && Math.abs(byNumber) > Math.abs(change - byNumber)
  if (more) return mostlyNumber ? 'more-often' : 'dearer'
  return mostlyNumber ? 'less-often' : 'cheaper'
}

function figureOf(parts: readonly Part[], filter: TransactionFilter): Figure {
  return {
    amountMinor: parts.reduce((all, part) => all - part.sumMinor, 0),
    transactions: parts.reduce((all, part) => all + part.transactions, 0),
    filter,
  }
}

function total(parts: readonly Part[]): number {
  return parts.reduce((all, part) => all + part.sumMinor, 0)
}

function moved({ spent, before }: SpendingChange): number {
  return spent.amountMinor - before.amountMinor
}
