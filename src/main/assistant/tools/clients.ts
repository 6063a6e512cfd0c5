// Whom 'my clients', 'settlements' or 'my scholarship' mean: payers that no question names.
import { addMonths, monthOf } from '../../../shared/dates'
import { MOST_PAYEES } from '../../../shared/domain'
import { firstBookedOn } from '../../db/sums'
import type { Ask, Scope } from '../findings'
import { type Payer, payersIn } from './income-rows'

const CLIENTS =
  /\b(?:clients?|customers?|invoices?|(?:paying )?part(?:y|ies)|buyers?|who(?:ever)? (?:hires|employs) (?:me|us))\b/i
/** Kinds of income that a payer's name says. */
const BY_NAME =
  /\b(settlements?|scholarships?|stipends?|bonus(?:es)?|dividends?|cash ?backs?|royalt(?:y|ies)|commissions?|subsid(?:y|ies)|maturit(?:y|ies)|inheritance|insurance claims?|tips|gratuity|pensions?|tenants?|lodgers?|rental)\b/i

/** Whether a question is about those who pay for work, whatever they are called. */
export function asksOfClients(question: string): boolean {
  return CLIENTS.test(question)
}

/** Whether it is about income of a kind that only a payer's name can say. */
export function asksOfNamedIncome(question: string): boolean {
  return BY_NAME.test(question)
}

/** The payers that a question means without a name; null where it means all, or one that it names. */
export async function payersMeant(scope: Scope, { payee, question }: Ask): Promise<readonly string[] | null> {
  // 'With the interest included' leaves nothing else out.
  if (payee || /\b(?:includ\w+|counting)\b/i.test(question)) return null
  const [kind] = BY_NAME.exec(question) ?? []
  if (!kind && !CLIENTS.test(question)) return null
  const payers = await payersIn(scope, { kind: 'income', direction: 'in' })
  if (kind) {
    const root = kind.toLowerCase().replace(/(?:ies|y|e?s)$/, '')
    return namesOf(payers.filter((each) => each.payee.toLowerCase().includes(root)))
  }
  const monthly = await monthlyMinor(scope, payers)
  const clients = payers.filter(({ figure }) => figure.amountMinor / figure.transactions >= CLIENT_SHARE * monthly)
  const interest = new Set(namesOf(await payersIn(scope, { categoryId: 'interest', direction: 'in' })))
  return namesOf(clients.filter((each) => !interest.has(each.payee)))
}

/** A client's payment is on average at least such a part of what comes in by the month: a friend's share of a dinner is none. */
const CLIENT_SHARE = 0.05

async function monthlyMinor(scope: Scope, payers: readonly Payer[]): Promise<number> {
  const first = (await firstBookedOn(scope.db, scope.books)) ?? scope.asOf
  let months = 1
  for (let month = monthOf(first); month < monthOf(scope.asOf); month = addMonths(month, 1)) months++
  return payers.reduce((sum, { figure }) => sum + figure.amountMinor, 0) / months
}

function namesOf(payers: readonly Payer[]): readonly string[] {
  return payers.slice(0, MOST_PAYEES).map(({ payee }) => payee)
}
