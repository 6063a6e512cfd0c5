// Facts: named values with the rows behind them. All that an answer may say is one of these.
import type { BankPage } from '../../shared/bank-answer'
import type { AnswerPart } from '../../shared/contract'
import { monthOf } from '../../shared/dates'
import type { CategoryId, Figure, IsoDate, TransactionFilter } from '../../shared/domain'
import { type MoneyFormat, moneyFormat } from '../../shared/money'
import { categoryName } from './names/category-words'
import { monthName, type Period } from './periods/periods'

/** What a figure measures; the words around it in a sentence must say the same. */
export type Measure =
  | 'spent'
  | 'refunded'
  | 'moved'
  | 'before'
  | 'change'
  | 'share'
  | 'count'
  | 'payment'
  | 'balance'
  | 'income'
  | 'saved'
  | 'savings-rate'
  | 'forecast-balance'
  | 'forecast-lowest'
  | 'free-to-spend'
  | 'shortfall'
  | 'avoid'
  | 'bill'
  | 'bills-total'
  | 'per-month'
  | 'per-year'
  | 'saving-per-month'
  | 'saving-per-year'
  | 'usual-per-month'
  /** Whatever its `label` says: those words, and no other fact's, are the ones nearest to the figure. */
  | 'stated'
  /** That rows were looked for and there are none. */
  | 'nothing'
  /** 'Yes' or 'No' at the beginning of an answer. */
  | 'verdict'

export type Trend = 'up' | 'down' | 'flat' | 'ok' | 'short'

/** 'all', 'category:groceries', 'payee:Swiggy', 'account:A1': what a fact is about. */
export type Subject = string

export type Evidence =
  | { readonly transactions: number; readonly filter: TransactionFilter }
  | { readonly estimate: true }
  /** A difference or ratio of figures that stand beside it: no one set of rows adds up to it. */
  | { readonly derived: true }
  /** A published cell of the bank: the page that shows it, and for how many customers it stands; null where it is not about customers. */
  | { readonly page: BankPage; readonly customers: number | null }

export interface Fact {
  readonly slot: string
  readonly kind: 'money' | 'count' | 'share' | 'date' | 'name' | 'period' | 'verdict'
  /** As it stands in a sentence, in the bank's locale. */
  readonly text: string
  /** Minor units, a count, a share 0–1, a day, or a name. */
  readonly value: number | string
  readonly measure: Measure
  readonly about: Subject
  readonly period: Period | null
  /** 1 for the largest of its kind, 2 for the next. */
  readonly rank: 1 | 2 | null
  readonly trend: Trend | null
  /** Of a stated figure: what a sentence calls it, in lower case; any of them will do. Empty for other measures. */
  readonly label: readonly string[]
  readonly evidence: Evidence | null
}

export type About = Partial<Pick<Fact, 'period' | 'rank' | 'trend' | 'label'>> & {
  readonly about: Subject
  readonly measure: Measure
}

export interface FactWriter {
  readonly money: MoneyFormat
  /** An amount that stands for rows. `amountMinor` is printed as it is: positive for spending. */
  figure(slot: string, figure: Figure, about: About): Fact
  /** An amount computed from figures that stand beside it. */
  derived(slot: string, amountMinor: number, about: About): Fact
  /** A projection: 'about ₹12,800'; `exact` for an amount that is known in advance. */
  estimate(slot: string, amountMinor: number, about: About, exact?: boolean): Fact
  share(slot: string, share: number, evidence: Evidence, about: About): Fact
  /** '4 subscriptions'. `words`: for one and for more. */
  count(slot: string, count: number, words: readonly [string, string], evidence: Evidence, about: About): Fact
  date(slot: string, on: IsoDate, evidence: Evidence, about: About): Fact
  category(slot: string, categoryId: CategoryId, about: Omit<About, 'about'>): Fact
  payee(slot: string, payee: string, about: Omit<About, 'about'>): Fact
  account(slot: string, account: { readonly id: string; readonly name: string }): Fact
  period(slot: string, period: Period): Fact
  /** A number with its own unit: '4.2 months', '72 out of 100'. */
  number(slot: string, value: number, text: string, evidence: Evidence, about: About): Fact
  /** A word that claims something: a band, a product, a goal, a group. `key` is what it stands for. */
  word(slot: string, key: string, text: string, about?: Partial<About>): Fact
  verdict(yes: boolean): Fact
}

/** What a stated figure is called: 'net worth', or one of several ways: 'net worth|worth'. */
export function said(label: string, about: Partial<About> = {}): About {
  return { about: 'all', measure: 'stated', ...about, label: label.split('|') }
}

/** The slot of 'Yes' or 'No'. */
export const VERDICT = 'verdict'

