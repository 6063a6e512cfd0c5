// What a thread can be about, and which kind of question answers what is asked of it.
import type { Answerable } from '../intents'
import type { Form } from './turn-forms'

interface Topic {
  readonly of: readonly Answerable[]
  /** The forms that the same kind of question answers, told in another way. */
  readonly same: readonly Form[]
  /** Those that another kind answers. A form that is in neither is no form of this topic. */
  readonly other: Partial<Record<Form, Answerable>>
  /** What the topic is called in passing: 'the goal', 'that bill'. */
  readonly nouns: RegExp
}

/** What spending is called in passing. */
export const PASSING =
  /\b(?:spen[dt]s?|spending|expen[sd]\w*|payments?|pay-?outs?|paid|pay|orders?|bills?|purchases?|transactions?|rides?|trips?|money|rupees|kharch[ae]|costs?|cost|went|go|gone|go(?:es)?|bought|debits?|figures?|number|draw|drew|withdr[ae]w\w*|transfers?|ticket|fares?|charged|shops?|stores?|places?|due|reference|comparison|bata[oi]\w*|tell)\b/gi

/** What a question about spending becomes. */
export const OF_SPENDING: Topic['other'] = {
  why: 'change',
  count: 'spending-count',
  share: 'spending-share',
  times: 'top-times',
  trend: 'spending-trend',
  list: 'search',
  shops: 'top-merchants',
  categories: 'top-categories',
  largest: 'largest-payments',
  smallest: 'smallest-payments',
  compare: 'change',
  average: 'spending-average',
  judge: 'spending-average',
  next: 'bill-when',
  when: 'spending-merchant',
  since: 'spending-merchant',
  last: 'spending-merchant',
  year: 'spending-average',
  amount: 'spending-category',
  total: 'spending-category',
  left: 'saved',
}

