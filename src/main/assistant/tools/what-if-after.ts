// What is left after a change of income, of bills or of both, as the page What-if works it out.
import { minorDigits } from '../../../shared/money'
import type { WhatIfChanges } from '../../../shared/what-if'
import { type Fact, said } from '../facts'
import type { Ask, Findings, Scope } from '../findings'
import { asksYesOrNo } from '../words/asks-yes-or-no'
import { ESTIMATE, found, none, withVerdict } from './found'
import { horizonIn, NOT_ENOUGH, whatIf } from './what-if-page'

const SUGGESTIONS = ['Can I afford a larger purchase?', 'How can I save money?', 'Will I run out of money?']

const CHANGED = {
  less: { label: 'less income', words: '{monthly} less income each month' },
  more: { label: 'more income', words: '{monthly} more income each month' },
  bill: { label: 'more to pay', words: '{monthly} more to pay each month' },
} as const

/** What is left with something more to pay each month. `price`: as it is written. */
export function paidMonthly(scope: Scope, ask: Ask, price: number): Promise<Findings> {
  const monthlyMinor = Math.round(price * 10 ** minorDigits(scope.books.currency))
  return afterChange(scope, ask, monthlyMinor, { bills: [{ monthlyMinor, month: 1 }] }, 'bill')
}

/** What is left at the end, or in the tightest month where it is not enough. */
export async function afterChange(
  scope: Scope,
  ask: Ask,
  monthlyMinor: number,
  changes: WhatIfChanges,
  kind: keyof typeof CHANGED,
  /** What is to be paid besides, and how a sentence says it. */
  besides: { readonly minor: number; readonly words: string } | null = null,
): Promise<Findings> {
  const months = horizonIn(ask.question)
  const result = await whatIf(scope, changes, months)
  if (!result) return none(NOT_ENOUGH, SUGGESTIONS)
  const { state } = result.changed.expected
  const short = state.lowestCashMinor < 0
  const trend = kind === 'less' ? 'down' : 'up'
  const { label, words: alone } = CHANGED[kind]
  const words = besides ? `${alone} and ${besides.words}` : alone
  const facts: readonly Fact[] = [
    scope.write.derived('monthly', monthlyMinor, said(label, { trend })),
    ...(besides
      ? [scope.write.derived('besides', besides.minor, said('more to pay|purchase of', { trend: 'up' }))]
      : []),
    ...(short
      ? [scope.write.estimate('lowest', -state.lowestCashMinor, said('be missing'))]
      : [scope.write.estimate('end', state.liquidMinor, said('still have'))]),
    scope.write.number('horizon', months, `${months} months`, ESTIMATE, said('after')),
  ]
  return withVerdict(
    found({
      facts,
      wording: [
        short
          ? `With ${words} you would be missing {lowest} in the tightest month of the time ahead.`
          : `With ${words} you would still have {end} after {horizon}.`,
      ],
      headline: short ? 'lowest' : 'end',
      suggestions: SUGGESTIONS,
    }),
    asksYesOrNo(ask.question) || COPES.test(ask.question)
      ? scope.write.verdict(short === SUPPOSES_SHORT.test(ask.question))
      : null,
  )
}

const COPES =
  /\b(?:can|could|will|would) (?:i|we) (?:still )?(?:survive|cope|manage|bear it|afford it|make it|live)\b|\b(?:ok|okay|fine|bearable|manageable|doable|feasible|possible)\W*$/i
const SUPPOSES_SHORT =
  /\b(?:break|sink|ruin|hurt|kill|short|broke|overdrawn|minus|negative|run out|red|below|trouble)\b/i
