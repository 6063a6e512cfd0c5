// A turn of a thread as an edit of the question before: each piece that it has replaces its own, and the rest is kept.
import { CATEGORY_KIND, type CategoryId } from '../../../shared/domain'
import { type Answerable, sumOf, traitsOf } from '../intents'
import { accountsIn, MOVES } from '../names/account-words'
import type { NamedOther, Parameters } from '../names/parameters'
import { PART_OF_TIME } from '../periods/part-of-time'
import { SUBSCRIBED } from '../tools/tools-subscriptions'
import { asksYesOrNo } from '../words/asks-yes-or-no'
import { anyOf, NUMBER_WORDS } from '../words/number-words'
import { AFTER_THAT, BEFORE_THAT, isWhy, leadsOn, lettersLeft, ONE_DAY, SPAN_OF_DAYS, THAT_WEEK } from './follow-up'
import { type Form, formsIn, withoutForms } from './turn-forms'
import { isOfSpending, isSaidOfSpending, OF_SPENDING, PASSING, topicOf } from './turn-topics'
import type { Turn } from './turns-joined'

export interface Edit {
  readonly intent: Answerable
  /** 'And in total?': the names of the question before are left out. */
  readonly ofAll: boolean
  /** 'Since when', 'per year': of all times, or of the last twelve months, whatever time the question before was about. */
  readonly time?: 'always' | 'year'
  /** 'Without Zomato' after 'Zomato only': the category that the thread had narrowed. */
  readonly within?: CategoryId
}

/** How a turn is read by itself: 'sure' of an answerable kind, unsure, or surely something that is not looked up. */
export type Alone = { readonly sure: Answerable } | 'unsure' | 'not-books'

/**
 * The kind of question that a turn makes of the one before; null where it stands by itself. `named` is what the turn names, `alone`
 * how it would be read without the thread, `ahead` whether it names a day to come, `accounts` what the caller's are called.
 */
export function editOf(
  previous: Turn,
  question: string,
  named: Parameters,
  alone: Alone,
  ahead: boolean,
  accounts: readonly string[] = [],
): Edit | null {
  const { intent } = previous
  const topic = topicOf(intent)
  if (isWhy(question) && !topic) return keep(intent)
  const held = isOfAccount(previous, accounts)
  if (held && isAccountAlone(question, named, accounts)) return keep('balance')
  const text = named.masked
  const forms = formsIn(text)
  const form = topic ? known(topic, forms) : undefined
  const names = named.payee !== null || named.categoryId !== null
  const amount = named.amount !== null || named.share !== null
  const time = named.period !== null || named.against !== null || named.outside || relative(question)
  if (!form && !names && !amount && !time && named.without.length === 0 && !ahead) return null
  const rest = withoutForms(text, forms)
  const own = RELATIVE.reduce((text, words) => text.replace(words, ' '), rest)
  const left = lettersLeft(topic ? own.replace(topic.nouns, ' ') : own)
  // 'What about a 3 lakh car': the thing is new, the question is the same.
  const thing = amount && !names && leadsOn(question) && TAKES_AMOUNT.includes(intent)
  if (left !== '' && !thing) {
    if (question.split(' ').length > FEW_WORDS) return null
    // 'And back in May it was?': one small word more.
    const near = time && leadsOn(question) && left.length <= SMALL_WORD
    if (!topic || (alone !== 'unsure' && !(near && alone !== 'not-books' && isSaidOfSpending(alone.sure)))) return null
  }
  // 'When will petrol get cheaper?'
  if (form && form !== 'next' && isOfSpending(intent) && TO_COME.test(question)) return null
  return edited(previous, question, named, form, { names, amount, time, ahead, held })
}

/** What a question of nothing but a name, a time and a form asks for: 'BESCOM, when last'. Null for others. */
export function formAsked(named: Parameters): Answerable | null {
  if ((named.payee ?? named.categoryId) === null || named.strangeName || named.amount !== null) return null
  const forms = formsIn(named.masked).filter(({ form }) => form in OF_SPENDING && form !== 'year' && form !== 'left')
  const rest = withoutForms(named.masked, forms)
  if (lettersLeft(rest.replace(PASSING, ' ')) !== '') return null
  const answered = forms[0] ? OF_SPENDING[forms[0].form] : undefined
  return answered && answered !== 'spending-category' ? answered : summing(named)
}

