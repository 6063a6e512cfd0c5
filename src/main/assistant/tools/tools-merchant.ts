// How much was spent at a merchant.
import type { Figure } from '../../../shared/domain'
import { aboutPayee, type Fact } from '../facts'
import type { Ask, Findings, Scope, Tool } from '../findings'
import { MOVES } from '../names/account-words'
import { allTimePeriod, type Period } from '../periods/periods'
import { figureBefore, nothing, otherPeriod, present, rows, spent } from './spending-facts'
import { spendingTogether } from './tools-added'
import { balanceNow } from './tools-money'
import { topMerchants } from './tools-payees'
import { asksOfFirst, asksOfOnePayment, onePayment } from './tools-when'

/** 'How much did I spend at Swiggy?'; without a payee, the merchants that took the most. */
export const spendingAtMerchant: Tool = async (scope, ask) => {
  const kind = [ask, ...ask.together].flatMap(({ payee }) => (payee ? [payee] : []))
  if (ask.together.length > 0 && kind.length > ask.together.length && asksOfOnePayment(ask))
    return onePaymentOf(scope, ask, kind)
  if (ask.together.length > 0) return spendingTogether(scope, ask)
  return ask.payee ? atPayee(scope, ask, ask.payee) : topMerchants(scope, ask)
}

/** The latest payment to any of several payees, or the first. */
async function onePaymentOf(scope: Scope, ask: Ask, payees: readonly string[]): Promise<Findings> {
  const each = await Promise.all(payees.map((payee) => onePayment(scope, ask, { payee }, [])))
  const dated = each.flatMap((findings) => {
    const on = findings.facts.find(({ kind }) => kind === 'date')
    return on ? [{ findings, on: String(on.value) }] : []
  })
  const [first] = dated.sort((a, b) => (a.on < b.on ? -1 : 1) * (asksOfFirst(ask) ? 1 : -1))
  return first?.findings ?? spendingTogether(scope, ask)
}

async function atPayee(scope: Scope, ask: Ask, payee: string): Promise<Findings> {
  if (asksOfOnePayment(ask)) {
    const named = scope.write.payee('category', payee, { measure: 'spent', period: ask.period })
    return onePayment(scope, ask, { payee }, [named])
  }
  if (OWES.test(ask.question) && !ask.periodGiven) return bothWays(scope, payee)
  if (!MOVES.test(ask.question) && (await isOwnAccount(scope, payee)))
    return balanceNow(scope, { ...ask, question: payee })
  const { period } = ask
  const about = aboutPayee(payee)
  const inPeriod = { payee, from: period.from, to: period.to } as const
  const name = scope.write.payee('category', payee, { measure: 'spent', period })
  const spending = await spent(scope, { ...inPeriod, kind: 'spending' })
  const came = CAME_FROM.test(ask.question) ? await spent(scope, { ...inPeriod, direction: 'in' }, true) : null
  if (came && came.transactions > 0) return receivedFrom(scope, period, name, came, suggestionsFor(scope, period))
  if (came && PAID_ME.test(ask.question)) {
    const facts = [name, scope.write.period('period', period)]
    return nothing(facts, '{category} paid nothing to you in {period}.', came, suggestionsFor(scope, period))
  }
  const kept = spending.amountMinor > 0
  const paid = kept ? spending : await spent(scope, { ...inPeriod, direction: 'out' })
  const suggestions = suggestionsFor(scope, period)
  const facts: Fact[] = [name, scope.write.period('period', period)]
  if (paid.transactions === 0 || paid.amountMinor <= 0) {
    const received = await spent(scope, { ...inPeriod, direction: 'in' }, true)
    if (received.transactions === 0 || asksWhatWasSent(ask)) return nothingThen(scope, ask, facts, paid, suggestions)
    return receivedFrom(scope, period, name, received, suggestions)
  }
  // What came back whole was paid before, and both are said.
  if (spending.transactions > 0 && !kept) return paidAndBack(scope, period, name, paid, suggestions)
  const measure = kept ? 'spent' : 'moved'
  const before = measure === 'spent' ? await figureBefore(scope, period, { payee }) : null
  facts.push(
    scope.write.figure('category_amount', paid, { about, measure, period }),
    scope.write.count('category_count', paid.transactions, ['payment', 'payments'], rows(paid), {
      about,
      measure: 'count',
      period,
    }),
    ...(before
      ? [scope.write.figure('category_prev', before.figure, { about, measure: 'before', period: before.period })]
      : []),
    ...(before ? [scope.write.period('before_period', before.period)] : []),
  )
  return {
    facts,
    wording: present(facts, [
      measure === 'spent'
        ? 'You spent {category_amount} at {category} in {period}.'
        : 'You paid {category_amount} to {category} in {period}.',
      ...(paid.transactions > 1 ? ['That was spread over {category_count}.'] : []),
      'For comparison, it was {category_prev} in {before_period}.',
    ]),
    headline: 'category_amount',
    table: [],
    suggestions,
  }
}

