// Words that leave no doubt of a question about what is to come, and about what is held or owed.
import { ASKS_OF_SPENDING_AHEAD } from '../tools/tools-average'
import { type Certain, PAST } from './certain-plans'

export const CERTAIN_OUTLOOK: readonly Certain[] = [
  {
    intent: 'next-salary',
    all: [
      'when|date|which day|what day|kab|how soon',
      '(?:next|upcoming|coming) (?:salary|pay ?day|pay ?che(?:que|ck)|pension|wages)',
    ],
    none: `${PAST}|if|before|after|until|till|bills?|afford|free|enough`,
  },
  {
    intent: 'bills',
    all: ['bills|dues|debits|emis', '(?:on|the) (?:the )?same (?:day|date)|clash\\w*|coincide\\w*'],
    none: `${PAST}|twice|duplicat\\w*|double`,
  },
  {
    intent: 'card-due',
    all: [
      '(?:on|of|for|about) (?:my|our|the) (?:\\S+ )?card|card (?:balance|debt|dues|outstanding)|^\\W*(?:my |our )?(?:credit )?card',
      'balance|outstanding|debt|dues|so (?:high|big|large|much)|in full',
    ],
    none: `${PAST}|how (?:does|do|can)|work|shift\\w*|another|limit|mean\\w*|what is an?|loan|apply|lost|stolen|interest|month|since|transfer|minimum|should|than|declin\\w*`,
  },
  {
    intent: 'net-worth',
    needs: 'yes-or-no',
    all: [
      '(?:am|are) (?:i|we) (?:\\w+ )?in (?:any )?debt|(?:do|have) (?:i|we) (?:got |have )?(?:any )?debts?(?=\\W*$)',
    ],
  },
  {
    intent: 'net-worth',
    all: [
      'all|list|show|tell|name|total|sum|add(?:ed)?(?: up)?|everything|altogether|together|overall|everyone|what all',
      '(?:my|our|the|all|of) (?:\\w+ )?(?:debts|liabilities|borrowings|dues)|(?:i|we) (?:still |currently )?owe',
    ],
    none: `${PAST}|cards?|loans?|to (?:a |the |my )?(?:friends?|people|whom|who)|ratio|score|emis?|worth|own|assets?|coming up|next|due (?:in|on|by|this|next)|should|how (?:do|can|should)|pay (?:off|down)|before|by when|interest`,
  },
  {
    intent: 'instalments',
    all: [
      'list|show|which|what are|name|all',
      '(?:my|our|the|all) (?:\\w+ )?(?:re-?payments|instal?lments|emis)|owe (?:\\w+ )?(?:regularly|every month|each month|monthly)',
    ],
    none: `${PAST}|cards?|next|left|interest|when|how (?:much|many|long)|this month|today|enough|afford|cover|pay for|can (?:i|we)|will|for (?:all )?(?:my|our|the|all)`,
  },
  {
    intent: 'spending-average',
    all: [ASKS_OF_SPENDING_AHEAD],
    none: `${PAST}|afford|left|balance|safe|free|can i|can we|could|if|budgets?|limit|loans?|bills?`,
  },
  {
    intent: 'emergency-fund',
    all: [
      'if|suppose|supposing|imagine|what happens|how long',
      "(?:no|without|without a|without any|lose|losing|lost|missed?|missing) (?:my |our |a |the |any |one )?(?:month[’']?s? )?(?:salary|income|job|pay|wages|pay ?che(?:que|ck))|(?:salary|income|pay|wages) (?:is|was|were|gets?|got|does ?n[o’']?t|stops?|stopped)(?: \\w+)? ?(?:late|delayed|stopped|come|arrive|paid)?",
    ],
    none: 'leave|fewer|raise\\w*|rise\\w*|increas\\w*|cut|drop\\w*|fall\\w*|up|down|less|lower|more|half|%|per ?cent|when|kab',
  },
  {
    intent: 'bills',
    all: [
      'bills|dues|outgoings|commitments',
      '(?:before|by|until|till|up to) (?:the )?\\d{1,2}(?:st|nd|rd|th)',
      'how (?:much|many)|total|sum|kitn\\w*|come to|need|minimum|amount|what',
    ],
    none: `${PAST}|enough|card|left|balance|after|afford|free|spend`,
  },
  {
    intent: 'bill-when',
    all: [
      'how much|total|what|sum',
      'premiums?|sips?|(?:school|tuition|college) fees',
      '(?:falls?|fall|be|is|are|comes?|coming) due|due (?:in|by|before|next|until|till|this)|(?:will|to) (?:be )?(?:leave|go out|pay|paid|take)',
    ],
    none: `${PAST}|when|average|date`,
  },
  {
    intent: 'bills',
    all: [
      'kitn\\w*|kya|total',
      'dena (?:hai|hoga|padega)|bharn[ae]|chukana|pay karna|katega|katenge',
      'agl[ei] (?:mahine|haft[ea])|next (?:month|week)|tak|until|before',
    ],
    none: `${PAST}|emi|loan|card`,
  },
  {
    intent: 'afford',
    needs: 'amount',
    all: ['go or no go|wise|doable|affordable|feasible|sensible|within reach|too much'],
    none: `${PAST}|loans?|cards?|invest\\w*|budgets?|save|saving|goals?|score|emi|if|a month|monthly|(?:per|each|every) month`,
  },
  {
    intent: 'forecast',
    needs: 'yes-or-no',
    all: ['bounc\\w*', 'payments?|account|cheques?|emis?|debits?|rent|bills?|sips?|premium|fees?|it'],
    none: PAST,
  },
  {
    intent: 'balance-ahead',
    all: [
      'forecast|projected|projection',
      'balance|funds|money',
      'on|by|at|for',
      '\\d{1,2}(?:st|nd|rd|th)?|end|christmas',
    ],
    none: `${PAST}|accura\\w*|lowest|negative`,
  },
  {
    intent: 'what-if-cut',
    all: ['halving|cutting|reducing|trimming|skipping', 'gain\\w*|sav(?:e|es|ed|ing)|keep|left over'],
    none: `${PAST}|tips?|suggest\\w*`,
  },
  {
    intent: 'instalments',
    all: [
      'emis?|instal?lments?',
      'paid|altogether|in all|total|gone|went|gaya|gayi|so far|last|latest',
      'how much|how many|what|when|kab|kitn\\w*|total|altogether|emis?',
    ],
    none: 'next|due|will|left|remain\\w*|still|upcoming|coming|miss\\w*|bounc\\w*|score|income|salary|afford|if|can|could|should|late|early|share|%|per ?cent|twice|wrong\\w*|free|fees?|school|premium|month|monthly|ends?|off|fuel|interest|more|less|than',
  },
  { intent: 'net-worth', all: ['(?:my|our) wealth|wealthier|richer|poorer'], none: 'how (?:can|do|to)|become|get' },
  { intent: 'balance', all: ['^\\W*(?:where|how)', '(?:my|our) (?:account|balance)', 'stands?'], none: `${PAST}|will` },
  {
    intent: 'bills',
    all: [
      'what|which|whatever|anything',
      'falls? due|comes? due|(?:is|are) due',
      'between now|until|till|before|by|next|this|coming',
    ],
    none: `${PAST}|card|goals?|budgets?|salary`,
  },
  {
    intent: 'subscriptions',
    all: [
      'subscriptions?|memberships?',
      'renew\\w*|due|(?:get|be|are) charged|com(?:e|es|ing) (?:up|out|off)',
      'next|before|by|until|till|this (?:week|month)|in the coming|tomorrow|soon|upcoming',
    ],
    none: PAST,
  },
  {
    intent: 'bills',
    all: [
      'bills?|dues|emis?|(?:going|go|goes|leav\\w*) (?:out|off)|due|debits?|outgoings',
      'until|till|before|se pehle|tak',
      'pay ?(?:day|che(?:que|ck))|(?:my |our |the |next )?(?:salary|pay|wages|pension|income)|tankhwah',
    ],
    none: `${PAST}|free|spend\\w*|spare|left|afford|can i|can we|enough|safe|short|when|survive|make it|trouble|tight`,
  },
  {
    intent: 'forecast',
    all: ['how (?:far|low|deep)', 'sink|fall|drop|dip|go', 'account|balance|money', 'down|low|worst|under'],
    none: `${PAST}|prices?|goals?`,
  },
  {
    intent: 'product-why',
    all: [
      'why|what made|how come|what (?:is|was) the reason',
      'products?|offer',
      'first|top|recommend\\w*|suggest\\w*|pick\\w*|cho[os]\\w*',
    ],
    none: "not|never|\\w+n[’']t",
  },
  {
    intent: 'balance-all',
    all: ['which (?:one )?(?:of (?:my|our) |bank )?accounts?', 'in the red|negative|minus|overdrawn|below zero'],
    none: PAST,
  },
  {
    intent: 'balance-all',
    all: [
      'which|what',
      'products',
      'already (?:have|hold|got)|do (?:i|we) (?:already )?(?:have|hold|own)|have (?:i|we) got',
    ],
    none: 'recommend\\w*|suit\\w*|should|best|viewed|new',
  },
  {
    intent: 'card-due',
    all: ['card(?: bill)?', 'still open|unpaid|left to pay|still (?:owe|due)|(?:yet )?to be paid|limit|utili[sz]ation'],
    none: 'raise|increase|change|lower|reduce|mean\\w*|what is (?:a|an)|good|should|help|lost|stolen|debit card',
  },
  {
    intent: 'bills',
    all: [
      'heaviest|biggest|largest|highest|dearest|costliest',
      'bills?|payments?|debits?|dues',
      'next|coming|ahead|upcoming|due|tomorrow|this week|until|before',
    ],
    none: `${PAST}|change`,
  },
  {
    intent: 'subscriptions',
    all: ['(?:my|our) (?:sips?|premiums?)', '(?:per|a|each|every) month|monthly|altogether|in all'],
    none: `${PAST}|average|when|if|invested|this`,
  },
  {
    intent: 'card-due',
    all: ['(?:my|our) (?:credit )?utili[sz]ation'],
  },
  {
    intent: 'forecast',
    needs: 'yes-or-no',
    all: ['enough|sufficient', 'bills?|emis?|rent|fees?|premiums?|instal?lments?|debits?|payments?|dues'],
    none: `${PAST}|budgets?|goals?|emergency|saved?|saving|purchase|buy`,
  },
  {
    intent: 'afford',
    needs: 'amount',
    all: [
      'can i|can we|could i|could we|may i|shall i|should be ok|do that|is that ok|will (?:it|that)|would (?:it|that)',
      'get|buy|purchase|afford|order|swing|gift|lend|spare|splash|splurge|treat|want an?|want to buy|fancy|need an?',
    ],
    none: 'loans?|cards?|deposits?|advance|overdraft|statements?|lists?|refunds?|payments?|transactions?|total|sum|how (?:much|many)|save|invest|withdraw|transfer|send|budget|if|emi|instal?lments?|interest|salary|goals?|score|points?|health',
  },
  {
    intent: 'forecast',
    all: [
      'when|will|what|whats|which|why|how (?:deep|far|long)|am i|are we|do i',
      'broke|skint|penniless|(?:hit|reach|touch|(?:drop|fall|go|get) (?:down )?to) (?:zero|nil|nothing|rock bottom)|bottom out|run(?:s|ning)? dry|below zero|under zero|(?:in|into|to|from|out of) (?:the )?(?:minus|red)|overdrawn|(?:dragg?ing|pulling|pushing|taking|sending) (?:me|us) (?:under|down|over)',
    ],
    none: `${PAST}|how broke|always|score|roommate|friend|client|vulnerable|cannot|can['’]?t|unable|lost|struggl\\w*|help|bought|cash|how to`,
  },
  {
    intent: 'forecast',
    all: [
      'how much|what',
      'need to|must|have to|should',
      'put in|move|bring in|add|top up|transfer|pay in',
      'positive|afloat|avoid|above (?:zero|water)|(?:go|going|goes|turn) negative|minus|red|overdrawn',
    ],
    none: 'goals?|budgets?|score',
  },
  {
    intent: 'forecast',
    needs: 'yes-or-no',
    all: [
      'before|until|till',
      'salary|pay ?day|next pay',
      'trouble|broke|short|dry|tight|last|make it|survive|enough|run out',
    ],
    none: 'how much|what|purchase|buy|afford',
  },
  {
    intent: 'net-worth',
    all: ['net ?worth', 'my|our|me|us|i|show|at|end'],
    none: 'improve|increase|raise|grow it|better|should|what is net ?worth|mean\\w*|average|typical|calculat\\w*',
  },
  {
    intent: 'balance-all',
    all: [
      'which (?:one )?(?:of (?:my|our) |bank )?accounts?',
      'most|least|highest|lowest|biggest|smallest|fullest|emptiest|more',
    ],
    none: 'spen[dt]\\w*|pay\\w*|paid|us(?:e|ed)|fees?|interest|charg\\w*|owe\\w*|cost\\w*|earn\\w*|products?',
  },
  {
    intent: 'free-to-spend',
    all: [
      'free|safe|spare|spendable|pocket money|(?:per|a|each) day',
      'until|till|before',
      'pay ?days?|salary|next pay|next income|wages',
    ],
    none: 'when|rent|bill|emi',
  },
  {
    intent: 'next-salary',
    all: [
      'next',
      'next (?:lot of )?(?:money|income|pay)|pays? (?:me|us)|get paid|be paid|pay ?day|income (?:due|comes?)',
    ],
    none: '(?:i|we) next pay|was|were|did|had|last|past|spent|how much|free|until|till|before|rent|bill',
  },
  {
    intent: 'subscriptions',
    all: [
      'recurring|standing|auto(?:matic)?[- ]?(?:debits?|payments?)',
      'outflows?|outgoings?|payments?|debits?|costs?|list|active',
    ],
    none: `${PAST}|next|due|missed|failed|stopped|when|deposits?`,
  },
  {
    intent: 'health-why',
    all: ['debt ratio|debt[- ]to[- ]income|debt (?:dimension|part|points)|(?:repayment|emi)s?[- ]to[- ]income'],
    none: 'good|ideal|healthy|should|what is a|meant|mean|means',
  },
  {
    intent: 'health-why',
    all: [
      'income|pay|salary|salaries|wages|pension|earnings',
      'emis?|instal?lments?|repayments?|loans?|debts?',
      'what (?:part|portion|share|fraction|slice|percent\\w*)|percent\\w*|share|proportion|(?:more|less) than|over|under|above|below|half|third|quarter',
    ],
    none: `${PAST}|in (?:january|february|march|april|may|june|july|august|september|october|november|december)|this|since|month|year|spending|deposits?|costs?`,
  },
  {
    intent: 'top-categories',
    all: [
      "where(?:['’]?s)?",
      '(?:all )?(?:my|our)(?: (?:hard[- ]earned|bloody|damn|poor))? (?:dosh|cash|money|dough|paisa|paise|salary|wages|earnings|funds)',
      'going|go|goes|gone|went|disappear\\w*|vanish\\w*|leak\\w*',
    ],
    none: 'tomorrow|next|withdr\\w*|atm|merchants|payees|shops|stores',
  },
]
