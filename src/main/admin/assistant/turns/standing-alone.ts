// Whether a turn of a thread is a whole question to the bank, so that nothing asked before it counts.
import { readingsOf } from '../intent/readings'
import { type BankAnswerable, isAnswerable } from '../intents'
import type { BankNames } from '../names/names'

/** It neither leads on nor points back, says more than a form or a name, and is surely understood by itself as another kind of question. */
export function standsAlone(question: string, named: BankNames, before: BankAnswerable): boolean {
  if (LEADS_ON.test(question) || POINTS.test(question) || question.split(' ').length < FEWEST_WORDS) return false
  const [first] = readingsOf(question, named)
  if (!first || !isAnswerable(first.intent)) return false
  return first.confidence >= SURE && first.intent !== before
}

const FEWEST_WORDS = 4
/** Beyond doubt. */
const SURE = 0.8
const LEADS_ON =
  /^\W*(?:and|also|but|so|or|then|ok(?:ay)?|what about|how about|only|just|same|the same|aur|versus|vs|no|sorry|actually|why|compare[ds]? (?:to|with)|without|excluding)\b/i
const POINTS =
  /\b(?:it|its|they|them|their|theirs|those|these|that|this|(?<!\b(?:is|are|was|were) )there|then|one|ones|both|the two|each other|else|too|instead|again|same)\b/i
