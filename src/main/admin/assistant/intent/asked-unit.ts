// In which unit a question wants its figure, and of how many: 'what share', 'how many', 'how much', 'per customer', 'a month'.

export type AskedUnit = 'share' | 'count' | 'money'

const PATTERNS: readonly { readonly unit: AskedUnit; readonly words: RegExp }[] = [
  {
    unit: 'share',
    words:
      /\b(shares?|percent(age)?s?|per cent|pct|proportions?|portions?|fractions?|parts?|slices?|bits?|chunks?|ratios?|rates?|odds|how much of|out of (every|all|our|a hundred|the (base|customers|clients|total|whole))|kitne (percent|pratishat)|conversion|hissa)\b|%/gi,
  },
  {
    unit: 'count',
    words:
      /\b(how many|number( of)?|numbers|counts?|head ?counts?|tally|\d[\d,]* (?:of (?:our |the )?)?(?:customers|clients|people)|kitn[ei] (log|customers?|clients?|people))\b/gi,
  },
  {
    unit: 'money',
    words:
      /\b(how much(?! of\b)|amounts?|rupees?|pounds?|dollars?|inr|gbp|usd|lakhs?|crores?|in money|money terms|sums?|worth|by how much|kitna paisa)\b|[₹£$€]/gi,
  },
]

/** A limit is no wish: 'a 5 % card', 'more than 10 per cent', 'interest rate', 'chance rate of the model'. */
const LIMITS =
  /\d+(\.\d+)?\s*(%|per ?cent\b|pct\b)|\b(interest|savings?|heart|roc|error) rates?\b|\btake part\b|\bpart of the (month|year)\b/gi

/** The unit that is named last, as a follow-up changes it; null where the question leaves it open. */
export function askedUnit(question: string): AskedUnit | null {
  const text = question.replaceAll(LIMITS, (limit) => ' '.repeat(limit.length))
  let unit: AskedUnit | null = null
  let last = -1
  for (const each of PATTERNS) {
    for (const { index } of text.matchAll(each.words)) {
      if (index <= last) continue
      last = index
      unit = each.unit
    }
  }
  // 'How large is the share' leaves the unit to what is large.
  if (unit === null && SIZE.test(text)) unit = 'count'
  // 'What share … how much of', 'how many percent': the share is what is wanted.
  return unit !== null && /\b(how many|what number of) (percent|per cent|in a hundred|out of)\b/i.test(text)
    ? 'share'
    : unit
}

const SIZE = /\bhow (?:big|large) (?:is|are|a)\b|\bsizes?\b/i

/** 'Per customer', 'a head', 'on average': the sum over those it is of. 'Per month' is another average. */
export function asksPerCustomer(question: string): boolean {
  return (
    /\b(per|for each|for every|by|each) (single )?(customer|client|head|person|capita|account holder)\b|\b(a|per) head\b|\bapiece\b|\beach\b/i.test(
      question,
    ) ||
    (AVERAGE_OF_EACH.test(question) && !/\bmonth/i.test(question))
  )
}

/** 'Average balance', 'what do customers earn on average': of the customers, where no month is spoken of. */
const AVERAGE_OF_EACH =
  /\b(average|avg|mean|typical) (customer|client|person|balances?|deposits?|holdings?|incomes?|earnings|spend(ing)?|spends|expenditure|inflow|outflow)\b|\b(customers?|clients?|people|person) (\w+ )?(on average|typically)\b|\b(on average|typically)\b.*\b(customers?|clients?|person)\b/i

/** 'An average month', 'per month', 'monthly on average'. */
export function asksPerMonth(question: string): boolean {
  return /\b(average|mean|typical|usual|normal|ordinary) (month|monthly)\b|\b(per|each|every|a) month\b.*\b(average|mean|typical\w*|usual\w*|normal\w*)\b|\b(average|mean|typical\w*|usual\w*|normal\w*|avg)\b.*\b(per|each|every|a|in a|by) month\b|\bmonthly average\b|\bper month\b|\b(average|mean|avg)\b.*\bmonthly\b/i.test(
    question,
  )
}
