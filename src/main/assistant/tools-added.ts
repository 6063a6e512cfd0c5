// Sums of several names, 'Swiggy and Zomato together', and sums that leave names out, 'apart from rent'.
import { CATEGORY_KIND, type Figure } from '../../shared/domain'
import type { Fact } from './facts'
import { said } from './facts'
import type { Ask, Findings, Scope } from './findings'
import { found } from './found'
import type { NamedOther } from './parameters'
import { nothing, otherPeriod, spent } from './spending-facts'
import { type Topic, topicOf } from './topic'

const SUGGESTIONS = ['Where does my money go?', 'What were my largest payments?']

/** What several names took together, and the two that took most. `ask.together`: those beyond the first. */
export async function spendingTogether(scope: Scope, ask: Ask): Promise<Findings> {
  const { period } = ask
  const parts = await Promise.all([ask, ...ask.together].map((name) => partOf(scope, ask, name)))
  const [first, second] = [...parts].sort((a, b) => b.figure.amountMinor - a.figure.amountMinor)
  const total = parts.reduce((sum, { figure }) => sum + figure.amountMinor, 0)
  const periodFact = scope.write.period('period', period)
  if (!first || !second || total <= 0) {
    const looked = first?.figure ?? null
    return nothing([periodFact], 'There is no spending of either kind in {period}.', looked, SUGGESTIONS)
  }
  return found({
    facts: [
      periodFact,
      scope.write.derived('together', total, said('together', { period })),
      ...partFacts(scope, 'first', first, ask, 1),
      ...partFacts(scope, 'second', second, ask, 2),
    ],
    wording: [
      'Together that came to {together} in {period}.',
      '{first_name} took the most, {first_amount}.',
      '{second_name} comes next with {second_amount}.',
    ],
    headline: 'together',
    suggestions: [`And ${otherPeriod(scope, period)}?`, ...SUGGESTIONS],
  })
}

/** What was spent on the topic of a question but for the names that it leaves out. */
export async function spendingWithout(scope: Scope, ask: Ask): Promise<Findings> {
  const { period } = ask
  const topic = topicOf(scope, ask)
  const whole = await spent(scope, topic.filter)
  const left = await Promise.all(ask.without.map((name) => partOf(scope, ask, name, topic)))
  const rest = left.reduce((sum, { figure }) => sum - figure.amountMinor, whole.amountMinor)
  const suggestions = [`And ${otherPeriod(scope, period)}?`, ...SUGGESTIONS]
  const periodFact = scope.write.period('period', period)
  if (whole.transactions === 0 || rest <= 0) {
    return nothing([periodFact], 'There is no other spending of that kind in {period}.', whole, suggestions)
  }
  const [first] = left
  return found({
    facts: [
      ...topic.names,
      periodFact,
      scope.write.derived('rest', rest, said('the rest', { period })),
      scope.write.figure('whole', whole, { about: topic.about, measure: 'spent', period }),
      ...(first ? partFacts(scope, 'left_out', first, ask, null) : []),
    ],
    wording: [
      'The rest came to {rest} in {period}.',
      `You spent {whole}${topic.on} in {period}.`,
      ...(left.length === 1 ? ['{left_out_name} took {left_out_amount} of that.'] : []),
    ],
    headline: 'rest',
    suggestions,
  })
}

interface Part {
  readonly name: NamedOther
  readonly topic: Topic
  readonly figure: Figure
}

/** `within`: only the rows of that topic. */
async function partOf(scope: Scope, ask: Ask, { categoryId, payee }: NamedOther, within?: Topic): Promise<Part> {
  const topic = topicOf(scope, { ...ask, categoryId, payee })
  const spending = categoryId === null || CATEGORY_KIND[categoryId] === 'spending'
  const filter =
    within && spending ? { ...within.filter, ...(payee ? { payee } : categoryId ? { categoryId } : {}) } : topic.filter
  const figure = within && !spending ? { amountMinor: 0, transactions: 0, filter } : await spent(scope, filter)
  return { name: { categoryId, payee }, topic, figure }
}

function partFacts(
  { write }: Scope,
  slot: string,
  { name, topic, figure }: Part,
  { period }: Ask,
  rank: 1 | 2 | null,
): readonly Fact[] {
  const about = { measure: 'spent', period, rank } as const
  const named = name.payee
    ? [write.payee(`${slot}_name`, name.payee, about)]
    : name.categoryId
      ? [write.category(`${slot}_name`, name.categoryId, about)]
      : []
  if (figure.amountMinor <= 0) return named
  return [...named, write.figure(`${slot}_amount`, figure, { ...about, about: topic.about })]
}
