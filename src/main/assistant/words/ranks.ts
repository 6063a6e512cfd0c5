// Places in an order that a question names: 'top 5', 'the second most expensive'.
import { anyOf, NUMBER_WORDS, numberIn } from './number-words'

/** 'The second largest', 'number two'. */
export const SECOND = /\b(?:second|2nd|number two|no\.? ?2|dusr[aie]|runner[- ]up)\b(?![- ](?:half|week|quarter|time))/i

const MOST = 12
const COUNT = `(\\d{1,2}|${anyOf(NUMBER_WORDS)})`
const RANKED =
  '(?:top|bottom|largest|biggest|highest|dearest|costliest|priciest|heaviest|cheapest|smallest|lowest|best|worst|bade|badi|(?:most|least) expensive)'
const LISTED =
  '(?:shops?|stores|merchants|payees|places|categories|payments|purchases|expenses|orders|bills|months|days|people|clients|things|kharche)'
const ASKED = new RegExp(
  `\\b${RANKED} ${COUNT}\\b|\\b${COUNT} ${RANKED}\\b|\\b(?:which|what|show(?: me)?|list|name|tell(?: me)?|give(?: me)?) (?:me )?(?:the |my )?${COUNT} ${LISTED}\\b|\\b(?:the|my|our) ${COUNT} ${LISTED}\\b|\\b${COUNT} most \\w+\\b|\\b${COUNT} ${LISTED} (?:with|by|that|where|which|who|having|(?:i|we)\\b).*\\b(?:most|highest|largest|biggest|top|maximum|max)\\b|\\b(?:give me|just|only) ${COUNT}\\W*$`,
  'i',
)

/** How many a question wants to see: 'top 5', 'the five biggest'; null where it names no number. */
export function howManyAsked(question: string): number | null {
  const match = ASKED.exec(question)
  const count = numberIn((match?.slice(1).find((group) => group !== undefined) ?? '').toLowerCase() || 'none')
  return count >= 2 ? Math.min(MOST, count) : null
}

const MOST_OF_ALL = '(?:largest|biggest|highest|dearest|costliest|priciest|heaviest|most expensive|max\\w*|most)'
const LEAST_OF_ALL = '(?:smallest|lowest|cheapest|lightest|least expensive|tiniest|min\\w*|least)'
const TO_THE_OTHER = '(?: \\S+){0,4}?(?:,| and| &| plus| as well as| versus| vs)(?: \\S+){0,3}? '
const BOTH_ENDS = new RegExp(
  `\\b${MOST_OF_ALL}\\b${TO_THE_OTHER}${LEAST_OF_ALL}\\b|\\b${LEAST_OF_ALL}\\b${TO_THE_OTHER}${MOST_OF_ALL}\\b`,
  'i',
)

/** 'My dearest and my cheapest purchase': both ends of an order. */
export function asksBothEnds(question: string): boolean {
  return BOTH_ENDS.test(question)
}

const ROW = '(?:transaction|payment|purchase|entry|expense|debit|credit|row|booking|thing i (?:bought|paid))'
const ONE_ROW = new RegExp(
  `\\b(?:first|oldest|earliest|newest|latest|last|most recent|previous) (?:ever |single )?${ROW}\\b`,
  'i',
)

/** 'What was my last transaction?' */
export function asksForOneRow(question: string): boolean {
  return ONE_ROW.test(question)
}
