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

/** What a loan is for, in the bank's word and in others. */
const LENT_FOR: Readonly<Record<string, string>> = {
  home: 'home|house|housing|flat|property|ghar ka|makaan ka',
  car: 'car|auto|vehicle|four[- ]wheeler|gaadi ka',
  bike: 'bike|scooter|scooty|two[- ]wheeler|motorbike|motorcycle',
  education: 'education|study|student',
  personal: 'personal',
}

/** What people call accounts that the bank names otherwise: 'mortgage', 'FDs', 'car finance', 'the debt on my house'. */
const LOOSE_NAMES: readonly (readonly [RegExp, string])[] = [
  [/\bmortgages?\b/gi, 'home loan'],
  ...Object.entries(LENT_FOR).flatMap(([bank, words]): [RegExp, string][] => [
    [new RegExp(`\\b(?:${words})(?:['’]?s)? (?:loans?|finance|debt)\\b`, 'gi'), `${bank} loan`],
    [
      new RegExp(
        `\\b(?:loan|debt|ow(?:e|ed|ing)|pay back|due) (?:on|for) (?:the|my|our) (?:${words})\\b(?! loan)`,
        'gi',
      ),
      `owed on ${bank} loan`,
    ],
    [new RegExp(`\\b(?:${words})(?= (?:and|&|plus|or) (?:the |my )?\\w+ loans?\\b)`, 'gi'), `${bank} loan`],
  ]),
  [/\b(?:fds?|(?:fixed|term) deposits?)\b/gi, 'fixed deposit'],
  [/\b(?:rds?|recurring deposits?)\b/gi, 'recurring deposit'],
  [/\btax[- ]sav(?:er|ing)s?(?: (?:fixed )?deposits?| one)?\b/gi, 'tax saver deposit'],
]

/** The question with the names that the bank gives its accounts. */
export function withBankNames(question: string): string {
  return LOOSE_NAMES.reduce((text, [loose, name]) => text.replace(loose, name), question)
}

/** Those of the names that stand in the question, in its words or the bank's; 'Savings' stands in 'Goal savings' and is not named by it. */
function namesIn(names: readonly string[], question: string): readonly string[] {
  const asked = ` ${plainName(withBankNames(question))} `
  const deposits = ALL_DEPOSITS.test(question) ? names.filter((name) => /\bdeposit\b/i.test(name)) : []
  if (deposits.length > 0) return deposits
  const whole = names.filter((name) => asked.includes(` ${plainName(name)} `))
  return whole.filter((name) => {
    const longer = whole.filter(
      (each) => plainName(each) !== plainName(name) && ` ${plainName(each)} `.includes(` ${plainName(name)} `),
    )
    const rest = longer.reduce((text, each) => text.replaceAll(plainName(each), ''), asked)
    return rest.includes(` ${plainName(name)} `)
  })
}

/** 'All my deposits', whatever kind each is of. */
const ALL_DEPOSITS = /\b(?:all|both|my|our|the|two|three) (?:my |our |the |two |three )*deposits\b|\bevery deposit\b/i

/** Those whose own name stands in the question ('Rainy day', 'Home loan', 'mortgage'); all of them where none does. */
export function accountsNamed<Held extends { readonly account: Account }>(
  held: readonly Held[],
  question: string,
): readonly Held[] {
  const names = namesIn(
    held.map(({ account }) => account.name),
    question,
  )
  if (names.length > 0) return held.filter(({ account }) => names.includes(account.name))
  const asked = ` ${plainName(question)} `
  const partly = held.filter(({ account }) =>
    plainName(account.name)
      .split(' ')
      .some((word) => word.length >= 3 && !COMMON.has(word) && asked.includes(` ${word} `)),
  )
  return partly.length > 0 ? partly : held
}

/**
 * What a question asks of the customer's own accounts that it names: what lies in 'Rainy day', in 'the FD and the tax saver
 * together', or what is owed on 'the mortgage'; null where it names none, or asks something else. What is moved there is asked of
 * its rows, and what a deposit is and pays of the guide and the products. `names`: the accounts'.
 */
