import type { AccountKind } from '../../shared/domain'

/** The kind of account that a question names; null when it names none. */
export function accountKindIn(question: string): AccountKind | null {
  if (/\b(credit )?cards?\b/i.test(question)) return 'card'
  if (/\b(loan|mortgage)s?\b/i.test(question)) return 'loan'
  if (/\bsavings?\b/i.test(question)) return 'savings'
  if (/\b(current|cheque|checking)( account| a\/c)?\b/i.test(question)) return 'current'
  if (/\binvest/i.test(question)) return 'investment'
  return null
}
