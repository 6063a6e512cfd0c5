// What others keep of the customer: the bank, credit bureaus, the tax office, other banks.
import { OWN_SPENDING, type Refusal } from './refusal-rules'

const OF_MINE = '(?:my|mera|meri|our)'
const HOW_TO = [
  'how',
  'why',
  'improv\\w*',
  'better',
  'raise',
  'boost',
  'build',
  'mean\\w*',
  'affect\\w*',
  'hurt',
  'harm',
  'lower',
]

/** Banks, wallets and funds of others. */
const HELD_ELSEWHERE = [
  ...[
    'hdfc(?: bank)?',
    'icici(?: bank)?',
    'sbi',
    'state bank',
    'axis bank',
    'kotak',
    'pnb',
    'canara bank',
    'yes bank',
    'idfc',
    'bank of baroda',
  ],
  ...[
    'barclays',
    'hsbc',
    'lloyds',
    'natwest',
    'monzo',
    'revolut',
    'chase',
    'wells fargo',
    'bank of america',
    'citi(?:bank)?',
  ],
  ...[
    'paytm(?: wallet)?',
    'phonepe',
    'amazon pay',
    'mobikwik',
    'paypal',
    'venmo',
    'e?pf',
    'provident fund',
    'ppf',
    'nps',
    'zerodha',
    'groww',
    'demat',
  ],
  ...['post office', '(?:my |the )?other bank', 'another bank', '401k'],
].join('|')

