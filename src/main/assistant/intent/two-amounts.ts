// Two amounts of different kinds that a question sets against each other: 'is the car loan more than my savings', 'does my pay cover the rent'.
import type { IsoDate } from '../../../shared/domain'
import type { ProfileId } from '../../../shared/profiles'
import { accountKindIn, accountsIn } from '../names/account-words'
import { type NamedOther, type Parameters, readParameters } from '../names/parameters'
import { asksYesOrNo } from '../words/asks-yes-or-no'
import { fractionIn } from '../words/limits'
import { NUMBER_WORDS, numberIn } from '../words/number-words'
import { loansAsked } from './loans-asked'
import { hasMoved } from './question-shape'

/** What one amount is of: names of the books, accounts by the words for them, or something that is counted from all books. */
export type Amount =
  | { readonly of: 'names'; readonly names: readonly NamedOther[] }
  | { readonly of: 'accounts'; readonly words: string }
  | { readonly of: Counted }

type Counted = (typeof COUNTED)[number][0]

export interface TwoAmounts {
  /** Amounts that are added up. */
  readonly left: readonly Amount[]
  readonly right: readonly Amount[]
  /** What the question supposes of the left side; null where it asks which is more. */
  readonly relation: Relation | null
  /** So many times the right side: 'more than half of my salary' is 0.5. */
  readonly times: number
}

export type Relation = 'above' | 'below' | 'at-least' | 'at-most' | 'same'

interface Books {
  readonly payees: readonly string[]
  readonly accounts?: readonly string[]
  readonly asOf: IsoDate
  readonly country: ProfileId
}

/**
 * The two sides of a question that sets two amounts against each other of which one is no spending under a name; null for
 * others. Two plain names are compared elsewhere, what is spent and what comes in as well.
 */
export function twoAmountsIn(question: string, named: Parameters, books: Books): TwoAmounts | null {
  if (hasMoved(question) || named.amount !== null || (named.period !== null && named.against !== null)) return null
  // Three names are put in order.
  if (named.other && named.together.length > 0 && !/\bthan\b/i.test(question)) return null
  if (ELSEWHERE.test(question.replace(TIMES_AS_MUCH, ''))) return null
  // What loans cost and when they end is no amount.
  const loans = loansAsked(question, books.accounts ?? [])
  if (loans && loans.by !== 'owed') return null
  const sides = sidesOf(question, books)
  if (!sides) return null
  const [left, right] = withInterest(sides.left, sides.right).map((side) => amountsIn(side, books)) as [
    readonly Amount[],
    readonly Amount[],
  ]
  if (left.length === 0 || right.length === 0) return null
  const all = [...left, ...right]
  if (all.some(({ of }) => HELD.includes(of)) && named.period && named.period.to < books.asOf) return null
  const flows = all.every(({ of }) => of === 'income' || of === 'spending')
  const plain = all.every(({ of }) => of === 'names')
  if (sides.repays && !right.every(({ of }) => of === 'accounts' || of === 'owed')) return null
  // What part of income repayments take is told by the health score.
  if (sides.times !== 1 && all.every(({ of }) => of === 'instalments' || of === 'income')) return null
  const own = COMES_IN.test(question) || all.some(({ of }) => of !== 'names' && of !== 'spending')
  const kinds = plain && sides.times === 1 && (!arePair(all, named) || areBothWays(all))
  if (flows || !(own || kinds)) return null
  return { left, right, relation: sides.relation, times: sides.times }
}

const ELSEWHERE = /\b(?:will|next|upcoming|often|times|frequent\w*|per|average|each)\b/i
/** What comes in is set against what goes out. */
const COMES_IN =
  /\b(?:pension|stipend|covers?|covered|live (?:within|on|off|inside)|(?:pays?|gives?|sends?) (?:me|us)|what \S+(?: \S+)? (?:gives|sends|pays|brings))\b/i

