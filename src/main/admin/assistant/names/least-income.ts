// 'How many customers earn 60,000 a month or more?': the product lab publishes how many have an income from some limits on.
import { findAmounts } from '../../../assistant/names/amounts'

/** The least monthly income in whole units of the currency; null where a question asks for no number of customers by their income. */
export function leastIncomeAsked(question: string): number | null {
  if (!COUNTS.test(question) || !PEOPLE.test(question) || !EARN.test(question)) return null
  if (UP_TO.test(question) || OF_A_PRODUCT.test(question)) return null
  const amounts = findAmounts(question, []).filter(({ kind, value }) => kind === 'amount' && value >= LEAST)
  const [amount, ...more] = amounts
  if (!amount || more.length > 0) return null
  return BY_YEAR.test(question) ? amount.value / MONTHS : amount.value
}

const COUNTS = /\b(?:how many|number of|count|headcount|what (?:share|part|percent\w*|proportion|fraction)|kitne)\b/i
const PEOPLE = /\b(?:customers?|clients?|people|base|folks|of (?:them|us)|households?|log)\b/i
const EARN =
  /\b(?:earn(?:s|ing|ers?)?|mak(?:e|es|ing)|incomes?|salar(?:y|ies)|pay(?:checks?)?|bring(?:s|ing)? (?:home|in)|tak(?:e|es|ing) home|get paid|kama\w*)\b/i
const UP_TO = /\b(?:under|below|less|fewer|up to|upto|at most|lower|between|within|se kam)\b/i
const OF_A_PRODUCT =
  /\b(?:cards?|cashback|fees?|launch\w*|simulat\w*|lab|product|accounts?|deposits?|loans?|take it)\b/i
const BY_YEAR = /\b(?:(?:a|per|each|every) (?:year|annum)|annual(?:ly)?|yearly|lpa|p\.?a\.?)\b/i
const MONTHS = 12
/** Nobody asks for a monthly income below it in any currency: what is smaller is an age or a count. */
const LEAST = 500
