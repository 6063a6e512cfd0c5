// Words that leave no doubt of a question about what was booked: interest, income, single payments, what is paid every month.
import { type Certain, PAST } from './certain-plans'

export const CERTAIN_BOOKED: readonly Certain[] = [
  {
    intent: 'income',
    all: [
      'kis(?: kis)?|kaun(?: kaun)?|kisne|kinhone',
      'mujhe|mujhko|mere ko|hum(?:e|ein|ko)',
      'bhej\\w*|di(?:ya|ye|e)|transfer',
    ],
    none: 'maine|loan|bill',
  },
  {
    intent: 'net-worth',
    all: [
      'in all|altogether|total|all (?:of )?(?:my|our|the) money|everything|put together|overall',
      'have|got|own|money|wealth|savings',
      '(?:incl\\w*|with|counting|plus) (?:all )?(?:of )?(?:the |my |our )?(?:fixed )?(?:deposits?|fds?|investments)|(?:deposits?|fds?|investments) (?:included|and all)',
    ],
    none: 'interest|earn\\w*|sp[ae]n[dt]\\w*|rates?|paid|loans?|owe|debts?',
  },
  {
    intent: 'spending-count',
    all: [
      'how many (?:different |distinct |separate )?(?:people|persons|payees|shops|stores|merchants|vendors|places|restaurants)',
      '(?:did|have|do) (?:i|we)|(?:i|we) (?:have )?(?:paid|bought|shopped|visited|used)',
      'pa(?:y|id)|b(?:uy|ought)|shop(?:ped)?|visit\\w*|go|went|used?|sp[ae]n[dt]',
    ],
    none: 'twice|most|first time|new|more than|over|above|owe|back',
  },
  {
    intent: 'largest-payments',
    all: [
      '(?:highest|biggest|largest|maximum|max) (?:single )?(?:amount|sum|swipe)',
      'paid|spent|gave|sent|swiped|debited|went',
    ],
    none: 'card|account|average|month|day|week|received|got|who|categor\\w*|income|salary|loans?|ever in',
  },
  {
    intent: 'interest',
    all: [
      'interest|b[iy]a+j|vya+j',
      'fds?|deposits?|savings|account|rds?|loans?|mortgage|debts?|cards?',
      'how much|what|which|did|does|have|has|total|sum|earn\\w*|paid|charged|received|credited|last|this|kitna|since|in',
    ],
    none: `rates?|per ?cent|percent\\w*|%|interested|interest[- ](?:free|only)|simple|compound|calculat\\w*|mean\\w*|explain|will|would|could|can|should|if|why|when|best|better|highest rate|pays? the (?:most|highest|best)|offer\\w*|products?|tax|gst|next|owe|emi|than|versus|vs|principal|share|spending|income|fees`,
  },
  {
    intent: 'income',
    all: [
      'last|latest|most recent|newest|first',
      'interest',
      'credits?|credited|payout|paid to (?:me|us)|received|payments?',
    ],
    none: 'loans?|cards?|emi|next|rate|charged',
  },
  {
    intent: 'income',
    needs: 'payee',
    all: [
      '(?:did|does|do|has|have) .*',
      '(?:pa(?:y|id|ys)|sen[dt]|g[ai]ven?) (?:me|us|it|the money) (?:\\S+ )?back|repaid|paid back|return(?:ed)? (?:me|us|it|the|my|our)\\b.*|ever (?:pa(?:y|id)|sen[dt]) (?:me|us)',
    ],
    none: 'for|afford|should|will|next|refund\\w*|loan|bank|interest|salary|when|how|who|which|what',
  },
  {
    intent: 'largest-payments',
    all: [
      "^\\W*(?:and )?(?:what|which|who|whats|what[’']s|where)",
      'that|the|this',
      'big|huge|massive|whopping',
      'bills?|payments?|purchases?|expenses?|orders?|transactions?|debits?|charges?',
    ],
    none: 'next|due|coming|upcoming|will|can|afford|if|budget|how big|loans?|emi|clients?|income|credits?|score',
  },
  {
    intent: 'largest-payments',
    all: ['sabse (?:bad[aei]|mehng[aei]|zyada wala)', 'kharch\\w*|payment|purchase|kharid\\w*'],
    none: 'category|cheez|kis|kisme|kahan|month|mahine me kaunsa|loan|kaun se mahine',
  },
  {
    intent: 'top-merchants',
    all: [
      'top|biggest|largest|main',
      '(?:merchants|payees|shops|stores|vendors) only|top (?:\\d+|three|five|six|ten) will do',
    ],
    none: 'categor\\w*|income|clients?',
  },
  {
    intent: 'top-merchants',
    needs: 'payee',
    all: [
      '^\\W*(?:is|are|was|were)',
      '(?:in|among|amongst|one of|within) (?:my|the|our)',
      'top (?:\\d+|three|five|ten)',
    ],
    none: 'clients?|income|categor\\w*|payers?|sources?|payments?|expenses?',
  },
  { intent: 'health-score', needs: 'yes-or-no', all: ['vulnerable'], none: 'why' },
  {
    intent: 'salary',
    all: [
      '(?:which|what) (?:date|day)|when|kab',
      '(?:my|our|the) salar(?:y|ies)',
      '(?:credited|come|came|arrived?|landed?|received|got in|hit)',
    ],
    none: 'next|will|expected|due|usually|always|rent|emis?|bills?|before|after|next month',
  },
  {
    intent: 'top-merchants',
    all: [
      '^\\W*(?:and )?(?:which|what) (?:\\w+ )?(?:places?|shops?|stores?|joints?|eater(?:y|ies)|restaurants?|cafes?|outlets?)',
      '(?:had|has|got|gets?|took|takes|eats?|ate) (?:the )?most',
    ],
  },
  {
    intent: 'duplicates',
    needs: 'yes-or-no',
    all: [
      '^\\W*(?:was|were|have|am|did) (?:i|we) (?:been |get )?(?:charged|billed|debited|pay)',
      'twice|two times|doubly|double|more than once',
    ],
    none: 'if|why|refund\\w*',
  },
  {
    intent: 'largest-payments',
    all: [
      '(?:biggest|largest|most expensive|dearest|costliest|priciest) (?:single )?(?:thing|item|buy|splurge|outlay)',
      'bought|buy|spent|spend|paid|blew|blow|splashed|money',
    ],
  },
  {
    intent: 'saved',
    needs: 'yes-or-no',
    all: [
      '(?:i|we) (?:\\w+ )?(?:spending|spend|spent) (?:way |far |a bit )?too much(?: money| overall| in general)?(?=\\W*$)|over-?spend(?:ing)?(?=\\W*$)',
    ],
  },
  {
    intent: 'interest',
    all: [
      'how much|what|total',
      'interest',
      "(?:am i|are we|i am|i[’']m|we are) (?:being )?(?:paying|charged)|(?:do|does|did) (?:i|we) (?:pay|get charged)",
    ],
    none: 'earn\\w*|get (?:from|on)|deposits?|receiv\\w*|rate|next|will',
  },
  { intent: 'health-why', all: ['why|how come|what makes', 'vulnerable'] },
  {
    intent: 'next-salary',
    needs: 'yes-or-no',
    all: [
      'salar(?:y|ies)|pension|wages',
      'will|due|expected|going to',
      'by|before|until|on|this week|next week|tomorrow|end of|in',
    ],
    none: `${PAST}|emis?|rent|enough|afford|short|broke|run|free|cover\\w*|bills?|more|less|raise|pay|spend`,
  },
  {
    intent: 'next-salary',
    all: ['any|is there|when', 'money|income|payment', 'coming in|to come in|expected in'],
    none: PAST,
  },
  {
    intent: 'bills',
    needs: 'yes-or-no',
    all: [
      'any|anything',
      'bills?|payments?|emis?|dues?|debits?',
      'falls?|lands?|comes? up',
      'on|by|before',
      '\\d{1,2}(?:st|nd|rd|th)',
    ],
    none: PAST,
  },
  {
    intent: 'bill-when',
    needs: 'payee',
    all: [
      '^\\W*(?:will|does|do|is)',
      'hit (?:me|us|my account)|go(?:es)? out|be (?:charged|debited|deducted|taken)|come (?:out|off|up)|fall due',
    ],
    none: PAST,
  },
  {
    intent: 'balance',
    needs: 'amount',
    all: [
      '^\\W*(?:is|are|do|have)',
      'balance|in (?:my|the|our) (?:\\w+ )?account|in the bank',
      'over|under|above|below|more than|less than|at least',
    ],
    none: `${PAST}|will|ever|drop\\w*|fell|budget|loans?|cards?|by|end|after|if|salary|goals?|until|till|next`,
  },
  {
    intent: 'spending-merchant',
    needs: 'payee',
    all: [
      '(?:cheque|check) (?:bounces?|returns?)|bounced? (?:charges?|fees?)|late (?:payment )?(?:fees?|charges?)|penalt(?:y|ies)|(?:annual|yearly|joining|membership) (?:card )?(?:fees?|charges?)|(?:atm|overdraft) (?:fees?|charges?)|gst',
    ],
    none: 'when|last|latest|list|show|how (?:many|often)|average|each|every|why|more|less|than|compare\\w*|card interest|on (?:it|the|my|card|loan).*',
  },
  {
    intent: 'spending-merchant',
    needs: 'payee',
    all: ['^\\W*(?:did|has|have)', 'take|taken|took|charged?|debit(?:ed)?', '(?:anything|any money|something)'],
    none: 'twice|double|extra|wrong\\w*|more|less|will',
  },
  {
    intent: 'subscriptions',
    needs: 'payee',
    all: ['^\\W*(?:do|did|am|have) (?:i|we)', '(?:charged|billed) for|sign(?:ed)? up (?:for|to)'],
    none: 'twice|double|wrong\\w*|late|more|less|extra|never|not|without',
  },
  {
    intent: 'spending-merchant',
    needs: 'payee',
    all: ['^\\W*(?:was|were|is|are|did|has|have)', '(?:credits?|deposits?|transfers?) from'],
    none: 'more|less|than|card|will|next|loans?',
  },
  {
    intent: 'income',
    all: ['^\\W*who', '(?:transferred|sent|paid|gave)', 'to (?:me|us)|(?:me|us) (?:money|anything)'],
    none: 'back|refund\\w*|next|will|not|most|last|first|how|when',
  },
  {
    intent: 'spending-merchant',
    needs: 'payee',
    all: ['^\\W*(?:is|are|has|have)', 'done|sorted|taken care of'],
    none: 'will|next|loans?|due|well|fund\\w*|sip',
  },
  {
    intent: 'spending-merchant',
    needs: 'payee',
    all: ['^\\W*(?:have|has|did|am|is|do|does)', 'stopped|no longer|still|any ?more'],
    none: 'owe|left|due|afford|should|would|will|loan|budget|goals?',
  },
  {
    intent: 'salary',
    all: [
      '(?:which|what) (?:day|date)s?|when',
      '(?:my|our|the) salar(?:y|ies)|salar(?:y|ies) (?:was|were|came|come)',
      'did|was|were|came',
    ],
    none: 'next|will|first|raise\\w*|r[io]sen?|increas\\w*|since|after|before|spen[dt]\\w*|usual\\w*|start\\w*|from',
  },
  {
    intent: 'salary',
    all: [
      '(?:both|two|dono) (?:of )?(?:my |our |the )?(?:salar(?:y|ies)|employers)',
      'add|total|sum|together|come to|much|make',
    ],
    none: 'next|will|enough|afford|spen[dt]\\w*|cover\\w*|emis?|rent|pays? (?:more|less|first)|which|share|than',
  },
  {
    intent: 'salary',
    needs: 'yes-or-no',
    all: ['salary|pay|paid|wages', 'late|later than usual|earlier than usual|early|on time|delayed'],
    none: 'will|next|bills?|rent|fees?|to|for|card|emis?|instal?ments?|loan',
  },
  {
    intent: 'salary',
    needs: 'yes-or-no',
    all: ['(?:do|did|am|was|were) (?:i|we) (?:get |got |been )?paid (?:more|less|over|under|on|by|before|every|each)'],
    none: 'for|to|than (?:last|in|i)|rent|bills?|by (?!\\d|the|then|now)[a-z]+',
  },
  {
    intent: 'salary',
    needs: 'yes-or-no',
    all: [
      '^\\W*(?:is|was|does|do|did|kya)',
      '(?:my|our|mer[ai]) (?:\\w+ )?(?:salary|pension)',
      '(?:over|under|above|below|(?:more|less) than|at least) (?:rs\\.? ?|[₹£$])?\\d[\\d,.]*',
    ],
    none: 'will|next|rent|bills?|emis?|cover\\w*|spen[dt]\\w*|on|out of|share|times|credits?|%|per ?cent',
  },
  {
    intent: 'spending-merchant',
    needs: 'payee',
    all: [
      '^\\W*(?:did|do|does|have|has|am|is|are|was|were)',
      '(?:every|each)(?: single)? month|all (?:the )?months|always|without fail|regularly|har mahin[ae]|missed|skipped',
    ],
    none: 'cancel\\w*|stop\\w*|more|less|than|afford|goals?|budgets?|balance',
  },
  {
    intent: 'subscriptions',
    needs: 'payee',
    all: [
      '(?:whole|full|entire) year|over (?:a|twelve|12) (?:year|months)|a year|per year|per annum|annually|yearly',
      'price|cost|what|whats|how much|come to',
    ],
    none: `${PAST}|this|since|if|save|without|cancel\\w*|more|less|than|average|refund\\w*|sent|receive\\w*|income|in 20\\d\\d|gives?|bring\\w*|benefit|earn\\w*`,
  },
]
