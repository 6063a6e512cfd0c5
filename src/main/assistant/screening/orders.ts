// What tells the assistant to do something: to pay, move, open, block or change. It only answers.
import { anyWording } from '../words/word-lists'

/** Whether the question is an order. 'Cancel Netflix, what would I save' asks something; 'send me the list' wants to be told. */
export function isOrder(question: string): boolean {
  const said = infinitive(question.replace(POLITELY, ''))
  if (ASKS.test(said)) return false
  return IN_HINDI.test(said) || ORDERS.some(({ words }) => words.test(said))
}

/** 'Would you mind sending' is 'send'. */
function infinitive(said: string): string {
  return said.replace(
    /^(send|pay|transfer|book|open|block|cancel|add|stop|order|start|lend|rename)ing\b|^(mov|clos|delet|remov|chang|increas|settl|rais|writ|wir)ing\b/i,
    (_, whole?: string, cut?: string) => whole ?? `${cut}e`,
  )
}

/** What people say before an order. */
const BEFORE = [
  ...[
    'please',
    'pls',
    'plz',
    'kindly',
    'hey',
    'hi',
    'hello',
    'teller',
    'now',
    'just',
    'then',
    'so',
    'and',
    'ok',
    'okay',
  ],
  ...['cool', 'fine', 'do', 'quickly', 'immediately', 'go ahead(?: and)?', 'go and', "let[’']?s", 'help me(?: to)?'],
  ...['(?:can|could|will|would) (?:you|u)(?: mind)?', 'you (?:must|have to|should|need to)', 'make sure to'],
  ...['be so (?:kind|good)(?: as)? to', 'be (?:a dear|kind enough) (?:and|to)'],
  ...['i (?:want|need|wish|would like|order)(?: you)? to', "i[’']d like(?: you)? to", 'i wan(?:na|t)'],
  ...['i am ordering you to', "(?:i[’']d|i would) be (?:grateful|obliged|glad|thankful) if you (?:could|would)"],
]
const POLITELY = new RegExp(`^\\W*(?:(?:${BEFORE.join('|')})\\b[\\s,.!:–-]*)*`, 'iu')

/** What asks something, in whatever else it is wrapped. */
const ASKS = anyWording([
  ...['how', 'what', 'whats', 'which', 'when', 'where', 'why', 'who', 'whose', 'if', 'would', 'list', 'show', 'tell'],
  ...['kitn\\w*', 'kab', 'kya', 'suggest', 'compare', 'total', 'sum', 'average'],
  '(?:did|do|does|am|have|was|were|should|shall) (?:i|we|my|it|the)',
  '(?:can|could|may) (?:i|we)',
])

/** 'My', 'the next', 'all'. */
const SOME = `(?:${[
  ...[
    'my',
    'our',
    'the',
    'this',
    'that',
    'these',
    'those',
    'an?',
    'me',
    'us',
    'him',
    'her',
    'them',
    'some',
    'all',
    'any',
  ],
  ...['every', 'everything', 'another', 'new', 'half', 'whatever'],
].join('|')})`
const SUM = '(?:rs\\.?|inr|[₹£$€])? ?\\d'

const ACCOUNTS_AND_CARDS = [
  ...['accounts?', 'a/?c', 'cards?', 'loans?', 'fds?', 'rds?', '(?:fixed )?deposits?', 'sips?', 'demat', 'overdraft'],
  ...['locker', 'upi', 'cheque ?books?', 'polic(?:y|ies)', 'subscriptions?', 'memberships?'],
]
const ARRANGEMENTS = [
  ...[
    'mandates?',
    'auto-?pay',
    'standing (?:orders?|instructions?)',
    'instructions?',
    'direct debits?',
    'payments?',
    'connections?',
  ],
  ...['transfers?', 'transactions?', 'limits? (?:to|by)', 'beneficiar\\w+', 'payees?', 'nominees?'],
  '(?:credit|card|overdraft|transfer|upi|withdrawal|daily|spending) limits?',
]
const DETAILS = [
  ...['pins?', 'passwords?', 'passcodes?', 'address', 'phone', 'mobile', 'e-?mails?', 'kyc', 'pan', 'aadhaar'],
  ...['details', 'profile', 'chats?', 'history', 'records?', 'reminders?', 'alerts?', 'notifications?'],
]
const THINGS = [...ACCOUNTS_AND_CARDS, ...ARRANGEMENTS, ...DETAILS].join('|')

const TO_CHANGE = [
  ...[
    'open',
    'close(?: down)?',
    'block',
    'unblock',
    'freeze',
    'unfreeze',
    'lock',
    'unlock',
    'cancel',
    'terminate',
    'stop',
  ],
  ...['pause', 'activate', 'deactivate', 'enable', 'disable', 'apply(?: for)?', 'register', 'enrol\\w*', 'renew'],
  ...['unsubscribe', 'subscribe', 'set up', 'schedule', 'create', 'start', 'approve', 'sanction', 'raise', 'increase'],
  ...['reduce', 'lower', 'lift', 'change', 'update', 'edit', 'rename', 'delete', 'remove', 'erase', 'wipe', 'clear'],
  ...[
    'reset',
    '(?:switch|turn) (?:off|on)',
    'issue',
    'print',
    'download',
    'export',
    'link',
    'waive',
    'extend',
    'swap',
    'hotlist',
  ],
].join('|')

