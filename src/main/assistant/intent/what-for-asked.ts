// 'Who is Yash Shah', 'what do I pay Harini Kini for', 'rent goes to whom': questions about what a payee is.

const NAME = "x(?:payee|category)x(?:[’']s)?"
const I_PAY =
  '(?:do|did|am|are|have|was|were|would) (?:i|we) (?:(?:keep|always|even|regularly|been|ever) )*(?:pay|paid|paying|send|sent|sending|give|giving|gave|transfer\\w*)'
const PAYMENTS =
  '(?:payments?|transfers?|money|debits?|amounts?|transactions?|txns?|credits?|charges?|entr(?:y|ies)|standing (?:order|instruction))'
const WHAT_FOR = new RegExp(
  [
    `^\\W*(?:(?:and|so|but|ok|hey) )?(?:do you know |tell me |can you tell me |explain )?who(?:['’]?s| is| are| was| on earth is| the hell is) (?:this |that |the |my |our )?${NAME}(?: (?:to me|really|exactly|in my (?:books|statements?|account|transactions)|and|then))?(?:\\W|$)(?!.*\\bpaid\\b.*\\bmost\\b)`,
    `\\b(?:what|wat) (?:exactly )?${I_PAY} (?:money )?(?:to )?${NAME}(?: money)? for\\W*(?:$|(?:each|every|this|last|exactly|anyway|again|in|then|and)\\b)`,
    `\\bwhy (?:do|am|are) (?:i|we) (?:(?:keep|always|even|regularly) )*(?:pay|paying|send|sending|giv(?:e|ing)) (?:money )?(?:to )?${NAME}(?: (?:money|every \\w+|each \\w+))*\\W*$`,
    `\\bwhat(?:['’]?s| is| are| was| were) (?:(?:the|this|that|these|those|my|our|all) )*(?:monthly |regular |weekly )?(?:${PAYMENTS} )?(?:to |from |of |at |with |by )?${NAME}(?: ${PAYMENTS})? (?:(?:actually|really|all|it|that|exactly) )*(?:for|about|regarding|towards|doing (?:in|on) my)\\b`,
    `${NAME}\\W+(?:what|why|who)(?:['’]?s| is| are| was| were) (?:this|these|that|those|it|they|he|she)\\b(?: ${PAYMENTS})?(?: for| about)?\\W*$`,
    `\\bwhat (?:is|does|did|was) ${NAME} (?:getting|get|gets|got|taking|take|takes|receiv\\w*|paid|given|charg\\w*|collect\\w*|send\\w*|pay\\w*)(?: (?:me|us|my|our|the|so much|all that|this|that))*(?: ${PAYMENTS})? for\\b`,
    `\\b(?:what|which) (?:kind|sort|type) of (?:payee|person|shop|place|business|company|${PAYMENTS}) (?:is|are) .*${NAME}`,
    `\\bwhat (?:do|does) (?:(?:the|my|our|these|those) )*(?:${PAYMENTS} )?(?:to |from |of )?${NAME}(?: ${PAYMENTS})? (?:stand for|mean|relate to|concern)\\b`,
    `${NAME} (?:goes|go|is going|is paid|gets paid) to (?:whom?|which person)\\b|\\bto whom (?:do|does|is|did|am|are) .*${NAME}|\\bwho (?:gets|receives|takes|collects) (?:the |my |our )?${NAME}`,
    `${NAME} (?:kaun|kon) (?:hai|h|hain)\\b|\\b(?:kaun|kon) (?:hai|h) (?:ye |yeh )?${NAME}|${NAME} ko (?:(?:main|mai|hum|paise|paisa) )*(?:kis ?liye|kyu\\w*|kis (?:baat|cheez|kaam))`,
    `^\\W*what(?:['’]?s| is| are) xpayeex\\W*$`,
    `${NAME}\\b.*\\bw(?:h)?at(?:['’]?s| is| was| are| were) (?:it|that|this|they|these|those) (?:all )?(?:for|about)\\b`,
    `${NAME}\\W+.*\\bwhy (?:do|am|did|are) (?:i|we) (?:(?:keep|always|even) )*(?:pay|paying|send|sending) (?:him|her|them|it)\\b`,
    `\\bwhat do (?:i|we|you|my books|the books) know (?:about|of) ${NAME}`,
  ].join('|'),
  'i',
)

/** Whether a question wants to know who somebody is or what the payments are about. `masked`: a placeholder stands for the name. */
export function asksWhatFor(masked: string): boolean {
  return WHAT_FOR.test(masked)
}
