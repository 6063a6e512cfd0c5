// Whether a question wants a list of those who were paid, whom of them, and in which order.

import type { Parameters } from '../names/parameters'
import { asksYesOrNo } from '../words/asks-yes-or-no'
import { anyWording, wordsIn } from '../words/word-lists'

/** What those who are paid are called, in general. */
export const PAYEES =
  'shops|stores|merchants|payees|vendors|sellers|traders|retailers|places|spots|outlets|stalls|brands|chains|companies|firms|businesses|providers|apps|platforms|sites|websites|recipients|beneficiaries|establishments|pumps|stations|houses|joints|counters|operators|people|persons|folks|individuals|friends|relatives|humans'
const PEOPLE = anyWording([
  'people',
  'persons?',
  'folks',
  'individuals?',
  'friends',
  'relatives',
  'family',
  'humans?',
  'kis(?:[ -]kis)? ?ko',
])
const LISTS = 'which|what|list|name|names of|show|display|rank|top|bottom|tell me|give me'
const EVERY = 'all|every|each|(?:the )?various|different'

/** 'What I spent on supermarkets', 'the number for chemists': what stands before them asks for a figure. */
const NO_FIGURE =
  '(?:(?!\\b(?:spen[dt]\\w*|costs?|went|paid|set|number|tally|difference|figure|amount|behind|out of)\\b).)*'

