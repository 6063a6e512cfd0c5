// What a question can be about.
import { HAND_OFF_TOPICS, type HandOffTopic } from '../../shared/hand-off'

interface IntentTraits {
  /** One way to ask it: offered when two readings of a question are close. */
  readonly example: string
  /** 'And last month?' after it means the same over another time. */
  readonly period?: true
  /** 'And for groceries?' after it means the same about another category or payee. */
  readonly names?: true
}

/** Questions that are answered with figures from the customer's own books, one tool each. */
export const ANSWERABLE = {
  'spending-category': { example: 'How much did I spend on groceries this month?', period: true },
  'spending-merchant': { example: 'How much did I spend at one shop this month?', period: true },
  'spending-total': { example: 'How much did I spend this month?', period: true },
  'spending-account': { example: 'How much did I spend with my card this month?', period: true, names: true },
  'spending-average': { example: 'How much do I spend in an average month?', period: true, names: true },
  'spending-count': { example: 'How many payments did I make this month?', period: true, names: true },
  'spending-share': { example: 'What share of my spending goes to groceries?', period: true, names: true },
  'spending-trend': { example: 'How has my spending developed over the months?', names: true },
  'top-categories': { example: 'Where does my money go?', period: true },
  'top-times': { example: 'In which month did I spend the most?', period: true, names: true },
  'top-merchants': { example: 'Which merchants get most of my money?', period: true, names: true },
  'new-payees': { example: 'Which shops did I pay for the first time this month?', period: true },
  'largest-payments': { example: 'What were my largest payments?', period: true, names: true },
  'smallest-payments': { example: 'What was my smallest payment this month?', period: true, names: true },
  'compare-names': { example: 'Do I spend more on groceries or on eating out?', period: true },
  change: { example: 'What changed this month?', period: true, names: true },
  search: { example: 'Show my payments over a certain amount.', period: true, names: true },
  cash: { example: 'How much cash did I take out this month?', period: true },
  fees: { example: 'What did fees and charges cost me this year?', period: true },
  interest: { example: 'How much interest did my deposits earn this year?', period: true },
  refunds: { example: 'Which refunds did I get this year?', period: true },
  unusual: { example: 'Is there anything unusual in my payments?' },
  duplicates: { example: 'Was I charged twice for anything?' },
  income: { example: 'How much came in this month?', period: true },
  salary: { example: 'When did my salary come?', period: true },
  'salary-raise': { example: 'Has my salary gone up?' },
  'next-salary': { example: 'When does my next salary come?' },
  saved: { example: 'How much did I save this month?', period: true },
  'savings-rate': { example: 'What is my savings rate?', period: true },
  balance: { example: 'What is my balance?' },
  'balance-all': { example: 'How much is in all my accounts together?' },
  'net-worth': { example: 'What is my net worth?' },
  investments: { example: 'What are my investments worth?' },
  loans: { example: 'How much do I still owe on my loans?' },
  instalments: { example: 'When is my next instalment due?' },
  'card-due': { example: 'How much do I owe on my card?' },
  forecast: { example: 'Will I run out of money?' },
  'balance-ahead': { example: 'What will my balance be at the end of the month?' },
  afford: { example: 'Can I afford a larger purchase?' },
  bills: { example: 'What bills are coming up?' },
  'bill-when': { example: 'When is my rent due?', names: true },
  'free-to-spend': { example: 'How much is free to spend?' },
  subscriptions: { example: 'What subscriptions do I have?' },
  'price-rises': { example: 'Which subscriptions became more expensive?' },
  lapsed: { example: 'Which regular payments have stopped coming?' },
  'budgets-left': { example: 'How much is left in my budgets?' },
  'budgets-over': { example: 'Am I over any budget?' },
  'budget-suggest': { example: 'Which budgets would you suggest?' },
  'goals-progress': { example: 'How far am I with my goals?' },
  'goals-needed': { example: 'How much do I have to save each month for my goals?' },
  'goals-when': { example: 'When will I reach my goals?' },
  'health-score': { example: 'What is my health score?' },
  'health-why': { example: 'Why is my health score what it is?' },
  'health-improve': { example: 'How can I improve my health score?' },
  'emergency-fund': { example: 'How many months would my emergency fund last?' },
  recommendations: { example: 'Which products of the bank would suit me?' },
  'product-why': { example: 'Why do you recommend that product?' },
  'product-why-not': { example: 'Why is a product not for me?' },
  insights: { example: 'What is new in my books?' },
  'insights-urgent': { example: 'Is there anything urgent?' },
  'what-if-saving': { example: 'What if I put money aside every month?' },
  'what-if-purchase': { example: 'What if I buy something large?' },
  'what-if-cut': { example: 'What if I spend less on eating out?' },
  segment: { example: 'Which group of customers am I in?' },
  overview: { example: 'Give me a summary of my finances.', period: true },
  'as-of': { example: 'Up to which day are my books?' },
  tip: { example: 'How can I save money?' },
} as const satisfies Readonly<Record<string, IntentTraits>>

export type Answerable = keyof typeof ANSWERABLE

/** Intents that get a refusal: nothing is looked up for them. */
export const REFUSED = ['other-people', 'injection', 'off-topic'] as const

/** What is said without looking anything up. */
export const SMALL_TALK = ['greeting', 'thanks', 'help', 'about-teller'] as const

/** Where the bank's people have to help. */
export const HAND_OFF = HAND_OFF_TOPICS

/** About money in general, not about the customer's own: the guide is quoted. */
export const KNOWLEDGE = 'knowledge'

/** Those, and what rules alone refuse. */
export type Refused = (typeof REFUSED)[number] | 'order' | 'market' | 'kept-elsewhere'
export type SmallTalk = (typeof SMALL_TALK)[number]
export type HandOff = HandOffTopic
export type Intent = Answerable | (typeof REFUSED)[number] | SmallTalk | HandOff | typeof KNOWLEDGE

export const INTENTS: readonly Intent[] = [
  ...(Object.keys(ANSWERABLE) as Answerable[]),
  ...REFUSED,
  ...SMALL_TALK,
  ...HAND_OFF,
  KNOWLEDGE,
]

/** Intents that are answered with one sum of payments. */
export const SUMS: readonly Answerable[] = ['spending-category', 'spending-merchant', 'spending-total']

/** The sum that a name in a question asks for. */
export function sumOf({ payee }: { readonly payee: string | null }): Answerable {
  return payee ? 'spending-merchant' : 'spending-category'
}

/** What follows from an intent for follow-up questions and for asking back. */
export function traitsOf(intent: Answerable): IntentTraits {
  return ANSWERABLE[intent]
}

export function isAnswerable(intent: Intent): intent is Answerable {
  return Object.hasOwn(ANSWERABLE, intent)
}

/** Intents of one group get the same kind of answer: which of them is meant does not matter to whether it is understood. */
export function answerGroup(intent: Intent): string {
  if (isAnswerable(intent)) return intent
  if (isOneOf(REFUSED, intent)) return 'refused'
  if (isOneOf(HAND_OFF, intent)) return 'hand-off'
  return isOneOf(SMALL_TALK, intent) ? 'small-talk' : intent
}

export function isOneOf<Name extends string>(names: readonly Name[], name: string): name is Name {
  return (names as readonly string[]).includes(name)
}
