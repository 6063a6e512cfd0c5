// What an administrator's question can be about.

interface IntentTraits {
  /** One way to ask it: offered when two readings of a question are close, and as a next question. */
  readonly example: string
  /** 'And the second largest?' after it means the next one in its order. */
  readonly ranked?: true
  /** 'And Cash users?', 'and last month?', 'only those over 60' after it mean the same of something else. */
  readonly names?: true
}

/** Answered with published cells, or with what the pages of the bank's workspace show; one tool each. */
export const ANSWERABLE = {
  summary: { example: 'Give me an overview of the bank.' },
  customers: { example: 'How many customers does the bank have?', names: true },
  earners: { example: 'How many customers earn 60,000 a month or more?', names: true },
  'age-ranked': { example: 'Which age group is the largest?', ranked: true, names: true },
  active: { example: 'How many customers are active?' },
  balances: { example: 'What do all balances come to?', names: true },
  deposits: { example: 'How much do customers hold in deposits?' },
  inflow: { example: 'How much came in last month?', names: true },
  outflow: { example: 'How much went out last month?', names: true },
  'net-flow': { example: 'How much more came in than went out last month?', names: true },
  'balance-trend': { example: 'How have balances developed?' },
  'flow-trend': { example: 'Is spending going up or down?' },
  'month-ranked': { example: 'In which month did customers spend most?', ranked: true },
  'category-mix': { example: 'What do customers spend most on?', ranked: true },
  'category-share': { example: 'What share of spending goes to groceries?', names: true },
  health: { example: 'How healthy is our customers’ money?', names: true },
  alerts: { example: 'Which alerts do customers have?', ranked: true, names: true },
  shortfall: { example: 'How many customers will run short?', names: true },
  'shortfall-by-age': { example: 'Which age group runs short most often?', ranked: true, names: true },
  'assistant-use': { example: 'How many customers has the assistant helped?' },
  transactions: { example: 'How many transactions are in the books?', names: true },
  quality: { example: 'What share of transactions has no category?' },
  segments: { example: 'Which segments are there?', names: true },
  'segment-biggest': { example: 'Which is the largest segment?', ranked: true, names: true },
  'segment-one': { example: 'Tell me about the largest segment.', names: true },
  'segment-compare': { example: 'Compare the two largest segments.', names: true },
  'segment-movement': { example: 'Which segments have grown?', names: true },
  'segment-why': { example: 'What sets the largest segment apart?', names: true },
  'segment-count': { example: 'Why are there that many segments?' },
  'segment-quality': { example: 'How good are the segments?' },
  'segment-run': { example: 'How many features do the segments use?' },
  'segment-feature': { example: 'Which segment uses most cash?', ranked: true, names: true },
  'dense-groups': { example: 'How many customers are near to no group?' },
  'segment-next': { example: 'How often is the next segment foretold rightly?' },
  'feature-drift': { example: 'Which feature has drifted most?', ranked: true },
  'segment-deposits': { example: 'Which segment holds most of the deposits?', ranked: true, names: true },
  'segment-income': { example: 'Which segment earns most?', ranked: true, names: true },
  'segment-saving': { example: 'Which segment saves most of its income?', ranked: true, names: true },
  'segment-loans': { example: 'Which segment has most loans?', ranked: true, names: true },
  'view-age': { example: 'How old are the customers of the segments?', ranked: true, names: true },
  'view-need': { example: 'What do the segments need?', ranked: true, names: true },
  'view-style': { example: 'Who plans ahead, and who buys on impulse?', ranked: true, names: true },
  rfm: { example: 'How many champions are there?', ranked: true, names: true },
  'rfm-value': { example: 'Which RFM segment spends most?', ranked: true, names: true },
  'rfm-migration': { example: 'How did customers move between RFM segments?', ranked: true, names: true },
  'rfm-total': { example: 'How much was bought in all RFM segments together?' },
  'rfm-scores': { example: 'How many customers have the best score of recency and frequency?' },
  churn: { example: 'How many customers are at risk of leaving?', names: true },
  'churn-segments': { example: 'In which segments are customers at risk?', ranked: true, names: true },
  'churn-drivers': { example: 'What drives the risk of leaving?', ranked: true },
  'churn-value': { example: 'How much of the deposits is at risk?', names: true },
  'churn-validation': { example: 'How good is the churn model?' },
  interest: { example: 'Which product gets most interest?', ranked: true, names: true },
  'product-funnel': { example: 'How far do customers go with the most popular product?', names: true },
  'product-opportunity': { example: 'Which products should we sell more of?', ranked: true, names: true },
  'product-trend': { example: 'Is interest in products growing?', names: true },
  'product-compare': { example: 'Compare two products.', names: true },
  'product-conversion': { example: 'Which product converts best?', ranked: true, names: true },
  catalogue: { example: 'How many products are in the catalogue?' },
  simulate: { example: 'Simulate a travel card with a 2 % fee.' },
  takers: { example: 'Which segments would take a 5 % cashback card?', ranked: true, names: true },
  fairness: { example: 'Would that product be fair across ages?' },
  'deposit-rate': { example: 'What do deposits earn on average now?' },
  users: { example: 'How many login accounts are there?' },
  audit: { example: 'Is the audit log intact?' },
  status: { example: 'How is the system doing?' },
  backup: { example: 'When was the last backup?' },
  published: { example: 'As of when are the figures?' },
  'smallest-shown': { example: 'How small may a shown group be?' },
} as const satisfies Readonly<Record<string, IntentTraits>>

export type BankAnswerable = keyof typeof ANSWERABLE

/** Nothing is looked up for them. */
export const REFUSED = ['person', 'injection', 'off-topic', 'not-published', 'action'] as const
export const SMALL_TALK = ['greeting', 'thanks', 'help', 'about-teller'] as const

export type BankRefused = (typeof REFUSED)[number]
export type BankSmallTalk = (typeof SMALL_TALK)[number]
export type BankIntent = BankAnswerable | BankRefused | BankSmallTalk

export const BANK_INTENTS: readonly BankIntent[] = [
  ...(Object.keys(ANSWERABLE) as BankAnswerable[]),
  ...REFUSED,
  ...SMALL_TALK,
]

export function traitsOf(intent: BankAnswerable): IntentTraits {
  return ANSWERABLE[intent]
}

export function isAnswerable(intent: BankIntent): intent is BankAnswerable {
  return Object.hasOwn(ANSWERABLE, intent)
}

export function isRefused(intent: BankIntent): intent is BankRefused {
  return (REFUSED as readonly string[]).includes(intent)
}

export function isSmallTalk(intent: BankIntent): intent is BankSmallTalk {
  return (SMALL_TALK as readonly string[]).includes(intent)
}

/** Intents with the same answer have the same group: all that is refused, all small talk, each other by itself. */
export function bankAnswerGroup(intent: BankIntent): string {
  if (isRefused(intent)) return 'refused'
  return isSmallTalk(intent) ? 'small-talk' : intent
}
