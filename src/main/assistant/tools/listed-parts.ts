// Lists of categories, months and days: those beyond a limit, and the smallest first.
import type { Figure } from '../../../shared/domain'
import { type Fact, said } from '../facts'
import type { Ask, Scope } from '../findings'
import { OF_A_SIZE } from '../intent/settled-intent'
import type { Parameters } from '../names/parameters'
import type { Period } from '../periods/periods'
import { anyWording } from '../words/word-lists'

const CATEGORIES = /\b(?:categor(?:y|ies)|heads of (?:spending|expense)|(?:types|kinds) of (?:spending|expenses?))\b/i
const TIMES = /\b(?:months|weeks|days|quarters|dates)\b/i
const LISTED =
  /\b(?:list|rank\w*|which|what|show|name|all|every|each|bottom|smallest|lowest|least|cheapest|sorted|ordered|order|from (?:small|low|big|high)\w*|(?:small|low|big|large|high)\w* (?:to|first))\b/i
const LEAST =
  /\b(?:bottom|smallest|lowest|least|cheapest|ascending)\b|\b(?:small|low|cheap)\w* to (?:large|big|high|dear)\w*/i
const MOVED =
  /\b(?:growth|gr[eo]w\w*|increas\w*|(?:went|gone|going|go) (?:up|down)|r[io]sen?|shr[aiu]nk|f[ae]ll\w*|dropped|declin\w*|decreas\w*|chang\w*)\b/i
/** 'In which categories did I spend more in June than in May'. */
const THAN_THEN = /\b(?:more|less|higher|lower)\b.*\bthan (?:in |during )?xperiodx/i
const ELSE = anyWording([
  'budgets?|goals?|limits?|caps?|new|nothing|never|no spending|share|percent\\w*|average|mean|median|saved?|saving|income|earn\\w*|balances?|due|next|upcoming|when|why|how (?:many|much|often)|each (?:month|week)|every (?:month|week)|compare\\w*|(?:higher|lower) than (?:last|in)',
  'payments?|merchants?|shops?|stores?|payees?|people|receiv\\w*|credited|paid (?:me|us)|came in',
])

type Named = Pick<Parameters, 'masked' | 'amount' | 'payee' | 'categoryId'>

/** 'Which categories took more than 5,000', 'bottom three categories', 'categories that grew'. */
export function categoriesAsked(question: string, { masked, amount, payee, categoryId }: Named) {
  if (!CATEGORIES.test(question) || (payee ?? categoryId) !== null || ELSE.test(masked)) return null
  if (MOVED.test(masked) || THAN_THEN.test(masked)) return 'change' as const
  const limited = amount !== null && OF_A_SIZE.test(question)
  return limited || (amount === null && LISTED.test(question)) ? ('top-categories' as const) : null
}

/** 'The months in which I spent over 50,000', 'days of October above 3,000'. */
export function asksForTimesBeyond(question: string, { masked, amount }: Named): boolean {
  if (amount !== null && OF_A_SIZE.test(question) && (WHEN_A_MONTH.test(masked) || countsTimes(masked))) return true
  return (
    TIMES.test(masked) &&
    amount !== null &&
    OF_A_SIZE.test(question) &&
    LISTED.test(question.replace(/^\W*(?:the )?(?:months|days|weeks)\b/i, 'list')) &&
    !ELSE.test(masked.replace(/\bmonths (?:(?:of )?xperiodx )?when\b/gi, 'months'))
  )
}

/** 'In how many months': their number is asked for. */
export function countsTimes(question: string): boolean {
  return /\b(?:how many|(?:the )?number of|count of) (?:of (?:the|my) )?(?:\S+ )?(?:months|weeks|days|quarters)\b/i.test(
    question,
  )
}

/** 'When did groceries go over 10,000 in a month'. */
const WHEN_A_MONTH = /^\W*when\b.*\bin (?:a|any|one) (?:single )?month\b/i

export function leastFirst(question: string): boolean {
  return LEAST.test(question)
}

const BELOW = /\b(?:under|below|beneath|(?:less|smaller|lower) than|at most)\b/i

/** Whether a part of the spending is within the limit that a question sets; every one where it sets none. */
export function withinLimit({ amountMinor, question }: Ask, figure: Figure): boolean {
  if (amountMinor === null || !OF_A_SIZE.test(question)) return true
  return BELOW.test(question) ? figure.amountMinor <= amountMinor : figure.amountMinor >= amountMinor
}

interface Limited {
  readonly period: Period
  /** For one and for more. */
  readonly words: readonly [string, string]
  readonly figures: readonly Figure[]
  /** All of the spending that was looked through. */
  readonly whole: Figure
}

/** How many parts are within the limit; nothing where a question sets none. */
export function limitFacts(scope: Scope, { amountMinor, question }: Ask, of: Limited) {
  if (amountMinor === null || !OF_A_SIZE.test(question)) return { facts: [] as readonly Fact[], wording: [] }
  const side = BELOW.test(question) ? 'below' : 'above'
  const transactions = of.figures.reduce((sum, figure) => sum + figure.transactions, 0)
  return {
    facts: [
      scope.write.period('period', of.period),
      scope.write.count(
        'found',
        of.figures.length,
        of.words,
        { transactions, filter: of.whole.filter },
        said('found', of),
      ),
      scope.write.derived('limit', amountMinor, said(side, { period: of.period })),
    ],
    wording: [`I found {found} in {period} ${side} {limit}.`],
  }
}
