// What a question can be about.
export const INTENTS = [
  'spending-category',
  'spending-merchant',
  'spending-total',
  'change',
  'forecast',
  'bills',
  'subscriptions',
  'largest-payments',
  'balance',
  'income',
  'tip',
  'other-people',
  'injection',
  'off-topic',
  'small-talk',
] as const

export type Intent = (typeof INTENTS)[number]

/** Intents that get a refusal: nothing is looked up for them. */
export const REFUSED = ['other-people', 'injection', 'off-topic'] as const satisfies readonly Intent[]

/** Intents that are answered with figures from the customer's own books. */
export type Answerable = Exclude<Intent, (typeof REFUSED)[number] | 'small-talk'>
