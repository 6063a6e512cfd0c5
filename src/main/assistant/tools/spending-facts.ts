// What the tools about spending share: sums over a period as facts, and the common parts of their findings.
import type { CategoryId, Figure, TransactionFilter } from '../../../shared/domain'
import { sumsByCategory, sumsByPayee } from '../../db/sums'
import { figureOver, spentMinor } from '../../db/transactions'
import { aboutCategory, aboutPayee, displayName, type Fact } from '../facts'
import type { Findings, Scope } from '../findings'
import { categoryName } from '../names/category-words'
import { isOneDay, type Period, periodBefore, shortDayName } from '../periods/periods'
import { slotsOf } from '../wording/sentence'
import type { Part } from './breakdown'
import { type LargePayment, largestPayments } from './largest-payments'

export async function payeeFacts(
  scope: Scope,
  payees: readonly PayeePart[],
  filter: TransactionFilter,
  period: Period,
): Promise<readonly Fact[]> {
  const best = payees[0]
  if (!best || payees.length < 2) return []
  const about = aboutPayee(best.label)
  const [largest] = await largestPayments(scope, { ...filter, direction: 'out' }, 1)
  return [
    scope.write.payee('best_payee', best.label, { measure: 'spent', period, rank: 1 }),
    scope.write.figure('best_amount', best.figure, { about, measure: 'spent', period, rank: 1 }),
    scope.write.count('best_count', best.figure.transactions, ['payment', 'payments'], rows(best.figure), {
      about,
      measure: 'count',
      period,
    }),
    ...(largest ? paymentFacts(scope, 'largest', largest, period, 1) : []),
  ]
}

/** A payee that took the most in a single payment is told as the largest payment alone. */
export function bestWording(payees: readonly PayeePart[], facts: readonly Fact[]): readonly string[] {
  const [best] = payees
  if (!best) return []
  if (best.figure.transactions > 1) return ['{best_payee} took the most, {best_amount} over {best_count}.']
  const largest = facts.find((fact) => fact.slot === 'largest_payee')
  return largest?.value === best.label ? [] : ['{best_payee} took the most, {best_amount}.']
}

/** Payee, amount and day of one payment, under '<slot>_payee', '<slot>_amount' and '<slot>_date'. */
export function paymentFacts(
  scope: Scope,
  slot: string,
  payment: { readonly id: number; readonly payee: string; readonly bookedOn: string; readonly amountMinor: number },
  period: Period,
  rank: 1 | 2 | null,
): readonly Fact[] {
  const about = { about: aboutPayee(payment.payee), measure: 'payment', period, rank } as const
  const figure: Figure = { amountMinor: payment.amountMinor, transactions: 1, filter: { ids: [payment.id] } }
  return [
    scope.write.payee(`${slot}_payee`, payment.payee, { measure: 'payment', period, rank }),
    scope.write.figure(`${slot}_amount`, figure, about),
    scope.write.date(`${slot}_date`, payment.bookedOn, rows(figure), about),
  ]
}

/** Spending (or, as income, money in) over a filter, positive. */
export async function spent(scope: Scope, filter: TransactionFilter, received = false): Promise<Figure> {
  return figureOver(scope.db, scope.books, filter, received ? 'signed' : 'spent')
}

export function spendingIn(period: Period): TransactionFilter {
  return { kind: 'spending', from: period.from, to: period.to }
}

export interface CategoryPart extends Part {
  readonly categoryId: CategoryId
}

/** Spending per category, largest first; categories whose refunds outweigh are left out. */
export async function categoriesOf(scope: Scope, filter: TransactionFilter): Promise<readonly CategoryPart[]> {
  const sums = await sumsByCategory(scope.db, scope.books, filter)
  return sums
    .map(({ categoryId, sumMinor, transactions }) => ({
      label: capitalised(categoryName(categoryId)),
      categoryId,
      figure: {
        amountMinor: spentMinor(sumMinor),
        transactions,
        filter: { categoryId, from: filter.from, to: filter.to },
      },
    }))
    .filter((part) => part.figure.amountMinor > 0)
    .sort((a, b) => b.figure.amountMinor - a.figure.amountMinor || (a.categoryId < b.categoryId ? -1 : 1))
}

export interface PayeePart extends Part {
  readonly label: string
}

