import type { Account, AccountKind } from '../../../shared/domain'
import { plainName } from '../words/question-words'

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
  if (EACH_ACCOUNT.test(question)) return true
  return /\b(?:which|what|list|show|how many|name)\b(?:(?!balance|total|much).)*\baccounts\b(?!.*\b(?:total|together|sum|balances?|worth|hold in)\b)/i.test(
    question,
  )
}

const EACH_ACCOUNT =
  /\b(?:list|show|name)\b.{0,20}\b(?:every|each|all)\b.{0,15}\baccounts?\b|\b(?:my|our|all|list|show|every|each)\b.{0,12}\b(?:loans?|deposits?|cards?|accounts?)(?:,| and| &) (?:my |our |all )?(?:loans?|deposits?|cards?|accounts?)\b(?!.*\b(?:total|together|sum|due|how much|when)\b)/i

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
        `\\b(loan|debt|ow(?:e|ed|ing)|pay back|due|remaining|outstanding|left|paid (?:off|down)|repaid) (?:on|for) (?:the|my|our) (?:${words})\\b(?! loan)`,
        'gi',
      ),
      `$1 on ${bank} loan`,
    ],
    [
      new RegExp(
        `\\b(?:done|finished|through|free|rid) (?:with|of|from) (?:the|my|our) (?:${words})\\b(?! loan)`,
        'gi',
      ),
      `done with ${bank} loan`,
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

/** 'More on the house than on the car': the loans for them, where debts are asked of and there are such loans. */
function withLoans(question: string, names: readonly string[]): string {
  if (!OF_DEBT.test(question)) return question
  const lent = Object.entries(LENT_FOR).filter(([bank]) => names.some((name) => plainName(name) === `${bank} loan`))
  return lent.reduce(
    (text, [bank, words]) =>
      text.replace(
        new RegExp(
          `\\b(the|my|our|on|for|and|or|than|with) (?:${words})(?:['’]s)?(?= (?:one|emis?|instal?lments?)\\b| ?[?.,!]| (?:or|and|than|vs|versus|is|are|yet|now|still|already|over)\\b| ?$)`,
          'gi',
        ),
        `$1 ${bank} loan`,
      ),
    question,
  )
}

const OF_DEBT =
  /\b(?:ow(?:e|ed|es|ing)|loans?|emis?|instal?lments?|debts?|outstanding|re?paid|repay|pay(?:ing)? (?:off|back|down)|(?:car|house|home|bike|flat|scooter) (?:is|be) (?:mine|ours))\b/i

/** Those of the names that stand in the question, in its words or the bank's; 'Savings' stands in 'Goal savings' and is not named by it. */
function namesIn(names: readonly string[], question: string): readonly string[] {
  const asked = ` ${plainName(withBankNames(withLoans(question, names)))} `
  const deposits = ALL_DEPOSITS.test(question) ? names.filter((name) => /\bdeposit\b/i.test(name)) : []
  const whole = names.filter((name) => deposits.includes(name) || asked.includes(` ${plainName(name)} `))
  return whole.filter((name) => {
    if (deposits.includes(name)) return true
    const longer = whole.filter(
      (each) => plainName(each) !== plainName(name) && ` ${plainName(each)} `.includes(` ${plainName(name)} `),
    )
    const rest = longer.reduce((text, each) => text.replaceAll(plainName(each), ''), asked)
    return rest.includes(` ${plainName(name)} `)
  })
}

/** 'All my deposits', whatever kind each is of. */
const ALL_DEPOSITS =
  /\b(?:and|plus|&|in|of) deposits\b|\bdeposits (?:and|plus|&|total|together|combined|add(?:ed)? up)\b|\b(?:all|both|my|our|the|two|three) (?:my |our |the |two |three )*deposits\b|\b(?:both|two|three) (?:my |our |the )*fds\b|\bevery deposit\b|\b(?:fixed|term) deposits\b|\bfds\b/i

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
export function askedOfAccounts(written: string, names: readonly string[]): 'balance' | 'loans' | null {
  // 'When July ended' asks for no day.
  const question = written.replace(AT_AN_END, ' ')
  const named = namesIn(names, question)
  const loans = named.every((name) => /\bloans?\b/i.test(name))
  if (splitsInstalment(question) && names.some((name) => /\bloan\b/i.test(name))) return 'loans'
  if (CARD_DEBT.test(question) && BACK_THEN.test(question) && !MOVES.test(question)) return 'balance'
  const moved = asksForMove(question) && !OF_TERMS.test(question)
  if (named.length > 0 && moved && !(loans && PAID_DOWN.test(question))) return 'balance'
  if (moved && CARD_DEBT.test(question) && names.some((name) => /\bcard\b/i.test(name))) return 'balance'
  if (named.length > 0 && loans && INSTALMENTS_LEFT.test(question)) return 'loans'
  if (named.length === 0 && PENDING.test(question) && names.some((name) => /\bloan\b/i.test(name))) return 'loans'
  if (named.length === 0 || OF_TERMS.test(question)) return null
  if (loans && paysForLoan(question)) return 'loans'
  // 'When will the loan be paid off' moves nothing.
  if (MOVES.test((loans ? question.replace(PAID_OFF, ' ') : question).replace(PUT_BY, ' '))) return null
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

/** Those of the names that a question has, as they stand in it. */
export function inOrderNamed(question: string, names: readonly string[]): readonly string[] {
  const asked = plainName(withBankNames(withLoans(question, names)))
  const at = (name: string) => asked.indexOf(plainName(name))
  return [...accountsIn(question, names)].sort((one, other) => at(one) - at(other))
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

/** 'Do I have a home loan?' when there is one for a bike. `names`: of the caller's loans. */
export function asksForAnotherLoan(question: string, names: readonly string[]): boolean {
  const kind = LOAN_KIND.exec(withBankNames(question))?.[1]
  return kind !== undefined && !names.some((name) => plainName(name).includes(plainName(kind)))
}

const LOAN_KIND = /\b(home|car|bike|education|personal|gold|business) loan\b/i

/** 'How many EMIs are left?' */
export const INSTALMENTS_LEFT =
  /\bhow many\b.*\b(?:emis?|instal?lments?|kist\w*)\b.*\b(?:left|to go|remain\w*|pending|more|still|until|till)\b|\bwhen\b.*\blast (?:emi|instal?lment)\b|\blast (?:emi|instal?lment)\b.*\b(?:when|date|due)\b|\bkitn[ie] emis?\b.*\b(?:baa?ki|bach[ie])\b/i

const BACK_THEN = /\b(?:at the end of|end of (?!the)|was|were|stood|ago|last (?:month|year))\b/i
/** 'How many EMIs are pending?', of whatever loan there is. */
const PENDING =
  /\b(?:how many|kitn[ie])\b.*\b(?:emis?|instal?lments?)\b.*\b(?:left|to go|remain\w*|pending|still|baa?ki|bach[ie])\b/i
/** What lies there, and no money that is moved. */
const PUT_BY = /\b(?:have|has|got)\b.{0,15}\bput (?:by|away|aside)\b/gi
const AT_AN_END = /\bwhen (?=\S+ (?:ended|closed|was over|began|started)\b)/gi
const CARD_DEBT =
  /\bcard\b.{0,20}\b(?:debt|dues|balance|owed?|outstanding)\b|\b(?:debt|dues|owed?|outstanding)\b.{0,20}\bcard\b/i

/** 'Has Rainy day grown since June', 'what was the change of the card debt': what lies there or is owed has moved. */
export function asksForMove(question: string): boolean {
  return MOVED.test(question) && !IS_MOVED.test(question) && !MOVES.test(question.replace(MOVED, ' '))
}

/** 'What have I moved to Rainy day': money is moved, and not what lies there. */
const IS_MOVED =
  /\b(?:i|we)(?:['’]ve| have| had)? (?:\w+ )?moved?\b|\bmov(?:e|ed|ing) (?:\S+ ){0,3}(?:to|into|in|out of) (?!last|this|the (?:past|last)|\d)/i

/** 'How much of the EMI is interest', 'how much principal did I pay': what an instalment is made of. */
export function splitsInstalment(question: string): boolean {
  return PRINCIPAL_PAID.test(question) || SPLITS.test(question)
}

/** 'How much principal did I pay', but not what is left of it. */
export const PRINCIPAL_PAID =
  /(?<!\b(?:outstanding|remaining|left) )\bprincipal\b(?!.*\b(?:left|outstanding|remain\w*|to go|owed?|owing)\b)/i

const SPLITS =
  /\bloan\b.*\bhow much of (?:it|that|this|them) (?:is|goes|was)\b.{0,12}\binterest\b|\b(?:emis?|instal?lments?)\b.{0,25}\b(?:is|are|was|goes?|go|went|goes to|into|just|only|part|share)\b.{0,12}\binterest\b|\binterest (?:part|portion|component|share)\b|\binterest\b.{0,30}\b(?:loans?|emis?)\b.{0,15}\b(?:(?:a|per|each|every) month|monthly)\b|\binterest\b.{0,15}\b(?:in|of|inside|part of) (?:my|the|each|every|an?|our) (?:\w+ ){0,2}(?:emis?|instal?lments?)\b/i

/** 'What have I paid on the car loan so far?' */
export function paysForLoan(question: string): boolean {
  return PAYS_FOR.test(question) && !/\b(?:pa(?:y|id)(?: \S+){0,3} (?:off|back|down)|repaid)\b/i.test(question)
}

const PAYS_FOR =
  /\b(?:paid|pa(?:y|id) (?:in|towards)|put|poured|given)\b.*\b(?:so far|till|until|to date|already|since|in (?:total|all)|altogether|ever|this year)\b|\b(?:have|did) (?:i|we) (?:already |ever )?(?:paid|pay|put|given)\b/i

/** What a loan does by itself is asked of what has been repaid. */
const PAID_DOWN = /\b(?:down|reduc\w*|f[ae]ll\w*|fell|shr[aiu]nk\w*|decreas\w*|dropp\w*)\b/i

const MOVED =
  /\b(?:chang\w*|mov(?:e[sd]?|ing)|develop\w*|trend|gr[eo]w\w*|r[io]s(?:e|en|ing)|(?:gone|go|goes|went|going|come|came) (?:up|down)|fatter|thinner|increas\w*|decreas\w*|dropp\w*|shr[aiu]nk\w*|f[ae]ll(?:en|s|ing)?|fell|climb\w*|(?:bigger|smaller|higher|lower|more|less|fuller|lighter)(?=(?: (?:is|was|are|were|do|did|i|we) .{0,40})? than (?:in|on|at|a|last|the))|versus|compar\w*|against)\b/i

const HOLDS =
  /\b(?:which|larger|bigger|smaller|balances?|how much|kitna|kitne|what(?:['’]?s| is| was)? (?:there |lying |left )?in|lying|sitting|held|holds?|keep|have|left|total|worth|value|more|exceed\w*|over|above|under|below|at least|pada|pade|stands?|stood|put by|put away|put aside|piled|tied up|locked|order|size|sorted|separately|add(?:s|ed)? up|com(?:e|es|ing) to|amount)\b/i
const PAID_OFF =
  /\bwhen\b(?=.*\b(?:paid off|ends?|over|finish\w*|done|free)\b)|\b(?:to be paid|been (?:fully |all |completely )?(?:re)?paid|(?:fully|all) paid|pa(?:y|id) (?:off|back|down))\b/gi
const TOGETHER = /\b(?:together|sum|plus|combined|both|added|in all|total)\b/i
const OWES =
  /\b(?:balances?|outstanding|remain\w*|owe\w*|owing|debt|left|dues?|baaki|baki|pending|how much|kitna|total|still|unpaid|repaid|cleared|down|along|end|ends|over|finish\w*|done|free|under|below|above|exceed\w*|paid off|pay off|been (?:\w+ )?(?:re)?paid|is (?:mine|ours)|(?:fully|all) paid|closed|khatam|settled|knock\w*|chipp\w*|whittl\w*|small\w*|larg\w*|bigg\w*|open|runs?|rest|today|now|position|status|abhi|behind (?:me|us))\b/i

/** Words that say what kind of account it is. */
const OF_A_KIND: ReadonlySet<string> = new Set('bike car deposit deposits fixed personal platinum recurring'.split(' '))

/** What an account of its kind costs and gives, or an instalment: no question of what lies in it. */
const OF_TERMS =
  /\b(?:rates?|interest|b[iy]a+j|vya+j|emis?|instal?lments?|eligib\w*|qualif\w*|open (?:an?|the|another|new)|apply|benefits?|recommend\w*|suggest\w*|better|best|should|worth it|what (?:is|are) (?:an? |the )?(?:fixed|recurring|tax|personal|home) \w+\W*$|mean\w*|meant|explain|difference|penalt\w*|prepa\w*|break|close|prematur\w*|versus|vs|dates?(?<!till date)|mature\w*|lock[- ]in|why|transfer|offer\w*|everything|net worth|(?:am|are|was|were) (?:i|we) worth)\b/i

/** What is done with money, and when: no question of what there is. */
export const MOVES =
  /\b(?:put|paid|pay|transfer\w*|moved?|sen[dt]|saved?|into|contribut\w*|add(?:ed)?(?! up)|went|set aside|deposited|spen[dt]|how (?:many|often)|when|interest|earn\w*|bheja|dala)\b/i

/** Words that many accounts are called by. */
const COMMON: ReadonlySet<string> = new Set(
  'account accounts bank card credit current fund home loan loans main money my own saver savings the'.split(' '),
)