/** Each begins the order: what is ordered, and how it is put. */
const ORDERS: readonly { readonly orders: string; readonly words: RegExp }[] = [
  {
    orders: 'to pay somebody or something',
    words: beginning(
      `(?:pay|settle|transfer|send|wire|remit|recharge|withdraw|redeem|book|lend|donate|arrange)(?:ing)?(?: off| out| back)? (?:${SOME}|money|bills?|electricity|rent$|funds?)`,
    ),
  },
  {
    orders: 'to move so much',
    words: beginning(
      `(?:pay|transfer|send|wire|remit|recharge|withdraw|redeem|lend|donate|move|shift|top[- ]?up|deposit|invest|buy|sell|put|give(?! me (?:the|my|all) )|gift|add)\\b(?: \\S+){0,3}? ${SUM}`,
      '',
    ),
  },
  {
    orders: 'to do it with what has been spoken of',
    words: beginning(
      '(?:pay|settle|close|cancel|block|unblock|freeze|unfreeze|terminate|renew|(?:de)?activate|unsubscribe|book|redeem|withdraw|transfer|send|recharge|delete|lock|unlock|waive|export|download|print|report|negotiate|repeat|reorder|set up auto-?pay(?: for)?)(?: off)? (?:it|that(?: one)?|this(?: one)?|them|these|those)(?! (?:as|by|in (?:a|order|rupees|percent)|for me in))',
    ),
  },
  {
    orders: 'to stop it',
    words: beginning('stop (?:it|that|this|them) (?:from|now|today|immediately|right away|please)'),
  },
  {
    orders: 'to get something',
    words: beginning(
      '(?:buy|sell|order|purchase|get|book)(?: me| us)?(?: an?| some| the)? (?:loan|pizza|food|shares?|stocks?|gold|bitcoins?|tickets?|cab|flight|hotel|(?:new |another |replacement |duplicate )*(?:cheque ?book|che(?:que|ck)s|(?:debit |credit |bank )?card|passbook))',
    ),
  },
  {
    orders: 'to change an account, a card, a plan or a detail',
    words: beginning(`(?:${TO_CHANGE}) (?:(?:for|from|to) )?(?:${SOME} )+(?:[\\p{L}’'-]+ ){0,3}?(?:${THINGS})`),
  },
  {
    orders: 'to sort or label',
    words: beginning(
      '(?:mark|flag|tag|label|(?:re)?categori[sz]e|(?:re)?classify|file) .{2,40} (?:as|to|under|into) .|(?:switch|sign|put|move|upgrade) (?:me|us) (?:to|on|onto|up|for)',
    ),
  },
  {
    orders: 'to add somebody',
    words: beginning(
      '(?:add|make|name|appoint|nominate|register|put) .{2,40} (?:as|to be) (?:an? |my |the )?(?:joint )?(?:nominee|beneficiar\\w+|payee|holder|owner|signatory)',
    ),
  },
  {
    orders: 'to turn something off, on or in',
    words: beginning(
      `(?:(?:switch|turn) (?:off|on)|(?:un)?block|(?:un)?freeze|hotlist|(?:de)?activate|unsubscribe|unlink) (?:${THINGS}|everything|all|it)|(?:sign|enrol) (?:me|us) up|(?:schedule|arrange) (?:${SOME} )?(?:rent|bills?|emis?|salary)`,
    ),
  },
  {
    orders: 'to have something done',
    words: beginning(
      `get (?:${SOME} )(?:[\\p{L}’'-]+ ){0,3}?(?:settled|paid|blocked|hotlisted|cancelled|closed|transferred|sent|moved|stopped|activated|renewed|increased|changed)`,
    ),
  },
  {
    orders: 'to set a budget or a goal',
    words: beginning(
      `(?:set|add|create|make|change|raise|lower) (?:${SOME} )*(?:\\p{L}+ ){0,2}(?:budget|goal|target|limit)\\b.*\\d`,
      '',
    ),
  },
  {
    orders: 'to call somebody, now or later',
    words: beginning(
      '(?:remind|alert|notify|warn|wake|call|ring|phone|e-?mail|text|message|whatsapp) (?:me|us|my|the|him|her|them)',
    ),
  },
]

function beginning(order: string, end = '\\b'): RegExp {
  return new RegExp(`^\\W*(?:${order})${end}`, 'iu')
}

/** 'Bill bhar do', 'card band karo'. */
const IN_HINDI =
  /\b(?:bhej|bhar|bahar|chuka|daal|transfer|recharge|pay|payment|band|block|unblock|cancel|book|jama|khol|open|close|delete|hata|badal|badha|rok|nikalwa|mangwa|activate|renew|invest|redeem|apply)\s+(?:kar\s?)?(?:do|dena|dijiye|dijie|de|karo|kardo|kijiye)\b\W*(?:na|please|pls|bhai|yaar)?\W*$/i
