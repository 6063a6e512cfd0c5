// What is worth telling: all of it, the urgent, the unusual, and what was charged twice.
import type { InsightKind } from '../../../shared/domain'
import type { RaisedInsight } from '../../../shared/insights'
import { aboutPayee, displayName, type Fact, said } from '../facts'
import type { Scope, Tool } from '../findings'
import { asksYesOrNo } from '../words/asks-yes-or-no'
import { DERIVED, found, none, withVerdict } from './found'
import { INSIGHT_WORDS } from './insight-words'

const SUGGESTIONS = [
  'Is there anything unusual in my payments?',
  'What changed this month?',
  'Will I run out of money?',
]
const UNUSUAL: readonly InsightKind[] = ['fraud-suspect', 'unusual-payment', 'merchant-new-large']
const SHOWN = 4

/** 'What is new?' */
export const insightsNow: Tool = async (scope, ask) => {
  const { insights } = await scope.page('customer.insights', {})
  if (IDLE.test(ask.question)) {
    const idle = insights.filter(({ kind }) => kind === 'idle-cash')
    // 'Idle cash in savings?' asks whether there is any.
    const verdict = HOW_MUCH.test(ask.question) ? null : scope.write.verdict(idle.length > 0)
    if (idle.length > 0) return withVerdict(told(scope, idle, ['insight', 'insights']), verdict)
    return withVerdict(none('No money was found that lies idle.', SUGGESTIONS), verdict)
  }
  if (insights.length === 0) return none('There is nothing new to tell: all is as usual.', SUGGESTIONS)
  return told(scope, insights, ['insight', 'insights'])
}

const HOW_MUCH = /\b(?:how|what|which|kitn\w*)\b/i
/** 'Is any money lying idle?' */
const IDLE = /\bidle\b|\b(?:khali|bekar) pad\w+/i

/** 'Anything urgent?' */
export const urgentInsights: Tool = async (scope, ask) => {
  const { insights } = await scope.page('customer.insights', {})
  const urgent = insights.filter(({ severity }) => severity === 'urgent')
  const shown = urgent.length > 0 ? urgent : insights.filter(({ severity }) => severity === 'warning')
  const meant = URGENT.test(ask.question) ? urgent : shown
  const verdict = asksYesOrNo(ask.question) ? scope.write.verdict(meant.length > 0) : null
  if (shown.length === 0) return withVerdict(none('Nothing needs you right away.', SUGGESTIONS), verdict)
  const words =
    urgent.length > 0 ? (['urgent insight', 'urgent insights'] as const) : (['warning', 'warnings'] as const)
  return withVerdict(told(scope, shown, words), verdict)
}

/** A warning is something to look at, and nothing urgent. */
const URGENT = /\b(?:urgent\w*|critical|serious|pressing|immediate\w*|right away|zaroori|emergency)\b/i

/** 'Anything strange on my account?' */
export const unusualPayments: Tool = async (scope, ask) => {
  const { insights } = await scope.page('customer.insights', {})
  const unusual = insights.filter(({ kind }) => UNUSUAL.includes(kind))
  const verdict = asksYesOrNo(ask.question) ? scope.write.verdict(unusual.length > 0) : null
  if (unusual.length === 0) return withVerdict(none('No payment stands out as unusual.', SUGGESTIONS), verdict)
  return withVerdict(told(scope, unusual, ['unusual payment', 'unusual payments']), verdict)
}

/** 'Was I charged twice?' */
export const doubledPayments: Tool = async (scope, ask) => {
  const { insights } = await scope.page('customer.insights', {})
  const doubled = insights.filter(
    ({ kind, payee }) => kind === 'duplicate' && (ask.payee === null || payee === ask.payee),
  )
  const verdict = asksYesOrNo(ask.question) ? scope.write.verdict(doubled.length > 0) : null
  if (doubled.length === 0) return withVerdict(none('No payment looks like a repeat.', SUGGESTIONS), verdict)
  return withVerdict(told(scope, doubled, ['doubled payment', 'doubled payments']), verdict)
}

/** How many, and the first of them with its payee, amount and day. */
function told(scope: Scope, insights: readonly RaisedInsight[], words: readonly [string, string]) {
  const { write } = scope
  const first = insights[0] as RaisedInsight
  const about = first.payee === '' ? 'all' : aboutPayee(first.payee)
  const amount = amountOf(scope, first, about)
  const facts: readonly Fact[] = [
    write.count('insight_count', insights.length, words, DERIVED, said('there is|there are')),
    write.word('insight', first.key, INSIGHT_WORDS[first.kind], said('look at is')),
    ...(first.payee === '' ? [] : [write.payee('payee', first.payee, { measure: 'stated', label: ['seen at'] })]),
    ...amount,
  ]
  const verb = insights.length === 1 ? 'is' : 'are'
  const named = first.payee === '' ? '' : ', seen at {payee}'
  return found({
    facts,
    wording: [
      `There ${verb} {insight_count}.`,
      amount.length > 0
        ? `The first to look at is {insight}${named}: it involves {insight_amount}.`
        : `The first to look at is {insight}${named}.`,
    ],
    headline: 'insight_count',
    suggestions: SUGGESTIONS,
    table: insights.slice(0, SHOWN).flatMap(({ payee, kind, categoryId, figure }) =>
      figure
        ? [
            {
              label: payee === '' ? INSIGHT_WORDS[kind] : displayName(payee),
              categoryId,
              figure: { ...figure, amountMinor: Math.abs(figure.amountMinor) },
            },
          ]
        : [],
    ),
  })
}

function amountOf(scope: Scope, insight: RaisedInsight, about: string): readonly Fact[] {
  const label = said('involves', { about })
  const { figure, estimate } = insight
  if (figure) {
    return [scope.write.figure('insight_amount', { ...figure, amountMinor: Math.abs(figure.amountMinor) }, label)]
  }
  return estimate ? [scope.write.estimate('insight_amount', estimate.amountMinor, label)] : []
}
