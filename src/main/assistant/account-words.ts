import type { Account, AccountKind } from '../../shared/domain'
import { plainName } from './question-words'

/** The kind of account that a question names; null when it names none. */
export function accountKindIn(question: string): AccountKind | null {
  if (/\b(?:(?:credit )?cards?|plastic|visa|mastercard|rupay)\b/i.test(question)) return 'card'
  if (/\b(loan|mortgage)s?\b/i.test(question)) return 'loan'
  if (/\bsavings?\b/i.test(question)) return 'savings'
  if (/\b(current|cheque|checking)( account| a\/c)?\b/i.test(question)) return 'current'
  if (/\binvest/i.test(question)) return 'investment'
  return null
}

/** Those whose own name stands in the question ('Rainy day', 'Home loan'); all of them where none does. */
export function accountsNamed<Held extends { readonly account: Account }>(
  held: readonly Held[],
  question: string,
): readonly Held[] {
  const asked = ` ${plainName(question)} `
  const named = held.filter(({ account }) => asked.includes(` ${plainName(account.name)} `))
  return named.length > 0 ? named : held
}
