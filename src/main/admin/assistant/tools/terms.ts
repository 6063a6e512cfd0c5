// Questions for the meaning of a word or for how something comes about, which are told with the figure of that name.
import type { BankAnswerable } from '../intents'

interface Term {
  readonly intent: BankAnswerable
  readonly asked: RegExp
  /** What it means, said before the figure: without a figure itself, and without a word that would claim an order. */
  readonly means?: string
}

/** 'What does lift mean', 'how is the churn risk worked out', whatever the router takes it for. */
export function termIn(question: string): BankAnswerable | null {
  return termOf(question)?.intent ?? null
}

/** Null where the question asks for no meaning, or where the figure of that name says it. */
export function meaningIn(question: string): string | null {
  return termOf(question)?.means ?? null
}

function termOf(question: string): Term | null {
  const defined = DEFINES.test(question)
    ? TERMS.find(({ asked, means }) => asked.test(question) && (means === undefined || asksForMeaning(question, asked)))
    : undefined
  if (defined) return defined
  return MADE.test(question) ? (MAKINGS.find(({ asked }) => asked.test(question)) ?? null) : null
}

/** 'What do champions hold' is no question for what champions are. */
function asksForMeaning(question: string, asked: RegExp): boolean {
  if (SAYS_SO.test(question)) return true
  return (
    question
      .replace(asked, ' ')
      .replace(SMALL, ' ')
      .replace(/[^\p{L}]+/gu, '') === ''
  )
}

const SAYS_SO =
  /(?<!\bi )\b(?:means?|meant|meaning|definition|define|explain|matlab|stands? for|what counts|read|understand)\b/i
const SMALL =
  /\b(?:what|is|are|s|does|do|makes?|someone|somebody|the|an?|by|in|of|it|this|that|here|so|called|our|your|us|customers?|clients?|people|band|bands|segment|group|rfm|rate|score|check|rule|test)\b/gi

/** 'How is the churn risk worked out', 'how do you arrive at it'. */
const MADE =
  /\bhow (?:customers|clients|people|they) (?:get|are put|end up|come)\b|\bhow (?:is|are|was|were|do|does|did|have|has)\b.*\b(?:work(?:s|ed out)?|calculated?|comput(?:e|ed)|measured?|checked?|arriv(?:e|ed) at|made|formed|built|created|determined?|decided?|estimated?|derived|reckon(?:ed)?|come by|come about|defined?|scored?|grouped|(?:get|got|put|sorted|assigned|placed|fall|end up) in(?:to)?|make sure|ensured?|protect\w*|prevent\w*)\b/i
