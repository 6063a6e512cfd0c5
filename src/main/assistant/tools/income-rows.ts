// The rows that questions about money in are about, and who paid them.
import { CATEGORY_KIND, type CategoryId, type Figure, type TransactionFilter } from '../../../shared/domain'
import { sumsByPayee } from '../../db/sums'
import { displayName } from '../facts'
import type { Ask, Findings, Scope } from '../findings'
import type { Period } from '../periods/periods'
import { nothing, otherPeriod } from './spending-facts'

/** The kind of income that a question names: interest. */
export function kindOf({ categoryId, hintedCategoryId }: Ask): CategoryId | null {
  const named = categoryId ?? hintedCategoryId
  return named && CATEGORY_KIND[named] === 'income' && named !== 'salary' ? named : null
}

/** The kind of income that a question names: a salary, interest. */
export function kindNamed(ask: Ask): CategoryId | null {
  const named = ask.categoryId ?? ask.hintedCategoryId
  return named === 'salary' ? named : kindOf(ask)
}

/** The rows that a question about money in is about. */
export function incoming(ask: Ask, period: Period): TransactionFilter {
  const { payee, payers } = ask
  const categoryId = kindOf(ask)
  const time = { from: period.from, to: period.to } as const
  if (payee) return { payee, direction: 'in', ...time }
  if (payers) return { kind: 'income', payees: payers, direction: 'in', ...time }
  if (categoryId) return { categoryId, direction: 'in', ...time }
  return { kind: 'income', direction: 'in', ...time }
}

export function suggestionsOf(scope: Scope, period: Period): readonly string[] {
  return [`And ${otherPeriod(scope, period)}?`, 'How much did I spend this month?', 'Will I run out of money?']
}

export function noIncome(scope: Scope, ask: Ask, looked: Figure): Findings {
  const { period } = ask
  const name = ask.payee ? [scope.write.payee('category', ask.payee, { measure: 'moved', period })] : []
  return nothing(
    [...name, scope.write.period('period', period)],
    ask.payee
      ? '{category} paid nothing to you in {period}.'
      : ask.payers
        ? 'Nothing like that is in your books in {period}.'
        : 'No income is booked in {period}.',
    looked,
    suggestionsOf(scope, period),
  )
}

export interface Payer {
  readonly payee: string
  readonly figure: Figure
}

/** Who paid, the largest sum first. */
export async function payersIn(scope: Scope, filter: TransactionFilter): Promise<readonly Payer[]> {
  const sums = await sumsByPayee(scope.db, scope.books, filter)
  return sums
    .map(({ payee, sumMinor, transactions }) => ({
      payee,
      figure: { amountMinor: sumMinor, transactions, filter: { ...filter, payee } },
    }))
    .sort((a, b) => b.figure.amountMinor - a.figure.amountMinor || (a.payee < b.payee ? -1 : 1))
}

const SHOWN = 12

export function tableOf(payers: readonly Payer[]): Findings['table'] {
  if (payers.length < 2) return []
  return payers.slice(0, SHOWN).map(({ payee, figure }) => ({ label: displayName(payee), categoryId: null, figure }))
}