/** What was paid in a time, and what was paid back in it. */
async function paidAndBack(
  scope: Scope,
  period: Period,
  name: Fact,
  paid: Figure,
  suggestions: readonly string[],
): Promise<Findings> {
  const { from, to } = period
  const back = await spent(scope, { payee: String(name.value), from, to, direction: 'in' }, true)
  const about = { about: name.about, measure: 'moved', period } as const
  return {
    facts: [
      name,
      scope.write.period('period', period),
      scope.write.figure('category_amount', paid, about),
      scope.write.figure('received', back, about),
    ],
    wording: [
      'You paid {category_amount} to {category} in {period}.',
      '{category} paid {received} to you in {period}.',
    ],
    headline: 'category_amount',
    table: [],
    suggestions,
  }
}

/** 'Does Ravi owe me anything': what is owed among people is in no books, what went either way is. */
async function bothWays(scope: Scope, payee: string): Promise<Findings> {
  const period = allTimePeriod(scope.asOf)
  const paid = await spent(scope, { payee, direction: 'out' })
  const received = await spent(scope, { payee, direction: 'in' }, true)
  const about = aboutPayee(payee)
  return {
    facts: [
      scope.write.payee('category', payee, { measure: 'moved', period }),
      scope.write.period('period', period),
      ...(paid.transactions > 0
        ? [scope.write.figure('category_amount', paid, { about, measure: 'moved', period })]
        : []),
      ...(received.transactions > 0
        ? [scope.write.figure('received', received, { about, measure: 'moved', period })]
        : []),
    ],
    wording: [
      paid.transactions > 0
        ? 'You paid {category_amount} to {category} in {period}.'
        : 'You paid nothing to {category} in {period}.',
      ...(received.transactions > 0 ? ['{category} paid {received} to you in {period}.'] : []),
    ],
    headline: paid.transactions > 0 ? 'category_amount' : 'received',
    table: [],
    suggestions: suggestionsFor(scope, period),
  }
}

const OWES = /\bowe[sd]?\b/i

function suggestionsFor(scope: Scope, period: Period): readonly string[] {
  return [
    `And ${otherPeriod(scope, period)}?`,
    'Which merchants get most of my money?',
    'What were my largest payments?',
  ]
}

/** Nothing was paid in a time: what ever was, and when last, where the question names no time. */
async function nothingThen(
  scope: Scope,
  ask: Ask,
  facts: readonly Fact[],
  paid: Figure,
  suggestions: readonly string[],
): Promise<Findings> {
  const none = nothing(facts, 'You paid nothing to {category} in {period}.', paid, suggestions)
  if (ask.periodGiven || !ask.payee) return none
  const always = allTimePeriod(scope.asOf)
  const all = await atPayee(scope, { ...ask, period: always, periodGiven: true }, ask.payee)
  if (all.headline !== 'category_amount') return all.headline === 'none' ? all : none
  const last = await onePayment(scope, ask, { payee: ask.payee }, [])
  return {
    ...all,
    facts: [...all.facts, ...last.facts],
    wording: [...all.wording.slice(0, 1), ...last.wording, ...none.wording],
  }
}

/** What a payee paid to the customer. */
function receivedFrom(
  scope: Scope,
  period: Period,
  name: Fact,
  received: Figure,
  suggestions: readonly string[],
): Findings {
  const about = aboutPayee(String(name.value))
  return {
    facts: [
      name,
      scope.write.period('period', period),
      scope.write.figure('received', received, { about, measure: 'moved', period }),
    ],
    wording: ['{category} paid {received} to you in {period}.'],
    headline: 'received',
    table: [],
    suggestions,
  }
}

/** 'What came from Ravi', 'what did Ravi send': money in, where the same name is paid as well. */
/** 'How much did I send her', also of somebody who has sent more than she got. */
export function asksWhatWasSent({ question }: Ask): boolean {
  return SENT_TO.test(question)
}

const SENT_TO =
  /\b(?:did|do|have) (?:i|we) (?:(?!get |been |be )\w+ )?(?:sen[dt]|pay|paid|g[ia]ven?|transfer\w*)\b|\b(?:i|we) (?:sent|paid|gave|transferred)\b/i

const CAME_FROM =
  /\b(?:credits?|deposits?|transfers?) from (?!me\b|us\b|my\b|our\b)|\b(?:c[ao]me|coming|received|got|get|credited|arrived) (?:in |me |to me )?from (?!me\b|us\b|my\b|our\b)|\b(?:sen[dt]|sends|transfer(?:red|s)?|pay|paid|pays|gave|gives) (?:to )?(?:me|us)\b|\bdid (?!i\b|we\b|you\b)[^?]{2,40}\b(?:send|transfer|remit)\b|\b(?:was|were|been|got) (?:i |we )?paid (?:\w+ )?by\b/i

/** Who pays is not who is paid: what went to them is no answer. */
const PAID_ME =
  /\b(?:sent|sends|transfer(?:red|s)|paid|pays|gave|gives) (?:to )?(?:me|us)\b(?! (?:for|by|on)\b)|\b(?:did|does|has) (?!i\b|we\b|you\b)\S+(?: \S+){0,3} (?:send|pay|give|transfer) (?:to )?(?:me|us)\b|\b(?:was|were|been|got) (?:i |we )?paid (?:\w+ )?by\b/i

/** 'How much is in Rainy day': an account of the customer's own is paid into, too. */
async function isOwnAccount(scope: Scope, payee: string): Promise<boolean> {
  const { accounts } = await scope.page('customer.home', {})
  return accounts.some(({ account }) => account.name === payee)
}
