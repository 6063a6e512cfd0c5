// Sums of several names, 'Swiggy and Zomato together', and sums that leave names out, 'apart from rent'.
import { CATEGORY_KIND, type CategoryId, type TransactionFilter } from '../../../shared/domain'
import { transactions } from '../../db/transactions'
import { type About, aboutPayee, displayName, type Fact, said } from '../facts'
import type { Ask, Findings, Scope } from '../findings'
import { categorySetName } from '../names/category-sets'
import { categoryName } from '../names/category-words'
import type { NamedOther } from '../names/parameters'
import { allTimePeriod, lastMonthsPeriod } from '../periods/periods'
import { found } from './found'
import { incoming, noIncome, suggestionsOf, tableOf } from './income-rows'
import { namedFacts, type NamedFigure as Part } from './named-figure'
import { capitalised, nothing, otherPeriod, spent } from './spending-facts'
import { categoriesOf, type Topic, topicOf } from './topic'

const SUGGESTIONS = ['Where does my money go?', 'What were my largest payments?']

/** What several names took together, and the two that took most. `ask.together`: those beyond the first. */
export async function spendingTogether(scope: Scope, asked: Ask): Promise<Findings> {
  // 'Which chemists do I buy from' asks of more than a month.
  const habit = WHICH.test(asked.question) && !asked.periodGiven
  const ask = habit ? { ...asked, period: lastMonthsPeriod(USUAL_MONTHS, scope.asOf), periodGiven: true } : asked
  const payers = await payersOf(scope, ask)
  if (payers.length > 0) return receivedTogether(scope, ask, payers)
  const { period } = ask
  const parts = await Promise.all([ask, ...ask.together].map((name) => partOf(scope, ask, name)))
  const sortedParts = [...parts].sort((a, b) => b.figure.amountMinor - a.figure.amountMinor)
  const [first, second] = sortedParts
  const total = parts.reduce((sum, { figure }) => sum + figure.amountMinor, 0) - (await countedTwice(scope, parts))
  const periodFact = scope.write.period('period', period)
  if (total <= 0 && !ask.periodGiven) {
    return spendingTogether(scope, { ...ask, period: allTimePeriod(scope.asOf), periodGiven: true })
  }
  if (!first || !second || total <= 0) {
    const looked = first?.figure ?? null
    return nothing([periodFact], 'There is no spending of either kind in {period}.', looked, SUGGESTIONS)
  }
  // 'Needs' are told by that name, what a question has listed is not repeated.
  const { about, names } = topicOf(scope, ask, period)
  const set = categorySetName(categoriesOf(ask) ?? []) !== null
  const sum = set ? 'category_amount' : 'together'
  return found({
    facts: [
      periodFact,
      ...(set ? names : []),
      await sumOfRows(
        scope,
        sum,
        total,
        parts,
        set ? { about, measure: 'spent', period } : said('together', { period }),
      ),
      ...namedFacts(scope, 'first', first, period, 1),
      ...namedFacts(scope, 'second', second, period, 2),
    ],
    wording: [
      set ? 'You spent {category_amount} on {category} in {period}.' : 'Together that came to {together} in {period}.',
      '{first_name} took the most, {first_amount}.',
      '{second_name} comes next with {second_amount}.',
    ],
    headline: sum,
    table: sortedParts.length > 2 || habit ? sortedParts.flatMap(rowOf) : [],
    suggestions: [`And ${otherPeriod(scope, period)}?`, ...SUGGESTIONS],
  })
}

const WHICH = /\b(?:which|what are|name|list)\b/i
const USUAL_MONTHS = 12

/** A line of a table; none where nothing was spent. */
export function rowOf({ name: { payee, categoryId }, figure }: Part): Findings['table'] {
  if (figure.amountMinor <= 0) return []
  return [
    { label: payee ? displayName(payee) : capitalised(categoryName(categoryId as CategoryId)), categoryId, figure },
  ]
}

/** The names of a question, where all of them only pay the customer; none elsewhere. */
async function payersOf(scope: Scope, ask: Ask): Promise<readonly string[]> {
  const names = [ask, ...ask.together].map(({ payee }) => payee)
  const payers = names.filter((payee) => payee !== null)
  if (payers.length < names.length) return []
  const paid = await Promise.all(payers.map((payee) => spent(scope, { payee, direction: 'out' })))
  return paid.every(({ transactions }) => transactions === 0) ? payers : []
}

