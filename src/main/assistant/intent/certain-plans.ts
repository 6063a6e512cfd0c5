// Words that leave no doubt of a question about loans, bills, budgets, goals, the score and what is supposed.
import type { Answerable } from '../intents'

export interface Certain {
  readonly intent: Answerable
  /** One of each list has to stand in the question. */
  readonly all: readonly string[]
  /** None of these may. */
  readonly none?: string
  readonly needs?: 'amount' | 'payee' | 'yes-or-no'
}

export const PAST = 'was|were|did|had|last|past|previous|spent|paid'

/** What has to be paid in any month. */
const FIXED_COSTS =
  'emis?|bills|instal?lments|(?:fixed|regular|recurring) (?:costs?|expenses?|payments?|outgoings|charges|bills)|commitments|obligations|outgoings|essentials|rent and'

export const CERTAIN_PLANS: readonly Certain[] = [
  {
    intent: 'saved',
    all: [
      'left|remain\\w*|spare|bach\\w*|over',
      'after|once|minus|less|net of',
      FIXED_COSTS,
      '(?:each|every|per|a) month|monthly|usually|normally|typically|har mahine|next month|pension|salary|income|pay',
    ],
    none: 'was|were|did|had|previous|spent|goals?|when|until|till|days?|card bill|if|which',
  },
  {
    intent: 'saved',
    all: [
      'share|part|portion|per ?cent\\w*|fraction|how much of|chunk',
      'income|salary|salaries|pay|pension|earn\\w*|wages',
      '(?:fixed|regular|recurring) (?:costs?|expenses?|payments?|outgoings|charges|bills)|bills and emis?|emis? and (?:the |my |our |all )?bills|commitments|obligations|(?:my|our|the) bills',
    ],
    none: `${PAST}|if`,
  },
  {
    intent: 'saved',
    all: [
      'how much|what|kitn\\w*',
      'needs?|require\\w*|have to (?:pay|have)|must|minimum|bare|chahiye',
      '(?:each|every|per|a) month|monthly|har mahine',
      `${FIXED_COSTS}|bills?`,
    ],
    none: `${PAST}|earn|put aside|sav(?:e|ing)|goals?|when|if|loan of|budget`,
  },
  {
    intent: 'emergency-fund',
    all: [
      'how (?:long|many (?:days|weeks|months|years))|kab tak|kitne (?:din|mahine)|could|can|would|will|what if',
      'live|survive|last|get by|manage|go|carry on|hold out|cope|run out|chal\\w*|take',
      'off what (?:i|we) have|on what (?:i|we) have|without (?:an? |any |my |our )?(?:incomes?|salar(?:y|ies)|work(?:ing)?|pay|jobs?|clients?|earning|money coming in)|off (?:from )?work|sabbatical|unpaid leave|stop(?:ped|s)? working|los[et] (?:my|our|the|a) jobs?|between jobs|kaam na|naukri|if (?:the |both |our |my )?(?:income|salar\\w+|pay|work) (?:stop\\w*|dried up)',
    ],
    none: 'was|were|did|had|previous|spent|paid|loan|goal|emi',
  },
  {
    intent: 'emergency-fund',
    all: [
      'how (?:long|many (?:days|weeks|months|years))',
      '(?:my|our|the) (?:money|savings|cash|reserves?)',
      'last|stretch',
    ],
    none: 'was|were|did|had|until|till|before|payday|salary|goal|loan',
  },
  { intent: 'emergency-fund', all: ['runway'], none: 'airport' },
  {
    intent: 'what-if-saving',
    needs: 'amount',
    all: [
      'how (?:long|many months|many years|soon)|when|kab(?: tak)?|by when',
      'sav(?:e|ed|ing)|put (?:away|aside|by)|collect|accumulate|(?:will|shall|can|do|until|till) (?:i|we) (?:have|reach|get to)|jama|bacha\\w*',
    ],
    none: `${PAST}|goals?|loans?|emis?|salary|balance|account|afford|spen[dt]\\w*|bills?|cards?|holiday|owe|points|score|net worth|more than|less|below|under|if`,
  },
  {
    intent: 'balance-all',
    all: [
      'list|show|all|every',
      '(?:my|our|of the) accounts',
      '(?:what|how much) is in (?:them|each|it|there)|(?:their|the) balances?|with (?:the )?balances?',
    ],
    none: 'should|which|best|product|open|new|if|was|were|had',
  },
  {
    intent: 'bill-when',
    needs: 'yes-or-no',
    all: [
      'salar(?:y|ies)|pay ?day|pension|wages',
      'before|after|ahead of',
      'emis?|rent|instal?ments?|premiums?|bills?|fees?|sips?',
    ],
    none: `${PAST}|enough|broke|short|trouble|run|survive|how|what|free|safe|cover\\w*|pay`,
  },
  {
    intent: 'bills',
    needs: 'yes-or-no',
    all: [
      'any|anything',
      '(?:auto|direct)[- ]?debits?|go(?:es)? (?:out|off)|leaves?',
      '(?:on|by|before)(?: the)? \\d{1,2}(?:st|nd|rd|th)',
    ],
    none: PAST,
  },
  {
    intent: 'price-rises',
    all: [
      '(?:standing|regular|fixed|recurring|monthly) (?:payments?|charges?|costs?|bills?|debits?)',
      '(?:go(?:ne)?|went) up|r[io]sen?|increas\\w*|hik\\w*|dearer|costlier|raised',
    ],
    none: 'if|total|by how much did my spending',
  },
  {
    intent: 'forecast',
    all: ['when|how (?:soon|long)|kab', 'back|again|out of', 'above zero|positive|in the black|the (?:red|minus)'],
    none: PAST,
  },
  {
    intent: 'health-why',
    all: ['(?:my|our|the|health) score', 'against|hurts?|hurting|weak\\w*|drag\\w*|worst|pull\\w*'],
    none: 'credit|cibil',
  },
  {
    intent: 'saved',
    all: [
      'how much|what',
      'can (?:i|we)|could (?:i|we)|able to|afford to',
      '(?:save|put (?:aside|away|by))',
      '(?:each|every|per|a) month|monthly|regularly',
    ],
    none: 'goals?|holiday|target|if|without|by (?:cutting|stopping|cancel\\w*|spending)|on (?:groceries|food|eating)',
  },
  { intent: 'balance', all: ['how (?:skint|broke|flush|loaded|poor|rich)', 'am i|are we'] },
  {
    intent: 'recommendations',
    all: [
      '(?:earn|get|make) (?:more|better|something)|better (?:return|rate|interest)',
      'idle|lying|spare|surplus|sitting|extra (?:money|cash)|(?:my|our) savings',
    ],
    none: `${PAST}|job|salary|side|overtime|work`,
  },
  {
    intent: 'loans',
    all: ['debt[- ]?free|free (?:of|from) (?:all )?(?:my |our )?(?:debts?|loans)', 'when|how (?:long|many|soon)|kab'],
  },
  {
    intent: 'instalments',
    all: [
      'emis?|instal?lments?',
      '(?:for|on|of) (?:the |my |our )?(?:car|house|home|bike|scooter|flat)',
      'what|whats|how (?:much|big)|when',
    ],
    none: `${PAST}|if|new|afford|many|would|could|should|left|remain\\w*|total|share|percent\\w*|income|pay off|end|finish`,
  },
  {
    intent: 'forecast',
    needs: 'amount',
    all: [
      'at least|more than|above|over|below|under|less than|minimum',
      'account|balance',
      'all (?:of )?(?:month|week|november|december|january|through|the time)|throughout|whole|always|ever|stay|remain|any ?time|keep',
      'will|would|does|is|shall|can',
    ],
    none: PAST,
  },
  {
    intent: 'what-if-purchase',
    needs: 'amount',
    all: [
      'new|another|extra|additional|(?:rent|emi) of|\\d+ (?:rent|emi)|an? (?:\\S+ )?(?:rent|emi)',
      'emis?|instal?lments?|rent|bills?|subscription|fees?',
      'ok|okay|fine|bearable|manageable|possible|doable|too much|feasible|sustainable',
    ],
    none: PAST,
  },
  {
    intent: 'next-salary',
    all: ['expected (?:income|salary|pay|wages)|(?:income|salary|pay|wages) (?:is |are )?expected'],
    none: PAST,
  },
  {
    intent: 'forecast',
    all: [
      'which|what',
      'bills?|payments?|debits?|emis?',
      '(?:sinks?|breaks?|tips?|pushes|sends|kills|drags?|ruins?) (?:me|us|it|my|our)',
    ],
    none: PAST,
  },
  {
    intent: 'afford',
    needs: 'amount',
    all: [
      'lena (?:hai|h|chaht\\w*)|kharid\\w*|khareed\\w*|le l(?:u|oon|un)|le sakt\\w*',
      'chaleg[ai]|kya|sakt\\w*|ho (?:jay|pay)eg[ai]|theek|sahi|ok|na',
    ],
    none: 'loan|emi|agar|budget|goal',
  },
  {
    intent: 'bills',
    all: [
      'what|whats|anything|which|how much',
      '(?:goes?|going|go) (?:out|off)|leav(?:es?|ing)|due|debited|deducted',
      'day after tomorrow|tomorrow|on the \\d{1,2}(?:st|nd|rd|th)',
    ],
    none: `${PAST}|salary|card|goals?`,
  },
  {
    intent: 'balance-ahead',
    all: [
      "(?:will|shall|should|would|might) (?:i|we|there|my|our|be)|[’']ll|do (?:i|we) expect|going to|expected|estimate|rahega|bachega",
      'left|have|balance|remain|stand|look like|in (?:my|our|the) (?:\\w+ )?account|rahega|bachega',
      '(?:at|by|on|before|around|for) (?:the )?(?:christmas|xmas|new year|end of|month[- ]end)|from (?:now|today)|in (?:a|one|two|three|\\d+) (?:days?|weeks?|months?)|next (?:mon|tues|wednes|thurs|fri|satur|sun)day|tomorrow',
    ],
    none: `${PAST}|goals?|spend|saved?|saving(?! account)|budgets?|afford|pay|owe|loans?|enough|bills?|payments?|many|run out|short|if|after|negative|red|minus|zero|above|below|over|under|free|emi|rent|holiday`,
  },
  {
    intent: 'saved',
    all: [
      "how (?:am|are) (?:i|we) doing|how(?:[’']s| is| are) (?:my|our)",
      '(?:on|with|at)? ?(?:the )?savings?(?: going| looking)?',
    ],
    none: 'goals?|score|accounts?|rate|balance|health|budgets?|target|fund|pot|deposit|month by month',
  },
  {
    intent: 'health-improve',
    all: [
      'how (?:can|could|do|should|would|might) (?:i|we)|what (?:can|could|would|should|must|will)|ways?|kaise',
      '(?:my|our|the|health) score',
      'get|rais\\w*|lift|improve\\w*|increas\\w*|push|bring|above|over|reach|better|boost|higher|up',
    ],
    none: `${PAST}|credit|cibil|how (?:far|high|many|much)`,
  },
  {
    intent: 'health-score',
    all: ['stable|strong|vulnerable|building', 'points?|far|short|missing|away', '(?:am|are|do|i|we|my|our)'],
    none: `${PAST}|why|how (?:can|could)`,
  },
  {
    intent: 'goals-when',
    needs: 'amount',
    all: [
      'if|with|at|suppose',
      '(?:a|per|each|every) month|monthly|mahine',
      'when|kab|how soon|how long',
      'full|reach\\w*|there|complete|done|funded|paid for|ready|saved up|target|goal',
    ],
    none: `${PAST}|loans?|emi|balance|debts?`,
  },
  {
    intent: 'forecast',
    all: [
      'what|whats|why|who',
      'pulling|dragging|pushing|bringing|sinking|weighing',
      '(?:my|our|the) (?:balance|account|money)',
      'down|low|lower|under',
    ],
    none: `${PAST}|score|health`,
  },
  { intent: 'net-worth', all: ['(?:am|are|was|were) (?:i|we) (?:now )?worth'] },
  {
    intent: 'emergency-fund',
    all: [
      'emergency (?:fund|savings|money|cushion|reserve|stash|pot|kitty)|safety net|cushion|rainy[- ]day fund',
      'missing|short|target|gap|needed|need|far|enough|(?:over|under|above|below|at least|more than|less than) \\S+ months?',
    ],
    none: 'what is an|mean\\w*|should an|why|score|points?',
  },
  {
    intent: 'health-why',
    all: [
      'points?|health score',
      'emergency fund|debts?|subscriptions|invest\\w*|saving(?: regularly)?|wants|spending|discipline',
    ],
    none: 'reward|loyalty|missing|short|need|more|reach|card',
  },
  {
    intent: 'budgets-left',
    all: [
      'which|what',
      '(?:budgets?|limits?)',
      'used (?:up )?(?:the )?most|most used|closest|nearest|tightest|fullest|least left|most left|worse|worst',
    ],
    none: 'last|suggest\\w*|should',
  },
  {
    intent: 'loans',
    all: [
      'which|what|when|how|smallest|biggest|largest',
      '(?:my |our )?loans?|debts?',
      'smallest|biggest|largest|longest|shortest|ends?',
    ],
    none: `${PAST}|spen[dt]\\w*|interest|emis?|instal\\w*|cards?|should|recommend\\w*|first|snowball|get|eligib\\w*|month|day|budget`,
  },
]