/** Writes facts in the bank's locale. `asOf` decides whether a date needs its year. */
export function factWriter(bank: { readonly locale: string; readonly currency: string }, asOf: IsoDate): FactWriter {
  const money = moneyFormat(bank.locale, bank.currency)
  const shareFormat = new Intl.NumberFormat(bank.locale, { style: 'percent', maximumFractionDigits: 1 })
  const countFormat = new Intl.NumberFormat(bank.locale)
  const fact = (parts: Pick<Fact, 'slot' | 'kind' | 'text' | 'value' | 'evidence'>, about: About): Fact => ({
    period: null,
    rank: null,
    trend: null,
    label: [],
    ...about,
    ...parts,
  })
  const monthFirst = new Intl.DateTimeFormat(bank.locale, { day: 'numeric', month: 'long' })
    .formatToParts(0)
    .some(({ type }, at) => type === 'month' && at === 0)
  const dayText = (on: IsoDate) => {
    const day = Number(on.slice(8))
    const [month, year] = monthName(monthOf(on), asOf).split(' ')
    if (monthFirst) return year ? `${month} ${day}, ${year}` : `${month} ${day}`
    return year ? `${day} ${month} ${year}` : `${day} ${month}`
  }
  const rows = ({ transactions, filter }: Figure): Evidence => ({ transactions, filter })
  return {
    money,
    figure: (slot, figure, about) =>
      fact(
        {
          slot,
          kind: 'money',
          text: money.exact(figure.amountMinor),
          value: figure.amountMinor,
          evidence: rows(figure),
        },
        about,
      ),
    derived: (slot, amountMinor, about) =>
      fact(
        { slot, kind: 'money', text: money.exact(amountMinor), value: amountMinor, evidence: { derived: true } },
        about,
      ),
    estimate: (slot, amountMinor, about, exact = false) =>
      fact(
        {
          slot,
          kind: 'money',
          text: exact ? money.exact(amountMinor) : `about ${money.rounded(amountMinor)}`,
          value: amountMinor,
          evidence: { estimate: true },
        },
        about,
      ),
    share: (slot, share, evidence, about) =>
      fact({ slot, kind: 'share', text: shareFormat.format(share), value: share, evidence }, about),
    count: (slot, count, [one, more], evidence, about) =>
      fact(
        {
          slot,
          kind: 'count',
          text: `${countFormat.format(count)} ${count === 1 ? one : more}`,
          value: count,
          evidence,
        },
        about,
      ),
    date: (slot, on, evidence, about) => fact({ slot, kind: 'date', text: dayText(on), value: on, evidence }, about),
    category: (slot, categoryId, about) =>
      fact(
        { slot, kind: 'name', text: categoryName(categoryId), value: categoryId, evidence: null },
        { ...about, about: aboutCategory(categoryId) },
      ),
    payee: (slot, payee, about) =>
      fact(
        { slot, kind: 'name', text: displayName(payee), value: payee, evidence: null },
        { ...about, about: aboutPayee(payee) },
      ),
    account: (slot, { id, name }) =>
      fact(
        { slot, kind: 'name', text: displayName(name), value: id, evidence: null },
        { about: aboutAccount(id), measure: 'balance' },
      ),
    period: (slot, period) =>
      fact(
        { slot, kind: 'period', text: period.name, value: period.name, evidence: null },
        { about: 'all', measure: 'spent', period },
      ),
    number: (slot, value, text, evidence, about) => fact({ slot, kind: 'count', text, value, evidence }, about),
    word: (slot, key, text, about = {}) =>
      fact({ slot, kind: 'name', text, value: key, evidence: null }, { about: 'all', measure: 'stated', ...about }),
    verdict: (yes) =>
      fact(
        { slot: VERDICT, kind: 'verdict', text: yes ? 'Yes' : 'No', value: yes ? 'yes' : 'no', evidence: null },
        { about: 'all', measure: 'verdict' },
      ),
  }
}

export function aboutCategory(categoryId: CategoryId): Subject {
  return `category:${categoryId}`
}

export function aboutPayee(payee: string): Subject {
  return `payee:${payee}`
}

export function aboutAccount(accountId: string): Subject {
  return `account:${accountId}`
}

/** The piece of an answer that shows a fact: a link to its rows, an estimate, what the privacy eye hides, or plain text. */
export function factPart(fact: Fact, text = fact.text): AnswerPart {
  const { evidence } = fact
  if (evidence && 'filter' in evidence && fact.kind !== 'date') {
    return { text, transactions: evidence.transactions, filter: evidence.filter }
  }
  if (evidence && 'page' in evidence) return { text, page: evidence.page, customers: evidence.customers }
  if (evidence && 'estimate' in evidence) return { text, estimate: true }
  if (fact.kind === 'money') return { text, conceal: 'amount' }
  if (fact.kind === 'name' && /^(payee|account|goal):/.test(fact.about)) return { text, conceal: 'name' }
  return { text }
}

const LONGEST_NAME = 60

/**
 * A name from a statement, fit to stand in a sentence: one line, not too long, and in quotation marks when it could be
 * read as something else: figures, punctuation, or a whole instruction.
 */
export function displayName(name: string): string {
  const line = name
    .replace(/[\p{C}\p{Z}]+/gu, ' ')
    .replace(/[“”{}]/g, '')
    .trim()
  const short = line.length > LONGEST_NAME ? `${line.slice(0, LONGEST_NAME - 1).trimEnd()}…` : line
  const plain = /^\p{L}[\p{L}\p{M}&'’. -]*$/u.test(short) && short.split(' ').length <= 4
  return plain && !RESERVED.has(short.toLowerCase()) ? short : `“${short}”`
}

/** Single words that stand in the assistant's own sentences and would be mistaken for a name. */
const RESERVED: ReadonlySet<string> = new Set(
  (
    'a an and about against altogether after all at average back balance between bill bills by came comes comparison could count due each ' +
    'for from fell gap had has have highest in income is it its largest last less main more month most moment next no of on once ' +
    'over owe paid payment purchase rose save saved second short so spend spending spent subscription subscriptions than that the then there this to top ' +
    'total took up until was were will with would year you your'
  ).split(' '),
)
