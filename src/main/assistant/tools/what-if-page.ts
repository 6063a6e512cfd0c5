// The page What-if as the tools ask it, and the time that a question looks ahead.
import type { WhatIf, WhatIfChanges } from '../../../shared/what-if'
import { AppError } from '../../errors'
import type { Scope } from '../findings'
import { anyOf, NUMBER_WORDS, numberIn } from '../words/number-words'

const MONTHS = 12
const MOST_MONTHS = 60

export const NOT_ENOUGH = 'This takes three whole months of transactions; there are not enough of them yet.'

/** Null under three whole months. */
export async function whatIf(scope: Scope, changes: WhatIfChanges, months: number): Promise<WhatIf | null> {
  try {
    return await scope.page('customer.whatIf', { changes, months })
  } catch (error) {
    if (error instanceof AppError && error.code === 'not-ready') return null
    throw error
  }
}

const SPANS = { ...NUMBER_WORDS, a: 1 }
const SPAN = new RegExp(`\\b(?:for|over|in|after) (?:the next )?(\\d{1,2}|${anyOf(SPANS)}) (month|year)s?\\b`, 'i')

/** A year unless the question names another span. */
export function horizonIn(question: string): number {
  if (/\bhalf a year\b/i.test(question)) return 6
  const match = SPAN.exec(question)
  if (!match) return MONTHS
  const count = numberIn(match[1] as string, SPANS)
  return Math.max(1, Math.min(MOST_MONTHS, count * ((match[2] as string).toLowerCase() === 'year' ? 12 : 1)))
}
