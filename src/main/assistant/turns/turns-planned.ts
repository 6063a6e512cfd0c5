// What a turn asks of the plan or the account that a thread is about: 'when is that paid off', 'and the one after', 'in December then'.

import type { Ask } from '../findings'
import type { Answerable } from '../intents'
import { accountsIn, askedOfAccounts } from '../names/account-words'
import { findAmounts } from '../names/amounts'
import type { NamedOther, Parameters } from '../names/parameters'
import { lettersLeft } from './follow-up'
import { PLANNED } from './plans-asked-next'
import { withoutSide } from './said-before'
import { operationIn } from './turn-operations'
import type { Turn } from './turns-joined'

interface PlannedTurn {
  readonly intent: Answerable
  /** In the words of the turn and of what it leaves out. */
  readonly question: string
  /** The name that it is about instead; of all where both are null. Without it the names of the thread stay. */
  readonly name?: NamedOther
}

const MOST_WORDS = 10

/** The reading of a turn that leans on the plan or the account asked of before; null for others. `accounts`: what the caller's are called. */
export function plannedTurn(
  { intent, ask, earlier = [] }: Turn,
  question: string,
  named: Parameters,
  accounts: readonly string[],
): PlannedTurn | null {
  // 'On an instalment' is no payment of one.
  const names = named.payee !== null || (named.categoryId !== null && named.categoryId !== 'loan-repayment')
  if (question.split(' ').length > MOST_WORDS || names || named.amount !== null) return null
  if (OWED.includes(intent)) {
    const several = togetherOf([...earlier, ask], named, accounts)
    if (several.length > 1) return { intent: 'balance', question: several.join(' and ') }
    if (ask.periodGiven && SINCE_THEN.test(question)) {
      const [account] = accountsMeant(ask.question, accounts)
      if (account) return { intent: 'balance', question: `${account} changed compared with then` }
    }
    const own = accountsIn(question, accounts)
    const [one, ...more] = accountsMeant(ask.question, accounts)
    const timeAlone = named.period !== null && own.length === 0 && more.length === 0 && lettersLeft(named.masked) === ''
    if (one && timeAlone) return { intent: 'balance', question: `balance of ${one} ${question}` }
    const meant = own.length > 0 ? [] : accountsMeant(ask.question, accounts)
    const whole = `${question} ${meant.join(' and ')}`
    const asked = meant.length > 0 && REFERS.test(question) ? askedOfAccounts(whole, accounts) : null
    if (asked) return { intent: asked, question: whole }
  }
  const found = PLANNED.find(({ of, words }) => of.includes(intent) && words.test(question))
  if (!found || (found.intent === 'what-if-cut' && !ask.payee)) return null
  const said = [found.instead ? '' : question, found.says, found.name ? '' : withoutSide(ask.question, question)]
    .filter(Boolean)
    .join(' / ')
  return { intent: found.intent, question: said, ...(found.name && { name: found.name }) }
}

const OWED: readonly Answerable[] = ['loans', 'balance', 'card-due']
/** 'How much more is it now?' after the balance of an earlier day. */
const SINCE_THEN = /\b(?:how much (?:more|less|higher|lower)|difference|changed?|grown|grew|up or down|more or less)\b/i
const REFERS = /\b(?:it|that|this|one|woh?|uska|isk[aie])\b|^\W*(?:and|so|when|how|what|aur)\b/i

const IN_TOTAL = /^\W*(?:(?:and|so|now|ok)\W+)*(?:(?:all )?in total|total|altogether|together|everything)\W*$/i

/** The accounts that a thread has asked of one after the other, where a turn adds them up. */
function togetherOf(asks: readonly Ask[], named: Parameters, accounts: readonly string[]): readonly string[] {
  if (operationIn(named.masked) !== 'sum' && !IN_TOTAL.test(named.masked)) return []
  return [...new Set(asks.flatMap((each) => accountsMeant(each.question, accounts)))]
}

