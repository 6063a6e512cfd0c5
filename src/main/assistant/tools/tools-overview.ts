// A summary: where the money stands and what lies ahead, or what a month or another time brought.
import type { Findings, Tool } from '../findings'
import type { Parameters } from '../names/parameters'
import { anyWording } from '../words/word-lists'
import { healthScoreNow } from './tools-health'
import { balanceNow } from './tools-money'
import { forecastAhead } from './tools-outlook'
import { savedIn } from './tools-saved'
import { topCategories } from './tools-spending'

const SUMMARY = anyWording([
  'summar(?:y|ies|i[sz]e|i[sz]ing)|overview|snapshot|run-?down|recap|round[- ]?up|(?:big|full|whole|complete) picture',
  'sum up|sab kuch batao|in a nutshell|at a glance',
])
const MONEY = anyWording([
  '(?:my|our) (?:money|finances?|financial \\w+|accounts?|situation|position|affairs|books|status|banking|month|week|year)|finances|financially|everything|me',
])
/** A summary of one thing is that thing's. */
const ONE_THING = anyWording([
  'spending|spend|spends|expen\\w+|purchases?|transactions?|payments?|bills?|subscri\\w+|loans?|emis?|debts?|goals?|budgets?',
  'score|income|earnings|salary|cards?|deposits?|investments?|forecast|products?|offers?|insights?|alerts?|guide|fees|refunds?',
])

const MY_MONTH = /\b(?:my|our) month\b/i

/** Whether a question asks for the whole picture, today or of a time. */
export function asksForOverview(question: string, { payee, categoryId, period }: Parameters): boolean {
  if (payee !== null || categoryId !== null || !SUMMARY.test(question) || ONE_THING.test(question)) return false
  return period !== null || MONEY.test(question)
}

/** The balance, what the month left, the outlook and the score; of a time what came in, went out and took most. */
export const overviewOf: Tool = async (scope, ask) => {
  const ofTime = ask.periodGiven || MY_MONTH.test(ask.question)
  const tools = ofTime ? [savedIn, topCategories] : [balanceNow, savedIn, forecastAhead, healthScoreNow]
  const plain = { ...ask, question: '' }
  const told = (await Promise.all(tools.map((tool) => tool(scope, plain)))).filter(({ headline }) => headline !== null)
  const [first] = told
  if (!first) return savedIn(scope, plain)
  return {
    ...first,
    facts: told.flatMap(({ facts }) => facts),
    wording: told.flatMap((each) => sentencesOf(each, ofTime)),
    table: ofTime ? (told.at(-1)?.table ?? []) : [],
    suggestions: ['Where does my money go?', 'What bills are coming up?', 'How can I save money?'],
  }
}

/** The first sentence of a part; of a time also what came in and went out. */
function sentencesOf({ wording }: Findings, ofTime: boolean): readonly string[] {
  const [first, ...rest] = wording
  const flows = ofTime ? rest.filter((each) => each.startsWith('{income} came in')) : []
  return first === undefined ? [] : [first, ...flows]
}