/** Interest that comes in against interest that is charged. */
function areBothWays(all: readonly Amount[]): boolean {
  const payees = all
    .flatMap((amount) => (amount.of === 'names' ? amount.names : []))
    .flatMap(({ payee }) => payee ?? [])
  const charged = payees.filter((payee) => LENT.test(payee))
  return payees.every((payee) => BOOKED.test(payee)) && charged.length > 0 && charged.length < payees.length
}

/** Whether the two sides are the two names that are read from every question. */
function arePair(all: readonly Amount[], { payee, categoryId, other }: Parameters): boolean {
  const [left, right, ...more] = all.flatMap((amount) => (amount.of === 'names' ? amount.names : []))
  if (!left || !right || !other || more.length > 0) return false
  return (
    left.payee === payee &&
    left.categoryId === categoryId &&
    right.payee === other.payee &&
    right.categoryId === other.categoryId
  )
}

/** What a yes-or-no question supposes of what stands on its left side; null where it sets nothing against anything. */
export function relationIn(question: string): Relation | null {
  return BETWEEN.find(([words]) => words.test(question))?.[1] ?? null
}

interface Sides {
  readonly left: string
  readonly right: string
  readonly relation: Relation | null
  readonly times: number
  /** The right side is paid off, so that it must be owed. */
  readonly repays?: true
}

const MORE = 'more|bigger|larger|greater|higher|dearer|costlier|pricier|heavier|zyada'
const LESS = 'less|smaller|lower|cheaper|fewer|lighter|kam'

/** What stands between the two sides; what a group holds belongs to the left one. */
const BETWEEN: readonly (readonly [RegExp, Relation])[] = [
  [new RegExp(`\\b(?:no|not) (?:${MORE})\\b((?: \\S+){0,4}?) than\\b`, 'i'), 'at-most'],
  [new RegExp(`\\b(?:no|not) (?:${LESS})\\b((?: \\S+){0,4}?) than\\b`, 'i'), 'at-least'],
  [new RegExp(`\\b(?:${MORE}|more expensive)\\b((?: \\S+){0,4}?) than\\b`, 'i'), 'above'],
  [new RegExp(`\\b(?:${LESS}|less expensive)\\b((?: \\S+){0,4}?) than\\b`, 'i'), 'below'],
  [
    /\b(?:exceed\w*|outweigh\w*|outstrip\w*|surpass\w*|above|over|beyond|beats?|(?<!\b(?:my|our|the|a|of|in) )tops?(?! (?:my|our|the)\b))\b()/i,
    'above',
  ],
  [/\b(?:below|under)\b()/i, 'below'],
  [/(?<=\boverspen\w+\b.*)\b(?:compared (?:with|to)|against)\b()/i, 'above'],
  [
    /\b(?:covers?|covered|carry|bear|enough (?:for|to (?!last\b)\w+(?: off)?)|suffic\w+ (?:for|to \w+))\b()/i,
    'at-least',
  ],
  [/\b(?:as (?:much|big|high|large|dear) as|at least)\b()/i, 'at-least'],
  [/\b(?:(?:the )?same (?:\w+ )?as|equals?(?: to)?)\b()/i, 'same'],
]
/** 'Can I pay off the car loan with my savings', 'could my savings clear the loan'. */
const REPAYS = /\b(?:pay|paying|clear|close|settle|repay|wipe out|finish)(?: (?:off|back|down))?\b/i
const WITH = /\b(?:with|using|from|out of|by using)\b/i
/** With what lies there: 'could I close it right now'. */
const AT_ONCE = /\b(?:right now|today|at once|in one go|outright|this (?:minute|week)|if i wanted)\b/i
const LIVES = /\blive (?:within|on|off|inside)\b/i
const EITHER = new RegExp(`\\b(?:${MORE}|${LESS}|most|biggest|largest|least|smallest|expensive)\\b`, 'i')

