// What a turn asks of the plan or the account that a thread is about: 'when is that paid off', 'and the one after', 'in December then'.

import type { Ask } from '../findings'
import type { Answerable } from '../intents'
import { accountsIn, askedOfAccounts } from '../names/account-words'
import { findAmounts } from '../names/amounts'
import type { NamedOther, Parameters } from '../names/parameters'
import { MONTHS } from '../periods/periods'
import { anyWording } from '../words/word-lists'
import { lettersLeft } from './follow-up'
import { operationIn } from './turn-operations'
import type { Turn } from './turns-joined'

interface PlannedTurn {
  readonly intent: Answerable
  /** In the words of the turn and of what it leaves out. */
  readonly question: string
  /** The name that it is about instead; of all where both are null. Without it the names of the thread stay. */
  readonly name?: NamedOther
}

interface Planned {
  readonly of: readonly Answerable[]
  readonly words: RegExp
  readonly intent: Answerable
  /** What the turn asks, where its own words would not say it to the tool. */
  readonly says?: string
  readonly name?: NamedOther
}

const GOALS: readonly Answerable[] = ['goals-progress', 'goals-needed', 'goals-when']
const HEALTH: readonly Answerable[] = ['health-score', 'health-why', 'health-improve']
const DUES: readonly Answerable[] = ['bills', 'bill-when', 'instalments', 'card-due']
const ALL: NamedOther = { categoryId: null, payee: null }

const PLANNED: readonly Planned[] = [
  {
    of: ['card-due'],
    words: anyWording([
      "what(?:[’']s| is| was| went| goes) on (?:it|the card)",
      '(?:charged|spent|bought|used|put)(?: \\w+)? (?:on|with|for|to) (?:it|the card)',
    ]),
    intent: 'spending-account',
    says: 'what did I spend with my card',
    name: ALL,
  },
  {
    of: ['salary', 'next-salary', 'income'],
    words: anyWording(['(?:do|should|can|will) (?:you|i|we) (?:expect|get|receive)', 'expected']),
    intent: 'next-salary',
    says: 'when does my next salary come',
    name: ALL,
  },
  {
    of: DUES,
    words: anyWording([
      'after (?:that|it|this)',
      '(?:the )?(?:one|next one|bill) after',
      'what (?:comes )?(?:then|next)',
      'uske baad',
    ]),
    intent: 'bills',
    says: 'what bills come next',
    name: ALL,
  },
  {
    of: DUES,
    words: anyWording([
      'sort\\w*',
      'by (?:size|amount)',
      '(?:largest|biggest|highest) first',
      '(?:biggest|largest|heaviest) of (?:them|those|these)',
    ]),
    intent: 'bills',
    says: 'the largest',
  },
  {
    of: ['card-due'],
    words: anyWording([
      '(?:did|have) (?:i|we) (?:pay|paid|settled?|cleared?)',
      '(?:was|has) (?:it|that|the last one) (?:been )?(?:paid|settled|cleared)',
    ]),
    intent: 'spending-category',
    name: { categoryId: 'card-repayment', payee: null },
  },
  {
    of: [...DUES, 'subscriptions'],
    words: anyWording([
      '(?:is|are) (?:it|that|they|those)(?: all)? covered',
      'can (?:i|we) (?:pay|afford|cover)',
      '(?:is there|do (?:i|we) have) enough',
      'will (?:it|that) (?:go through|bounce|fit)',
    ]),
    // What is due is in the forecast: it is no purchase besides.
    intent: 'forecast',
    says: 'do I have enough for my bills',
    name: ALL,
  },
  {
    of: ['subscriptions', 'bill-when', 'price-rises', 'spending-merchant'],
    words: anyWording([
      'if (?:i|we) (?:cancel\\w*|drop\\w*|stop\\w*|quit|end(?:ed)?|left)',
      'without (?:it|that|them|those)',
      '(?:cancel\\w*|drop(?:ped|ping)?|stop(?:ped|ping)?) (?:it|that|them|those)',
    ]),
    intent: 'what-if-cut',
  },
  {
    of: ['budgets-left', 'budgets-over'],
    words: anyWording([
      'wors[et]',
      'tight(?:er|est)',
      'full(?:er|est)',
      'clos(?:er|est)',
      'near(?:er|est)',
      '(?:most|more) used',
    ]),
    intent: 'budgets-left',
    says: 'which budget is the tightest',
    name: ALL,
  },
  {
    of: ['afford', 'what-if-purchase'],
    words: anyWording([
      '(?:on|in|by|with) (?:emis?|instal?lments?)',
      '(?:emis?|instal?lments?) (?:pe|par|mein|me|se)',
      'on credit',
    ]),
    intent: 'what-if-purchase',
    says: 'what if I buy it on an instalment',
    name: ALL,
  },
  {
    of: ['afford', 'what-if-purchase'],
    words: anyWording([
      `(?:in|till|until|by|to) (?:${MONTHS.join('|')}|next month)`,
      `(?:${MONTHS.join('|')}) (?:me|mein|tak)`,
      'next month',
      'agle mahine',
      'later',
    ]),
    intent: 'afford',
  },
  {
    of: ['spending-merchant', 'spending-category', 'spending-total'],
    words: anyWording(['(?:share|part|percent\\w*|%) of (?:(?:my|our|the|all|total|whole) )*(?:income|earnings)']),
    intent: 'spending-share',
  },
  {
    of: ['instalments'],
    words: anyWording(['share', 'percent\\w*', '(?:what|which) part', 'of (?:my |our )?(?:income|salary|pay)']),
    intent: 'health-why',
    says: 'the debt ratio',
    name: ALL,
  },
  {
    of: ['budgets-left', 'budgets-over'],
    words: anyWording(['spent', 'used', 'gone', 'left', 'remain\\w*', '(?:a|per|each) day']),
    intent: 'budgets-left',
  },
  {
    of: ['net-worth'],
    words: anyWording(['growth', 'grown', 'change', 'up or down', 'difference']),
    intent: 'net-worth',
    says: 'has it changed',
  },
  {
    of: ['balance', 'balance-ahead', 'forecast'],
    words: anyWording(['lowest', 'tightest', 'low point', 'minimum']),
    intent: 'forecast',
    says: 'the lowest day ahead',
    name: ALL,
  },
  { of: GOALS, words: anyWording(['(?:a|per|each|every) month', 'monthly', 'mahine']), intent: 'goals-needed' },
  { of: GOALS, words: anyWording(['why(?: not| so)?', 'how come']), intent: 'goals-needed' },
  {
    of: HEALTH,
    words: anyWording([
      'best',
      'strongest',
      'weakest',
      'worst',
      'highest',
      'lowest',
      '(?:which|what) parts?',
      'made (?:up )?of',
    ]),
    intent: 'health-why',
    says: 'why',
  },
  {
    of: ['emergency-fund'],
    words: anyWording(['enough', 'how much', 'missing', 'short', 'target', 'sufficient', 'more']),
    intent: 'emergency-fund',
  },
]

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
  const said = [question, found.says, found.name ? '' : ask.question].filter(Boolean).join(' / ')
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
