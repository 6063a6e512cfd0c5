// Questions that their words decide, whatever the router takes them for: about plans, and for lists of those who were paid.

import type { Answerable } from '../intents'
import type { Parameters } from '../names/parameters'
import { asksOfNamedIncome } from '../tools/clients'
import { asksForTimesBeyond, categoriesAsked } from '../tools/listed-parts'
import { asksForPayees } from '../tools/listed-payees'
import { asksForBothEnds, asksForRowsInOrder, asksWhatWas, extremeAsked } from '../tools/listed-rows'
import { asksForSeries } from '../tools/listed-series'
import { asksYesOrNo } from '../words/asks-yes-or-no'
import { anyWording } from '../words/word-lists'
import { CERTAIN_OFFERS } from './certain-offers'
import { CERTAIN_PLANS, type Certain, PAST } from './certain-plans'
import { ANSWERS_SUPPOSED, supposedIn } from './supposing'

const CERTAIN: readonly Certain[] = [
  ...CERTAIN_PLANS,
  ...CERTAIN_OFFERS,
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
      'renew\\w*|(?:fall|are|is|come) due|(?:get|be|are) charged|com(?:e|es|ing) (?:up|out|off)',
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
      'broke|skint|penniless|run(?:s|ning)? dry|below zero|under zero|(?:in|into|to|from|out of) (?:the )?(?:minus|red)|overdrawn|(?:dragg?ing|pulling|pushing|taking|sending) (?:me|us) (?:under|down|over)',
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
    none: 'tomorrow|next|withdr\\w*|atm',
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
    all: ['^\\W*(?:have|has|did|am|is|do|does)', 'stopped|no longer|still|any ?more'],
    none: 'owe|left|due|afford|should|would|will|loan|budget|goals?',
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
    none: 'for|to|than (?:last|in|i)|rent|bills?',
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

const COMPILED = CERTAIN.map(({ all, none, ...rest }) => ({
  ...rest,
  all: all.map((words) => anyWording([words])),
  none: none === undefined ? null : anyWording([none]),
}))

/** The intent that the words of a question leave no doubt of; null for most questions. */
export function certainIntent(question: string, named: Parameters): Answerable | null {
  const { amount, payee, share } = named
  const has = { amount: amount !== null, payee: payee !== null, 'yes-or-no': asksYesOrNo(question) }
  const found = COMPILED.find(
    ({ all, none, needs }) =>
      (!needs || has[needs]) && all.every((words) => words.test(question)) && !none?.test(question),
  )
  if (found) return found.intent
  if (asksForPayees(question, named)) return 'top-merchants'
  const categories = categoriesAsked(question, named)
  if (categories) return categories
  if (asksForTimesBeyond(question, named)) return 'top-times'
  const extreme = extremeAsked(question, named)
  if (extreme) return extreme
  if (!payee && !named.categoryId && ofSettlements(question)) return 'income'
  const ofSpending = payee !== null || named.categoryId !== null || named.hintedCategoryId === 'cash'
  if (ofSpending && EACH_DAY.test(question) && !NOT_EACH.test(question)) return 'search'
  if (amount !== null && asksWhatWas(question)) return 'search'
  if (asksForRowsInOrder(question, named)) return 'search'
  if (asksForSeries(question)) return 'subscriptions'
  if (asksForBothEnds(question, named)) return 'largest-payments'
  // 'Imagine my earnings fell by a third': what is supposed stands in front.
  const supposed = supposedIn(question, { payee, amount, share, names: payee ? 1 : 0 })
  if (supposed === 'loan') return ANSWERS_SUPPOSED.loan
  return SUPPOSING.test(question) && (supposed === 'income' || supposed === 'bill') ? ANSWERS_SUPPOSED[supposed] : null
}

/** 'On which days did I take out cash', 'Tata CLiQ list': each of the payments. */
const EACH_DAY =
  /\b(?:which|what) (?:days|dates)\b|\bkab[ -]kab\b|\bkis[ -]kis (?:din|date|mahine)\b|\beach time\b|(?:^|\b(?:in|of|for)\b.*|\b)\blist\W*$/i
const NOT_EACH = anyWording([
  'most|least|highest|lowest|biggest|max\\w*|of the week|weekdays?|next|due|will|upcoming|coming|shopping list|to-?do|subscri\\w*|budgets?|goals?|average|share',
])

/** 'When did the latest settlement arrive': income that only its payer's name tells. */
function ofSettlements(question: string): boolean {
  return SETTLED.test(question) && asksOfNamedIncome(question) && !ELSEWHERE.test(question)
}

const SETTLED = anyWording(['settlements?', 'scholarships?', 'stipends?', 'royalt(?:y|ies)', 'dividends?'])
const ELSEWHERE = anyWording(['will|next|expect\\w*|spen[dt]\\w*|loans?|emi|insurance|claim|mean\\w*|what is an?|if'])

const SUPPOSING =
  /^\W*(?:(?:and|so|but|ok) )?(?:what if|imagine|suppos\w+|say|assum\w+|if)\b|\bwhere does that leave\b|\bcan (?:my|our) (?:budget|account) (?:bear|take)\b|\b(?:can|could|would|will) (?:i|we) (?:still |also |even )?(?:manage|bear|carry|handle|cope|service|take on|sustain|live with)\b/i
