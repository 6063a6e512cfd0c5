// What tells the assistant to do something: to pay, move, open, block or change. It only answers.

/** Whether the question is an order. 'Cancel Netflix, what would I save' asks something; 'send me the list' wants to be told. */
export function isOrder(question: string): boolean {
  if (ASKS.test(question)) return false
  return PAYS.test(question) || CHANGES.test(question) || REMINDS.test(question) || IN_HINDI.test(question)
}

const ASKS =
  /\b(?:how|what|whats|which|when|where|why|who|whose|if|would|list|show|tell|kitn\w*|kab|kya|suggest|compare|total|sum|average)\b|\b(?:did|do|does|am|have|was|were|should|shall) (?:i|we|my|it|the)\b|\b(?:can|could|may) (?:i|we)\b/i

/** What people say before an order: 'please go ahead and', 'could you', 'I want to'. */
const BEFORE =
  "^\\W*(?:(?:please|pls|plz|kindly|hey|hi|hello|teller|now|just|then|so|and|ok|okay|cool|fine|go ahead(?: and)?|go and|quickly|immediately|can you|can u|could you|could u|will you|would you|you (?:must|have to|should|need to)|i (?:want|need|wish|would like|order)(?: you)? to|i[’']d like(?: you)? to|i wan(?:na|t)|i am ordering you to|help me(?: to)?|let[’']?s|do)\\b[\\s,.!:–-]*)*"

const OBJECT =
  '(?:my|our|the|this|that|these|those|a|an|me|us|some|all|any|every|another|new|him|her|them|half|whatever|everything)'
const SUM = '(?:rs\\.?|inr|[₹£$€])? ?\\d'

/** Money is to move: so much, or to pay for what is named. */
const PAYS = new RegExp(
  `${BEFORE}(?:(?:pay|settle|transfer|send|wire|remit|recharge|withdraw|redeem|book|lend|donate|arrange)(?: off| out| back)? (?:${OBJECT}\\b|money\\b|bills?\\b|electricity|rent$|funds?\\b)|(?:pay|transfer|send|wire|remit|recharge|withdraw|redeem|lend|donate|move|shift|top[- ]?up|deposit|invest|buy|sell|put|give|gift|add)\\b(?: \\S+){0,3}? ${SUM}|(?:buy|sell|order|purchase|get)(?: me| us)?(?: an?| some| the)? (?:loan|pizza|food|shares?|stocks?|gold|bitcoins?|tickets?|cab)\\b)`,
  'iu',
)

const THINGS =
  '(?:accounts?|a/?c|cards?|loans?|fds?|rds?|fixed deposits?|deposits?|sips?|mandates?|auto-?pay|standing (?:orders?|instructions?)|instructions?|payments?|transfers?|transactions?|(?:credit|card|overdraft|transfer|upi|withdrawal|daily|spending) limits?|limits? (?:to|by)|pins?|passwords?|passcodes?|address|phone|mobile|e-?mails?|nominees?|beneficiar\\w+|payees?|kyc|pan|aadhaar|details|profile|subscriptions?|memberships?|polic(?:y|ies)|chats?|history|records?|reminders?|alerts?|notifications?|cheque ?books?|direct debits?|demat|overdraft|locker|upi)'

/** An account, a card, a plan is to be another. */
const CHANGES = new RegExp(
  `${BEFORE}(?:(?:open|close|block|unblock|freeze|unfreeze|lock|unlock|cancel|terminate|stop|pause|activate|deactivate|enable|disable|apply for|apply|register|enrol\\w*|renew|unsubscribe|subscribe|set up|schedule|create|start|approve|sanction|raise|increase|reduce|lower|lift|change|update|edit|rename|delete|remove|erase|wipe|clear|reset|close down|switch (?:off|on)|turn (?:off|on)|issue|print|download|export|link|waive|extend) (?:(?:for|from|to) )?(?:${OBJECT} )+(?:[\\p{L}’'-]+ ){0,3}?${THINGS}\\b|(?:set|add|create|make|change|raise|lower) (?:${OBJECT} )*(?:\\p{L}+ ){0,2}(?:budget|goal|target|limit)\\b.*\\d)`,
  'iu',
)

const REMINDS =
  /^\W*(?:(?:please|pls|kindly|hey|hi|can you|could you|will you|ok|and) )*(?:remind|alert|notify|warn|wake|call|ring|phone|e-?mail|text|message|whatsapp) (?:me|us|my|the|him|her|them)\b/i

/** 'Bill bhar do', 'card band karo'. */
const IN_HINDI =
  /\b(?:bhej|bhar|chuka|transfer|recharge|pay|payment|band|block|cancel|book|jama|khol|open|close|delete|hata|badal|activate)\s+(?:kar\s?)?(?:do|dena|dijiye|dijie|de|karo|kardo|kijiye)\b\W*(?:na|please|pls|bhai|yaar)?\W*$/i
