// When the next income comes: the salary, that of each of several employers, or of a payer who is named.
import { addMonths, daysBetween, firstOf, monthOf } from '../../../shared/dates'
import { CATEGORY_KIND, type IsoDate } from '../../../shared/domain'
import type { RecurringItem } from '../../../shared/recurring'
import { aboutPayee, said } from '../facts'
import type { Ask, Findings, Scope, Tool } from '../findings'
import { spanAhead } from '../periods/days-ahead'
import { asksYesOrNo } from '../words/asks-yes-or-no'
import { ESTIMATE, found, none, withVerdict } from './found'
import { onePaymentIn } from './tools-income-payments'

const SUGGESTIONS = ['When did my salary come?', 'How much came in this month?', 'What bills are coming up?']

/** 'When is payday?': the income that the forecast waits for, or the next one from the payer whom the question names. */
export const nextSalary: Tool = async (scope, ask) => {
  const named = ask.payee ? await expectedFrom(scope, ask, ask.payee) : null
  if (named) return named
  if (ask.payee) return onePaymentIn(scope, { ...ask, question: 'when was the last payment' })
  const span = asksYesOrNo(ask.question) ? spanAhead(ask.question, scope.asOf) : null
  if (span && SEVERAL.test(ask.question)) {
    const all = await everyoneExpected(scope, span.to)
    if (all) return all
  }
  const { freeToSpend, forecast } = await scope.page('customer.outlook', {})
  const item = await salaryItem(scope)
  const next = freeToSpend?.nextIncome ?? (item?.nextOn ? { on: item.nextOn, payee: item.payee } : null)
  if (!next) return none('No regular income was found that could be expected next.', SUGGESTIONS)
  const event = forecast?.events.find(({ on, payee }) => on === next.on && payee === next.payee)
  const told = expected(scope, ask, next, event ?? item)
  return withVerdict(told, span ? scope.write.verdict(next.on >= span.from && next.on <= span.to) : null)
}

const SEVERAL = /\b(?:both|all|two|salaries|dono)\b/i

/** Each salary that is expected next, and whether all of them come by a day; null where fewer than two do. */
async function everyoneExpected(scope: Scope, to: IsoDate): Promise<Findings | null> {
  const items = (await scope.page('customer.recurring', {}))
    .flatMap((item) =>
      item.categoryId === 'salary' && item.amountMinor > 0 && item.nextOn ? [{ ...item, on: item.nextOn }] : [],
    )
    .sort((a, b) => (a.on < b.on ? -1 : 1))
  const [first, second] = items
  if (!first || !second) return null
  const facts = [first, second].flatMap(({ payee, on }, at) => [
    scope.write.payee(`payer_${at}`, payee, { measure: 'stated' }),
    scope.write.date(`next_on_${at}`, on, ESTIMATE, said('next income', { about: aboutPayee(payee) })),
  ])
  const wording = [0, 1].map((at) => `Your next income from {payer_${at}} is expected on {next_on_${at}}.`)
  return withVerdict(
    found({ facts, wording, headline: 'next_on_1', suggestions: SUGGESTIONS }),
    scope.write.verdict(items.every(({ on }) => on <= to)),
  )
}

/** What is expected next from a payer; null where it does not pay again and again. */
export async function expectedFrom(scope: Scope, ask: Ask, payee: string): Promise<Findings | null> {
  const items = await scope.page('customer.recurring', {})
  const item = items.find(
    (each) =>
      each.payee === payee &&
      each.amountMinor > 0 &&
      each.nextOn !== null &&
      CATEGORY_KIND[each.categoryId] === 'income',
  )
  return item?.nextOn ? expected(scope, ask, { on: item.nextOn, payee }, item) : null
}

function expected(
  scope: Scope,
  { question }: Ask,
  { on, payee }: { readonly on: IsoDate; readonly payee: string },
  amount: { readonly amountMinor: number; readonly fixedAmount: boolean } | null | undefined,
): Findings {
  const about = said('next income', { about: aboutPayee(payee) })
  const counted =
    /\bhow (?:many days|long)\b|\bdays? (?:left|to go|until|till|remaining)\b|\bin days\b|\bkitne din\b/i.test(question)
  return found({
    facts: [
      ...(counted
        ? [scope.write.count('days', daysBetween(scope.asOf, on), ['day', 'days'], ESTIMATE, said('are left'))]
        : []),
      scope.write.payee('payer', payee, { measure: 'stated' }),
      scope.write.date('next_on', on, ESTIMATE, about),
      ...(amount ? [scope.write.estimate('next_amount', amount.amountMinor, about, amount.fixedAmount)] : []),
    ],
    wording: [
      '{days} are left until the next income.',
      amount
        ? 'Your next income from {payer} is expected on {next_on}: {next_amount}.'
        : 'Your next income from {payer} is expected on {next_on}.',
    ],
    headline: counted ? 'days' : 'next_on',
    suggestions: ['How much is free to spend?', 'What bills are coming up?', 'Will I run out of money?'],
  })
}

/** The living salary of that payer; the largest without one. */
export async function salaryItem(scope: Scope, payer: string | null = null): Promise<RecurringItem | null> {
  const items = await scope.page('customer.recurring', {})
  const from = firstOf(addMonths(monthOf(scope.asOf), -2))
  const living = items.filter(
    ({ categoryId, payee, amountMinor, lastOn }) =>
      (categoryId === 'salary' || payee === payer) && amountMinor > 0 && lastOn >= from,
  )
  const largest = [...living].sort((a, b) => b.amountMinor - a.amountMinor)[0]
  return living.find(({ payee }) => payee === payer) ?? largest ?? null
}
