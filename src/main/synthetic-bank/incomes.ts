// Kinds of income that are alike in every country but for their words and their rounding.
import { inMinor } from './amounts'
import { type Bill, bill } from './bills'
import type { Earnings } from './plans'
import type { Random } from './random'

const WEEKS_IN_MONTH = 4.345

/** Names of companies: one of the first words, then one of the second. */
export interface CompanyWords {
  readonly first: readonly string[]
  readonly second: readonly string[]
}

export function companyName({ first, second }: CompanyWords, random: Random): string {
  return `${random.pick(first)} ${random.pick(second)}`
}

/** From a parent, whom the bank can only guess to be one. */
export function allowance(payee: string, detail: string, amountMinor: number, payday: number, random: Random): Bill {
  return bill({
    kind: 'income',
    payee,
    detail,
    categoryId: 'other-income',
    source: 'guess',
    confidence: 0.64,
    route: 'imps-in',
    amountMinor,
    day: payday,
    minuteOfDay: random.whole(480, 1260),
  })
}

/** What a steady client pays each month; `form` is how the law calls the company ('LTD'). */
export function retainer(client: string, form: string, detail: string, amountMinor: number, payday: number): Bill {
  return bill({
    kind: 'income',
    payee: client,
    printed: `${client.toUpperCase()} ${form}`,
    detail,
    categoryId: 'other-income',
    route: 'neft-in',
    amountMinor,
    day: payday,
    weekends: 'after',
  })
}

/** From those who pay by the week: `incomeMinor` is a month's. */
export function weekly(payee: string, detail: string, incomeMinor: number, spread: number, random: Random): Bill {
  return bill({
    kind: 'income',
    payee,
    detail: `${detail} ${random.whole(100_000, 999_999)}`,
    categoryId: 'other-income',
    route: 'neft-in',
    amountMinor: inMinor(Math.round(incomeMinor / WEEKS_IN_MONTH / 100)),
    period: 'weekly',
    day: random.whole(0, 4),
    spread,
    ends: 'exact',
  })
}

/** What several clients pay when a piece of work is done, `perMonthMinor` altogether. */
export function invoices(
  clients: readonly string[],
  perMonth: number,
  perMonthMinor: number,
  rest: Pick<Earnings, 'byMonth' | 'detail' | 'roundMinor'>,
): Earnings {
  return { clients, perMonth, meanMinor: perMonthMinor / perMonth, ...rest }
}
