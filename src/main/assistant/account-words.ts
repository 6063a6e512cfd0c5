import type { Account, AccountKind } from '../../shared/domain'
import { plainName } from './question-words'

/** The kind of account that a question names; null when it names none. */
export function accountKindIn(question: string): AccountKind | null {
  if (/\b(?:(?:credit )?cards?|plastic|visa|mastercard|rupay)\b/i.test(question)) return 'card'
  if (/\b(loan|mortgage)s?\b/i.test(question)) return 'loan'
  if (/\bsavings?\b/i.test(question)) return 'savings'
  if (/\b(current|cheque|checking)( account| a\/c)?\b/i.test(question)) return 'current'
  if (/\b(?:invest\w*|fds?|rds?|(?:fixed |recurring |term )?deposits?)\b/i.test(question)) return 'investment'
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
  const whole = held.filter(({ account }) => asked.includes(` ${plainName(account.name)} `))
  // 'Savings' stands in 'Goal savings'.
  const named = whole.filter(({ account }) => {
    const longer = whole.filter((each) => ` ${plainName(each.account.name)} `.includes(` ${plainName(account.name)} `))
    const rest = longer.reduce(
      (text, each) => (each.account.name === account.name ? text : text.replaceAll(plainName(each.account.name), '')),
      asked,
    )
    return rest.includes(` ${plainName(account.name)} `)
  })
  if (named.length > 0) return named
  const partly = held.filter(({ account }) =>
    plainName(account.name)
      .split(' ')
      .some((word) => word.length >= 3 && !COMMON.has(word) && asked.includes(` ${word} `)),
  )
  return partly.length > 0 ? partly : held
}

/**
 * Whether a question asks what lies in an account of the customer's own that has a name of its own: 'what is in Rainy day'. What is
 * moved there is asked of its rows. `names`: the accounts'.
 */
export function asksWhatIsIn(question: string, names: readonly string[]): boolean {
  const asked = ` ${plainName(question)} `
  const named = names.map(plainName).filter((name) => asked.includes(` ${name} `))
  const own = named.some((name) => name.split(' ').some((word) => !COMMON.has(word) && !OF_A_KIND.has(word)))
  return own && HOLDS.test(question) && !MOVES.test(question)
}

/** The accounts that a turn of a thread names, by their whole names or by a word of their own; empty for none. */
export function accountsIn(question: string, names: readonly string[]): readonly string[] {
  const asked = ` ${plainName(question)} `
  const whole = names.filter((name) => asked.includes(` ${plainName(name)} `))
  if (whole.length > 0) return whole
  const own = (name: string) =>
    plainName(name)
      .split(' ')
      .filter((word) => word.length >= 3 && !COMMON.has(word))
  const partly = (words: readonly string[]) => words.some((word) => asked.includes(` ${word} `))
  const byName = names.filter((name) => partly(own(name).filter((word) => !OF_A_KIND.has(word))))
  return byName.length > 0 ? byName : names.filter((name) => partly(own(name)))
}

const HOLDS =
  /\b(?:balance|how much|kitna|kitne|what(?:['’]?s| is)? (?:there |lying |left )?in|lying|sitting|held|holds?|have|left|account|total|more|pada|pade)\b/i
/** Words that say what kind of account it is. */
const OF_A_KIND: ReadonlySet<string> = new Set('bike car deposit deposits fixed personal platinum recurring'.split(' '))

/** What is done with money, and when: no question of what there is. */
export const MOVES =
  /\b(?:put|paid|pay|transfer\w*|moved?|sen[dt]|saved?|into|contribut\w*|add(?:ed)?|went|set aside|deposited|spen[dt]|how (?:many|often)|when|interest|earn\w*|bheja|dala)\b/i

/** Words that many accounts are called by. */
const COMMON: ReadonlySet<string> = new Set(
  'account accounts bank card credit current fund home loan loans main money my own saver savings the'.split(' '),
)
