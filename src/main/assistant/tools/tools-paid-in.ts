// What went into investments and into loans in a time that is past: rows, where the present and the coming weeks are told of pages.
import { sumsByPayee } from '../../db/sums'
import { type Ask, type Tool, wantOf } from '../findings'
import { allTimePeriod } from '../periods/periods'
import { asksYesOrNo } from '../words/asks-yes-or-no'
import { withVerdict } from './found'
import { averageOf } from './tools-average'
import { instalmentsAhead, namesLoan } from './tools-loans'
import { countOf } from './tools-measures'
import { spendingAtMerchant } from './tools-merchant'
import { spendingOnCategory } from './tools-spending'
import { investmentsNow } from './tools-worth'

const PUT_IN =
  /\b(?:invest|invested|investing|put|paid|pay|bought|buy|add(?:ed)?|contribut\w*|went|gone|sips?|(?:i|we) ma[dk]e|extra|monthly)\b/i
const WORTH = /\b(?:worth|gain\w*|returns?|profit|loss|value|grow\w*|grew|doing|perform\w*|balance|maturity)\b/i
const BY_THE_MONTH = /\b(?:average|avg|(?:a|per|each|every) month|monthly)\b/i
const PAST =
  /\b(?:paid|gone|went|gay[aie]|cost|total|altogether|in all|so far|till (?:now|date)|did|were|was|last|latest|bhar[aie]|di|diya|have (?:i|we))\b/i
const TO_COME =
  /\b(?:next|due|will|left|remain\w*|still|upcoming|ends?|finish\w*|(?:a|per|each|every) month|monthly|owe\w*|baa?ki|coming|going to|paid off|pay off)\b/i

/** 'How much did I invest this year?'; without a time or a name what investments are worth. */
export const investedIn: Tool = async (scope, ask) => {
  if (!asksOfInvested(ask)) return investmentsNow(scope, ask)
  const byMonth = BY_THE_MONTH.test(ask.question)
  if (ask.payee) return spendingAtMerchant(scope, ask)
  const invested = { ...ask, categoryId: 'investment' } as const
  return (byMonth ? averageOf : spendingOnCategory)(scope, invested)
}

/** Whether what went in is asked for, and not what it is worth. */
export function asksOfInvested({ question, periodGiven, payee }: Ask): boolean {
  if (!PUT_IN.test(question) || WORTH.test(question)) return false
  return periodGiven || payee !== null || BY_THE_MONTH.test(question)
}

/** 'What did the EMIs come to last year', 'when did the last one go'; else those to come. */
export const instalmentsIn: Tool = async (scope, ask) => {
  if (!asksOfPaid(ask)) return instalmentsAhead(scope, ask)
  const paid = await sumsByPayee(scope.db, scope.books, { categoryId: 'loan-repayment', direction: 'out' })
  const named = paid.filter(({ payee }) => payee === ask.payee || namesLoan(payee, ask.question))
  const [loan] = named.length === 1 ? named : paid.length === 1 ? paid : []
  const of: Ask = loan
    ? { ...ask, payee: loan.payee, categoryId: null }
    : { ...ask, payee: null, categoryId: 'loan-repayment' }
  // 'How many have I paid' is of all of them.
  const always = ask.periodGiven ? of : { ...of, period: allTimePeriod(scope.asOf), periodGiven: true }
  if (wantOf(ask.question) === 'count') return countOf(scope, always)
  const findings = await (loan ? spendingAtMerchant : spendingOnCategory)(scope, of)
  const paidAny = findings.facts.some(({ slot, value }) => slot === findings.headline && value !== 0)
  return withVerdict(findings, asksYesOrNo(ask.question) ? scope.write.verdict(paidAny) : null)
}

/** Whether instalments of the past are asked for. */
export function asksOfPaid({ question, ahead }: Ask): boolean {
  return PAST.test(question) && !TO_COME.test(question) && ahead === null
}
