// 'Show payments over 5,000 in October': rows that a question describes, counted, added up and opened.
import { CATEGORY_KIND, type TransactionFilter } from '../../../shared/domain'
import { transactions } from '../../db/transactions'
import { type Fact, said } from '../facts'
import { type Ask, type Findings, type Scope, type Tool, wantOf } from '../findings'
import { LISTS_ROWS } from '../intent/settled-intent'
import { allTimePeriod } from '../periods/periods'
import { asksYesOrNo } from '../words/asks-yes-or-no'
import { asksForOneRow } from '../words/ranks'
import { found } from './found'
import { asksWhatWas, inRowOrder, type RowsAsked, rowsAsked } from './listed-rows'
import { nothing, paymentFacts, paymentLines, rows, spent } from './spending-facts'
import { purposeOf } from './tools-payee-told'
import { categoriesOf, severalOf } from './topic'

const SHOWN = 15

/** 'How much did they come to', and not how many or which. */
function asksSum(question: string): boolean {
  return /\b(?:how much|come to|came to|worth|sum of|in total|kitne ka)\b/i.test(question)
}

/** The rows that fit a name, an amount, a direction and a time; every one of them of all times without a period. */
export const searchRows: Tool = async (scope, ask) => {
  const { question, amountMinor, fromMinor } = ask
  const asked = rowsAsked(question)
  if (asksForOneRow(question) && amountMinor === null && !ask.payee && !ask.categoryId) return oneRow(scope, ask)
  const categoryId = ask.categoryId ?? (amountMinor === null ? ask.hintedCategoryId : null)
  const below =
    /\b(under|below|less than|smaller than|at most|(?<!\b(?:adds?|adding|added|c[ao]mes?|sums?) )up to|kam|upto|cheaper than)\b/i.test(
      question,
    )
  const whatWas = asksWhatWas(question)
  const exact = whatWas || /\b(of exactly|exactly|for exactly|of)\s*(rs\.?|₹|£|\$)?\s*[\d]/i.test(question)
  const words = withoutName(question, ask.payee)
  const into =
    /\b(credits?|invoices?|settlements?|earned|income|paid (?:me|us)|receiv\w*|deposits?|refunds?|incoming|money in|aaye?)\b/i.test(
      words,
    )
  const out =
    ask.text !== undefined ||
    categoryId === 'cash' ||
    /\b(payments?|debits?|spent|spends?|purchases?|paid|pay|sent|transferred|withdrawals?|orders?|expenses?|bills?)\b/i.test(
      words,
    ) ||
    (amountMinor !== null && categoryId !== null && CATEGORY_KIND[categoryId] === 'spending')
  const { channel } = asked
  // 'How much through UPI': what went out that way.
  // What all spending is made of, with what came back of it: the rows add up to the sum that was told.
  const ofSpending = /\bof my spending\b/i.test(words)
  // 'Did I pay more than a lakh by UPI': what all of it comes to.
  const ofSum = channel !== null && !into && asksYesOrNo(question) && !A_PAYMENT.test(question)
  const limits: TransactionFilter =
    amountMinor === null || ofSum
      ? {}
      : fromMinor !== null
        ? { minMinor: fromMinor, maxMinor: amountMinor }
        : exact && !below
          ? { minMinor: amountMinor, maxMinor: amountMinor + (whatWas ? A_UNIT : 0) }
          : below
            ? { maxMinor: amountMinor }
            : { minMinor: amountMinor }
  const byChannel = ofSum || (channel !== null && !into && asksSum(question))
  const several = severalOf(ask)
  const categories = categoriesOf(ask)
  const filter: TransactionFilter = {
    ...limits,
    ...(several
      ? { payees: several }
      : categories
        ? { categoryIds: categories }
        : ask.payee
          ? { payee: ask.payee }
          : categoryId
            ? { categoryId }
            : {}),
    ...(ask.text ? { text: ask.text } : {}),
    ...(ask.periodGiven ? { from: ask.period.from, to: ask.period.to } : {}),
    ...(into ? { direction: 'in' as const } : (out || byChannel) && !ofSpending ? { direction: 'out' as const } : {}),
    ...(channel ? { channel } : {}),
    ...(ofSpending || /\brefunds?\b/i.test(words) ? { kind: 'spending' as const } : {}),
  }
  const picked = asked.most !== null ? await pickedRows(scope, filter, asked) : null
  const figure = await spent(scope, picked ? { ids: picked.map(({ id }) => id) } : filter, into)
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
  const limit =
    amountMinor === null || ofSum ? '' : fromMinor === null ? ` ${side} {limit}` : ' between {least} and {limit}'
  if (figure.transactions === 0)
    return nothing(facts, `Nothing like that is in your books${when}.`, figure, suggestions)
  const shown = picked ?? (await shownRows(scope, filter, asked))
  const ofOnePayee = whatWas && shown.every(({ payee }) => payee === shown[0]?.payee)
  const [one] = whatWas && (ofOnePayee || figure.transactions <= FEW) ? shown : []
  const whatFor = one && ofOnePayee ? await purposeOf(scope, one.payee) : null
  return found({
    facts: [
      ...(whatFor?.facts ?? []),
      ...(one
        ? paymentFacts(scope, 'latest', { ...one, amountMinor: Math.abs(one.amountMinor) }, ask.period, null)
        : []),
      ...facts,
      scope.write.count('found', figure.transactions, ['transaction', 'transactions'], rows(figure), said('found', of)),
      ...(into || out || byChannel ? [scope.write.figure('total', figure, said('add up to', of))] : []),
    ],
    wording: [
      ...(one
        ? [
            `The latest payment ${one.amountMinor < 0 ? 'to' : 'from'} {latest_payee} was {latest_amount} on {latest_date}.`,
          ]
        : []),
      ...(whatFor?.wording ?? []),
      `I found {found}${when}${limit}.`,
      `They add up to {total}${when}.`,
    ],
    headline: one
      ? 'latest_amount'
      : (ofSum || asksSum(question) || (ask.text && wantOf(question) === 'amount')) && (into || out || byChannel)
        ? 'total'
        : 'found',
    suggestions,
    table: paymentLines(
      scope,
      shown
        .slice(0, asked.most ?? SHOWN)
        .map((row) => ({ ...row, amountMinor: into ? row.amountMinor : 0 - row.amountMinor })),
    ),
  })
}

