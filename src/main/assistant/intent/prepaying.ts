// A loan that is paid back sooner: with a sum on top of its instalments, or all of it today; and the interest that is still to come.
import { findAmounts } from '../names/amounts'
import { anyWording } from '../words/word-lists'

export interface Prepaid {
  /** As it is written; null for all that is owed. */
  readonly amount: number | null
}

const PREPAYS = anyWording([
  'pre-?pa(?:y|id|ying|yment)s?',
  'part[- ]?pay(?:ment)?',
  'foreclos\\w*',
  '(?:put|pay|paid|throw|add|transfer)(?:ting|ing)? .{0,25}(?:towards?|into|off|extra|against|down|back)',
])
const CLOSES = anyWording([
  '(?:clos|clear|settl|repay|finish|end)(?:e|es|ed|ing)? .{0,25}(?:loan|mortgage|debt)s?',
  '(?:pay|paid|paying) .{0,25}(?:off|back)',
  'foreclos\\w*',
])
const TODAY = anyWording([
  'today',
  'now',
  'early',
  'earlier',
  'sooner',
  'right away',
  'at once',
  'this month',
  'before time',
  'aaj',
  'abhi',
])
const GAINS = anyWording([
  'sav(?:e|es|ed|ing)(?! account)',
  'gain',
  'benefit',
  'worth it',
  'cheaper',
  'interest',
  'bache?g[ai]',
])
/** What is weighed against something else, or explained, is the guide's. */
const GENERAL = anyWording([
  'or',
  'better',
  'should',
  'versus',
  'vs',
  'than',
  'penalt\\w*',
  'charges?',
  'mean\\w*',
  'allowed',
  'rules?',
  'salary',
  'new',
])
const LOAN = anyWording(['loans?', 'mortgages?', 'debts?', 'emis?'])

/** What a question supposes to be paid back sooner; null for others. `accounts`: what the caller's are called. */
export function prepaymentAsked(question: string, accounts: readonly string[]): Prepaid | null {
  const own = accounts.some((name) => /\bloan\b/i.test(name))
  if (!own || !LOAN.test(question) || GENERAL.test(question) || BEEN.test(question)) return null
  const amounts = findAmounts(question, []).filter(({ kind }) => kind === 'amount')
  const [only] = amounts
  if (only && amounts.length === 1 && PREPAYS.test(question) && !MONTHLY.test(question)) return { amount: only.value }
  return amounts.length === 0 && CLOSES.test(question) && TODAY.test(question) && GAINS.test(question)
    ? { amount: null }
    : null
}

const BEEN = anyWording(['did', 'was', 'were', 'had', 'have (?:i|we)', 'has'])
const MONTHLY = anyWording(['(?:a|per|each|every) month', 'monthly'])

/** 'How much interest will I still pay on the home loan', 'byaj kitna bacha hai'. */
export function asksInterestToCome(question: string, accounts: readonly string[]): boolean {
  return (
    accounts.some((name) => /\bloan\b/i.test(name)) &&
    LOAN.test(question) &&
    TO_COME.test(question) &&
    !BEEN.test(question)
  )
}

const TO_COME =
  /\b(?:interest|b[iy]a+j)\b.*\b(?:left|remain\w*|still|to come|ahead|(?:until|till|by) the end|over the (?:rest|remaining|life)|rest of|in total till|bacha|baa?ki|to go|outstanding)\b|\b(?:remaining|outstanding|future|still)\b.{0,20}\binterest\b/i