const DEFINES =
  /^\W*(?:what (?:is|are|does|do|s)|what['’]s|what counts|what makes (?:some(?:one|body)|a customer) an?|explain|define|meaning of|how (?:do|should) (?:i|we|you) (?:read|define|understand))\b(?!.*\b(?:how|of (?:our|the)|our|number|share)\b)|(?<!\bi )\b(?:means?|meant|meaning|definition|matlab|stands? for)\b/i

const AT_RISK_MEANS = 'At risk are customers of whom a model expects that they leave off much of their usual buying.'
const SCORE_MEANS =
  'A score is made of points for saving, debt, spending, a reserve, what is invested and subscriptions; the bands are parts of its scale.'
const FAIR_MEANS = 'The rule compares, for ages and for genders, which part of each group may have the product.'

/** 'How do you make sure that nobody can be singled out' */
const SINGLED_OUT =
  /\b(?:singled? out|identif\w+|recogni[sz]\w+|re-?identif\w+|anonym\w+|traced?|privacy|private|data protection)\b/i
const SHORTFALL_MEANS = 'That is a forecast of an account that will be overdrawn within a month.'
const OPENING_MEANS =
  'An opening is made of customers whose books tell that a product would serve them, and who do not have it.'

const TERMS: readonly Term[] = [
  { intent: 'rfm-scores', asked: /\b(?:recency|frequency|monetary|rfm scores?)\b/i },
  { intent: 'churn-validation', asked: /\b(?:lift|brier|auc|roc)\b/i },
  { intent: 'segment-quality', asked: /\b(?:silhouette|inertia|stability)\b/i },
  { intent: 'smallest-shown', asked: /\b(?:k[- ]anonym\w*|suppress\w*|hidden)\b/i },
  {
    intent: 'product-conversion',
    asked: /\bconversion\b/i,
    means: 'Conversion is the part of those who came to see a product and then had it.',
  },
  { intent: 'churn-validation', asked: /\bcounts? as (?:being )?at[- ]risk\b/i },
  { intent: 'churn-drivers', asked: /\bchurn(?: risk| score)?(?: mean\w*)?(?: here)?\W*$/i },
  {
    intent: 'churn-value',
    asked: /\bdeposits? at[- ]risk\b/i,
    means: 'Deposits at risk are what lies on current and savings accounts of customers at risk of leaving.',
  },
  {
    intent: 'rfm',
    asked: /\bchampions?\b/i,
    means: 'Champions have bought very recently, and often.',
  },
  {
    intent: 'rfm',
    asked: /\bpotential(?:ly)? loyal\w*\b/i,
    means: 'Potential loyalists have bought recently, and now and then.',
  },
  { intent: 'rfm', asked: /\bloyal\b/i, means: 'Loyal customers buy often, and not long ago.' },
  {
    intent: 'rfm',
    asked: /\bnew customers?\b/i,
    means: 'New customers have bought very recently, and hardly before.',
  },
  { intent: 'rfm', asked: /\bpromising\b/i, means: 'Promising customers have bought recently, and seldom.' },
  {
    intent: 'rfm',
    asked: /\bneed(?:s|ing)? attention\b/i,
    means: 'Customers who need attention buy now and then, and some time ago.',
  },
  {
    intent: 'rfm',
    asked: /\babout[- ]to[- ]sleep\b/i,
    means: 'Customers about to sleep buy seldom, and some time ago.',
  },
  {
    intent: 'rfm',
    asked: /\bat[- ]risk\b.*\brfm\b|\brfm\b.*\bat[- ]risk\b/i,
    means: 'In this grid, customers at risk used to buy, a long time ago.',
  },
  {
    intent: 'rfm',
    asked: /\b(?:can(?:not|[’']?t|not to)|not to)[ -](?:be )?los[et]\b/i,
    means: 'Customers not to lose used to buy very often, a long time ago.',
  },
  {
    intent: 'rfm',
    asked: /\bhibernat\w*\b/i,
    means: 'Hibernating customers bought seldom, and a long time ago.',
  },
  { intent: 'rfm', asked: /^(?!.*\brfm segments?\b).*(?:\brfm\b|\br,? ?f,? ?(?:and|&) ?m\b)/i },
  { intent: 'churn', asked: /\bat[- ]risk\b/i, means: AT_RISK_MEANS },
  {
    intent: 'churn',
    asked: /\b(?:slowing|below usual)\b/i,
    means: 'Slowing are customers who have clearly not bought as much as is usual for them, and are not at risk.',
  },
  {
    intent: 'churn',
    asked: /\b(?:steady|as usual)\b/i,
    means: 'Those customers buy about as is usual for them.',
  },
  {
    intent: 'churn',
    asked: /\b(?:growing|above usual)\b(?! (?:segment|spend|market))/i,
    means: 'Growing are customers whose buying is clearly beyond what is usual for them.',
  },
  {
    intent: 'health',
    asked: /\b(?:health (?:score|band)s?|vulnerable|building|stable|strong)\b(?! (?:society|insurance))/i,
    means: SCORE_MEANS,
  },
  {
    intent: 'active',
    asked: /\bactive\b/i,
    means: 'Active are customers with something booked on an account within those days.',
  },
  {
    intent: 'shortfall',
    asked: /\b(?:shortfall|run(?:ning|s)? (?:short|dry|out))\b/i,
    means: SHORTFALL_MEANS,
  },
  {
    intent: 'net-flow',
    asked: /\bnet[- ]?(?:cash[- ]?)?flow\b/i,
    means: 'Net flow is what came in, without what went out.',
  },
  {
    intent: 'product-opportunity',
    asked: /\b(?:opportunit(?:y|ies)|opening)\b/i,
    means: OPENING_MEANS,
  },
  {
    intent: 'interest',
    asked: /\buptakes?\b/i,
    means: 'Uptake is the step at which a customer has taken a product, after looking, opening and applying.',
  },
  { intent: 'fairness', asked: /\b(?:four[- ]fifths|fairness)\b/i, means: FAIR_MEANS },
]

const MAKINGS: readonly Term[] = [
  { intent: 'churn-drivers', asked: /\bchurn\w*\b|\brisk of leaving\b/i },
  { intent: 'rfm', asked: /\brfm\b/i },
  { intent: 'smallest-shown', asked: SINGLED_OUT },
  { intent: 'segment-count', asked: /\b(?:segments?|clusters?)\b/i },
  { intent: 'health', asked: /\b(?:health(?: scores?| bands?)?|scores?)\b/i, means: SCORE_MEANS },
  { intent: 'fairness', asked: /\b(?:four[- ]fifths|fair\w*)\b/i, means: FAIR_MEANS },
  {
    intent: 'simulate',
    asked: /\b(?:lab|simulat\w*|uptake)\b/i,
    means:
      'The lab looks at who may have a product and at what each of them would gain by it, and reckons from that how many take it.',
  },
  {
    intent: 'shortfall',
    asked: /\b(?:shortfalls?|run(?:ning|s)? (?:short|dry|out))\b/i,
    means: SHORTFALL_MEANS,
  },
  {
    intent: 'product-opportunity',
    asked: /\b(?:opportunit(?:y|ies)|openings?)\b/i,
    means: OPENING_MEANS,
  },
]