function sidesOf(question: string, { accounts = [] }: Books): Sides | null {
  const yesNo = asksYesOrNo(question)
  if (yesNo) {
    const lives = LIVES.exec(question)
    if (lives) return { left: 'spending', right: question.slice(lives.index), relation: 'at-most', times: 1 }
    const repays = CAN.test(question) ? REPAYS.exec(question) : null
    if (repays) {
      const rest = question.slice(repays.index + repays[0].length)
      const using = WITH.exec(rest)
      const [left, right] = using
        ? [rest.slice(using.index), rest.slice(0, using.index)]
        : [AT_ONCE.test(rest) ? 'balance' : question.slice(0, repays.index), rest]
      return { left, right, relation: 'at-least', times: 1, repays: true }
    }
    for (const [words, relation] of BETWEEN) {
      const match = words.exec(question)
      if (!match) continue
      const left = `${question.slice(0, match.index)} ${match[1] ?? ''}`
      const right = question.slice(match.index + match[0].length)
      return { left: gone(right) ? `spending ${left}` : left, right, relation, times: timesIn(right) }
    }
    const both = SAME.test(question) ? accountsIn(question, accounts) : []
    const [first, second] = both
    if (first && second && both.length === 2) return { left: first, right: second, relation: 'same', times: 1 }
  }
  const versus = INTEREST.test(question) ? VERSUS.exec(question) : null
  if (versus && INTEREST.test(question.slice(0, versus.index)))
    return {
      left: question.slice(0, versus.index),
      right: question.slice(versus.index + versus[0].length),
      relation: null,
      times: 1,
    }
  const or = EITHER.test(question) && !ONE_OF_KINDS.test(question) ? /\bor\b/i.exec(question) : null
  if (!or) return null
  return { left: question.slice(0, or.index), right: question.slice(or.index + 2), relation: null, times: 1 }
}

const VERSUS = /\b(?:versus|vs\.?|against|compared (?:to|with))\b/i
/** 'Which shop or stall gets most'. */
const ONE_OF_KINDS = /\b(?:which|what) \w+ or\b/i
const CAN = /\b(?:can|could|would)\b/i
const SAME = /\b(?:same|equal\w*|identical|alike)\b/i

/** 'More than half my salary gone already': spending is what is meant. */
function gone(right: string): boolean {
  return /\b(?:gone|spent|used(?: up)?|over already)\b/i.test(right)
}

const TIMES_AS_MUCH = /\btimes (?:the|my|our|as|what)\b/gi
const MULTIPLE = /^\W*(?:(twice|double|thrice)|(\d{1,2}|[a-z]+) times|(\d{1,3}(?:\.\d+)?) ?(?:%|per ?cent))(?!\w)/i

/** Of 'half of my salary' a half, of 'twice the rent' two. */
function timesIn(right: string): number {
  const match = MULTIPLE.exec(right)
  if (match?.[1]) return match[1].toLowerCase() === 'thrice' ? 3 : 2
  if (match?.[2]) return numberIn(match[2], NUMBER_WORDS) || 1
  if (match?.[3]) return Number(match[3]) / 100
  return fractionIn(right) ?? 1
}

/** Interest that one side names is meant on the other as well: 'more interest than I earn'. */
function withInterest(left: string, right: string): readonly string[] {
  const both = [left, right]
  const named = both.some((side) => INTEREST.test(side))
  return named ? both.map((side) => (INTEREST.test(side) || !OF_INTEREST.test(side) ? side : `${side} interest`)) : both
}

/** 'Than last year' is a time. */
const OF_INTEREST =
  /\b(?:earn\w*|pay\w*|paid|get|got|receiv\w*|cost\w*|charg\w*|loans?|cards?|deposits?|fds?|savings)\b/i
const INTEREST = /\b(?:interest|byaaj)\b/i

