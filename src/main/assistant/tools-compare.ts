// Two names against each other: 'Swiggy or Zomato?', 'do I spend more on eating out than on groceries?'.

import { asksYesOrNo } from './asks-yes-or-no'
import { type Fact, said } from './facts'
import type { Ask, Scope, Tool } from './findings'
import { found, withVerdict } from './found'
import { type NamedFigure, namedFacts } from './named-figure'
import type { NamedOther } from './parameters'
import { allTimePeriod } from './periods'
import { nothing, otherPeriod, spent } from './spending-facts'
import { onlyPays } from './tools-income'
import { spendingAtMerchant } from './tools-merchant'
import { spendingOnCategory } from './tools-spending'
import { againstEachOther } from './tools-two-amounts'
import { type Topic, topicOf } from './topic'
import { relationIn } from './two-amounts'

/** Which of two names took more; with one name alone what was spent on it. */
export const comparedNames: Tool = async (scope, ask) => {
  if (!ask.other) return (ask.payee ? spendingAtMerchant : spendingOnCategory)(scope, ask)
  // Who pays the customer is set against others by what came in.
  const payees = [ask.payee, ask.other.payee].flatMap((payee) => (payee ? [payee] : []))
  if ((await Promise.all(payees.map((payee) => onlyPays(scope, payee)))).includes(true)) {
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