export async function payeesOf(scope: Scope, filter: TransactionFilter): Promise<readonly PayeePart[]> {
  const sums = await sumsByPayee(scope.db, scope.books, filter)
  return sums
    .map(({ payee, sumMinor, transactions }) => ({
      label: payee,
      categoryId: null,
      figure: { amountMinor: spentMinor(sumMinor), transactions, filter: { ...filter, payee } },
    }))
    .filter((part) => part.figure.amountMinor > 0)
    .sort((a, b) => b.figure.amountMinor - a.figure.amountMinor || (a.label < b.label ? -1 : 1))
}

/** The same spending in the period before; null where there is none or nothing in it. */
export async function figureBefore(
  scope: Scope,
  period: Period,
  of: { readonly categoryId?: CategoryId; readonly payee?: string },
): Promise<{ readonly figure: Figure; readonly period: Period } | null> {
  const before = periodBefore(period, scope.asOf)
  if (!before) return null
  const figure = await spent(scope, {
    ...(of.categoryId ? {} : { kind: 'spending' }),
    ...of,
    from: before.from,
    to: before.to,
  })
  return figure.amountMinor > 0 ? { figure, period: before } : null
}

export function asPart(part: PayeePart): Part {
  return { ...part, label: displayName(part.label) }
}

export function categoryFacts(
  scope: Scope,
  name: string,
  amount: string,
  part: CategoryPart,
  period: Period,
  rank: 1 | 2 | null,
): readonly Fact[] {
  return [
    scope.write.category(name, part.categoryId, { measure: 'spent', period, rank }),
    scope.write.figure(amount, part.figure, { about: aboutCategory(part.categoryId), measure: 'spent', period, rank }),
  ]
}

/** The share of all spending; left out where refunds make it meaningless. */
export function shareFact(
  scope: Scope,
  slot: string,
  part: Figure,
  total: Figure,
  about: string,
  period: Period,
): readonly Fact[] {
  const share = part.amountMinor / total.amountMinor
  if (!(total.amountMinor > 0) || share < 0.001 || share > 1) return []
  return [scope.write.share(slot, share, rows(part), { about, measure: 'share', period })]
}

export function rows({ transactions, filter }: Figure): {
  readonly transactions: number
  readonly filter: TransactionFilter
} {
  return { transactions, filter }
}

/** Only the sentences whose every slot has a fact. What happened in the time of a single day needs no day of its own. */
export function present(facts: readonly Fact[], sentences: readonly string[]): readonly string[] {
  const period = facts.find(({ slot }) => slot === 'period')?.period
  const said = period && isOneDay(period) ? sentences.map((each) => each.replace(/ on \{\w+_date\}/g, '')) : sentences
  return said.filter((sentence) => slotsOf(sentence).every((slot) => facts.some((fact) => fact.slot === slot)))
}

/** An answer without figures. `looked`: where rows were looked for and there are none; null when it was not about rows. */
export function nothing(
  facts: readonly Fact[],
  sentence: string,
  looked: Figure | null,
  suggestions: readonly string[],
): Findings {
  // What the sentence names first is what nothing was found of.
  const named = slotsOf(sentence).flatMap((slot) => facts.find((fact) => fact.slot === slot) ?? [])
  const about = named.find(({ kind }) => kind === 'name')?.about ?? 'all'
  const period = named.find(({ kind }) => kind === 'period')?.period ?? null
  const none: readonly Fact[] = looked ? [{ ...NONE, about, period, evidence: rows(looked) }] : []
  return {
    facts: [...facts, ...none],
    wording: [sentence],
    headline: looked && NONE.slot,
    table: [],
    suggestions,
  }
}

const NONE = {
  slot: 'none',
  kind: 'count',
  text: 'none',
  value: 0,
  measure: 'nothing',
  rank: null,
  trend: null,
  label: [],
} as const

/** What to offer next: the month before, or the month at hand. */
export function otherPeriod(scope: Scope, period: Period): string {
  return period.to === scope.asOf && periodBefore(period, scope.asOf) ? 'last month' : 'this month'
}

export function capitalised(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1)
}

/** Single payments as lines of a table, each with its day. Amounts are positive. */
export function paymentLines(scope: Scope, payments: readonly LargePayment[]): Findings['table'] {
  return payments.map(({ id, payee, categoryId, bookedOn, amountMinor }) => ({
    label: `${displayName(payee)} · ${shortDayName(bookedOn, scope.asOf)}`,
    categoryId,
    figure: { amountMinor, transactions: 1, filter: { ids: [id] } },
  }))
}
