// What money went on in the words of a question, where no category and no payee is called that: 'gifts', 'beer'.

/** The words after 'on' or 'for' up to a time, a stop or the next small word. */
const OBJECT =
  /\b(?:on|for|at|towards)\s+((?:(?!x(?:category|payee|period|amount|share)x)[\p{L}’'-]+\s*){1,4}?)(?=$|[?.!,;:]|x(?:category|payee|period|amount|share)x|\b(?:in|on|at|during|since|over|between|from|by|with|using|so|and|or|than|per|each|every|was|were|is|are|did|do|does|has|have|i|we|to|till|until|altogether|as|of|this|last|recently|lately|again|now|yet|here|there|when|how|what|which)\b)/giu
/** How, where and at what hour something was bought: no row says so. */
const UNTOLD =
  /\b(?:online|offline|abroad|overseas|internationally|contactless\w*|at night|after midnight|between midnight|before noon|o['’]clock)\b/i

/** 'Since the wedding', 'since we moved', 'during my pregnancy', 'before covid': the books do not know when that was. */
const HAPPENED =
  "(?:the|my|our|his|her|their)(?! (?:start|beginning|first|account|books?|records?)\\b) (?!x(?:category|payee|period)x)\\p{L}+|(?:i|we|he|she|they)(?:['’]ve| have| had)? (?!(?:last|began|started|opened|paid|bought)\\b)\\p{L}+"
/** Hours and parts of a time, and what points back to one, are known. */
const KNOWN_TIMES =
  'days?|nights?|daytime|mornings?|afternoons?|evenings?|weeks?|weekends?|weekdays?|months?|quarters?|years?|time|period|same|last|past|this|that|these|those|it|which|whole|entire|first|second|third|middle|end|start|beginning|hours?|lunch|dinner|office|work\\w*|business|peak|mon|tue|wed|thu|fri|sat|sun'
const EVENTS =
  'covid\\S*|corona\\w*|pandemic|lock-?downs?|demoneti[sz]ation|recession|brexit|elections?|world cup|olympics|ipl|childhood|wedding|honeymoon|pregnancy|maternity leave|retirement'
const UNDATED = new RegExp(
  `\\b(?:(?:since|(?:ever )?after) (?:${HAPPENED})|(?:during|throughout|amid) (?!(?:(?:the|my|our|his|her|their|a|an) )?(?:x(?:category|payee|period|amount|share)x|(?:${KNOWN_TIMES})\\w*\\b))(?:(?:the|my|our|his|her|their|a|an) )?\\p{L}+|(?:in|since|before|after|until|till|post|pre|around)[ -](?:the )?(?:last )?(?:${EVENTS})(?!\\p{L}))`,
  'iu',
)

const SO_LONG = /\bhow (?:long|many (?:days|weeks|months|years))\b/i

/** Words that narrow nothing: what is asked is of all money. */
const PLAIN: ReadonlySet<string> = new Set(
  (
    'a an the my our your their his her its some any all this that these those it them me us myself ourselves everything anything something nothing stuff things thing ' +
    'whole entire total average full month months week weeks weekend weekends weekday weekdays day days year years quarter fortnight night nights evening evenings morning mornings date dates time times today yesterday ' +
    'monday tuesday wednesday thursday friday saturday sunday mondays tuesdays wednesdays thursdays fridays saturdays sundays normal usual typical ordinary regular ' +
    'single each every other others one ones two both first second third last next same most least more less much many expenses expense spending payments payment ' +
    'purchases purchase bills bill transactions transaction debits debit costs cost items item categories category shops shop stores store merchants merchant places place people ' +
    'living life account accounts card cards book books record file own sure example instance free now ever good real long short average what how which where whom far better worse ' +
    'income incomes earning earnings half-year half in on at for to of average household family going moment minute present lot lots bit earth basis board top bottom start end beginning hand way fortnight buy spend splurge swipe outlay outgo outflow tally receipt invoice whom mine ours aaj kal abhi kul ' +
    'outlet seller vendor brand business businesses retailer trader dealer company companies firm party parties payee recipient beneficiary individual fellow guy website site app establishment supplier contractor provider wholesaler shopkeeper ' +
    'payout pay-out gig remittance commission bonus incentive cashback debtor creditor instalment'
  ).split(' '),
)

/** What a question about all spending is narrowed to, as it is looked for in rows; null where nothing narrows it. `masked`: names and times have placeholders. */
export function strangeTopic(masked: string): string | null {
  for (const [, object] of masked.matchAll(OBJECT)) {
    const words = (object ?? '').toLowerCase().match(/[\p{L}’'-]+/gu) ?? []
    const last = words.filter((word) => !PLAIN.has(word)).at(-1)
    if (last) return asInRows(last)
  }
  return null
}

/** What stands before a thing or a name, and what stands after one in Hinglish. */
const BEFORE_A_THING =
  /^(?:the|my|our|a|an|on|for|at|to|from|with|which|what|many|much|those|these|any|some|of|per|every|each|buy|bought|order|ordered|get|got)$/
const AFTER_A_THING = /^(?:pe|par|ka|ki|ke|ko|wal[aie])$/
/** A question with none of these is of key words: 'OYO in September'. */
const OF_A_SENTENCE =
  /\b(?:i|my|me|mine|we|our|us|you|did|do|does|have|has|had|is|are|was|were|can|could|would|should|kya|ma[ei]n\w*|kitn[aei]|hai|tha|hua|gay[aei])\b/i
const NO_THING = /(?:ly|ed|ing)$/

/**
 * A word where a thing or a name stands that nobody has ever asked with: 'how much did the plumber take', 'which gadgets', 'OYO in
 * September'. What is asked is of that, whatever the rest says. `known`: the words of the phrasings.
 */
export function unreadTopic(masked: string, known: ReadonlySet<string>): string | null {
  const words = masked.toLowerCase().match(/[\p{L}’'-]+/gu) ?? []
  const keyWords = !OF_A_SENTENCE.test(masked)
  const unread = (word: string) =>
    word.length > 2 &&
    ![word, word.replace(/s$/, '')].some((each) => known.has(each) || PLAIN.has(each) || isMask(each))
  const found = words.find(
    (word, at) =>
      unread(word) &&
      !NO_THING.test(word) &&
      (keyWords || BEFORE_A_THING.test(words[at - 1] ?? '') || AFTER_A_THING.test(words[at + 1] ?? '')),
  )
  return found ? asInRows(found) : null
}

const isMask = (word: string) => /^x(?:category|payee|period|amount|share)x$/.test(word)

/** 'Gifts' may stand as 'gift'. */
export function asInRows(word: string): string {
  return word.length > 4 ? word.replace(/(?<!s)s$/, '') : word
}

/** 'How much TDS was cut': capitals that are short for a thing, where the rest is written small. */
export function shortName(masked: string): string | null {
  if (!/\p{Ll}{2}/u.test(masked)) return null
  const found = masked.match(/(?<![\p{L}\p{N}])\p{Lu}{3,5}(?![\p{L}\p{N}])/gu) ?? []
  return found.find((short) => !EVERYDAY.has(short)) ?? null
}

/** Ways to pay and to ask, and not what is paid for. */
const EVERYDAY: ReadonlySet<string> = new Set(
  'EMI EMIS UPI ATM SIP SIPS NEFT RTGS IMPS INR GBP USD CSV PDF FDS RDS JAN FEB MAR APR MAY JUN JUL AUG SEP SEPT OCT NOV DEC YTD ASAP MRP'.split(
    ' ',
  ),
)

/** Whether it is narrowed to what no row tells: 'online', 'abroad'. */
export function asksTheUntold(masked: string): boolean {
  return UNTOLD.test(masked)
}

/** Whether it tells its time by something that is in no books: 'since the wedding'. */
export function asksSinceUntold(masked: string): boolean {
  return UNDATED.test(masked) && !SO_LONG.test(masked)
}

/**
 * Whether a question that is not understood has none of the asker's words, and either words that no phrasing has or is `likely` off-topic: it is
 * about no money of theirs. `masked`: names and times have placeholders.
 */
export function isOfTheWorld(masked: string, known: ReadonlySet<string>, likely: boolean): boolean {
  if (OF_THE_ASKER.test(masked) || /\bx(?:category|payee|amount)x\b/.test(masked)) return false
  const words = masked.toLowerCase().match(/[\p{L}’'-]+/gu) ?? []
  const isKnown = (word: string) =>
    [word, word.replace(/(?:[’']s|s)$/, '')].some((each) => known.has(each) || PLAIN.has(each))
  const unread = words.filter((word) => word.length > 3 && !isMask(word) && !isKnown(word))
  return (
    ((likely && words.length >= LEAST_OF_A_QUESTION) || unread.length > 0) && words.length - unread.length >= LEAST_READ
  )
}

/** Nothing can be said of what is all gibberish. */
const LEAST_READ = 2
const LEAST_OF_A_QUESTION = 4
const OF_THE_ASKER =
  /\b(?:i|me|my|mine|myself|we|us|our|ours|mer[aei]|maine|mujh\w*|hum\w*|apn[aei]|kharch\w*|spen[dt]\w*|pa(?:y|id)|payments?|balance|account|bills?|salary|budget|savings|transactions?|loans?|emis?|subscriptions?|it|that|this|these|those|there|they|them|ones?)\b/i
