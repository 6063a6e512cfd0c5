// The books themselves: how many transactions, in all and in a month, and what part of them lacks something.
import { said } from '../../../assistant/facts'
import { monthName, monthPeriod } from '../../../assistant/periods/periods'
import { cellFact, found, lineOf, nothing, rowsOf, valueFact } from '../cells'
import { askedUnit, asksPerCustomer } from '../intent/asked-unit'
import type { BankTool } from '../scope'
import { inOrder } from './ranked'

const PAGE = '/data'
const NEXT = ['As of when are the figures?', 'How many customers does the bank have?']

export const transactionsCounted: BankTool = async (scope, ask) => {
  const { bank, months } = await scope.page('admin.quality', {})
  const { period } = ask
  const inside = period ? months.filter(({ month }) => `${month}-01` >= period.from && `${month}-01` <= period.to) : []
  const asked = inside.length === 1 ? inside[0] : undefined
  const among = (inside.length > 1 ? inside : months).map((each) => ({ ...each, cell: each.rows }))
  const month = WHICH_MONTH.test(ask.question) ? inOrder(among, ask)[ask.rank - 1] : asked
  const time = month ? monthPeriod(month.month, scope.asOf) : null
  const cell = month ? month.rows : bank.rows
  const about = time ? { period: time } : {}
  const rows = cellFact(scope, PAGE, 'rows', cell, 'count', 'transactions', about)
  const line = lineOf(
    rows,
    time ? 'In {period} there were {rows} transactions.' : 'The books hold {rows} transactions.',
    'The number of transactions',
  )
  const each =
    asksPerCustomer(ask.question) && !('suppressed' in cell)
      ? [
          valueFact(
            scope,
            'each',
            Math.round((cell.value / cell.customers) * 10) / 10,
            'count',
            { page: PAGE, customers: cell.customers },
            said('for each customer', about),
          ),
        ]
      : []
  return found({
    page: PAGE,
    facts: [rows, ...each, ...(time ? [scope.write.period('period', time)] : [])],
    wording: [...(each.length > 0 ? [`That makes {each} for each customer${time ? ' in {period}' : ''}.`] : []), line],
    headline: each.length > 0 ? 'each' : 'rows',
    rows: rowsOf(
      months.slice(-6).map((entry) => ({
        label: monthName(entry.month, scope.asOf),
        fact: cellFact(scope, PAGE, entry.month, entry.rows, 'count', 'month'),
      })),
    ),
    suggestions: NEXT,
  })
}

const WHICH_MONTH = /\b(?:which|what) (?:\w+ )?months?\b|\b(?:busiest|quietest) month\b/i

const GAPS: readonly { readonly gap: string; readonly asked: RegExp; readonly name: string }[] = [
  {
    gap: 'uncategorised',
    asked: /\b(categor\w*|uncategori[sz]ed|unclassified|classif\w*)\b/i,
    name: 'without a category',
  },
  { gap: 'payee', asked: /\b(payees?|merchants?|counterpart\w*|who was paid)\b/i, name: 'without a payee' },
  { gap: 'clock', asked: /\b(clock|times?|hour|timestamps?)\b/i, name: 'without a time of day' },
  { gap: 'reference', asked: /\b(references?|ids?)\b/i, name: 'without a reference' },
  { gap: 'zero', asked: /\b(zero|nothing|nil|empty amounts?)\b/i, name: 'with an amount of nothing' },
  { gap: 'huge', asked: /\b(huge|implausibl\w*|too large|enormous)\b/i, name: 'with a huge amount' },
]

export const dataQuality: BankTool = async (scope, ask) => {
  const { bank } = await scope.page('admin.quality', {})
  const wanted = GAPS.find(({ asked }) => asked.test(ask.question)) ?? GAPS[0]
  const cell = bank.gaps.find(({ gap }) => gap === wanted?.gap)?.share
  if (!wanted || !cell) return nothing(PAGE, 'How good the books are is not published.', NEXT)
  const about = `gap:${wanted.gap}`
  const name = scope.write.word('gap', wanted.gap, wanted.name, { about })
  const share = cellFact(scope, PAGE, 'share', cell, 'share', 'of transactions', { about })
  const count =
    askedUnit(ask.question) === 'count' && !('suppressed' in cell) && !('suppressed' in bank.rows)
      ? [
          scope.write.number(
            'count',
            ...aboutOf(scope.locale, cell.value * bank.rows.value),
            { estimate: true },
            said('come to', { about }),
          ),
        ]
      : []
  return found({
    page: PAGE,
    facts: [name, share, ...count],
    wording: [
      ...(count.length > 0 ? ['Those {gap} come to {count}.'] : []),
      lineOf(share, '{share} of transactions are {gap}.', 'What part of transactions is {gap}'),
    ],
    headline: count.length > 0 ? 'count' : 'share',
    rows: rowsOf(
      bank.gaps.map(({ gap, share: part }, at) => ({
        label: GAPS.find((each) => each.gap === gap)?.name ?? gap,
        fact: cellFact(scope, PAGE, `row${at}`, part, 'share', 'gap'),
      })),
    ),
    suggestions: NEXT,
  })
}

/** To three figures, as both factors are rounded. */
function aboutOf(locale: string, value: number): readonly [number, string] {
  const text = new Intl.NumberFormat(locale, { maximumSignificantDigits: 3 }).format(value)
  return [Math.round(value), `about ${text}`]
}