/** What several payers sent together, and the first two of them. */
export async function receivedTogether(scope: Scope, ask: Ask, payers: readonly string[]): Promise<Findings> {
  const { period } = ask
  const parts = await Promise.all(
    payers.map(async (payee) => ({
      payee,
      figure: await spent(scope, { ...incoming({ ...ask, payee }, period) }, true),
    })),
  )
  const total = parts.reduce((sum, { figure }) => sum + figure.amountMinor, 0)
  if (total === 0 && !ask.periodGiven)
    return receivedTogether(scope, { ...ask, period: allTimePeriod(scope.asOf), periodGiven: true }, payers)
  if (total === 0 && parts[0]) return noIncome(scope, { ...ask, payee: null, payers }, parts[0].figure)
  const sorted = parts
    .filter(({ figure }) => figure.transactions > 0)
    .sort((a, b) => b.figure.amountMinor - a.figure.amountMinor)
  return found({
    facts: [
      scope.write.period('period', period),
      await sumOfRows(scope, 'together', total, parts, said('together', { period })),
      ...sorted
        .slice(0, 2)
        .flatMap(({ payee, figure }, at) => [
          scope.write.payee(`payer_${at}`, payee, { measure: 'moved', period }),
          scope.write.figure(`paid_${at}`, figure, { about: aboutPayee(payee), measure: 'moved', period }),
        ]),
    ],
    wording: [
      'Together that came to {together} in {period}.',
      '{payer_0} paid {paid_0} to you in {period}.',
      '{payer_1} paid {paid_1} to you in {period}.',
    ],
    headline: 'together',
    suggestions: suggestionsOf(scope, period),
    table: tableOf(sorted),
  })
}

/** At most so many rows can be named one by one; `TransactionFilter.ids`. */
const MOST_IDS = 200

/** The sum of several figures: it opens the rows of all of them, where those are few enough to be named. */
export async function sumOfRows(
  scope: Scope,
  slot: string,
  total: number,
  parts: readonly Pick<Part, 'figure'>[],
  about: About,
): Promise<Fact> {
  const counted = parts.reduce((sum, { figure }) => sum + figure.transactions, 0)
  if (counted > 2 * MOST_IDS) return scope.write.derived(slot, total, about)
  const all = await Promise.all(parts.map(({ figure }) => transactions(scope.db, scope.books, figure.filter)))
  const ids = [...new Set(all.flat().map(({ id }) => id))]
  return ids.length > MOST_IDS
    ? scope.write.derived(slot, total, about)
    : scope.write.figure(slot, { amountMinor: total, transactions: ids.length, filter: { ids } }, about)
}

/** What was spent on the topic of a question but for the names that it leaves out. */
export async function spendingWithout(scope: Scope, ask: Ask): Promise<Findings> {
  const { period } = ask
  const topic = topicOf(scope, ask)
  const whole = await spent(scope, topic.filter)
  const left = await Promise.all(ask.without.map((name) => partOf(scope, ask, name, topic)))
  const taken = left.reduce((sum, { figure }) => sum + figure.amountMinor, 0) - (await countedTwice(scope, left))
  const rest = whole.amountMinor - taken
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
      ...(first ? namedFacts(scope, 'left_out', first, period, null) : []),
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

/** `within`: only the rows of that topic. */
async function partOf(scope: Scope, ask: Ask, { categoryId, payee }: NamedOther, within?: Topic): Promise<Part> {
  const topic = topicOf(scope, { ...ask, categoryId, payee, together: [] })
  if (!within) return { name: { categoryId, payee }, topic, figure: await spent(scope, topic.filter) }
  const isSpending = categoryId === null || CATEGORY_KIND[categoryId] === 'spending'
  const filter = isSpending ? bothOf(within.filter, { categoryId, payee }) : null
  const figure = filter ? await spent(scope, filter) : { amountMinor: 0, transactions: 0, filter: within.filter }
  return { name: { categoryId, payee }, topic, figure }
}

/** The rows of a filter that have this name as well; null where there can be none: a row has one category and one payee. */
function bothOf(filter: TransactionFilter, { categoryId, payee }: NamedOther): TransactionFilter | null {
  if (payee) return (filter.payee ?? payee) === payee ? { ...filter, payee } : null
  if (categoryId) return (filter.categoryId ?? categoryId) === categoryId ? { ...filter, categoryId } : null
  return filter
}

/** What stands under two of the names, a category and a payee: 'eating out and Swiggy together'. Minor units. */
async function countedTwice(scope: Scope, parts: readonly Part[]): Promise<number> {
  const shared = parts.flatMap((part, at) =>
    parts.slice(at + 1).flatMap((other) => {
      const filter = part.figure.transactions > 0 ? bothOf(part.figure.filter, other.name) : null
      return filter && other.figure.transactions > 0 ? [filter] : []
    }),
  )
  const figures = await Promise.all(shared.map((filter) => spent(scope, filter)))
  return figures.reduce((sum, { amountMinor }) => sum + amountMinor, 0)
}
