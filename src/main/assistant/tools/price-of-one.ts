// 'What does one meal there cost?': what a single one of many payments comes to.

/** What is paid for one at a time, as alternatives of a regular expression. */
export const COUNTED_THINGS =
  'order|visit|trip|ride|meal|dinner|lunch|breakfast|snack|coffee|tea|cup|thali|plate|pizza|burger|haircut|cut|session|class|lesson|consultation|appointment|cylinder|refill|recharge|top-up|tank|tankful|fill[- ]?up|withdrawal|booking|stay|night out|flight|swim|game|film|movie|outing|delivery|go'

const ONE = `(?:a|an|one|each|every|per|single|any one) (?:(?:typical|average|normal|usual|single|regular) )?(?:\\S+ ){0,3}?(?:${COUNTED_THINGS}|payment|purchase|transaction|donation|ticket)s?\\b`
const COSTS =
  '(?:cost(?:s|ing)?|pric(?:e|ed)|com(?:e|es|ing) to|sets? me back|run(?:s)? me|charged?|worth|kitne|kitna|how much (?:is|are|was|for|does|do)|on average|average|avg)'
const PRICE_OF_ONE = new RegExp(
  `\\b(?:${ONE}[^?]{0,40}?\\b${COSTS}|${COSTS}\\b[^?]{0,40}?\\b${ONE}|pric(?:e|es) (?:of|for) \\S+[^?]{0,40}\\b(?:average|avg|usually|normally|typically)|per (?:${COUNTED_THINGS}|payment|purchase|transaction|time))`,
  'i',
)
const OF_THAT_ONE =
  /\b(?:last|latest|next|first|biggest|largest|smallest|cheapest|dearest|costliest|most recent|newest|more|less|fewer|over|under|above|below|how many|how often)\b/i
const BY_QUANTITY =
  /\b(?:a|an|per|each|every|one|how many|number of) (?:litre|liter|kilo|kg|kilogram|gram|kilomet(?:er|re)|km|mile|gallon|kwh|gb|unit (?:of )?(?:power|electricity)|electricity unit|head|person|hour|minute|square f(?:oo|ee)t|units)s?(?= |\W*$)(?! (?:ago|back|before|after|later))/i

/** 'What does one order cost', 'cost per visit': the average of single payments, though no average is named. */
export function asksPriceOfOne(question: string): boolean {
  return PRICE_OF_ONE.test(question) && !OF_THAT_ONE.test(question)
}

/** 'What does a litre cost me': no row says how much of a thing was bought. */
export function asksByQuantity(question: string): boolean {
  return BY_QUANTITY.test(question)
}
