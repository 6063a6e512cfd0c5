// 'Show payments over 5,000 in October': rows that a question describes, counted, added up and opened.
import type { TransactionFilter } from '../../shared/domain'
import { transactions } from '../db/transactions'
import { displayName, type Fact, said } from './facts'
import type { Tool } from './findings'
import { found } from './found'
import { dayName } from './periods'
import { LISTS_ROWS } from './settled-intent'
import { nothing, rows, spent } from './spending-facts'

const SHOWN = 15

/** 'How much did they come to', and not how many or which. */
function asksSum(question: string): boolean {
  return /\b(?:how much|come to|came to|worth|sum of|in total|kitne ka)\b/i.test(question)
}

/** The rows that fit a name, an amount, a direction and a time; every one of them of all times without a period. */
export const searchRows: Tool = async (scope, ask) => {
  const { question, amountMinor, fromMinor } = ask
  const categoryId = ask.categoryId ?? (amountMinor === null ? ask.hintedCategoryId : null)
  const below = /\b(under|below|less than|smaller than|at most|up to|kam|upto|cheaper than)\b/i.test(question)
  const exact = /\b(of exactly|exactly|for exactly|of)\s*(rs\.?|₹|£|\$)?\s*[\d]/i.test(question)
  const words = withoutName(question, ask.payee)
  const into = /\b(credits?|received|deposits?|incoming|money in|aaye?)\b/i.test(words)
  const out = /\b(payments?|debits?|spent|spends?|purchases?|paid|withdrawals?|orders?|expenses?)\b/i.test(words)
  const limits: TransactionFilter =
    amountMinor === null
      ? {}
      : fromMinor !== null
        ? { minMinor: fromMinor, maxMinor: amountMinor }
        : exact && !below
          ? { minMinor: amountMinor, maxMinor: amountMinor }
          : below
            ? { maxMinor: amountMinor }
            : { minMinor: amountMinor }
  const filter: TransactionFilter = {
    ...limits,
    ...(ask.payee ? { payee: ask.payee } : categoryId ? { categoryId } : {}),
    ...(ask.periodGiven ? { from: ask.period.from, to: ask.period.to } : {}),
    ...(into ? { direction: 'in' as const } : out ? { direction: 'out' as const } : {}),
  }
  const figure = await spent(scope, filter, into)
  const suggestions = ['What were my largest payments?', 'Where does my money go?']
  const period = ask.periodGiven ? ask.period : null
  const of = { period }
  const side = fromMinor !== null ? 'and' : exact && !below ? 'of exactly' : below ? 'below' : 'above'
  const facts: Fact[] = [
    ...(period ? [scope.write.period('period', period)] : []),
    ...(fromMinor === null ? [] : [scope.write.derived('least', fromMinor, said('between', of))]),
    ...(amountMinor === null ? [] : [scope.write.derived('limit', amountMinor, said(side, of))]),
  ]
  const when = period ? ' in {period}' : ''
  const limit = amountMinor === null ? '' : fromMinor === null ? ` ${side} {limit}` : ' between {least} and {limit}'
  if (figure.transactions === 0)
    return nothing(facts, `Nothing like that is in your books${when}.`, figure, suggestions)
  const latest = await transactions(scope.db, scope.books, filter, { offset: 0, limit: SHOWN })
  return found({
    facts: [
      ...facts,
      scope.write.count('found', figure.transactions, ['transaction', 'transactions'], rows(figure), said('found', of)),
      ...(into || out ? [scope.write.figure('total', figure, said('add up to', of))] : []),
    ],
    wording: [`I found {found}${when}${limit}.`, `They add up to {total}${when}.`],
    headline: asksSum(question) && (into || out) ? 'total' : 'found',
    suggestions,
    table: latest.map((row) => ({
      label: `${displayName(row.payee)} · ${dayName(row.bookedOn, scope.asOf)}`,
      categoryId: row.categoryId,
      figure: {
        amountMinor: into ? row.amountMinor : 0 - row.amountMinor,
        transactions: 1,
        filter: { ids: [row.id] },
      },
    })),
  })
}

/** The words beside the name: 'Home Credit' is no credit. */
function withoutName(question: string, payee: string | null): string {
  const name = new Set(payee?.toLowerCase().split(' '))
  return question
    .split(' ')
    .filter((word) => !name.has(word.toLowerCase()))
    .join(' ')
}

/** 'Show my cash withdrawals': each of them, and not only what they come to. */
export function asksForRows(question: string): boolean {
  return LISTS_ROWS.test(question)
}