/** The topics that a thread can be about. */
const TOPICS: readonly Topic[] = [
  {
    of: ['largest-payments', 'smallest-payments'],
    same: ['when', 'last', 'amount', 'shops', 'categories'],
    other: { ...OF_SPENDING, list: 'largest-payments', compare: 'largest-payments' },
    nouns: PASSING,
  },
  {
    of: ['top-merchants', 'top-categories', 'top-times', 'new-payees'],
    same: ['amount'],
    other: OF_SPENDING,
    nouns: PASSING,
  },
  {
    of: ['compare-names'],
    same: ['amount', 'compare', 'count', 'why', 'largest', 'smallest'],
    other: OF_SPENDING,
    nouns: PASSING,
  },
  {
    of: ['refunds'],
    same: ['amount', 'total', 'list', 'when', 'last', 'since', 'shops', 'count', 'largest', 'smallest'],
    other: {},
    nouns: PASSING,
  },
  {
    of: [
      ...(['spending-category', 'spending-merchant', 'spending-total', 'spending-account', 'spending-count'] as const),
      ...(['spending-share', 'spending-average', 'cash', 'fees', 'change'] as const),
      ...(['search', 'spending-trend'] as const),
    ],
    same: [],
    other: OF_SPENDING,
    nouns: PASSING,
  },
  {
    of: ['interest'],
    same: ['amount', 'total', 'list', 'when', 'last', 'largest', 'compare', 'shops', 'average', 'share'],
    other: { why: 'change' },
    nouns:
      /\b(?:interest|gst|tax|charged|charges?|earned|paid|cost|credited|came|brought|bring|it|deposits?|loans?|cards?)\b/gi,
  },
  {
    of: ['subscriptions'],
    same: ['count', 'average', 'largest', 'smallest', 'total', 'amount', 'list', 'why'],
    other: {
      when: 'bill-when',
      next: 'bill-when',
      last: 'spending-merchant',
      since: 'spending-merchant',
      year: 'subscriptions',
      compare: 'price-rises',
    },
    nouns:
      /\b(?:subscriptions?|payments?|pay|bills?|charged?|prices?|costs?|rise|it|one|if|i|cancel\w*|stop\w*|drop\w*|quit|save[ds]?|band|kar|dun|doon|to|bachega|bachenge)\b/gi,
  },
  {
    of: ['price-rises'],
    same: ['when', 'last', 'amount', 'compare', 'shops', 'list', 'largest', 'count', 'why'],
    other: { next: 'bill-when', year: 'subscriptions', total: 'subscriptions' },
    nouns: /\b(?:subscriptions?|payments?|pay|bills?|charged?|prices?|costs?|rises?|increases?)\b/gi,
  },
  {
    of: ['balance', 'balance-all', 'investments'],
    same: ['amount', 'judge'],
    other: { total: 'balance-all', lasting: 'forecast' },
    nouns: /\b(?:end|close|balance|money)\b/gi,
  },
  {
    of: ['net-worth'],
    same: ['amount', 'compare', 'why', 'total', 'list', 'judge'],
    other: {},
    nouns: /\b(?:end|close|net|worth|ago|grown?|grew|better|richer|poorer)\b/gi,
  },
  {
    of: ['loans'],
    same: ['shops', 'list', 'largest', 'smallest', 'amount', 'total', 'count', 'left'],
    other: { when: 'instalments', next: 'instalments', average: 'instalments' },
    nouns: /\b(?:loans?|debts?|owed?|owing|borrowed|bank|outstanding|ends?|finish\w*|paid|off)\b/gi,
  },
  {
    of: ['bills'],
    same: ['when', 'count', 'largest', 'total', 'amount', 'list', 'next'],
    other: { year: 'subscriptions' },
    nouns: /\b(?:bills?|payments?|due|pay|comes?|it)\b/gi,
  },
  {
    of: ['emergency-fund'],
    same: ['amount', 'judge', 'left', 'lasting', 'total', 'needed'],
    other: { help: 'health-improve' },
    nouns: /\b(?:fund|buffer|cushion|missing|months?|big|large|need|should|have|last|get|there)\b/gi,
  },
  {
    of: ['instalments'],
    same: ['when', 'next', 'amount', 'total', 'count', 'largest'],
    other: { left: 'loans', average: 'instalments' },
    nouns: /\b(?:emis?|instalments?|loans?|due|pay|paid|comes?|debited|remains?)\b/gi,
  },
  {
    of: ['bill-when', 'card-due'],
    same: ['when', 'next', 'amount', 'total', 'count'],
    other: { since: 'spending-merchant', last: 'spending-merchant', year: 'subscriptions', average: 'subscriptions' },
    nouns: /\b(?:bills?|payments?|emis?|instalments?|due|pay|paid|fees?|charged?|comes?|debited)\b/gi,
  },
  {
    of: ['salary', 'next-salary', 'salary-raise'],
    same: [
      ...(['when', 'last', 'amount', 'total', 'count', 'since', 'list', 'times', 'largest', 'smallest'] as const),
      ...(['average', 'year', 'shops'] as const),
    ],
    other: { next: 'next-salary', compare: 'salary-raise' },
    nouns: /\b(?:salary|pay|paid|payday|comes?|came|credited|wages?)\b/gi,
  },
  {
    of: ['income'],
    same: [
      'amount',
      'total',
      'shops',
      'list',
      'largest',
      'smallest',
      'count',
      'times',
      'compare',
      'when',
      'last',
      'why',
      'share',
      'trend',
      'since',
      'year',
    ],
    other: { average: 'spending-average', judge: 'spending-average', left: 'saved' },
    nouns: new RegExp(
      `${PASSING.source}|\\b(?:credits?|deposits?|receipts?|invoices?|clients?|income|earn(?:ed)?|came in)\\b`,
      'gi',
    ),
  },
  {
    of: ['budgets-left', 'budgets-over', 'budget-suggest'],
    same: ['amount'],
    other: {
      left: 'budgets-left',
      list: 'budgets-left',
      total: 'budgets-left',
      count: 'budgets-left',
      largest: 'budgets-left',
    },
    nouns: /\b(?:budgets?|limits?|worse|over|under|spent|crossed|breached|one|money|used?|exceed\w*|it)\b/gi,
  },
  {
    of: ['goals-progress', 'goals-needed', 'goals-when'],
    same: [],
    other: {
      amount: 'goals-progress',
      needed: 'goals-needed',
      average: 'goals-needed',
      when: 'goals-when',
      left: 'goals-progress',
      share: 'goals-progress',
      total: 'goals-progress',
    },
    nouns:
      /\b(?:goals?|targets?|done|finish\w*|reach\w*|complete\w*|saved|there|get|got|full|met|ready|each|month)\b/gi,
  },
  {
    of: ['forecast', 'balance-ahead'],
    same: [],
    other: {
      why: 'forecast',
      when: 'forecast',
      smallest: 'forecast',
      largest: 'forecast',
      amount: 'forecast',
      left: 'forecast',
      help: 'tip',
    },
    nouns: /\b(?:balance|point|case|about|short|low|run|out|happen\w*|does|go|goes|get|gets|worst|over|under)\b/gi,
  },
  {
    of: ['afford', 'free-to-spend'],
    same: ['when', 'amount', 'left', 'judge'],
    other: { why: 'forecast', lasting: 'forecast', largest: 'free-to-spend' },
    nouns: /\b(?:afford|spend|hold|last|buy|that|free)\b/gi,
  },
  {
    of: ['health-score', 'health-why', 'health-improve'],
    same: [],
    other: {
      why: 'health-why',
      list: 'health-why',
      left: 'health-improve',
      help: 'health-improve',
      largest: 'health-why',
      smallest: 'health-why',
      compare: 'health-why',
      amount: 'health-score',
    },
    nouns: /\b(?:scores?|health|points?|bit|part|higher|lower|down|up|not|most|more|drag\w*|pull\w*)\b/gi,
  },
  {
    of: ['recommendations', 'product-why'],
    same: ['amount', 'largest'],
    other: { why: 'product-why' },
    nouns: /\b(?:products?|cards?|one|that|this|suits?|suggest\w*|recommend\w*)\b/gi,
  },
  {
    of: ['tip'],
    same: ['why', 'amount', 'help', 'total', 'year'],
    other: {},
    nouns: /\b(?:tips?|first|advice|save[ds]?|that|would|work)\b/gi,
  },
  {
    of: ['savings-rate', 'saved'],
    same: ['compare', 'judge', 'average'],
    other: {
      ...({ why: 'change', share: 'savings-rate', amount: 'saved', lasting: 'forecast', help: 'tip' } as const),
      times: 'top-times',
    },
    nouns: /\b(?:save[ds]?|savings?|rate|kept)\b/gi,
  },
]

export function topicOf(intent: Answerable): Topic | null {
  return TOPICS.find(({ of }) => of.includes(intent)) ?? null
}

/** Whether a question is about what was spent. */
export function isOfSpending(intent: Answerable): boolean {
  return topicOf(intent)?.other.count === 'spending-count'
}

/** Whether words of spending can say it: 'anything returned?', 'and back in May'. */
export function isSaidOfSpending(intent: Answerable): boolean {
  return isOfSpending(intent) || intent === 'refunds'
}

/** Whether rows stand behind what was told, so that some of them can be asked for: 'only those above 1,000'. */
export function hasRows(intent: Answerable): boolean {
  return isSaidOfSpending(intent) || intent === 'income' || intent === 'spending-account'
}
