// Two names against each other: 'Swiggy or Zomato?', 'do I spend more on eating out than on groceries?'.

import { type Fact, said } from '../facts'
import type { Ask, Findings, Scope, Tool } from '../findings'
import { relationIn } from '../intent/two-amounts'
import type { NamedOther } from '../names/parameters'
import { allTimePeriod } from '../periods/periods'
import { asksYesOrNo } from '../words/asks-yes-or-no'
import { found, withVerdict } from './found'
import { type NamedFigure, namedFacts } from './named-figure'
import { nothing, otherPeriod, rows, spent } from './spending-facts'
import { rowOf } from './tools-added'
import { onlyPays } from './tools-income'
import { payersOf } from './tools-income-payments'
import { spendingAtMerchant } from './tools-merchant'
import { spendingOnCategory } from './tools-spending'
import { againstEachOther } from './tools-two-amounts'
import { type Topic, topicOf } from './topic'

/** Which of two names took more; with one name alone what was spent on it. */
export const comparedNames: Tool = async (scope, ask) => {
  if (!ask.other) return (ask.payee ? spendingAtMerchant : spendingOnCategory)(scope, ask)
  // Who pays the customer is set against others by what came in.
  const payees = [ask, ask.other, ...ask.together].flatMap(({ payee }) => (payee ? [payee] : []))
  if ((await Promise.all(payees.map((payee) => onlyPays(scope, payee)))).includes(true)) {
    if (payees.length > 2) return payersOf(scope, { ...ask, payee: null, payers: payees })
    const relation = asksYesOrNo(ask.question) ? relationIn(ask.question) : null
    const side = ({ categoryId, payee }: NamedOther) => [{ of: 'names', names: [{ categoryId, payee }] }] as const
    return againstEachOther(scope, ask, { left: side(ask), right: side(ask.other), relation, times: 1 })
  }
  const own = await sideOf(scope, ask, ask)
  const other = await sideOf(scope, ask, ask.other)
  const { period } = ask
  const suggestions = [
    `And ${otherPeriod(scope, period)}?`,
    'Where does my money go?',
    'Which merchants get most of my money?',
  ]
  const more = await Promise.all(ask.together.map((name) => sideOf(scope, ask, name)))
  if (OFTEN.test(ask.question)) return byCount(scope, ask, [own, other, ...more], suggestions)
  if (more.length > 0) return inOrder(scope, ask, [own, other, ...more], suggestions)
  const verdict = verdictOn(ask.question, own.figure.amountMinor, other.figure.amountMinor)
  const [first, second] = own.figure.amountMinor >= other.figure.amountMinor ? [own, other] : [other, own]
  const periodFact = scope.write.period('period', period)
  const gapMinor = Math.abs(own.figure.amountMinor - other.figure.amountMinor)
  const gap = GAP.test(ask.question) ? [scope.write.derived('gap', gapMinor, said('difference', { period }))] : []
  const facts: readonly Fact[] = [
    periodFact,
    ...gap,
    ...namedFacts(scope, 'top', first, period, 1),
    ...namedFacts(scope, 'second', second, period, 2),
  ]
  if (first.figure.amountMinor <= 0 && !ask.periodGiven)
    return comparedNames(scope, { ...ask, period: allTimePeriod(scope.asOf), periodGiven: true })
  if (first.figure.amountMinor <= 0) {
    return nothing([periodFact], 'There is no spending of either kind in {period}.', first.figure, suggestions)
  }
  return withVerdict(
    found({
      facts,
      wording: [
        'The difference came to {gap} in {period}.',
        '{top_name} took the most in {period}, {top_amount}.',
        second.figure.amountMinor > 0
          ? '{second_name} comes next with {second_amount}.'
          : 'There is no spending on {second_name} in {period}.',
      ],
      headline: gap.length > 0 ? 'gap' : 'top_amount',
      suggestions,
    }),
    verdict === null ? null : scope.write.verdict(verdict),
  )
}

