// Words that say which bill, loan, price, balance or budget to come a question is about.

import type { Answerable } from '../intents'
import { INSTALMENTS_LEFT } from '../names/account-words'
import type { Parameters } from '../names/parameters'
import type { Period } from '../periods/periods'
import { asksYesOrNo } from '../words/asks-yes-or-no'

/** The intent that such words decide; null where they decide nothing. `intent`: what the router takes the question for. */
export function intentAhead(intent: Answerable, named: Parameters, question: string): Answerable | null {
  if (NEAR_LOANS.includes(intent) && INSTALMENTS_LEFT.test(question)) return 'loans'
  // Only loans have instalments.
  if (intent === 'instalments' && named.categoryId && named.categoryId !== 'loan-repayment')
    return asksYesOrNo(question) ? 'bills' : 'bill-when'
  if (named.payee && asksYesOrNo(question) && PRICED.includes(intent) && PRICE_ROSE.test(question)) return 'price-rises'
  if (named.period && intent === 'balance' && isToCome(named.period, question))
    return asksYesOrNo(question) && named.amount !== null ? 'forecast' : 'balance-ahead'
  if (!named.payee && LEAVES.test(question) && !WAS.test(question) && NEAR_BILLS.includes(intent)) return 'bills'
  return null
}

const WAS = /\b(?:did|had|was|were)\b/i
const PRICED: readonly Answerable[] = [
  ...(['spending-merchant', 'spending-average', 'subscriptions', 'bill-when', 'salary', 'fees', 'income'] as const),
  ...(['spending-total', 'spending-category', 'search', 'bills', 'price-rises', 'lapsed', 'spending-trend'] as const),
]
const NEAR_LOANS: readonly Answerable[] = ['loans', 'instalments', 'spending-count', 'bill-when', 'spending-merchant']
const PRICE_ROSE =
  /\b(?:pric\w*|fees?|costs?|rates?|charges?)\b.*\b(?:up|r[io]s\w*|increas\w*|hik\w*|rais\w*)\b|\b(?:up|r[io]s\w*|increas\w*|hik\w*|rais\w*)\b.*\b(?:pric\w*|fees?|rates?)\b|\b(?:dearer|pricier|costlier|more expensive)\b/i
/** 'What goes off my account next week?' */
const LEAVES =
  /\b(?:goes?|going|comes?|coming|leaves?|leaving|cut|taken|debited|deducted)\b.{0,25}\b(?:next|coming|tomorrow|this week\w*|in the (?:first|second|third|last) week|before|by|until|till)\b/i
const NEAR_BILLS: readonly Answerable[] = [
  ...(['spending-category', 'spending-account', 'spending-average', 'top-categories'] as const),
  ...([
    'spending-total',
    'balance-ahead',
    'unusual',
    'top-merchants',
    'search',
    'largest-payments',
    'bill-when',
  ] as const),
]

/** A month that is read as last year's, though nothing speaks of the past: the one to come is meant. */
function isToCome({ name }: Period, question: string): boolean {
  return /\d{4}/.test(name) && !/\b(?:(?:19|20)\d{2}|last|past|previous|ago|was|were|had|did|stood)\b/i.test(question)
}