/** Those that a question names, or all of the kind that it names. */
function accountsMeant(question: string, accounts: readonly string[]): readonly string[] {
  const named = accountsIn(question, accounts)
  if (named.length > 0) return named
  const kind = /\bcards?\b/i.test(question) ? /\bcard\b/i : /\bloans?\b/i.test(question) ? /\bloan\b/i : null
  return kind ? accounts.filter((name) => kind.test(name)) : []
}

/** 'Its interest this quarter' after an account: with what it lies on or is owed on. Null for other turns, and where the thread names several. */
export function interestMeant({ intent, ask }: Turn, question: string, accounts: readonly string[]): string | null {
  if (!WITH_INTEREST.includes(intent) || !INTEREST.test(question) || accountsIn(question, accounts).length > 0)
    return null
  const [one, ...more] = accountsMeant(ask.question, accounts)
  const interest = /\bloan\b|\bcard\b/i.test(one ?? '') ? 'interest charged' : 'interest earned'
  return one && more.length === 0 ? `${question.replace(INTEREST, interest).replace(ON_IT, ' ')} on ${one}` : null
}

/** 'What if I pay 10,000 extra?', 'what is the EMI', 'how many are left' after a loan: with the loan. Null for other turns. */
export function loanMeant({ intent, ask }: Turn, question: string, accounts: readonly string[]): string | null {
  if (!['loans', 'balance', 'instalments'].includes(intent) || accountsIn(question, accounts).length > 0) return null
  const [one, ...more] = accountsMeant(ask.question, accounts)
  if (!one || more.length > 0 || !/\bloan\b/i.test(one)) return null
  const asked = OF_A_LOAN.find(([words]) => words.test(question))
  return asked ? `${question.replace(asked[0], asked[1]).replace(/\W+$/, '')} on my ${one}` : null
}

/** What is asked of a loan in passing, and what that is in full. */
const OF_A_LOAN: readonly (readonly [RegExp, string])[] = [
  [/(?<=\b(?:pay|put|add|paid) .{0,20}\d.{0,12})\b(?:extra|more|on top|now|early)\b/i, 'extra'],
  [
    /^\W*(?:(?:and|so) )?(?:what|how much|how high|how big)(?:['’]s| is| are)? (?:the |my |each )?(?:monthly )?(?:emi|instal?lment)\W*$/i,
    'what is the EMI',
  ],
  [
    /^\W*(?:(?:and|so) )?how many (?:more|are (?:left|to go|still due)|left|remain|to go|emis? (?:are )?left)\W*$/i,
    'how many instalments are left',
  ],
]

const WITH_INTEREST: readonly Answerable[] = ['balance', 'investments', 'loans', 'instalments', 'interest', 'card-due']
const INTEREST = /\binterest\b/i
const ON_IT = /\b(?:does|do|did|has|have|is|was)? ?(?:its?|on it|it)\b/gi

/** The account that 'the other one' is, where a thread about one has just another of its kind: two loans, two cards. Null where it has none, or several. */
export function otherAccount({ intent, ask }: Turn, question: string, accounts: readonly string[]): string | null {
  if (!OTHER_ONE.test(question) || ![...OWED, 'instalments', 'investments'].includes(intent)) return null
  const [one, ...more] = accountsMeant(ask.question, accounts)
  if (!one || more.length > 0) return null
  const kind = one.split(' ').at(-1)?.toLowerCase() ?? ''
  const [other, ...others] = accounts.filter((name) => name !== one && name.toLowerCase().endsWith(kind))
  return other && others.length === 0 ? other : null
}

/** 'And the other one?' */
export const OTHER_ONE =
  /^\W*(?:(?:and|so|what about|how about|aur)\W+)*(?:the |my |our )?(?:other|dusr[aie]) (?:one|salary|income|payer|employer|loan|card|deposit|account|wal[aie])\W*$/i

/** The question before without its amounts, where a turn says another: 'and with 4,000?' */
export function withoutAmounts(before: string, { amount }: Parameters): string {
  if (amount === null) return before
  return findAmounts(before, []).reduceRight(
    (text, { kind, start, end }) => (kind === 'amount' ? `${text.slice(0, start)} ${text.slice(end)}` : text),
    before,
  )
}
