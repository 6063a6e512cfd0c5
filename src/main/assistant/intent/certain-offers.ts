// Words that leave no doubt of a question about the bank's products, own accounts, and what comes and goes.
import { type Certain, PAST } from './certain-plans'

const PRODUCT = '(?:cards?|accounts?|acounts?|loans?|deposits?|fds?|insurance|funds?|sips?|schemes?|products?)'

export const CERTAIN_OFFERS: readonly Certain[] = [
  {
    intent: 'as-of',
    all: [
      'since when|how long|when|what (?:day|date|year)|how many (?:years|months)|from when|kab se',
      '(?:am|are|have|been|become|became) (?:\\S+ ){0,5}(?:customer|client|member|account holder)|(?:bank(?:ing|ed)?|been|am|are) with (?:you|this bank|the bank)|join(?:ed)? (?:you|this bank|the bank|here)|(?:open(?:ed)?) (?:my|our|an|the) (?:\\S+ )?account|account (?:was )?opened|customer (?:here|hoon|hun)',
    ],
    none: 'loans?|cards?|deposits?|fds?|sips?|open (?:an|a)|can i|should|will|how do|how to',
  },
  {
    intent: 'recommendations',
    all: [
      'do you (?:have|give|offer|do|sell)|have you (?:got )?|(?:does|can) (?:the|your|this) bank|what|which|best|koi|is there|sug+est\\w*|recommend\\w*|show me',
      `(?:savings? |credit |student |health |home |car |personal |fixed |education |gold |term )*${PRODUCT} (?:do|would|can|could|should) (?:you|suit|i|we)|${PRODUCT} (?:suits?|(?:or \\S+ )?for (?:me|us|a|an|my|our|someone|students?|seniors?|pensioners?|people)|with|that (?:suits?|fits?|would)|here|can (?:i|we) get|hai kya)|(?:suits?|for) (?:a |an )?(?:students?|seniors?|pensioners?)|do you (?:have|give|offer|do|sell) (?:\\S+ ){0,3}${PRODUCT}|sug+est (?:me )?(?:an? )?(?:\\S+ )?${PRODUCT}`,
    ],
    none: `${PAST}|my own|owe|due|balance|limit|emi|interest on|i have|already|how much|close|left|worry|if|why|charged|declined|lost|open(?:ed)?|transactions?`,
  },
  {
    intent: 'product-why',
    all: ['income|salary|earn', 'need|must|require\\w*|have to|enough|minimum', '(?:home|personal|car) loan|card\\b'],
    none: `${PAST}|repay|emi|owe|if|bills?|cover|left`,
  },
  {
    intent: 'recommendations',
    all: [
      '^\\W*(?:an? |any |the )?(?:cash ?back|travel|student|senior citizen|rewards?) (?:credit )?(?:cards?|accounts?|deposits?)\\W*$',
    ],
  },
  {
    intent: 'card-due',
    all: ['cards?', 'minimum|min', 'due|payment|pay|amount|bill'],
    none: 'what is (?:a|the) minimum|mean\\w*|only|if|happens|should',
  },
  {
    intent: 'product-why-not',
    needs: 'yes-or-no',
    all: ['too (?:old|young)|old enough|eligible|qualify|allowed', `(?:\\S+ ){0,3}${PRODUCT}`],
    none: PAST,
  },
  {
    intent: 'recommendations',
    all: [
      'how (?:much|big|large)',
      'loan|mortgage|borrow|lend',
      '(?:can|could|would|will|may) (?:i|we|you|the bank) (?:get|have|take|lend|give|borrow)',
    ],
    none: `${PAST}|left|owe|interest|emi|if`,
  },
  {
    intent: 'recommendations',
    all: ['students?|senior citizens?|pensioners?', PRODUCT],
    none: `${PAST}|my|our|rates?|fees?|emi|owe|loan`,
  },
  {
    intent: 'health-why',
    all: [
      '(?:my|our|the) (?:debts?|loans|emis?|borrowings?)',
      'too (?:high|much|big|large|heavy)|manageable|healthy|under control|at a safe level',
      '^\\W*(?:is|are|do|am)',
    ],
    none: `${PAST}|if|new|another|afford|than`,
  },
  {
    intent: 'insights',
    all: ['idle|khali pad\\w+|bekar pad\\w+|pad[ae] hu[ae]', 'cash|money|balance|savings|pais[ae]|account'],
    none: `${PAST}|mean\\w*|earn|better|invest|how|what|which`,
  },
  {
    intent: 'fees',
    all: [
      'any|which|what',
      'fees?|(?:bank |hidden )?charges',
      'avoid|dodge|get rid of|cut|stop|drop|unnecessary|needless|save on',
    ],
    none: `card|product|loan|deposit|school|if`,
  },
  {
    intent: 'bills',
    all: ['kitn[aei]|how much', 'bills?', 'aay?eg[aie]|aane|hog[aei]|bharn[aei]|lageg[aie]|will .{0,12}come'],
    none: PAST,
  },
  {
    intent: 'saved',
    all: [
      'sav(?:e|ed|ing)|put (?:by|aside|away)|ke(?:pt|ep)|left over|left (?:each|every|per|a|at)',
      'average|typically|usually',
      '(?:a|per|each|every) month|monthly',
    ],
    none: 'sp[ae]n[dt]\\w*|goals?|if|interest|into|for',
  },
  {
    intent: 'bill-when',
    needs: 'payee',
    all: ['when|kab', '(?:do|will|must|should|have) (?:i|we) (?:have to |need to )?(?:next )?pay', 'next|again|due'],
    none: PAST,
  },
  {
    intent: 'subscriptions',
    all: [
      'charged|paying|pay',
      "(?:do(?:n[’']?t| not)|never|no longer|hardly|not) (?:even )?(?:us(?:e|ing)|need|watch|read)",
    ],
    none: `card|loan|if`,
  },
  {
    intent: 'health-why',
    all: [
      '^\\W*(?:am|are) (?:i|we)',
      'in(?:to)? (?:too much|heavy|deep) debt|(?:too|so|heavily|deep\\w*) (?:\\w+ )?in debt|indebted|over[- ]?leveraged',
    ],
    none: `${PAST}|than|own|worth`,
  },
  {
    intent: 'balance',
    all: ['^\\W*(?:wallet|money|cash|account|balance)\\b', "what(?:[’']?s| is) left\\W*$"],
  },
  {
    intent: 'balance-all',
    all: [
      'name|list|show|which|what',
      '(?:every|each|all|my|our)(?: of)?(?: my| our| the)? (?:loans?|deposits?|cards?|accounts?)(?:,| and| &| or) (?:my |our |every )?(?:loans?|deposits?|cards?|accounts?)',
    ],
    none: `${PAST}|total|together|sum|add|due|how much|when|interest|largest|biggest|more`,
  },
  {
    intent: 'loans',
    all: [
      'cost|take|need|much|sum|amount',
      '(?:clear|close|pay off|settle|repay|wipe out)',
      '(?:all|every|my|our) (?:\\S+ ){0,2}(?:loans|debts|borrowings)',
    ],
    none: `${PAST}|if|when|long|a month|monthly|emi|interest|can|enough|cover|save`,
  },
  {
    intent: 'tip',
    all: [
      '^\\W*(?:where|how) (?:to|can|could|do|should|might|would) (?:i |we )?(?:cut|save|trim|reduce|economi[sz]e|spend less)',
    ],
    none: 'goals?|tax|emis?|loans?|interest|score|debts?|subscriptions?|for (?:a|my|the|our)|by when',
  },
  {
    intent: 'top-categories',
    all: ['kidhar|kahan|kaha', 'paise|paisa|salary|tankhw?ah', 'ja rah\\w*|ja rh\\w*|gay[ae]|jaat\\w*|ud+'],
  },
  {
    intent: 'forecast',
    all: [
      'least|lowest|minimum',
      '(?:will|shall|would|going to|forecast)',
      '(?:i|we|it|balance|account|savings) (?:will |shall )?(?:have|be|fall|go|drop|get)|(?:have|be) in',
    ],
    none: `${PAST}|due|pay|card|goal|budget`,
  },
  {
    intent: 'loans',
    all: [
      'when|how (?:long|soon)|kab',
      'stop paying|done with|free of|rid of|finish',
      '(?:emis|instal?lments|loans|debts)',
    ],
    none: `${PAST}|due|next|new|if`,
  },
  {
    intent: 'instalments',
    all: [
      'will|next month|coming|upcoming|to come',
      '(?:emis|instal?lments)',
      'add up|total|come to|together|how much|cost|take',
    ],
    none: `${PAST}|if|left|end|paid off|salary|income|last`,
  },
  {
    intent: 'instalments',
    all: [
      'which',
      'emis?|instal?lments?',
      'first|earlier|sooner|next',
      '(?:comes?|goes?|go|going) (?:out|off)|leaves?|due|debited|falls?',
    ],
    none: PAST,
  },
  {
    intent: 'bill-when',
    all: ['when|kab|which day|what day', '(?:insurance )?premium|insurance', 'next|due|coming|is|falls?'],
    none: `${PAST}|what is|mean\\w*|how`,
  },
  {
    intent: 'bills',
    all: [
      'how much|what',
      'will|going to|shall',
      'be gone|go out|leave|be paid|be taken|be debited|be deducted',
      '(?:by|until|before|till) (?:the )?(?:\\d+(?:st|nd|rd|th)?|end|mid|next|tomorrow|sun|mon|tue|wed|thu|fri|sat)',
    ],
    none: `${PAST}|left|after|balance|free`,
  },
  {
    intent: 'forecast',
    all: [
      'when|what day|which day|kab',
      '(?:am|will|shall|do) (?:i|we)|my (?:balance|account|money)',
      'poorest|brokest|lowest|thinnest|tightest|leanest|at (?:my|its) (?:lowest|worst)',
    ],
    none: `${PAST}|ever`,
  },
  {
    intent: 'balance-ahead',
    all: [
      'balance|money|left|have',
      '(?:by|till|until) (?:next |this |coming )?(?:mon|tues|wednes|thurs|fri|satur|sun)day|by (?:the )?weekend',
    ],
    none: `${PAST}|due|bills?|spend|save|afford|run out|enough|pay`,
  },
  {
    intent: 'recommendations',
    all: ['cheap\\w*|better|lower', 'borrow\\w*|loans?', 'way|option|deal|is there|any'],
    none: `${PAST}|my|our|which|emi|if`,
  },
  {
    intent: 'what-if-purchase',
    needs: 'amount',
    all: ['loan', 'mil(?:eg[ai]|jay\\w*|sakt\\w*)|dog[ei]|le sakt\\w*|le l[uo]'],
    none: 'emi|bacha|baa?ki',
  },
  { intent: 'card-due', all: ['credit limit', 'used|left|use|available|much'], none: 'raise|increase|mean\\w*' },
  {
    intent: 'interest',
    all: ['which (?:one )?(?:of (?:my|our) |own )?accounts?', 'earns?|brings?|pays? (?:me|us)', 'interest|most|more'],
    none: 'salary|income',
  },
  {
    intent: 'saved',
    all: [
      '(?:was|is|were|how was|has)',
      '(?:a )?(?:good|bad|decent|healthy|ok|okay|poor|great|terrible) (?:month|year|quarter|week) ?(?:for (?:me|us|my money|saving))?\\W*$',
    ],
  },
  {
    intent: 'next-salary',
    all: [
      "what(?:[’']?s| is| will be)?|how much|who|anything|any money",
      'coming in|expected in|to come in|due to (?:me|us)|comes? in',
      'next|this|november|december|soon|tomorrow|coming (?:week|month)',
    ],
    none: `${PAST}|bills?|going out|category|usually|average`,
  },
  {
    intent: 'next-salary',
    all: ['(?:get|be|getting) paid next|next (?:payday|pay ?cheque|salary|pay)', 'when|how much|and'],
    none: `(?:i|we) next pay|${PAST}|until|till|before|rent|bills?`,
  },
  {
    intent: 'balance-ahead',
    all: [
      'what|how much|kitna',
      'left|remain\\w*|have|balance|bachega',
      'after|once|when',
      '(?:rent|emis?|premium|fees|card bill|instal?lment)(?: (?:goes|is|has|gets|leaves|goes out|paid).{0,12})?\\W*$',
    ],
    none: `${PAST}|if|salary|free|goals?|every|each|month|all`,
  },
  {
    intent: 'unusual',
    all: [
      'any|anything|is there|koi',
      'payments?|transactions?|charges?|debits?|spending|there(?! anything .*worr)|account',
      'worry|worried|worrying|concern\\w*|odd|strange|weird|fishy|out of the ordinary|stands? out|suspicious|unusual',
    ],
    none: 'score|loan|budget|why|debt',
  },
  {
    intent: 'what-if-cut',
    needs: 'payee',
    all: [
      'if i|if we|agar|(?:band|bandh) kar\\w*|by (?:cutting|dropping|stopping|skipping)',
      'save|keep|gain|bach\\w*|left over|better off',
      'cut\\w*|drop\\w*|stop\\w*|skip\\w*|quit\\w*|g[ai]ve up|without|band|bandh|halv\\w*|less|no more',
    ],
    none: 'goals?|target|saved',
  },
  {
    intent: 'subscriptions',
    all: ['which|what', 'subs?|subscriptions?|memberships?', 'cancel|drop|cut|stop|get rid of|give up|lose|ditch'],
    none: `did|was|were|had|last|past|already|if`,
  },
  {
    intent: 'afford',
    needs: 'amount',
    all: [
      '(?:can|could|may|should|shall) (?:i|we)',
      'drop|blow|throw|put down|part with|lay out|go to|do',
      'on|for|at|to',
    ],
    none: `${PAST}|loans?|cards?|invest\\w*|budgets?|saved?|saving|goals?|score|emi|if|a month|monthly|(?:per|each|every) month|deposits?|transfer|send`,
  },
  {
    intent: 'afford',
    needs: 'amount',
    all: ['layak|lene ke liye|kharidne|khareedne|lene ko|le paunga|le paungi', 'paise|paisa|hai|sakt\\w*|kya'],
    none: 'loan|emi|agar|budget|goal',
  },
]