export const KEPT_ELSEWHERE: readonly Refusal[] = [
  {
    asks: 'for a credit score; how to better it the guide says',
    why: 'kept-elsewhere',
    words: [
      '(?:my|mera|meri|mere|i|me|our) .*?(?:cibil|experian|equifax|fico|credit (?:score|rating|report|history))',
      "(?<=^\\W*(?:(?:show|check|give|current|latest|(?:what(?:[’']?s| is))(?= (?:the|current|latest))) )*)(?:the )?(?:cibil|credit score)(?: score| rating)?(?: (?:now|today|please|right now|kya hai|kitna hai|batao))?(?=\\W*$)",
    ],
    unless: HOW_TO,
  },
  {
    asks: 'for numbers, secrets and data of the customer that the bank keeps',
    why: 'kept-elsewhere',
    words: [
      `(?:what|whats|what[’']s|show|tell|give|see|find|know|remember|forgot) (?:.* )?${OF_MINE} (?:\\w+ ){0,3}(?:${[
        ...['pin', 'password', 'passcode', 'otp', 'cvv', 'account numbers?', 'a/c (?:no|number)', 'card number'],
        ...['customer id', 'user ?id', 'login id', 'ifsc', 'pan(?: card| number)?', 'aadhaar\\w*', 'passport'],
        ...['date of birth', 'dob', 'birthday', 'phone number', 'mobile number', 'e-?mail(?: id| address)?'],
        ...['(?:home |postal )?address', 'nominee', 'reward points?', 'loyalty points?', 'air miles', 'sum insured'],
        ...['insurance cover(?: amount)?', 'policy number', 'expiry(?: date)?'],
      ].join('|')})(?! (?:fees?|charges?|cost|payments?))`,
      '(?:wi-?fi|gate|door|locker|alarm) (?:code|password|key|pin)',
      '(?:how many|number of) (?:reward |loyalty |air |bonus )?(?:points|miles)',
    ],
    unless: [
      ...HOW_TO.filter((word) => word !== 'how'),
      ...['spen[dt]', 'paid', 'birthday (?:week|month|gifts?|party)'],
      ...['score', 'health', 'stable', 'strong', 'vulnerable', 'building'],
    ],
  },
  {
    asks: 'for a number or a secret of a card or an account',
    why: 'kept-elsewhere',
    words: [
      '(?:cvv|cvc|pin|otp|ifsc|micr|swift|iban|expiry(?: date)?|account (?:number|no)|card (?:number|no)|branch (?:code|name|address)|security code)(?: code| number)? (?:of|for|on) (?:my|our|the|this)',
      '(?:which|what) branch (?:is|am|holds|has|do)',
      'in (?:which|what) branch',
      'when (?:does|do|will|is|are) (?:my|our|the) (?:\\w+ )?(?:cards?|polic(?:y|ies)|passport|licence)(?: going to)? (?:expire|due to expire|run out)',
      '(?:left|remaining|paid up|surrender value|worth|maturity) (?:value )?(?:in|of|on) (?:my|our|the) (?:\\w+ )?(?:polic(?:y|ies)|insurance)',
    ],
    unless: ['charges?', 'fees?', 'paid', 'spen[dt]'],
  },
  {
    asks: 'what lies at another bank, in a wallet or in a fund of others',
    why: 'kept-elsewhere',
    words: [
      `(?:balance|how much|what(?:[’']?s| is| do i have| have i)|money|savings|lying|accumulated|value|worth|deposits?) .{0,40}(?:at|in|with|on|of) (?:my |the )?(?:${HELD_ELSEWHERE})`,
      `(?:my|our) (?:${HELD_ELSEWHERE}) (?:account |wallet |fund )?(?:balance|account|savings|money|deposits?|holdings?)`,
      `how much (?:${HELD_ELSEWHERE}) (?:do|have|did|has) (?:i|we)`,
    ],
    unless: [
      ...[
        'spen[dt]',
        'pa(?:id|y|ying|yments?)',
        'sen[dt]',
        'transfer\\w*',
        'mov(?:e|ed)',
        'put',
        'invest(?:ed)?',
        'bought',
        'go(?:es|ne)?',
        'went',
      ],
      ...['cost', 'charged?', 'order\\w*', 'fees?', 'loans?', 'owe', 'emi', 'tak(?:e|es|en)', 'took', 'what is an?'],
    ],
  },
  {
    asks: 'what becomes of a request, and for it to be granted',
    why: 'kept-elsewhere',
    words: [
      '(?:status|progress|state|result|outcome) of (?:my|our|the) (?:\\w+ )?(?:application|request|complaint|claim)',
      `(?:approve|sanction|grant|pass|reject) (?:my|our|the|this) (?:\\w+ ){0,2}(?:application|request|loan|card)`,
      '(?:is|was|has|have|did) (?:my|our|the) (?:\\w+ )?(?:loan|card|account) (?:application|request) .{0,20}(?:approved|sanctioned|accepted|rejected|through|granted|passed)',
      '(?:my|our) (?:\\w+ )?(?:loan|card) application (?:status|approved|sanctioned)',
      '(?:will|would|likely|likelihood|chances?|odds)\\b.{0,40} (?:be |get |being |getting )(?:approved|sanctioned|granted|accepted|rejected)',
    ],
    unless: ['still', 'months?', 'weeks?', 'nobody', 'no ?one', 'nothing', 'ignored'],
  },
  {
    asks: 'what another bank offers',
    why: 'kept-elsewhere',
    words: [
      '(?:sbi|hdfc|icici|axis|kotak|pnb|barclays|hsbc|lloyds|natwest|monzo)(?: bank)? (?:\\S+ ){0,4}(?:interest|rates?)',
      '(?:interest|rates?) (?:does|do|will|is|at|of|in|with|by) (?:\\S+ )?(?:sbi|hdfc|icici|axis|kotak|pnb|barclays|hsbc|lloyds|natwest|monzo)',
    ],
    unless: ['my', 'our', 'i', 'we', 'paid', 'me'],
  },
  {
    asks: 'what an order held',
    why: 'kept-elsewhere',
    words: [
      'what (?:was|were|is|are|all was|did i (?:get|have)) in (?:my|the|that|our) (?:\\S+ ){0,4}?(?:order|basket|parcel|cart|delivery|shopping bag)',
      '(?:which|what)(?: all)? (?:items?|dish(?:es)?|titles|clothes|medicines?|tablets?|films?|movies?|songs?) (?:did|do|were|was|have) (?:i|we|in|they|those|these|it)',
      '(?:which|what) products (?:did|were|was|have) (?:i|we|in)',
    ],
  },
  {
    asks: 'for limits of accounts; of the card’s its tool says so',
    why: 'kept-elsewhere',
    words: [`${OF_MINE} (?:\\w+ )?(?:overdraft|upi|atm|withdrawal|transfer)(?:[’']s)? limit`],
    unless: [...HOW_TO.filter((word) => word !== 'how'), 'budget\\w*', 'spen[dt]', 'set'],
  },
  {
    asks: 'what possessions are worth',
    why: 'kept-elsewhere',
    words: [
      "(?:my|our) (?:\\w+ )?(?:house|flat|home|land|plot|car|bike|scooter|jewell?e?ry|gold chain|furniture)(?:[’']s)? (?:(?:be |now |today )*(?:worth|value)|fetch|sell for)",
      '(?:value|worth) of (?:my|our) (?:house|flat|home(?! loan)|land|plot|car|bike|scooter|jewell?e?ry|furniture)',
    ],
  },
  {
    asks: 'what tax is owed',
    why: 'kept-elsewhere',
    words: [
      'how much (?:income )?tax (?:do|will|should|must) i (?:owe|pay|have)',
      '(?:do|must|should|will) i (?:have to |need to )?pay (?:any |income )?tax(?:es)?',
      '(?:can|could|may|should) i (?:deduct|claim|write off)',
      '(?:is|are|was) .{2,40} (?:taxable|tax[- ]free|deductible)',
      '(?:how much|what|which) (?:gst|vat|income tax|tax|tds|stamp duty) (?:must|should|do|shall|can|would|will|have) (?:i|we|one|to)(?! .*\\b(?:paid|spent))',
      '(?:which|what|old or new) tax (?:regime|slab|bracket|form|rate)',
      '(?:do|must|should) (?:i|we) (?:have|need) to (?:declare|disclose|report|file)',
      '(?:can|could|may) (?:i|we) (?:deduct|write off)',
    ],
  },
  {
    asks: 'how somebody can be reached, and where',
    why: 'kept-elsewhere',
    words: [
      '(?:phone|contact|helpline|customer care|toll[- ]free|support|whatsapp) (?:number|no)',
      "\\p{L}+[’'](?:s )?(?:phone |mobile |contact )?(?:number|address|e-?mail)",
      '(?:phone )?number (?:of|for) (?:the )?\\w+(?: \\w+)? (?:support|helpline|customer care|branch)',
      '(?:opening|closing|working|banking|branch) (?:hours|times?|timings)',
      '(?:nearest|closest|where is the next) (?:atm|branch|bank|hospital|station)',
      '(?:atm|branch) near(?:by| me| here)?',
    ],
    unless: OWN_SPENDING,
  },
]
