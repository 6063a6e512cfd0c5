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

/** 'Which accounts do I have?' */
export function asksWhichAccounts(question: string): boolean {
  return /\b(?:which|what|list|show|how many|name)\b(?:(?!balance|total|much).)*\baccounts\b(?!.*\b(?:total|together|sum|balances?|worth|hold in)\b)/i.test(
    question,
  )
}

/** Those whose own name stands in the question ('Rainy day', 'Home loan'); all of them where none does. */
export function accountsNamed<Held extends { readonly account: Account }>(
  held: readonly Held[],
  question: string,
): readonly Held[] {
  const written = question.replace(/\bfds?\b/gi, 'fixed deposit').replace(/\brds?\b/gi, 'recurring deposit')
  const asked = ` ${plainName(written)} `
  const named = held.filter(({ account }) => asked.includes(` ${plainName(account.name)} `))
  if (named.length > 0) return named
  const partly = held.filter(({ account }) =>
    plainName(account.name)
      .split(' ')
      .some((word) => word.length >= 3 && !COMMON.has(word) && asked.includes(` ${word} `)),
  )
  return partly.length > 0 ? partly : held
}

/** Words that many accounts are called by. */
const COMMON: ReadonlySet<string> = new Set(
  'account accounts bank card credit current fund home loan loans main money my own saver savings the'.split(' '),
)