export function askedOfAccounts(question: string, names: readonly string[]): 'balance' | 'loans' | null {
  const named = namesIn(names, question)
  const loans = named.every((name) => /\bloans?\b/i.test(name))
  if (named.length > 0 && loans && INSTALMENTS_LEFT.test(question)) return 'loans'
  if (named.length === 0 || OF_TERMS.test(question)) return null
  // 'When will the loan be paid off' moves nothing.
  if (MOVES.test(loans ? question.replace(PAID_OFF, ' ') : question)) return null
  if (loans) return OWES.test(question) ? 'loans' : null
  const telling =
    named.length > 1 ||
    named.some((name) =>
      plainName(name)
        .split(' ')
        .some((word) => !COMMON.has(word)),
    )
  if (!telling || !(HOLDS.test(question) || (named.length > 1 && TOGETHER.test(question)))) return null
  return 'balance'
}

/** The accounts that a turn of a thread names, by their whole names or by a word of their own; empty for none. */
export function accountsIn(question: string, names: readonly string[]): readonly string[] {
  const whole = namesIn(names, question)
  if (whole.length > 0) return whole
  const asked = ` ${plainName(question)} `
  const own = (name: string) =>
    plainName(name)
      .split(' ')
      .filter((word) => word.length >= 3 && !COMMON.has(word))
  const partly = (words: readonly string[]) => words.some((word) => asked.includes(` ${word} `))
  const byName = names.filter((name) => partly(own(name).filter((word) => !OF_A_KIND.has(word))))
  return byName.length > 0 ? byName : names.filter((name) => partly(own(name)))
}

/** 'How many EMIs are left?' */
export const INSTALMENTS_LEFT =
  /\bhow many\b.*\b(?:emis?|instal?lments?|kist\w*)\b.*\b(?:left|to go|remain\w*|more|still|until|till)\b|\bkitn[ie] emis?\b.*\b(?:baa?ki|bach[ie])\b/i

const HOLDS =
  /\b(?:balances?|how much|kitna|kitne|what(?:['’]?s| is)? (?:there |lying |left )?in|lying|sitting|held|holds?|keep|have|left|total|worth|value|more|pada|pade|stands?|stood|piled|tied up|locked)\b/i
const PAID_OFF =
  /\bwhen\b(?=.*\b(?:paid off|ends?|over|finish\w*|done|free)\b)|\b(?:to be paid|pa(?:y|id) (?:off|back|down))\b/gi
const TOGETHER = /\b(?:together|sum|plus|combined|both|added|in all|total)\b/i
const OWES =
  /\b(?:balances?|outstanding|remain\w*|owe\w*|owing|debt|left|dues?|baaki|baki|pending|how much|kitna|total|still|unpaid|repaid|cleared|down|end|ends|over|finish\w*|done|free|paid off|pay off|small\w*|larg\w*|bigg\w*|open|runs?|behind (?:me|us))\b/i

/** Words that say what kind of account it is. */
const OF_A_KIND: ReadonlySet<string> = new Set('bike car deposit deposits fixed personal platinum recurring'.split(' '))

/** What an account of its kind costs and gives, or an instalment: no question of what lies in it. */
const OF_TERMS =
  /\b(?:rates?|interest|emis?|instal?lments?|eligib\w*|qualif\w*|open (?:an?|the|another|new)|apply|benefits?|recommend\w*|suggest\w*|better|best|should|worth it|what (?:is|are) (?:an? |the )?(?:fixed|recurring|tax|personal|home) \w+\W*$|mean\w*|meant|explain|difference|penalt\w*|prepa\w*|break|close|prematur\w*|versus|vs|dates?(?<!till date)|mature\w*|lock[- ]in|why|transfer|offer\w*|everything|net worth|(?:am|are|was|were) (?:i|we) worth)\b/i

/** What is done with money, and when: no question of what there is. */
export const MOVES =
  /\b(?:put|paid|pay|transfer\w*|moved?|sen[dt]|saved?|into|contribut\w*|add(?:ed)?(?! up)|went|set aside|deposited|spen[dt]|how (?:many|often)|when|interest|earn\w*|bheja|dala)\b/i

/** Words that many accounts are called by. */
const COMMON: ReadonlySet<string> = new Set(
  'account accounts bank card credit current fund home loan loans main money my own saver savings the'.split(' '),
)
