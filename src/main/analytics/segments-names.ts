import { FEATURE_IDS, type FeatureId } from './segments-features'

type Profile = Readonly<Record<FeatureId, number>>

/** A name, and the deviations that earn it: positive weights for above the bank's average, negative for below. */
const PORTRAITS: readonly { readonly name: string; readonly weights: Partial<Record<FeatureId, number>> }[] = [
  { name: 'Month-end stretched', weights: { lowestBalance: -1, monthEndBalance: -1, saved: -1 } },
  { name: 'Comfortable savers', weights: { monthEndBalance: 1, lowestBalance: 1, saved: 1 } },
  { name: 'Irregular earners', weights: { incomeRegularity: -1 } },
  { name: 'Steady salaried', weights: { incomeRegularity: 1, income: 0.5 } },
  { name: 'Card-first spenders', weights: { cardUse: 1 } },
  { name: 'Cash users', weights: { cash: 1 } },
  { name: 'Loan repayers', weights: { loanRepayments: 1 } },
  { name: 'Regular investors', weights: { setAside: 1, income: 0.5 } },
  { name: 'Out and about', weights: { eatingOut: 1, leisure: 1 } },
  { name: 'Rent-led households', weights: { home: 1 } },
  { name: 'Education-led households', weights: { education: 1 } },
  { name: 'Health-led households', weights: { health: 1 } },
  { name: 'Grocery-led households', weights: { groceries: 1 } },
  { name: 'Frequent shoppers', weights: { shopping: 1 } },
  { name: 'High earners', weights: { income: 1, spending: 1 } },
  { name: 'Modest budgets', weights: { income: -1, spending: -1 } },
  { name: 'Quiet accounts', weights: { transactions: -1 } },
  { name: 'Busy accounts', weights: { transactions: 1 } },
]

/** Below this a portrait is no likeness. */
const LEAST_LIKENESS = 0.35

/**
 * A readable name for each profile (deviations from the bank's average), unique within the run. The best likeness between
 * any segment and any portrait is given first; what resembles none is named 'Near the average', numbered when repeated.
 * Names come from the figures alone, never from who the customers are.
 */
export function segmentNames(profiles: readonly Profile[]): readonly string[] {
  const likenesses = profiles
    .flatMap((profile, segment) =>
      PORTRAITS.map(({ name, weights }) => ({ segment, name, likeness: likeness(profile, weights) })),
    )
    .filter((candidate) => candidate.likeness >= LEAST_LIKENESS)
    .sort((a, b) => b.likeness - a.likeness)
  const named = new Map<number, string>()
  const taken = new Set<string>()
  for (const { segment, name } of likenesses) {
    if (named.has(segment) || taken.has(name)) continue
    named.set(segment, name)
    taken.add(name)
  }
  let average = 0
  return profiles.map((_, segment) => {
    const name = named.get(segment)
    if (name) return name
    average += 1
    return average === 1 ? 'Near the average' : `Near the average ${average}`
  })
}

/** Projection of the profile on the direction of the portrait, in standard deviations. */
function likeness(profile: Profile, weights: Partial<Record<FeatureId, number>>): number {
  let along = 0
  let length = 0
  for (const id of FEATURE_IDS) {
    const weight = weights[id] ?? 0
    along += weight * profile[id]
    length += weight * weight
  }
  return along / Math.sqrt(length)
}
