// Whether a question wants to hear 'yes' or 'no'.

/** 'Is …', 'did I …', 'am I …': a question that is answered with yes or no. 'Could you show …' is none. */
export function asksYesOrNo(question: string): boolean {
  if (/\b(whether|ya nahi|or not|yes or no|(?:tell me|check|see|know|sure|confirm) if|confirm that)\b/i.test(question))
    return true
  if (ASKS_A_FAVOUR.test(question) && WANTS_MORE.test(question) && !SAW.test(question)) return false
  if (THIS_IN_HINDI.test(question) || EITHER_WAY.test(question)) return false
  if (OR_NOT.test(question)) return true
  return OPENS.test(question) || AFTER_A_STOP.test(question) || KYA.test(question) || leavesVerbOut(question)
}

/** 'Groceries over 15k in October? seems a lot': a comparison with a question mark, and nothing else that is asked. */
function leavesVerbOut(question: string): boolean {
  if (TAG.test(question) && !ASKS_ELSE.test(question)) return true
  if (DONE.test(question) && question.split(' ').length <= FEW_WORDS && !ASKS_ELSE.test(question)) return true
  if (COMPARES_FIRST.test(question) && !ASKS_ELSE.test(question)) return true
  // Of a turn with what it leans on, the turn itself.
  const [turn = ''] = question.split(' / ')
  if (SAYS_SO.test(turn) && !ASKS_ELSE.test(turn)) return true
  const [asked] = question.split('?')
  return asked !== question && asked !== undefined && COMPARISON.test(asked) && !ASKS_ELSE.test(question)
}

const COMPARISON =
  /\b(?:(?:more|less|higher|lower|fewer|bigger|smaller|dearer|cheaper|costlier|pricier|better|worse)\b.*\bthan|(?:over|under|above|below|beyond|more than|less than|at least) (?:rs\.?|inr|[₹£$€])? ?\d)|^\W*(?:and |so )?(?:higher|lower|dearer|cheaper|costlier|up|down|more|less)\b/i
/** 'Higher than September', 'lower in August': a whole turn, whether or not a question mark ends it. */
const COMPARES_FIRST =
  /^\W*(?:(?:and|so|but|spent) )*(?:more|less|higher|lower|fewer|bigger|smaller|dearer|cheaper|costlier|pricier|better|worse) (?:(?:\p{L}+ ){0,4}than (?!\D{0,5}\d)|in )/iu
/** 'So it went up?': said as if it were so, with a question mark. */
const SAYS_SO =
  /^\W*(?:(?:and|so|but|then|meaning|that means|which means)\W+)*(?:it|that|this|they|these|those|he|she|i|we)(?:[’']s|[’']ve| has| have| had)? (?:already |only |just |now )?(?:went|gone|go(?:es)?|rose|risen|fell|fallen|dropped|grew|grown|increased|decreased|got|became|costs?|paid|spent|sent|earned|saved|kept|is|was|are|were|stayed|doubled|halved)\b[^?]*\?+\W*$/i
/** 'Or nah', 'or still pending'. */
const OR_NOT = /\bor (?:nah|nope|no|not yet|(?:is it )?still (?:pending|due|open))\b/i
/** 'Under 5,000 na?', 'less than June was it', 'in May as well?'. */
const TAG =
  /\b(?:na|hai na|right|correct|yeah|no|as well|too|also)\s*\?+\W*$|\S (?:was|is) (?:it|that)\W*$|\b(?:zyada|kam)(?: \w+)?\s*\?+\W*$/i
/** 'Rent gone in May?' */
const DONE =
  /\b(?:gone|paid|charged|debited|deducted|credited|received|cleared|billed|settled|exceeded|crossed|blown|busted|overspent|overrun|used up|finished|exhausted|kept|met|reached|due|inside|within|increased|decreased|raised|risen|changed|hiked|dropped|lowered|reduced|renewed|refunded|reversed|arrived|landed|stopped|cancelled|lapsed|(?<!\b(?:coming|comes?|broken|break|split|set|sum\w*|added|adds?|top|due|slow\w*|wind\w*|wound|show\w*) )(?:up|down)|got (?:his|her|their|the|my) \w+)\b[^?]*\?+\W*$/i
const FEW_WORDS = 11
const ASKS_ELSE =
  /\b(?:how|what|whats|which|when|where|why|who|whose|show|list|give|tell|find|kitn\w*|kab|kahan|kyun?|kaun\w*|by|total|sum)\b|\bor (?!not|more|better|less)\w+/i

const VERB =
  "(?:is|are|am|was|were|did|do|does|has|have|had|will|would|can|could|should|shall|might|must|may|gonna|(?:is|are|was|were|did|do|does|has|have|wo|would|ca|could|should)n[’']?t)"
const OPENS = new RegExp(
  `^\\W*(?:(?:so|and|but|ok|okay|well|um|hey|hi|hello|please|pls|tell me|yaar|bhai|quick question|on average|overall|in general|generally|at the moment|right now|currently)\\W+)*(?:${VERB}|kya|any|anything)\\b`,
  'i',
)
/** 'Last month, did I …' */
const AFTER_A_STOP = new RegExp(
  `[,:;.?!–-]\\s*(?:and |so |but )?(?:${VERB} (?:i|my|we|our|it|there|any|the|this|that)|did|does|has|was|were) `,
  'i',
)
/** 'Is it going up or down': which of the two. */
const EITHER_WAY = /\b(?:up or down|(?:more|higher|better|rising|dearer) or (?:less|lower|worse|falling|cheaper))\b/i
/** 'Is saal', 'is mahine': 'this'. */
const THIS_IN_HINDI = /^\W*is (?:saal|mahin[ae]|haft[ae]|baar|waqt|quarter|month|week|year)\b/i
/** At the end, or after a verb: 'kat gaya kya', 'khatam ho jayenge kya salary se pehle'. */
const KYA =
  /\bkya\W*$|\b(?:jaa?ye(?:g|ng)\w*|hua|hui|hue|gaya|gayi|gaye|sakt[aei]|kiya|diya|aaya|aayi|raha|rahi|hoga|hogi|tha|thi|dala) kya\b/i
const ASKS_A_FAVOUR =
  /^\W*(?:(?:so|and|but|ok|okay|hey|hi|please|pls)\W+)*(?:can|could|would|will|may|might|do|did|are|is it possible to|would it be possible to) (?:you|u|see|know|i (?:see|get|have|know|check|find|ask)|we (?:see|get|have))\b|^\W*(?:if i may|may i|might i)\b/i
/** 'Did I see a doctor' asks for no favour. */
const SAW = /^\W*(?:(?:so|and|but|ok|okay|hey|hi) )*(?:did|do) (?:i|we) (?:see|check|find)\b/i
const WANTS_MORE =
  /\b(?:how|what|which|when|where|why|who|show|list|give|tell|break|add|work|explain|find|look|see|kitn\w*|amount|interest|total)\b/i
