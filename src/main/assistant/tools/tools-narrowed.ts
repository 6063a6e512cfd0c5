// What share of the spending is narrowed in some way, and two ways against each other: 'how much of it by UPI', 'by card or in cash'.
import type { Figure } from '../../../shared/domain'
import { said } from '../facts'
import type { Ask, Scope, Tool } from '../findings'
import type { Answerable } from '../intents'
import type { Narrowed } from '../names/condition'
import { asksYesOrNo } from '../words/asks-yes-or-no'
import { isBeyond, limitIn } from '../words/limits'
import { DERIVED, found, none, withVerdict } from './found'
import { nameOf, onlyRowsOf } from './on-only-rows'
import { nothing, otherPeriod, rows, spent } from './spending-facts'
import { asksOfOnePayment } from './tools-when'
import { topicOf } from './topic'
import { asNarrowed } from './whole-alone'

interface Side {
  readonly name: string
  readonly figure: Figure
}

const NO_ACCOUNT = 'You have no account of that kind here.'
const suggestionsOf = (scope: Scope, ask: Ask) => [`And ${otherPeriod(scope, ask.period)}?`, 'Where does my money go?']

/** 'What share of my spending goes through UPI', 'are most of my groceries bought by card'. */
export const shareNarrowed: Tool = async (scope, ask) => {
  const side = ask.only ? await sideOf(scope, ask, ask.only) : null
  if (!side) return none(NO_ACCOUNT, suggestionsOf(scope, ask))
  const { period } = ask
  const topic = topicOf(scope, ask)
  const whole = await spent(scope, topic.filter)
  const periodFact = scope.write.period('period', period)
  if (whole.amountMinor <= 0)
    return nothing([periodFact], 'There is no spending in {period}.', whole, suggestionsOf(scope, ask))
  const share = Math.max(0, side.figure.amountMinor) / whole.amountMinor
  const of = { about: topic.about, period }
  const limit = limitIn(ask.question, { amountMinor: null, share: ask.share })
  const supposed = limit?.kind === 'share' ? isBeyond(share, limit) : share > 0.5
  return withVerdict(
    found({
      facts: [
        ...topic.names,
        periodFact,
        scope.write.word('only', side.name, side.name, { about: topic.about }),
        scope.write.figure('amount', side.figure, said('came to', of)),
        scope.write.share('share', share, DERIVED, said('the share of', of)),
      ],
      wording: [
        `The share of your spending${topic.on} that went {only} was {share} in {period}.`,
        `What went {only}${topic.on} came to {amount} in {period}.`,
      ],
      headline: 'share',
      suggestions: suggestionsOf(scope, ask),
    }),
    asksYesOrNo(ask.question) ? scope.write.verdict(supposed) : null,
  )
}

/** 'Do I spend more by card or by UPI', 'cash vs card': both, the one that took more first. */
export function sidesCompared([left, right]: readonly [Narrowed, Narrowed]): Tool {
  return async (scope, ask) => {
    const [own, other] = [await sideOf(scope, ask, left), await sideOf(scope, ask, right)]
    if (!own || !other) return none(NO_ACCOUNT, suggestionsOf(scope, ask))
    const counts = OFTEN.test(ask.question)
    const sizeOf = ({ figure }: Side) => (counts ? figure.transactions : figure.amountMinor)
    const order = sizeOf(own) >= sizeOf(other) ? [own, other] : [other, own]
    const topic = topicOf(scope, ask)
    const facts = order.flatMap(({ name, figure }, at) => {
      const of = { about: `side:${name}`, period: ask.period }
      return [
        scope.write.word(`only_${at}`, name, name, { about: of.about }),
        scope.write.figure(`amount_${at}`, figure, said('came to', of)),
        scope.write.count(
          `count_${at}`,
          figure.transactions,
          ['payment', 'payments'],
          rows(figure),
          said('made|in', of),
        ),
      ]
    })
    const claims = asksYesOrNo(ask.question) && /\bthan\b/i.test(ask.question)
    const less = /\b(?:less|fewer|lower|kam)\b/i.test(ask.question)
    return withVerdict(
      found({
        facts: [...topic.names, scope.write.period('period', ask.period), ...facts],
        wording: order.map((_, at) =>
          counts
            ? `You made {count_${at}} {only_${at}}${topic.on} in {period}.`
            : `What went${topic.on} {only_${at}} came to {amount_${at}} in {period}.`,
        ),
        headline: counts ? 'count_0' : 'amount_0',
        suggestions: suggestionsOf(scope, ask),
      }),
      claims ? scope.write.verdict(less ? sizeOf(own) < sizeOf(other) : sizeOf(own) > sizeOf(other)) : null,
    )
  }
}

const OFTEN = /\b(?:often|times|frequently|how many|number of|counts?)\b/i

async function sideOf(scope: Scope, ask: Ask, narrowed: Narrowed): Promise<Side | null> {
  const only = await onlyRowsOf(scope, narrowed)
  if (!only) return null
  const { filter } = topicOf(scope, ask)
  const figure = await spent(scope, { ...filter, only })
  return { name: nameOf(scope, only), figure }
}

/** 'What share of my groceries by UPI', and not what share of what goes by UPI is groceries. */
export function isOfWhole({ payee, categoryId, question }: Ask): boolean {
  return (payee ?? categoryId) === null || OF_NAMED.test(question)
}

const OF_NAMED =
  /\b(?:share|percent\w*|per ?cent|part|portion|proportion|fraction|much|most|half|majority|bulk) of (?!(?:my|our|the|all) (?:spend|spending|expenses|money|payments)\b)/i

/** Whose tools leave no names out by themselves. */
const LEAVES_OUT: readonly Answerable[] = [
  ...([
    'spending-count',
    'spending-average',
    'spending-share',
    'spending-trend',
    'top-times',
    'top-categories',
  ] as const),
  ...(['smallest-payments', 'largest-payments', 'change', 'new-payees', 'refunds', 'search', 'income'] as const),
  ...(['saved', 'savings-rate', 'subscriptions', 'unusual', 'duplicates'] as const),
]

/** Of another employer they tell by themselves (other-payer.ts). */
const OF_SALARIES: readonly Answerable[] = ['salary', 'salary-raise', 'next-salary']

/** What a question leaves out, as what its rows are narrowed by. */
export function withLeftOut(intent: Answerable, ask: Ask): Ask {
  if (OF_SALARIES.includes(intent) || (!LEAVES_OUT.includes(intent) && !asksOfOnePayment(ask))) return ask
  // What came in besides the salary has words of its own.
  if (ask.without.length === 0 || ask.without.some(({ categoryId }) => categoryId === 'salary')) return ask
  return { ...ask, without: [], only: { ...ask.only, ...asNarrowed(ask) } }
}
