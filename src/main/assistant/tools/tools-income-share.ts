// What part of all income comes from a payer, from several, or as a salary.
import { aboutCategory, aboutPayee, said } from '../facts'
import type { Ask, Findings, Scope } from '../findings'
import { DERIVED, found } from './found'
import { incoming, kindNamed, noIncome, suggestionsOf } from './income-rows'
import { spent } from './spending-facts'

/** What part of the income came from a payer, from several or as a salary. */
export async function shareFrom(scope: Scope, ask: Ask): Promise<Findings> {
  const { period, payee, payers } = ask
  const kind = payee || payers ? null : kindNamed(ask)
  const received = await spent(
    scope,
    kind ? { categoryId: kind, direction: 'in', from: period.from, to: period.to } : incoming(ask, period),
    true,
  )
  const income = await spent(scope, { kind: 'income', direction: 'in', from: period.from, to: period.to }, true)
  if (received.transactions === 0 || income.amountMinor <= 0) return noIncome(scope, ask, received)
  const about = payee ? aboutPayee(payee) : kind ? aboutCategory(kind) : 'all'
  const name = payee
    ? [scope.write.payee('category', payee, { measure: 'moved', period })]
    : kind
      ? [scope.write.category('category', kind, { measure: 'moved', period })]
      : []
  return found({
    facts: [
      ...name,
      scope.write.period('period', period),
      scope.write.figure(
        'received',
        received,
        payee || kind ? { about, measure: 'moved', period } : said('together', { period }),
      ),
      scope.write.share('share', received.amountMinor / income.amountMinor, DERIVED, {
        about,
        measure: 'share',
        period,
      }),
    ],
    wording: [
      payee
        ? '{category} paid {received} to you in {period}.'
        : kind
          ? '{category} came to {received} in {period}.'
          : 'Together that came to {received} in {period}.',
      'That is {share} of your income.',
    ],
    headline: 'share',
    suggestions: suggestionsOf(scope, period),
  })
}
