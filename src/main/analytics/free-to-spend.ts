import type { FreeToSpend } from '../../shared/contract'
import { CATEGORY_KIND, type ForecastEvent } from '../../shared/domain'
import { isBill } from './upcoming'

/** A credit is an income to wait for when it is at least this share of the largest one: not the interest of a quarter. */
const WORTH_WAITING_FOR = 0.25

/**
 * Balance less the bills due before the next income (before its day), never below zero. Without an income in sight all
 * bills of the forecast count. `events`: earliest first.
 */
export function freeToSpend(balanceMinor: number, events: readonly ForecastEvent[]): FreeToSpend {
  const incomes = events.filter((event) => event.amountMinor > 0 && CATEGORY_KIND[event.categoryId] === 'income')
  const largest = Math.max(0, ...incomes.map((event) => event.amountMinor))
  const next = incomes.find((event) => event.amountMinor >= largest * WORTH_WAITING_FOR) ?? null
  const billsMinor = events
    .filter((event) => isBill(event) && (next === null || event.on < next.on))
    .reduce((all, event) => all - event.amountMinor, 0)
  return {
    amountMinor: Math.max(0, balanceMinor - billsMinor),
    nextIncome: next && { on: next.on, payee: next.payee },
    billsMinor,
    billsExceedBalance: billsMinor > balanceMinor,
  }
}
