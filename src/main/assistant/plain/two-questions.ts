// Two questions in one sentence: 'what is my home loan EMI and when does it end?'

import { inOrderNamed } from '../names/account-words'
import { sidesIn } from '../names/conditions'

const ASKS = '(?:what|when|how|which|who|where|is|are|does|do|did|will|has|have|can|could|am)'
/** 'What is it and how much' asks the second with nothing of its own. */
const TWO = new RegExp(`^\\W*(${ASKS}\\b.+?)(?:,|;|\\?)? and (${ASKS}\\b.+)$`, 'i')
const LEAST_WORDS = 3

/** What is asked of a loan or an account without its name. */
const OF_ACCOUNT =
  /\b(?:emis?|instal?lments?|interest|ends?|finish\w*|over|ow(?:e|ed|ing)|outstanding|paid off|paid back|remain\w*|repaid)\b/i

/** Both questions; null where there is one. What the second points at stands in the first: the only one of `accounts` that is named goes with both. */
export function twoQuestions(question: string, accounts: readonly string[] = []): readonly [string, string] | null {
  const [, first, second] = TWO.exec(question) ?? []
  // 'Who is she and what do I pay her': what she is paid tells it.
  if (
    !first ||
    !second ||
    sidesIn(question) ||
    /^who(?:['’]s| is| are)\b/i.test(first) ||
    [first, second].some((half) => half.split(/\s+/).length < LEAST_WORDS)
  )
    return null
  const [named, other] = inOrderNamed(first, accounts)
  const alone = named && !other && OF_ACCOUNT.test(second) && inOrderNamed(second, accounts).length === 0
  return [first, alone ? `${second.replace(/[?.!\s]+$/, '')} on the ${named}` : second]
}
