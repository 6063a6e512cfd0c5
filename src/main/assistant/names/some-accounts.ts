// What is held or owed on some of all accounts: 'how much do I have without the deposit', 'my debts with the card included'.
import { anyWording } from '../words/word-lists'
import { accountsMeant } from './account-sides'
import { leftOutOf } from './left-out'

export interface SomeAccounts {
  /** All that is owned, what lies ready, all that is owed, or what is left of the one after the other. */
  readonly of: 'owned' | 'ready' | 'owed' | 'net'
  /** By their names. */
  readonly without: readonly string[]
  /** Nothing but these of what is owed. */
  readonly only?: readonly string[]
}

/** What the question is about, the first whose words it has. */
const WHOLES: readonly (readonly [SomeAccounts['of'], RegExp])[] = [
  ['net', anyWording(['net[- ]?worth', '(?:am|are) (?:i|we) worth'])],
  [
    'owed',
    anyWording([
      'owe[ds]?',
      'owing',
      'debts?',
      'liabilit\\w+',
      'outstanding',
      'borrowings?',
      'karz\\w*',
      'qarz',
      'udhaa?r',
    ]),
  ],
  [
    'owned',
    anyWording(['own', 'assets', 'wealth', 'everything', '(?:all|total) (?:of )?(?:my|our) (?:money|savings)']),
  ],
  [
    'ready',
    anyWording([
      'balances?',
      'accounts?',
      'money',
      'cash',
      'liquid\\w*',
      '(?:do|have) (?:i|we)(?: have| got)?',
      'paisa',
    ]),
  ],
]

/** 'More than 50 lakh' is a limit, and no other side. */
const NO_AMOUNT = '(?! (?:rs\\.? ?|inr ?|[₹£$])?\\d| (?:an?|one|two) (?:lakh|crore|million))'
/** What is asked of rows, of terms, of a time or of one against another. */
const OTHERWISE = anyWording(
  `spen[dt]\\w*|spending|pa(?:y|id|ying)|payments?|bills?|emis?|instal?lments?|interest|rates?|earn\\w*|income|salary|budgets?|goals?|months?|years?|weeks?|days?|when|why|how (?:many|long|far)|which|than${NO_AMOUNT}|share|per ?cent\\w*|part|portion|fraction|limits?|saved?|saving|afford|if i (?!leave|exclude|ignore|do not|don)\\w+|was|were|did|will|would|should|ago|last|since|transfer\\w*|sent|premiums?|minimum|due|differ\\w*|compar\\w*|versus|vs|against|gap|(?:more|less)(?! than)`.split(
    '|',
  ),
)
const TOGETHER = anyWording([
  'includ\\w*',
  'incl',
  'counting',
  'with',
  'and',
  'plus',
  'both',
  'across',
  'together',
  'as well',
])
const [LOAN, CARD] = [
  anyWording(['loans?', 'mortgages?', 'debts?', 'everything', 'all', 'total']),
  anyWording(['(?:credit )?cards?']),
]

/** 'Savings minus the card' are two sides (account-sides.ts), and 'my net worth minus the deposit' is one. */
const MINUS = /(?<=\bnet[- ]?worth )(?:minus|less(?! than))(?= )/i

/** The accounts that a question adds up of what is held or owed; null where it names all of them, or asks something else. */
export function someOfAll(question: string, names: readonly string[]): SomeAccounts | null {
  if (OTHERWISE.test(question)) return null
  const left = leftOutOf(question.replace(MINUS, 'without'))
  const of = WHOLES.find(([, words]) => words.test(left?.whole ?? question))?.[0]
  if (!of) return null
  if (left) {
    const without = accountsMeant(left.out, names)
    return without.length > 0 && accountsMeant(left.whole, names).length === 0 ? { of, without } : null
  }
  // 'Total debt with the card', 'what do I owe on the loans and the card'.
  if (of !== 'owed' || !TOGETHER.test(question) || !LOAN.test(question) || !CARD.test(question)) return null
  const cards = accountsMeant('card', names)
  const named = accountsMeant(question, names)
  const loans = named.filter((name) => !cards.includes(name))
  return cards.length > 0 ? { of, without: [], ...(loans.length > 0 && { only: [...loans, ...cards] }) } : null
}

export function intentOfSome({ of }: SomeAccounts): 'balance-all' | 'net-worth' {
  return of === 'net' || of === 'owed' ? 'net-worth' : 'balance-all'
}