const COUNTED = [
  ['owned', /\b(?:everything|all|whatever|what) (?:that )?(?:i|we) (?:own|have)\b|\b(?:assets|my wealth)\b/i],
  ['owed', /\b(?:everything|all|whatever|what) (?:that )?(?:i|we) owe\b|\b(?:debts?|liabilities)\b/i],
  ['worth', /\bnet ?worth\b/i],
  ['instalments', /\b(?:emis?|instal?ments?|(?:loan )?repayments?|kist\w*)\b/i],
  [
    'salary',
    /\b(?:salar(?:y|ies)|wages?|payslips?|take[- ]home|(?:my|our|the) pay(?: ?(?:cheque|check))?(?! \w+ to\b)|tankh?w?ah|pagaar)\b/i,
  ],
  ['balance', /\b(?:balances?|in (?:the |my )?(?:bank|account)|bank account)\b/i],
  ['income', /\b(?:income|earn\w*|kama\w*|means|what (?:comes|came) in|coming in)\b/i],
  ['saved', /\b(?:saved?|saving(?! account)|kept|put (?:by|aside))\b/i],
  ['spending', /\b(?:(?:over)?spen[dt]\w*|expens\w*|outgo\w*|going out|costs? of living|kharch\w*)\b/i],
] as const

/** What there is today, whatever has been. */
const HELD: readonly Amount['of'][] = ['accounts', 'owned', 'owed', 'worth', 'balance', 'instalments']

/** The amounts that one side names, those of a list each by itself. */
function amountsIn(side: string, books: Books): readonly Amount[] {
  return side.split(/\b(?:and|plus)\b|[&+]/i).flatMap((part) => amountsOf(part, books))
}

function amountsOf(part: string, { payees, accounts = [], asOf, country }: Books): readonly Amount[] {
  if (INTEREST.test(part)) return interestIn(part, payees)
  if (CARD_DEBT.test(part)) return [{ of: 'accounts', words: part }]
  const counted = COUNTED.find(([, words]) => words.test(part))
  const first = counted && !LAST.includes(counted[0]) ? counted[0] : null
  const named = readParameters(part, payees, asOf, country, true)
  const paid = named.payee !== null ? [{ categoryId: null, payee: named.payee }, ...named.together] : []
  const account = accountsIn(part, accounts)
  // 'The salary from Malnad' is what Malnad pays.
  if (paid.length > 0 && account.length === 0 && first !== 'instalments') return [{ of: 'names', names: paid }]
  if (first) return [{ of: first }]
  if (account.length > 0 || accountKindIn(part) !== null) return [{ of: 'accounts', words: part }]
  if (named.shops.length > 0) return [{ of: 'names', names: named.shops.map((payee) => ({ categoryId: null, payee })) }]
  const categoryId = named.categoryId ?? named.hintedCategoryId
  if (categoryId)
    return [{ categoryId, payee: null }, ...named.together].map((each) => ({ of: 'names', names: [each] }))
  return counted ? [{ of: counted[0] }] : []
}

const CARD_DEBT = /\bcards?\b.{0,10}\b(?:bill|debt|dues?|owe\w*|outstanding)\b|\bow(?:e|ed|ing) on (?:my |the )?card/i
/** What other words of the same side decide before. */
const LAST: readonly Counted[] = ['owed', 'income', 'saved', 'spending']

/** Interest that was paid for what is lent, or else that which came in. */
function interestIn(part: string, payees: readonly string[]): readonly Amount[] {
  const on = /\b(deposits?|fds?|savings|loans?|cards?|overdraft)\b/i.exec(part)?.[1]?.toLowerCase()
  const kind = on?.replace(/^fds?$/, 'deposit').replace(/(?<!saving)s$/, '')
  const paid = !/^(?:deposit|savings)/.test(kind ?? '') && (kind !== undefined || PAYS.test(part))
  const booked = payees.filter((payee) => BOOKED.test(payee) && (!kind || payee.toLowerCase().includes(kind)))
  const charged = paid ? booked.filter((payee) => LENT.test(payee)) : booked.filter((payee) => !LENT.test(payee))
  if (!paid && kind === undefined) return [{ of: 'names', names: [{ categoryId: 'interest', payee: null }] }]
  return charged.length > 0 ? [{ of: 'names', names: charged.map((payee) => ({ categoryId: null, payee })) }] : []
}

const BOOKED = /\binterest\b(?! refund)/i
const LENT = /^(?:loan|(?:credit )?card|overdraft) interest\b/i
const PAYS = /\b(?:pay(?:ing|s)?|paid|cost\w*|charge\w*|owe\w*)\b/i