/** The form that counts of several: 'show the biggest' asks for the biggest. */
function known(topic: NonNullable<ReturnType<typeof topicOf>>, forms: ReturnType<typeof formsIn>): Form | undefined {
  const answered = forms.map(({ form }) => form).filter((form) => form in topic.other || topic.same.includes(form))
  // 'Which day was the dearest' ranks days, 'which day was it' asks for one.
  if (answered.includes('times') && answered.includes('largest')) return 'times'
  return answered.find((form) => form !== 'list') ?? answered[0]
}

interface Pieces {
  readonly names: boolean
  readonly amount: boolean
  readonly time: boolean
  readonly ahead: boolean
  /** What lies in an account was asked of. */
  readonly held: boolean
}

function edited(
  { intent, ask, earlier = [] }: Turn,
  question: string,
  named: Parameters,
  form: Form | undefined,
  has: Pieces,
): Edit | null {
  const topic = topicOf(intent)
  const spending = isOfSpending(intent)
  // What a category went on is told by its shops.
  if (form === 'categories' && spending && !has.names && ask.categoryId && !ask.payee) return keep('top-merchants')
  // Who gets it is said by its name.
  if ((form === 'shops' || form === 'categories') && spending && !has.names && ask.payee) return keep(sumOf(ask))
  // 'And Kolkata Metro alone?' after the shops that took most.
  if (named.payee && intent === 'top-merchants' && !form && !asksYesOrNo(question)) return keep(sumOf(named))
  if (form && topic) {
    const stays = topic.same.includes(form) || (RANKED.includes(intent) && isOneOfThem(question, form))
    const answered = stays ? undefined : topic.other[form]
    if ((form === 'since' || form === 'year') && (spending || RECEIVED.includes(intent)))
      return ofItsTime(intent, form, has.names ? named : ask)
    if (!answered) return keep(intent)
    // Of rows that were looked for by more than a name, the same rows.
    if (intent === 'search' && (ask.amountMinor !== null || ask.text) && !has.names && OF_ROWS.includes(form))
      return keep('search')
    const ofOne = answered === 'spending-merchant' || (answered === 'bill-when' && form !== 'next')
    if (!spending) return ofOne && !ask.payee ? null : keep(answered)
    // What is left of a name only its budget could say.
    if (form === 'left') return (ask.payee ?? ask.categoryId) === null && !has.names ? keep('saved') : null
    // Without a time of the thread it is the sum of all times.
    if (form === 'total' && !has.names && !has.time && ask.payee && !ask.periodGiven) return keep('spending-merchant')
    if (form === 'total' && !has.names && !has.time && isOneSum(intent, ask))
      return { intent: 'spending-total', ofAll: true }
    // Of a category in no time of its own the day of the latest payment.
    if (form === 'when' && !(ask.payee ?? named.payee))
      return keep(ask.categoryId && !ask.periodGiven && SUMS.includes(intent) ? sumOf(ask) : 'largest-payments')
    // 'By how many percent?' after a change.
    if (form === 'share' && BY_SO_MUCH.test(question) && CHANGES.includes(intent)) return keep(intent)
    if (form === 'last') return keep(summing(has.names ? named : ask))
    return keep(answered === 'spending-category' ? summing(has.names ? named : ask) : answered)
  }
  // 'Everything except eating out' after eating out.
  const own = named.without.some((each) => each.payee === ask.payee && each.categoryId === ask.categoryId)
  const wider = ask.payee ? (earlier.at(-1)?.categoryId ?? null) : null
  if (own && spending && !has.names)
    return { intent: wider ? 'spending-category' : 'spending-total', ofAll: true, ...(wider && { within: wider }) }
  if (named.without.length > 0 && !has.names)
    return spending ? keep(withoutNames(intent)) : LISTS_DUES.includes(intent) ? keep(intent) : null
  if (has.amount && !has.names) return TAKES_AMOUNT.includes(intent) ? keep(intent) : null
  if (has.ahead && TAKES_DAY.includes(intent)) return keep(intent)
  // 'Since start', '2025' after what somebody is paid by the month.
  if (has.time && !has.names && ask.payee && BY_THE_MONTH.includes(intent)) return keep('spending-merchant')
  if (has.names) {
    // 'And cash?' after what the card was used for.
    if (intent === 'spending-account' && named.categoryId === 'cash') return keep('spending-category')
    // 'And for eating out?' after the price of one: groceries and meals come at no price.
    const priceless =
      named.payee === null && (ask.payee !== null || !SUBSCRIBED.includes(named.categoryId as CategoryId))
    if (intent === 'subscriptions' && priceless) return keep(summing(named))
    if (traitsOf(intent).names || TAKES_NAMES.includes(intent)) return keep(intent)
    if (spending) return keep(summing(named))
    return leadsOn(question) ? keep(summing(named)) : null
  }
  if (has.held) {
    // 'At the end of September' is over; a month to come is taken for one of last year.
    const saysYear = /\b\d{4}\b|\b(?:last|previous) year\b/i.test(question)
    const over = has.time && (saysYear || /\bago\b/i.test(question) || !/\d{4}/.test(named.period?.name ?? ''))
    return over ? keep('balance') : has.ahead ? keep('balance-ahead') : null
  }
  return has.time && (traitsOf(intent).period || intent === 'net-worth') ? keep(intent) : null
}

