// Places in an order that a question names: 'top 5', 'the second most expensive'.
import { anyOf, NUMBER_WORDS, numberIn } from './number-words'

/** 'The second largest', 'number two'. */
export const SECOND = /\b(?:second|2nd|number two|no\.? ?2|dusr[aie])\b(?![- ](?:half|week|quarter|time))/i

const MOST = 12
const COUNT = `(\\d{1,2}|${anyOf(NUMBER_WORDS)})`
const ASKED = new RegExp(
  `\\b(?:top|largest|biggest|highest) ${COUNT}\\b|\\b${COUNT} (?:largest|biggest|highest|top|most expensive|costliest)\\b`,
  'i',
)

/** How many a question wants to see: 'top 5', 'the five biggest'; null where it names no number. */
export function howManyAsked(question: string): number | null {
  const match = ASKED.exec(question)
  const count = numberIn((match?.[1] ?? match?.[2] ?? '').toLowerCase() || 'none')
  return count >= 2 ? Math.min(MOST, count) : null
}