/** 'Which of Swiggy, EatSure and Magicpin takes most': all of them in their order. */
async function inOrder(
  scope: Scope,
  ask: Ask,
  names: readonly NamedFigure[],
  suggestions: readonly string[],
): Promise<Findings> {
  const { period } = ask
  const parts = [...names].sort((a, b) => b.figure.amountMinor - a.figure.amountMinor)
  const [first, second] = parts
  const last = parts.at(-1)
  const periodFact = scope.write.period('period', period)
  if (!first || !second || !last || first.figure.amountMinor <= 0)
    return ask.periodGiven || !first
      ? nothing([periodFact], 'There is no spending of either kind in {period}.', first?.figure ?? null, suggestions)
      : comparedNames(scope, { ...ask, period: allTimePeriod(scope.asOf), periodGiven: true })
  const least = LEAST.test(ask.question)
  return found({
    facts: [
      periodFact,
      ...(least
        ? namedFacts(scope, 'least', last, period, null)
        : [...namedFacts(scope, 'top', first, period, 1), ...namedFacts(scope, 'second', second, period, 2)]),
    ],
    wording: least
      ? ['{least_name} took the least in {period}, {least_amount}.']
      : ['{top_name} took the most in {period}, {top_amount}.', '{second_name} comes next with {second_amount}.'],
    headline: least ? 'least_amount' : 'top_amount',
    suggestions,
    table: parts.flatMap(rowOf),
  })
}

const LEAST = /\b(?:least|lowest|smallest|cheapest|sabse kam)\b/i

/** 'Do I use Swiggy more often than Zomato': by the number of payments. */
function byCount(scope: Scope, ask: Ask, names: readonly NamedFigure[], suggestions: readonly string[]): Findings {
  const { period } = ask
  const count = ({ figure }: NamedFigure) => figure.transactions
  const order = [...names].sort((a, b) => count(b) - count(a))
  const facts = order
    .slice(0, 2)
    .flatMap(({ topic, figure }, at) => [
      ...topic.names.map((name) => ({ ...name, slot: `name_${at}` })),
      scope.write.count(
        `count_${at}`,
        figure.transactions,
        ['payment', 'payments'],
        rows(figure),
        said('made|had', { about: topic.about, period }),
      ),
      scope.write.figure(`total_${at}`, figure, said('came to', { about: topic.about, period })),
    ])
  const [own, other] = names
  const claim = own && other && asksYesOrNo(ask.question) && !EITHER.test(ask.question)
  const less = /\b(?:less|fewer|kam)\b/i.test(ask.question)
  return withVerdict(
    found({
      facts: [scope.write.period('period', period), ...facts],
      wording: order
        .slice(0, 2)
        .map(({ topic, figure }, at) =>
          figure.transactions > 0
            ? `You made {count_${at}}${topic.on.replace('category', `name_${at}`)} in {period}, which came to {total_${at}}.`
            : `You spent nothing${topic.on.replace('category', `name_${at}`)} in {period}.`,
        ),
      headline: 'count_0',
      suggestions,
      table: order.length > 2 ? order.flatMap(rowOf) : [],
    }),
    claim ? scope.write.verdict(less ? count(own) < count(other) : count(own) > count(other)) : null,
  )
}

const OFTEN =
  /\b(?:often|(?:more|most|fewer|less) (?:times|visits|orders|rides|trips|payments)|frequently|counts?|number of|how many|visit\w* (?:more|less|most)|(?:go|went) (?:to )?\S+ more|baar)\b/i

async function sideOf(scope: Scope, ask: Ask, { categoryId, payee }: NamedOther): Promise<NamedFigure> {
  const topic: Topic = topicOf(scope, { ...ask, categoryId, payee, together: [] })
  return { name: { categoryId, payee }, topic, figure: await spent(scope, topic.filter) }
}

/** Of 'is the first more than the second'; null for 'which is more' and for how often. */
function verdictOn(question: string, ownMinor: number, otherMinor: number): boolean | null {
  if (!asksYesOrNo(question) || EITHER.test(question) || /\b(often|times|frequently|baar)\b/i.test(question))
    return null
  if (/\b(less|lower|cheaper|smaller|fewer|kam|sasta|below|under)\b/i.test(question)) return ownMinor < otherMinor
  if (MORE.test(question)) return ownMinor > otherMinor
  return null
}

/** 'Do I spend more on one or on the other' asks which. */
const EITHER = /^(?!.*\bthan\b).*\b(?:or|ya)\b/i

const GAP =
  /\b(difference|gap|minus|apart|margin|how much (more|less|higher|lower|bigger)|by how much|kitna (zyada|kam)|fark)\b/i

const MORE =
  /\b(more|higher|bigger|larger|greater|dearer|costlier|pricier|expensive|zyada|mehenga|above|exceed\w*|outweigh\w*|beats?|over)\b/i
