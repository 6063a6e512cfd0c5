// What a tool finds: facts, what to say about them in plain wording, and what the model may phrase.
import type { Answer, CustomerContract } from '../../shared/contract'
import type { CategoryId, IsoDate } from '../../shared/domain'
import type { Books } from '../db/books'
import type { Db } from '../db/open'
import type { FactWriter } from './facts'
import type { TwoAmounts } from './intent/two-amounts'
import type { Narrowed } from './names/condition'
import type { NamedOther } from './names/parameters'
import type { Period } from './periods/periods'
import type { WeekDays } from './periods/week-days'
import type { Told } from './wording/told'

/** The customer's pages that tools read: an answer shows the figure that the page shows. Reading only. */
export const PAGES = [
  'customer.home',
  'customer.outlook',
  'customer.forecast',
  'customer.netWorth',
  'customer.recurring',
  'customer.budgets',
  'customer.budgets.suggest',
  'customer.goals',
  'customer.health',
  'customer.products',
  'customer.insights',
  'customer.whatIf',
] as const satisfies readonly (keyof CustomerContract)[]

export type Page = (typeof PAGES)[number]
export type ReadPage = <Name extends Page>(
  name: Name,
  request: CustomerContract[Name]['request'],
) => Promise<CustomerContract[Name]['reply']>

/** The caller's own books, closed over: a tool has no parameter that could name another customer. */
export interface Scope {
  readonly db: Db
  readonly books: Books
  readonly asOf: IsoDate
  /** Of the bank: 'en-IN'. */
  readonly locale: string
  readonly write: FactWriter
  readonly page: ReadPage
}

/** What a question asks for, after names, periods and amounts have been read. */
export interface Ask {
  readonly categoryId: CategoryId | null
  readonly payee: string | null
  readonly period: Period
  /** False where nothing names a time and `period` is this month. */
  readonly periodGiven: boolean
  /** A second time in the question: 'compare September with June'. */
  readonly against: Period | null
  /** Days of the week that the question is about: 'at weekends', or two sets of them against each other. */
  readonly weekDays?: readonly WeekDays[]
  /** Several times that are added up: 'March and June together'. */
  readonly times?: readonly Period[]
  /** A category that was named by a word with other meanings, too ('rent'): used where it helps, never alone. */
  readonly hintedCategoryId: CategoryId | null
  /** Positive, in minor units of the bank's currency; the largest of those in the question. */
  readonly amountMinor: number | null
  /** The smaller of two amounts that a question sets a span with: 'between 5,000 and 10,000'. */
  readonly fromMinor: number | null
  /** '20 %' is 0.2. */
  readonly share: number | null
  /** What the first name is compared with: 'Swiggy or Zomato', 'more on eating out than on groceries'. */
  readonly other: NamedOther | null
  /** What is asked of together with the first name: 'Swiggy and Zomato'. */
  readonly together: readonly NamedOther[]
  /** Two amounts of different kinds against each other: 'is the car loan more than my savings'. */
  readonly twoAmounts?: TwoAmounts
  /** What is left out: 'apart from rent'. */
  readonly without: readonly NamedOther[]
  /** Nothing but the rows that fulfil this takes part, whatever is asked of them: 'by UPI', 'on the card', 'after midnight'. */
  readonly only?: Narrowed
  /** What a question narrows that is known as a whole alone: 'my health score by UPI'. */
  readonly unmet?: Narrowed
  /** Two ways of paying that are set against each other. */
  readonly sides?: readonly [Narrowed, Narrowed]
  /** A day ahead: 'on the 15th', 'by the end of November'. */
  readonly ahead: IsoDate | null
  /** Who is meant by 'my clients'. */
  readonly payers?: readonly string[]
  /** What rows are looked through for: a thing that is no category and no payee. */
  readonly text?: string
  /** Those who were paid are to be listed: 'which tea stalls do I go to'. */
  readonly listed?: true
  /** Who a payee is or what is paid for: 'what do I pay Harini for'. */
  readonly whatFor?: true
  /** The screened question, for what only one tool looks at. */
  readonly question: string
}

/** The rows of the headline are what the whole answer was checked against. */
export interface Findings extends Told {
  readonly table: Answer['table']
  readonly suggestions: readonly string[]
}

export type Tool = (scope: Scope, ask: Ask) => Promise<Findings>

/** What the question wants to hear: an amount unless it says otherwise. */
export type Want = 'amount' | 'count' | 'share' | 'date'

/** 'How much of my income is interest', 'as a part of all income'. */
export const PART_OF =
  /\bhow much of (?:(?:my|our|the|all|that) (?:\S+ )?(?:income|salary|pay|pension|earnings|spending|spend|expenses|expenditure|outgoings)|what (?:i|we) (?:spen[dt]|earn\w*|make|made|paid|pay))\b(?! (?:is|was|are) (?:left|over|saved))|\b(?:as|is|was|makes?|form\w*) (?:a |an |what )?(?:part|portion|chunk) of\b/i

/** 'How many times', 'what percentage', 'when': which of several facts answers the question. */
export function wantOf(question: string): Want {
  if (
    PART_OF.test(question) ||
    /\b(percent|percentage|per cent|share|proportion|fraction|slice|(what|which) (part|portion)|hissa|pratishat)\b|%/i.test(
      question,
    )
  )
    return 'share'
  if (
    /\b(when|kab|what (day|date)|which (day|date)|kis (din|tareekh|tarikh|date)|tareekh|tarikh|(date|day) (of|my|that|when|on)|(?:credit(?:ed)?|paid|payment|debit(?:ed)?|booking|salary) date)\b|^date\b|(?<!\b(?:till|to|until|this) )date\W*$/i.test(
      question,
    )
  )
    return 'date'
  if (
    /\b(how many\b(?! (?:rupees|pounds|dollars|euros|bucks|paise|quid|per ?cent))|how often|how frequently|number of|no\.? of|count|tally of|kitni (?:baar|dafa)|kitne (?!paise|rupay|rupaye|rupees|ka|ki|ke))\b/i.test(
      question,
    )
  )
    return 'count'
  return 'amount'
}