const RECEIVED: readonly Answerable[] = ['income', 'salary', 'refunds']

/** 'Since when' of one name, 'per year' of anything: the price of what a payee is paid again and again, else a sum of twelve months. */
function ofItsTime(intent: Answerable, form: 'since' | 'year', name: NamedOther): Edit | null {
  const sum = RECEIVED.includes(intent) ? intent : summing(name)
  if (form === 'since') return sum === 'spending-total' ? null : { ...keep(sum), time: 'always' }
  return name.payee && intent !== 'salary' ? keep('subscriptions') : { ...keep(sum), time: 'year' }
}

/** 'Just the biggest', 'and the worst one': of those that were ranked, and no payment of them. */
function isOneOfThem(question: string, form: Form): boolean {
  return (form === 'largest' || form === 'smallest') && !PAYMENT.test(question)
}

const BY_SO_MUCH = /\bby (?:how|what)\b/i
const CHANGES: readonly Answerable[] = ['change', 'price-rises']
const OF_ROWS: readonly Form[] = ['total', 'amount', 'shops', 'list', 'last', 'when', 'count']
const PAYMENT = /\b(?:payments?|bills?|orders?|purchases?|debits?|items?|rides?|trips?|expenses?|visits?|single)\b/i
const RANKED: readonly Answerable[] = ['top-categories', 'top-merchants', 'top-times']

/** 'And in total?' after one name is about all spending; after several it is about those, after what somebody pays the caller about that. */
function isOneSum(intent: Answerable, { payee, categoryId, together, question }: Turn['ask']): boolean {
  return (
    (payee ?? categoryId) !== null &&
    together.length === 0 &&
    SUMS.includes(intent) &&
    !PAYS_ME.test(question) &&
    !asksYesOrNo(question)
  )
}

const PAYS_ME =
  /\b(?:pa(?:id|y|ys)|sen[dt]|sends|g[ai]ve|gives) (?:to )?(?:me|us)\b|\b(?:c[ao]me|got|get|received) from\b/i

function keep(intent: Answerable): Edit {
  return { intent, ofAll: false }
}

/** The sum of a name; of all spending without one. */
function summing(name: NamedOther): Answerable {
  return (name.payee ?? name.categoryId) ? sumOf(name) : 'spending-total'
}

/** What is left out of a count or a share leaves a sum. */
function withoutNames(intent: Answerable): Answerable {
  return KEEPS_WITHOUT.includes(intent) ? intent : 'spending-total'
}

/** What is due, without some of it. */
const LISTS_DUES: readonly Answerable[] = ['bills', 'income']
const KEEPS_WITHOUT: readonly Answerable[] = ['largest-payments', 'spending-category', 'change']

const TO_COME = /\b(?:will|shall|going to|gonna|hoga|hogi)\b/i
const OWN = /\b(?:payments?|expenses?|expenditure|spending|spend|spent|purchases?|transactions?|my|our)\b/i

