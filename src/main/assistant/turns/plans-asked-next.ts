// What is asked next of a plan, a bill or an account, by its words: the kind of question that it is, and what it leaves out.
import type { Answerable } from '../intents'
import type { NamedOther } from '../names/parameters'
import { MONTHS } from '../periods/periods'
import { anyWording } from '../words/word-lists'

export interface Planned {
  readonly of: readonly Answerable[]
  readonly words: RegExp
  readonly intent: Answerable
  /** What the turn asks, where its own words would not say it to the tool. */
  readonly says?: string
  /** Its own words would say another thing: what it asks is all that is read. */
  readonly instead?: true
  readonly name?: NamedOther
}

const GOALS: readonly Answerable[] = ['goals-progress', 'goals-needed', 'goals-when']
const HEALTH: readonly Answerable[] = ['health-score', 'health-why', 'health-improve']
const DUES: readonly Answerable[] = ['bills', 'bill-when', 'instalments', 'card-due']
const ALL: NamedOther = { categoryId: null, payee: null }
/** 'So am I ok?' */
const AM_I_OK =
  '(?:am i|are we|will i be|will we be)(?: (?:still|all|doing|going to be|gonna be))* (?:ok(?:ay)?|fine|safe|alright|all right|good|well|covered|in trouble)'

const SALARIES: readonly Answerable[] = ['salary', 'next-salary', 'salary-raise']
const WHICH_PAYER =
  '(?:which|who|what|whose|kaun\\w*)(?: (?:one|job|side|salary|(?:of )?(?:the |my )*(?:two|both|them|these|those|company|employer|payer|firm|companies|employers)))*(?: (?:is|was|pays|paid|gives|gave|me|us|the|has|had|came))*'
const ONE_PAYER = new RegExp(
  `^\\W*(?:(?:and|so|but|then|ok)\\W+)*${WHICH_PAYER} (?:more|most|bigger|biggest|larger|largest|higher|highest|better|best|less|least|smaller|smallest|lower|lowest)(?: (?:one|of (?:the two|them)|salary|money))*\\W*$`,
  'i',
)
const IF_WELL = new RegExp(`^\\W*(?:(?:and|so|but|then|ok)\\W+)*${AM_I_OK}(?: then| now)?\\W*$`, 'i')