/** Of a kind: 'which tea stalls'. After its placeholder may stand what else such places are called. */
const OF_KIND = new RegExp(
  `\\b(?:${LISTS}|${EVERY}|who)\\b${NO_FIGURE}xcategoryx|xcategoryx\\b.*\\b(?:which|who|name|list)\\b|xcategoryx(?: (?:${PAYEES}))? (?:that |which |where |whom )?(?:i|we)\\b|^\\W*(?:my|our|the|all|any)? ?xcategoryx(?: (?:${PAYEES}))?\\W*(?:$|[;(]|[,:](?! ?xperiodx)|by |sorted|ranked|in order)`,
  'i',
)
const IN_GENERAL = new RegExp(
  `\\b(?:${LISTS})\\b(?: \\S+){0,4}? (?:${PAYEES})\\b|\\bmy (?:\\S+ )?(?:${PAYEES})\\b|^\\W*(?:the |all )?(?:${PAYEES}) (?:that |which |where |whom |who )?(?:i|we)\\b|\\b(?:${EVERY})\\b(?: \\S+){0,3}? (?:${PAYEES}|shop|store|merchant|payee|place|person|company|app|vendor) (?:that |which |where |whom |who )?(?:i|we)\\b`,
  'i',
)
const TO_WHOM =
  /\b(?:to )?who(?:m|ever)?(?: all| else)? (?:do|did|have|had) (?:i|we) (?:\w+ )?(?:pa(?:y|id)|sen[dt]|g[ai]ve|given|transfer\w*|donat\w*|support\w*|tip\w*)\b(?! (?:me|us)\b)|\bto whom\b|\bwhere (?:all )?(?:do|did|have) (?:i|we) (?:mostly |usually |normally )?(?:eat|dine|shop|buy|order|drink|eaten|bought|shopped)\b|\b(?:payments?|transfers?|money)(?: \S+){0,2}? to (?:people|individuals|persons|friends|relatives|family)\b|\bkis(?:[ -]kis)? ?ko\b(?=.*\b(?:paise|paisa|bhej\w*|diy[ea]|rupaye)\b)|\bwho (?:has|did|does) (?:my|our) money (?:gone?|went)\b|\bwho (?:gets|got|has got|receives|received) (?:my|our|the)? ?(?:money|payments?|cash|donations?|transfers?)\b|\b(?:people|everyone|everybody|anyone|persons?|those) (?:that |who |whom )?(?:i|we)(?:['’]ve| have)? (?:\w+ )?(?:pa(?:y|id)|sen[dt]|g[ai]ve|given|transfer\w*|donat\w*|support\w*)\b/i
const MINE =
  /\b(?:i|i['’]ve|we|we['’]ve|my|our|me|us|mine)\b|xperiodx|xamountx|\b(?:list|name|rank|top|bottom|took|got|spen[dt]\w*|paid)\b/i

/** What asks for something else about them: a figure, a day, a plan, what has changed, what they paid. */
const ELSE = anyWording([
  '(?<!and )how (?:much|many|often|long|frequently|come)(?! (?:each|and which|and who))(?!.*\\b(?:and|&|,) (?:which|who|name|list|what)\\b)',
  'if|agar|suppose|skip\\w*|cut\\w*|(?<!\\w )when|why|should|could|would|recommend\\w*|suggest\\w*|advise|cheaper|next|upcoming|due|owe[sd]?|owing|subscri\\w*',
  'budgets?|goals?|accounts?|balances?|loans?|score|forecast|products?|offers?|new|newly|newest|(?:my|the|did i|i) first|for the first|first (?:time|paid|payment|order|visit)|stop|stopped|quit|not (?:paid|pay)|no longer|lapsed|changed|rose|increased|dearer|higher',
  '(?:pa(?:id|ys?)|sen[dt]s?|gives?|gave|transferred|refund\\w*|credit\\w*) (?:me|us|my)|me money|clients?|customers?|employers?|payers?|received|income|earn\\w*|brings?',
  '(?:other|most|more|many) people|others|(?:any|some|every)(?:one|body) else|people (?:like|around|usually|pay|spend|in)',
  'total|in all|altogether|together|combined|sum|come to|the most(?! often)|most (?:of|money)|(?:which|what|how many) (?:months?|weeks?|days?|years?)|months|categor\\w+|average|mean|unusual|odd|strange|suspicious|twice|duplicate\\w*|share|slice|portion|proportion|fraction|percent\\w*|%|bill|difference|gap|versus|vs|what (?:has|have|had|did) xcategoryx|xcategoryx (?:has|have|had|was|were) (?:cost|set|come|taken)|accepts?|nearby|best|good|safe|trust\\w*|popular',
])

/** 'Where did I spend on groceries', 'transport by merchant', 'who got over 500 for it', 'payees in health'. */
const WHERE_SPENT =
  /^\W*where (?:all )?(?:did|do|have) (?:i|we) (?:spen[dt]|go|gone|pay|paid|buy|bought|shop)\b.*\b(?:on|for|in) xcategoryx/i
const BY_PAYEE =
  /\bby (?:payee|merchant|shop|store|vendor)\b|\b(?:payee|merchant|shop|store)[- ]wise\b|\bwho (?:all )?(?:got|gets|took|takes|received) (?:over|above|more than|at least)\b|\btop \S+ by (?:count|number|visits)\b/i
const WHERE =
  /^\W*where (?:all )?(?:did|do|have) (?:i|we) (?:spen[dt]|pay|paid|buy|bought|shop)\b(?!.*\b(?:most|least)\b)/i
/** 'Restaurant payments': rows, and no payees. */
const ROWS_OF =
  /\bxcategoryx (?:payments?|transactions?|purchases?|orders?|bills?)\b|\b(?:payments?|transactions?|purchases?|orders?) (?:for|on|at|in) xcategoryx/i
const PAYEES_IN = new RegExp(
  `^(?!.*\\b(?:spen[dt]\\w*|costs?|how|total|back|refund\\w*)\\b).*(?:xcategoryx (?:${PAYEES})\\b|\\b(?:${PAYEES}) (?:in|for|of|under) xcategoryx)`,
  'i',
)
const COMPARES = /\b(?:how (?:much|many)|more|less) (?!than (?:x?amount|\d))|\bthan (?:x?period|in|last)|\bwhen\b/i

/** Words in the plural that are bought or paid, and no places to buy at. */
const NO_PLACES = wordsIn('taxes medicines meds coffees trains recharges fees charges premiums tickets bus gas')

/** Whole categories that are called by their places or people. */
const PLACES = /\b(?:restaurants|eateries|pubs|tutors|supermarkets|hotels|utilities)\b/i

/** 'Which tea stalls do I go to', 'name the charities I support', 'the people I sent money to'. */
export function asksForPayees(
  question: string,
  { masked, kind, other, period }: Pick<Parameters, 'masked' | 'kind' | 'other' | 'period'>,
): boolean {
  if (other || asksYesOrNo(question)) return false
  if (ROWS_OF.test(masked)) return false
  const onADay = period !== null && period.from === period.to && WHERE.test(masked)
  if ((onADay || WHERE_SPENT.test(masked) || BY_PAYEE.test(masked) || PAYEES_IN.test(masked)) && !COMPARES.test(masked))
    return true
  if (ELSE.test(masked.replace(/x(?:period|amount)x/g, ''))) return false
  const ofKind = kind !== null && /s$/i.test(kind) && !NO_PLACES.has(kind.toLowerCase().split(' ').at(-1) ?? '')
  const plural = ofKind || PLACES.test(question)
  const called = kind !== null && new RegExp(`xcategoryx (?:${PAYEES})\\b`, 'i').test(masked)
  if ((plural || called) && OF_KIND.test(masked)) return MINE.test(masked) || !/\b(?:which|what)\b/i.test(masked)
  return TO_WHOM.test(question) || (IN_GENERAL.test(masked) && MINE.test(masked))
}

/** Whether only people are meant, and no shops. */
export function asksForPeople(question: string): boolean {
  return PEOPLE.test(question)
}

/** 'Places where I have been only once'. */
export const ONLY_ONCE = /\b(?:only|just) (?:\w+ ){0,3}?once\b|\bonce only\b|\ba single time\b/i

/** 'Where do I eat': what is done there says the category. */
export const EATS = /\b(?:eat|eaten|ate|dine|dined)\b/i

export type PayeeOrder = 'most' | 'least' | 'often' | 'seldom'

/** 'Where do I go most often?' */
const OFTEN =
  /\b(?:most (?:often|times|visits|payments|transactions|orders|trips|frequent\w*)|visit\w*(?:\s\w+){0,3} most|frequent\w*|(?<!\b(?:which|what) )(?:go|going|hit up|order|shop|eat|use|visit)\b(?!.{0,15}\bspen[dt]).{0,25}\bmost(?:ly)?\b(?! (?:of|on|money))|most (?:visited|used|ordered)|by (?:the )?(?:number|count|no\.?)(?: of (?:visits|payments|orders|times|trips))?|by (?:visits|frequency)|regularly)\b/i
const SELDOM = /\b(?:least (?:often|times|visits|frequent\w*)|rarely|seldom|fewest)\b/i
const LEAST =
  /\b(?:smallest|lowest|least|cheapest|fewest|bottom|tiniest|ascending|(?:small|low|cheap)\w* (?:to|first|ones? first|on top|up)|from (?:small|low|little)\w*)\b/i

/** The order that a question wants its list in: by what they took, unless it says otherwise. */
export function payeeOrder(question: string): PayeeOrder {
  if (SELDOM.test(question)) return 'seldom'
  if (OFTEN.test(question)) return 'often'
  return LEAST.test(question) ? 'least' : 'most'
}