/** 'Any payment over a lakh'. */
const A_PAYMENT =
  /\b(?:an?|any|one|single) (?:\S+ ){0,3}?(?:payment|purchase|transaction|transfer|debit|spend)s?\b|\bat once\b/i
const FEW = 5
/** Whoever asks what it was may leave the paise out. */
const A_UNIT = 99

/** The rows that a question picks out of those that it describes: so many of them. */
async function pickedRows(scope: Scope, filter: TransactionFilter, asked: RowsAsked) {
  return inRowOrder(await transactions(scope.db, scope.books, filter), asked)
}

/** The first rows in the order that a question names. */
async function shownRows(scope: Scope, filter: TransactionFilter, asked: RowsAsked) {
  if (asked.order === null) return transactions(scope.db, scope.books, filter, { offset: 0, limit: SHOWN })
  return inRowOrder(await transactions(scope.db, scope.books, filter), asked)
}

/** The words beside the name: 'Home Credit' is no credit. */
function withoutName(question: string, payee: string | null): string {
  const name = new Set(payee?.toLowerCase().split(' '))
  return question
    .split(' ')
    .filter((word) => !name.has(word.toLowerCase()))
    .join(' ')
}

const FIRST = /\b(?:first|oldest|earliest)\b/i

/** The newest row of the books, or the first, in or out. */
async function oneRow(scope: Scope, { question, period, periodGiven }: Ask): Promise<Findings> {
  const time = periodGiven ? period : allTimePeriod(scope.asOf)
  const out = /\b(?:payment|purchase|expense|debit|bought|paid)\b/i.test(question)
  const into = /\bcredit\b/i.test(question)
  const filter: TransactionFilter = {
    from: time.from,
    to: time.to,
    ...(into ? { direction: 'in' as const } : out ? { direction: 'out' as const } : {}),
  }
  const all = await spent(scope, filter)
  const offset = FIRST.test(question) ? Math.max(0, all.transactions - 1) : 0
  const [row] = await transactions(scope.db, scope.books, filter, { offset, limit: 1 })
  const suggestions = ['What were my largest payments?', 'Where does my money go?']
  if (!row)
    return nothing(
      [scope.write.period('period', time)],
      'Nothing like that is in your books in {period}.',
      all,
      suggestions,
    )
  const which = FIRST.test(question) ? 'first' : 'latest'
  return found({
    facts: paymentFacts(scope, which, { ...row, amountMinor: Math.abs(row.amountMinor) }, time, null),
    wording: [
      `The ${which} payment ${row.amountMinor < 0 ? 'to' : 'from'} {${which}_payee} was {${which}_amount} on {${which}_date}.`,
    ],
    headline: wantOf(question) === 'date' ? `${which}_date` : `${which}_amount`,
    suggestions,
  })
}

/** 'Show my cash withdrawals': each of them, and not only what they come to. */
export function asksForRows(question: string): boolean {
  return LISTS_ROWS.test(question)
}