export const PLANNED: readonly Planned[] = [
  {
    of: ['card-due'],
    words: anyWording([
      "what(?:[’']s| is| was| went| goes) on (?:it|the card)",
      '(?:charged|spent|bought|used|put)(?: \\w+)? (?:on|with|for|to) (?:it|the card)',
    ]),
    intent: 'spending-account',
    says: 'what did I spend with my card',
    name: ALL,
  },
  {
    of: SALARIES,
    words: anyWording([`${WHICH_PAYER} (?:more|most|bigger|biggest|larger|largest|higher|highest|better|best)`]),
    intent: 'salary',
    says: 'the largest payment',
    name: ALL,
  },
  {
    of: ['income'],
    words: anyWording([
      '(?:more|higher) than (?:what )?(?:i|we|my|our|the) (?:spen\\w+|paid|expens\\w+|outgo\\w+|costs)',
    ]),
    intent: 'saved',
    says: 'did I earn more than I spent',
    instead: true,
    name: ALL,
  },
  {
    of: ['spending-total'],
    words: anyWording([
      '(?:more|higher) than (?:what )?(?:i|we|my|our|the) (?:earn\\w*|income|made|got|came in|pay|salary)',
    ]),
    intent: 'saved',
    says: 'did I spend more than I earned',
    instead: true,
    name: ALL,
  },
  {
    of: ['income'],
    words: anyWording(['how much of (?:it|that|this) (?:is|was|came from) (?:my |the )?(?:salar(?:y|ies)|wages?|pay)']),
    intent: 'income',
    says: 'how much of my income was salary',
    name: ALL,
  },
  {
    of: SALARIES,
    words: anyWording(['(?:what|how many|which) (?:per ?cent|percentage|%)']),
    intent: 'salary-raise',
    says: 'by what percent did my salary rise',
  },
  {
    of: ['budgets-left', 'budgets-over'],
    words: anyWording([
      'over (?:any|one|it|them|in any)',
      'any (?:of them )?(?:over|exceeded|crossed|blown|overspent)',
    ]),
    intent: 'budgets-over',
    says: 'am I over any budget',
    name: ALL,
  },
  {
    of: GOALS,
    words: anyWording([
      '(?:can|will|would|could|do) (?:i|we) (?:still |ever )?(?:make|reach|get|meet|hit|manage|finish) (?:it|that|there)',
    ]),
    intent: 'goals-when',
    says: 'will I reach my goal',
  },
  {
    of: SALARIES,
    words: anyWording([`${WHICH_PAYER} (?:less|least|smaller|smallest|lower|lowest)`]),
    intent: 'salary',
    says: 'the smallest payment',
    name: ALL,
  },
  {
    of: ['salary', 'next-salary', 'income'],
    words: anyWording(['(?:do|should|can|will) (?:you|i|we) (?:expect|get|receive)', 'expected']),
    intent: 'next-salary',
    says: 'when does my next salary come',
    name: ALL,
  },
  {
    of: DUES,
    words: anyWording([
      'after (?:that|it|this)',
      '(?:the )?(?:one|next one|bill) after',
      'what (?:comes )?(?:then|next)',
      'uske baad',
    ]),
    intent: 'bills',
    says: 'what bills come next',
    name: ALL,
  },
  {
    of: DUES,
    words: anyWording([
      'sort\\w*',
      'by (?:size|amount)',
      '(?:largest|biggest|highest) first',
      '(?:biggest|largest|heaviest) of (?:them|those|these)',
    ]),
    intent: 'bills',
    says: 'the largest',
  },
  {
    of: ['card-due'],
    words: anyWording([
      '(?:did|have) (?:i|we) (?:pay|paid|settled?|cleared?)',
      '(?:was|has) (?:it|that|the last one) (?:been )?(?:paid|settled|cleared)',
    ]),
    intent: 'spending-category',
    name: { categoryId: 'card-repayment', payee: null },
  },
  {
    of: [...DUES, 'subscriptions'],
    words: anyWording([
      '(?:is|are) (?:it|that|they|those)(?: all)? covered',
      'can (?:i|we) (?:pay|afford|cover)',
      '(?:is there|do (?:i|we) have) enough',
      'will (?:it|that) (?:go through|bounce|fit)',
      AM_I_OK,
    ]),
    // What is due is in the forecast: it is no purchase besides.
    intent: 'forecast',
    says: 'do I have enough for my bills',
    name: ALL,
  },
  {
    of: ['subscriptions', 'bill-when', 'price-rises', 'spending-merchant'],
    words: anyWording([
      'if (?:i|we) (?:cancel\\w*|drop\\w*|stop\\w*|quit|end(?:ed)?|left)',
      'without (?:it|that|them|those)',
      '(?:cancel\\w*|drop(?:ped|ping)?|stop(?:ped|ping)?) (?:it|that|them|those)',
    ]),
    intent: 'what-if-cut',
  },
  {
    of: ['forecast', 'balance', 'balance-all', 'balance-ahead', 'free-to-spend'],
    words: anyWording([AM_I_OK]),
    intent: 'forecast',
    says: 'do I have enough for my bills',
    name: ALL,
  },
  {
    of: ['budgets-left', 'budgets-over'],
    words: anyWording([AM_I_OK]),
    intent: 'budgets-left',
    says: 'am I within my budgets',
    name: ALL,
  },
  { of: HEALTH, words: anyWording([AM_I_OK]), intent: 'health-score' },
  { of: GOALS, words: anyWording([AM_I_OK]), intent: 'goals-when', says: 'am I on track' },
  {
    of: ['subscriptions', 'bill-when', 'price-rises'],
    words: anyWording([
      '(?:was|is|were) (?:it|that|this|the (?:fee|price|cost|rent|premium)) (?:\\w+ )?(?:more|less|higher|lower|cheaper|dearer|costlier|different)',
    ]),
    intent: 'price-rises',
  },
  {
    of: ['budgets-left', 'budgets-over'],
    words: anyWording([
      'wors[et]',
      'tight(?:er|est)',
      'full(?:er|est)',
      'clos(?:er|est)',
      'near(?:er|est)',
      '(?:most|more) used',
    ]),
    intent: 'budgets-left',
    says: 'which budget is the tightest',
    name: ALL,
  },
  {
    of: ['afford', 'what-if-purchase'],
    words: anyWording([
      '(?:on|in|by|with) (?:emis?|instal?lments?)',
      '(?:emis?|instal?lments?) (?:pe|par|mein|me|se)',
      'on credit',
    ]),
    intent: 'what-if-purchase',
    says: 'what if I buy it on an instalment',
    name: ALL,
  },
  {
    of: ['afford', 'what-if-purchase'],
    words: anyWording([
      `(?:in|till|until|by|to) (?:${MONTHS.join('|')}|next month)`,
      `(?:${MONTHS.join('|')}) (?:me|mein|tak)`,
      'next month',
      'agle mahine',
      'later',
    ]),
    intent: 'afford',
  },
  {
    of: ['spending-merchant', 'spending-category', 'spending-total'],
    words: anyWording(['(?:share|part|percent\\w*|%) of (?:(?:my|our|the|all|total|whole) )*(?:income|earnings)']),
    intent: 'spending-share',
  },
  {
    of: ['instalments'],
    words: anyWording(['share', 'percent\\w*', '(?:what|which) part', 'of (?:my |our )?(?:income|salary|pay)']),
    intent: 'health-why',
    says: 'the debt ratio',
    name: ALL,
  },
  {
    of: ['budgets-left', 'budgets-over'],
    words: anyWording(['spent', 'used', 'gone', 'left', 'remain\\w*', '(?:a|per|each) day']),
    intent: 'budgets-left',
  },
  {
    of: ['net-worth'],
    words: anyWording(['growth', 'grown', 'change', 'up or down', 'difference']),
    intent: 'net-worth',
    says: 'has it changed',
  },
  {
    of: ['balance', 'balance-ahead', 'forecast'],
    words: anyWording(['lowest', 'tightest', 'low point', 'minimum']),
    intent: 'forecast',
    says: 'the lowest day ahead',
    name: ALL,
  },
  { of: GOALS, words: anyWording(['(?:a|per|each|every) month', 'monthly', 'mahine']), intent: 'goals-needed' },
  { of: GOALS, words: anyWording(['why(?: not| so)?', 'how come']), intent: 'goals-needed' },
  {
    of: HEALTH,
    words: anyWording([
      'best',
      'strongest',
      'weakest',
      'worst',
      'highest',
      'lowest',
      '(?:which|what) parts?',
      'made (?:up )?of',
    ]),
    intent: 'health-why',
    says: 'why',
  },
  {
    of: ['emergency-fund'],
    words: anyWording(['enough', 'how much', 'missing', 'short', 'target', 'sufficient', 'more']),
    intent: 'emergency-fund',
  },
]

/** 'Will I be fine?', 'which company pays more?' after a salary: said of what only with the thread. */
export function asksOfThread(question: string, before: Answerable): boolean {
  return IF_WELL.test(question) || (SALARIES.includes(before) && ONE_PAYER.test(question))
}