/**
 * Whether a turn has nothing but a form or a time: of nothing that it names, so that it is about the thread or about nothing.
 * 'How many?' after a score is asked what it is about.
 */
export function isBare(question: string, named: Parameters): 'form' | 'time' | null {
  const { payee, categoryId, hintedCategoryId, amount, share, strangeName, without, masked } = named
  if (payee ?? categoryId ?? hintedCategoryId ?? amount ?? share ?? strangeName) return null
  if (without.length > 0 || OWN.test(question)) return null
  const forms = formsIn(masked)
  const own = RELATIVE.reduce((text, words) => text.replace(words, ' '), withoutForms(masked, forms))
  if (lettersLeft(own.replace(COUNT_WORDS, ' ').replace(THAT_IN_HINDI, ' ')) !== '') return null
  return forms.length > 0 ? 'form' : named.period !== null || named.outside || relative(question) ? 'time' : null
}

const THAT_IN_HINDI = /\b(?:usk[aie]|isk[aie]|batao|bata|dikhao)\b/gi
const COUNT_WORDS = new RegExp(`\\b(?:${anyOf(NUMBER_WORDS)}|\\d+)\\b`, 'gi')

function relative(question: string): boolean {
  return RELATIVE.some((words) => words.test(question))
}

/** 'The same months last year'. */
const SAME = /\bsame (?:period|span|time|stretch|days?|weeks?|months?|quarter)\b/i
/** Words for a time that only the question before settles. */
const RELATIVE: readonly RegExp[] = [AFTER_THAT, BEFORE_THAT, SAME, ONE_DAY, SPAN_OF_DAYS, THAT_WEEK, ...PART_OF_TIME]

/** A word that often means something else is a category in a thread about spending: 'health?' */
export function hintsName(previous: Turn, named: Parameters): boolean {
  const { hintedCategoryId } = named
  return hintedCategoryId !== null && CATEGORY_KIND[hintedCategoryId] === 'spending' && isOfSpending(previous.intent)
}

const FEW_WORDS = 8
const SMALL_WORD = 5
const HELD: readonly Answerable[] = ['balance', 'balance-all', 'investments', 'loans']
/** Whether a question was about what lies in accounts: one that is called like a payee counts where nothing is moved there. */
function isOfAccount({ intent, ask }: Turn, accounts: readonly string[]): boolean {
  return HELD.includes(intent) || (ask.payee !== null && accounts.includes(ask.payee) && !MOVES.test(ask.question))
}

/** 'And the tax saver one?', 'Savings?' */
function isAccountAlone(question: string, named: Parameters, accounts: readonly string[]): boolean {
  if (leadsOn(question) && ACCOUNT.test(question)) return true
  const few = question.split(' ').length <= FEW_WORDS && !MOVES.test(question)
  return few && (named.amount ?? named.categoryId) === null && accountsIn(question, accounts).length > 0
}

const ACCOUNT = /\b(account|a\/c|savings?|current|deposits?|card|fund|pot|fd|rd)\b/i
const BY_THE_MONTH: readonly Answerable[] = ['subscriptions', 'bill-when', 'price-rises']
const SUMS: readonly Answerable[] = ['spending-category', 'spending-merchant', 'cash', 'fees']
const TAKES_NAMES: readonly Answerable[] = [
  ...([
    'tip',
    'budgets-left',
    'budgets-over',
    'budget-suggest',
    'what-if-cut',
    'subscriptions',
    'price-rises',
    'refunds',
  ] as const),
]
/** Whether a name alone asks the same of another name, or of another account. */
export function takesNames(intent: Answerable): boolean {
  return (
    traitsOf(intent).names === true ||
    TAKES_NAMES.includes(intent) ||
    HELD.includes(intent) ||
    isOfSpending(intent) ||
    intent === 'income'
  )
}

const TAKES_AMOUNT: readonly Answerable[] = [
  ...(['forecast', 'afford', 'what-if-saving', 'what-if-purchase', 'what-if-cut', 'search'] as const),
]
const TAKES_DAY: readonly Answerable[] = ['balance-ahead', 'forecast', 'free-to-spend', 'bills', 'afford']
