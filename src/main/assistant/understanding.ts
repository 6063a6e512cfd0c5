// Question → intent and parameters, with what the question before leaves to be understood.
import type { IsoDate } from '../../shared/domain'
import type { ProfileId } from '../../shared/profiles'
import { sidesIn } from './account-sides'
import { accountsIn, askedOfAccounts } from './account-words'
import { asksYesOrNo } from './asks-yes-or-no'
import { callTold } from './calls-told'
import { certainIntent } from './certain-words'
import { askingSentence, courtesyIn, withoutCourtesies } from './courtesies'
import { dayAhead } from './days-ahead'
import { isWhy, leadsOn, namesAlone, pointsBack, refers, saysNothing } from './follow-up'
import { asksForOwn } from './guide-turns'
import {
  type Answerable,
  HAND_OFF,
  type HandOff,
  isAnswerable,
  isOneOf,
  KNOWLEDGE,
  REFUSED,
  type Refused,
  SMALL_TALK,
  type SmallTalk,
  SUMS,
  sumOf,
  traitsOf,
} from './intents'
import { asLeavingOut } from './left-out'
import { ordersAlone } from './listed-rows'
import { type Parameters, readParameters } from './parameters'
import { asksByQuantity } from './price-of-one'
import { askOf, atShops, hintCounts } from './question-ask'
import { wellSpelt } from './question-spelling'
import { areClose, likelyHelp, readingsOf, sureEnough, surelyHelp } from './readings'
import { asksOfPayee, namesCreditScore, refusedByRule } from './refusals'
import { isOtherScript } from './screening'
import { asksSinceUntold, asksTheUntold, strangeTopic } from './strange-topic'
import { untagged } from './tag-questions'
import { toldByForm } from './told-by-form'
import { askedByName, otherDirection, withNameFor } from './told-of'
import { type Alone, editOf, formAsked, hintsName, isOfItsOwn } from './turn-edits'
import { joinedQuestion, withoutSide } from './turn-forms'
import { turnInFull } from './turn-rewritten'
import { heldTogether, SUMMED, setAgainst, summedUp } from './turn-sets'
import { isOfSpending, topicOf } from './turn-topics'
import {
  asksLimitOf,
  doneWithSum,
  MOST_EARLIER,
  ofWhatIsLent,
  type Turn,
  uncorrected,
  withItsCategory,
} from './turns-joined'
import { plannedTurn, withoutAmounts } from './turns-planned'
import { twoAmountsIn } from './two-amounts'

/** A question that was answered, as far as the next one may lean on it. */
export type Understood = Turn

export type Understanding =
  | ({ readonly kind: 'answerable' } & Understood)
  | { readonly kind: 'refused'; readonly why: Refused }
  | { readonly kind: 'small-talk'; readonly about: SmallTalk }
  /** The bank's people have to help. */
  | { readonly kind: 'hand-off'; readonly to: HandOff }
  /** About money in general. */
  | { readonly kind: 'knowledge' }
  /** Two readings are about as likely: the customer is asked which one. */
  | { readonly kind: 'clarify'; readonly choices: readonly [Answerable, Answerable] }
  /** About spending at somebody who is not in the books. */
  | { readonly kind: 'strange-name'; readonly yesNo?: boolean }
  /** Several of the customer's payees are called that. */
  | { readonly kind: 'which-name'; readonly names: readonly string[] }
  /** 'untold': narrowed to what no row says, 'abroad'; 'undated': to a time that no row tells, 'since the wedding'. 'script': in letters that the assistant does not read. 'open': it does not say what it is about, and nothing before it does. */
  | { readonly kind: 'not-understood'; readonly why?: 'script' | 'open' | 'untold' | 'undated' }

export interface Listener {
  /** The customer's own. */
  readonly payees: readonly string[]
  readonly asOf: IsoDate
  readonly currency: string
  /** What the customer's own accounts are called. */
  readonly accounts?: readonly string[]
  /** For festivals and the financial year. */
  readonly country: ProfileId
}

/**
 * What a screened question asks for. `previous`: the question before in this session; 'and last month?', 'and for
 * groceries?' and 'why?' take from it what they leave out. This month without a period.
 */
export function understand(question: string, listener: Listener, before: Understood | null): Understanding {
  const previous = before && withItsCategory(before)
  const read = readIn(question, listener, previous)
  if (read.kind !== 'answerable' || !previous) return read
  return { earlier: [...(previous.earlier ?? []), previous.ask].slice(-MOST_EARLIER), ...read }
}

function readIn(question: string, listener: Listener, previous: Understood | null): Understanding {
  const courtesy = courtesyIn(question)
  if (courtesy) return { kind: 'small-talk', about: courtesy }
  const asked = untagged(withoutCourtesies(wellSpelt(question, listener.payees)))
  const whole = understoodAs(asked, listener, previous)
  if (whole.kind !== 'not-understood' || whole.why) return whole
  const part = askingSentence(asked)
  const read = part ? understoodAs(part, listener, previous) : whole
  if (read.kind === 'answerable') return read
  return namedAtLeast(part ?? asked, listener) ?? whole
}

/** What a question that is not understood can only be about, by what it names; null where that leaves it open. */
function namedAtLeast(question: string, { payees, asOf, currency, country }: Listener): Understanding | null {
  const named = readParameters(question, payees, asOf, country)
  if (named.strangeName) return null
  const intent = toldByForm(named, question)
  if (intent) return { kind: 'answerable', intent, ask: askOf(question, named, { asOf, currency }, null) }
  // 'Health this year', 'BESCOM when last': a name, a time and the form of the answer.
  const whole = readParameters(question, payees, asOf, country, true)
  const asked = formAsked(whole)
  return asked && { kind: 'answerable', intent: asked, ask: askOf(question, whole, { asOf, currency }, null) }
}

function understoodAs(question: string, listener: Listener, previous: Understood | null): Understanding {
  const { payees, asOf, currency, country } = listener
  const named = readParameters(question, payees, asOf, country)
  // 'Am I paying for Netflix': nobody else's money is asked about.
  const ownName = named.payee !== null || (named.strangeName !== null && OF_MINE.test(question))
  const theirs =
    named.payee !== null && !listener.accounts?.includes(named.payee) && asksOfPayee(question, named.masked)
  const refusal = refusedByRule(question, named.masked, ownName) ?? (theirs ? 'other-people' : null)
  // 'Could I pay off the loan with my savings' is no order and no call for help.
  const twoAmounts = refusal === null || refusal === 'order' ? twoAmountsIn(question, named, listener) : null
  if (twoAmounts) {
    const ask = { ...askOf(question, named, { asOf, currency }, null), twoAmounts }
    return { kind: 'answerable', intent: 'compare-names', ask }
  }
  const readings = readingsOf(question, named)
  const help = callTold(question) ?? surelyHelp(readings)
  const callsForHelp = help ?? (refusal !== 'other-people' && likelyHelp(readings))
  // 'Somebody else used my card' asks nothing about somebody else, 'block my card' is more than an order.
  const certain = certainIntent(question, named)
  // 'I want to buy a bike for so much, will that push me into the red' is no order.
  const asksAhead = refusal === 'order' && certain !== null
  // 'How many points is that' after a score.
  const ofThread = refusal !== null && previous !== null && TOPICAL.includes(refusal) && refers(question)
  const led = ofThread && previous ? leaningOn(askedByName(previous, question, named), question, named, listener) : null
  if (led) return led
  if (refusal && !asksAhead && !(callsForHelp && refusal !== 'injection')) return { kind: 'refused', why: refusal }
  if (help) return { kind: 'hand-off', to: help }
  // One's own is refused by now: what it is and how to better it the guide says.
  if (namesCreditScore(question)) return { kind: 'knowledge' }
  if (named.alike.length > 1) return { kind: 'which-name', names: named.alike }
  const { accounts = [] } = listener
  const held = sidesIn(question, accounts) ? 'balance' : askedOfAccounts(question, accounts)
  if (held) {
    return {
      kind: 'answerable',
      intent: held,
      ask: askOf(question, { ...named, payee: null }, { asOf, currency }, null),
    }
  }
  if (!named.payee && isOtherScript(question)) return { kind: 'not-understood', why: 'script' }
  const open = saysNothing(named)
  const smallTalk =
    !(previous && SURE.test(question)) &&
    readings[0] &&
    isOneOf(SMALL_TALK, readings[0].intent) &&
    !refers(question) &&
    !(open && leadsOn(question))
  if (
    !previous &&
    !smallTalk &&
    !certain &&
    !likelyHelp(readings) &&
    (isWhy(question) || pointsBack(question) || open)
  ) {
    return { kind: 'not-understood', why: 'open' }
  }
  if (previous) {
    if (previous.explained && asksForOwn(question)) {
      const ask = askOf(question, named, { asOf, currency }, previous.ask)
      return { kind: 'answerable', intent: previous.intent, ask }
    }
    const lent = ofWhatIsLent(question, previous.intent)
    if (lent !== question) return understoodAs(lent, listener, null)
    const full = turnInFull(previous, question)
    if (full !== question) return understoodAs(full, listener, previous)
    const turned = otherDirection(previous, question)
    if (turned) {
      const ask = askOf(turned, readParameters(turned, payees, asOf, country), { asOf, currency }, previous.ask)
      return { kind: 'answerable', intent: 'spending-merchant', ask: { ...ask, together: [], other: null } }
    }
    const generally = previous.explained && aloneAs(question, named) === 'not-books'
    // 'And if my salary was a tenth lower' supposes something of its own.
    const alone = generally || certain === 'what-if-saving'
    const leaning = alone ? null : leaningOn(askedByName(previous, question, named), question, named, listener)
    if (leaning) return leaning
    // 'What did they charge?' after a shop.
    const byName = named.payee || named.strangeName ? null : withNameFor(previous, question)
    if (byName) return understoodAs(byName, listener, previous)
    if (open && !smallTalk) return { kind: 'not-understood', why: 'open' }
  }
  const several = named.together.length > 0 || named.other !== null || named.against !== null
  if (
    !certain &&
    namesAlone(named) &&
    !named.strangeName &&
    (several || (named.payee !== null && named.period !== null))
  ) {
    const intent = named.other ? 'compare-names' : named.against && named.times.length === 0 ? 'change' : sumOf(named)
    return { kind: 'answerable', ...atShops(intent, askOf(question, named, { asOf, currency }, null), named) }
  }
  const [first, second] = readings
  const intent = first?.intent
  if (!first || !intent || sureOfTopic(readings) < sureEnough(first.intent, named)) {
    // A name that nobody in the books has is often what makes the rest hard to read.
    const spending = first && isAnswerable(first.intent) && [...SUMS, ...LOOKED_UP].includes(first.intent)
    return spending && named.strangeName ? strangeName(question) : { kind: 'not-understood' }
  }
  if (intent === 'other-people' && PAYS_ME.test(question)) {
    return { kind: 'answerable', intent: 'income', ask: askOf(question, named, { asOf, currency }, null) }
  }
  if (intent === 'other-people' && named.strangeName && OF_MINE.test(question)) return strangeName(question)
  if (isOneOf(REFUSED, intent)) return { kind: 'refused', why: intent }
  // 'And the time before?' after a payment is no cry for help, whatever it looks like by itself.
  if (previous && isOneOf(HAND_OFF, intent) && leadsOn(question) && question.split(' ').length <= FEW_WORDS)
    return { kind: 'not-understood' }
  if (isOneOf(HAND_OFF, intent)) return { kind: 'hand-off', to: intent }
  if (intent === KNOWLEDGE) return { kind: 'knowledge' }
  if (!isAnswerable(intent)) return { kind: 'small-talk', about: intent }
  if (named.strangeName && (traitsOf(intent).names || [...SUMS, ...OF_ONE].includes(intent)))
    return strangeName(question)
  if (second && areClose(first.confidence, second.confidence) && isAnswerable(second.intent)) {
    // What is listed is added up as well.
    const near = [intent, second.intent]
    const sum = near.find((each) => SUMS.includes(each))
    const special = near.find((each) => each === 'fees' || each === 'cash')
    if (sum && (special || near.includes('search'))) {
      const ask = askOf(question, named, { asOf, currency }, null)
      return { kind: 'answerable', ...atShops(special ?? sum, ask, named) }
    }
    // Of two readings that are as likely the thread has chosen one.
    const before = [intent, second.intent].find((each) => each === previous?.intent)
    if (before) return { kind: 'answerable', intent: before, ask: askOf(question, named, { asOf, currency }, null) }
    return { kind: 'clarify', choices: [intent, second.intent] }
  }
  const own = askOf(question, named, { asOf, currency }, null)
  const ask = hintCounts(intent, own) ? { ...own, categoryId: own.hintedCategoryId } : own
  // 'And what did I spend?' after the income of a year is about that year.
  const sameTime = leadsOn(question) || SAME_TIME.test(question) || question.split(' ').length <= SHORT_TURN
  const goesOnInTime = previous?.ask.periodGiven && !ask.periodGiven && sameTime && traitsOf(intent).period
  const timed = goesOnInTime ? { ...ask, period: previous.ask.period, periodGiven: true } : ask
  if (isOfSpending(intent) && asksByQuantity(question)) return { kind: 'not-understood', why: 'untold' }
  if (traitsOf(intent).period && !timed.periodGiven && asksSinceUntold(named.masked))
    return { kind: 'not-understood', why: 'undated' }
  const ofAll = !own.payee && !own.categoryId && !own.hintedCategoryId && !ask.categoryId
  if (ofAll && (NARROWED.includes(intent) || intent === 'search') && asksTheUntold(named.masked))
    return { kind: 'not-understood', why: 'untold' }
  if (ofAll && NARROWED.includes(intent)) {
    const topic = strangeTopic(named.masked)
    if (topic) return { kind: 'answerable', intent: 'search', ask: { ...timed, text: topic } }
  }
  return { kind: 'answerable', ...atShops(intent, timed, named) }
}

/** Refused by what they are about, which in a thread may be another thing. */
const TOPICAL: readonly Refused[] = ['kept-elsewhere', 'off-topic']

/** What would be told of all spending where the question is about one thing that has no name in the books. */
const NARROWED: readonly Answerable[] = [
  ...(['spending-total', 'spending-count', 'spending-average', 'largest-payments', 'smallest-payments'] as const),
]

/** How sure the first reading is, with the others of its topic: 'how much is in my account' is of one or of all, and of balances surely. */
function sureOfTopic(readings: ReturnType<typeof readingsOf>): number {
  const [first] = readings
  if (!first) return 0
  const topic = isAnswerable(first.intent) && !isOfSpending(first.intent) ? topicOf(first.intent) : null
  if (!topic) return first.confidence
  return readings.reduce(
    (sum, { intent, confidence }) => sum + (isAnswerable(intent) && topic.of.includes(intent) ? confidence : 0),
    0,
  )
}

/** 'Income in the same month', 'how much did I earn then'. */
const SAME_TIME =
  /\b(?:(?:the )?(?:same|that) (?:month|week|day|year|quarter|time|period|span|stretch)|(?:of|from|out of) (?:it|that|this)\b(?! (?:account|shop))|then\W*$|us(?:i)? (?:mahine|saal))\b/i

/** Who pays the caller is the caller's business. */
const PAYS_ME =
  /\b(?:my|our) (?:\S+ )?(?:clients?|customers?|part(?:y|ies)|tenants?|payers?)\b|\b(?:two|both|which|all) (?:\S+ )*(?:salaries|incomes)\b|(?<!\bother )\b(?:clients?|customers?|part(?:y|ies)) (?:that |who |has |have )*(?:paid|pays?|sent|sends)\b/i
const OF_MINE =
  /^\W*(?:(?:so|and|but) )*(?:am|do|did|have) i\b(?!.*\b(?:he|she|they|his|her|their|who|someone|anybody|else)\b)/i

function strangeName(question: string): Understanding {
  return { kind: 'strange-name', yesNo: asksYesOrNo(question) }
}

/** The reading of a question that takes from the one before what it leaves out; null where it stands by itself. */
function leaningOn(
  previous: Understood,
  question: string,
  standing: Parameters,
  listener: Listener,
): Understanding | null {
  const { payees, asOf, currency, country, accounts = [] } = listener
  const rest = uncorrected(question)
  if (rest !== question) {
    const corrected = `I meant ${rest}`
    return leaningOn(previous, corrected, readParameters(corrected, payees, asOf, country), listener)
  }
  const without = SUMMED.includes(previous.intent) ? asLeavingOut(question) : question
  const left = readParameters(without, payees, asOf, country)
  if (without !== question && left.without.length > 0) {
    return leaningOn(previous, without, left, listener)
  }
  if (SURE.test(question)) return { kind: 'answerable', intent: previous.intent, ask: previous.ask }
  if (previous.intent === 'income' && LESS_SPENDING.test(question)) {
    return { kind: 'answerable', intent: 'saved', ask: askOf(question, standing, { asOf, currency }, previous.ask) }
  }
  if (RETURNS.test(question) && previous.ask.payee) {
    return { kind: 'answerable', intent: 'refunds', ask: askOf(question, standing, { asOf, currency }, previous.ask) }
  }
  // 'And the budget?' after a category.
  if (
    BUDGET.test(question) &&
    previous.ask.categoryId &&
    standing.categoryId === null &&
    question.split(' ').length <= FEW_WORDS
  ) {
    return {
      kind: 'answerable',
      intent: 'budgets-left',
      ask: askOf(question, standing, { asOf, currency }, previous.ask),
    }
  }
  // 'Smallest first' of what has been listed.
  if (ordersAlone(question)) {
    const ordered = { ...previous.ask, question: `${previous.ask.question}, ${question}` }
    return { kind: 'answerable', intent: previous.intent, ask: ordered }
  }
  const held = heldTogether(previous, question, accounts)
  if (held) return { kind: 'answerable', ...held }
  const plan = plannedTurn(previous, question, standing, accounts)
  if (plan) {
    const before = plan.name ? { ...previous.ask, ...plan.name, hintedCategoryId: null, together: [] } : previous.ask
    const ask = { ...askOf(question, standing, { asOf, currency }, before), question: plan.question }
    return { kind: 'answerable', intent: plan.intent, ask }
  }
  const summed = summedUp(previous, question, asOf, standing)
  if (summed) return { kind: 'answerable', ...summed }
  const against = setAgainst(previous, question, standing)
  if (against) return { kind: 'answerable', ...against }
  const done = doneWithSum(previous, question, standing)
  if (done) return { kind: 'answerable', ...done }
  if (asksLimitOf(previous, question, standing)) {
    const ask = askOf(question, standing, { asOf, currency }, previous.ask)
    return { kind: 'answerable', intent: previous.intent, ask }
  }
  // 'Only the cash', 'health?': a word that often means something else is a category where it leads on.
  const hinted = leadsOn(question) || hintsName(previous, standing)
  const named = hinted ? readParameters(question, payees, asOf, country, true) : standing
  const alone = aloneAs(question, named)
  const edit = editOf(previous, question, named, alone, dayAhead(question, asOf) !== null, accounts)
  if (edit && named.strangeName) return strangeName(question)
  if (edit) {
    const yesNo = asksYesOrNo(question)
    const { ofAll } = edit
    const intent = edit.intent === 'budgets-left' && yesNo ? 'budgets-over' : edit.intent
    const before = ofAll ? { ...previous.ask, categoryId: null, payee: null, hintedCategoryId: null } : previous.ask
    const ask = askOf(question, named, { asOf, currency }, before, intent === 'change')
    // What a turn leaves out, the question before has said: by the month, how often, which goal. Of the account that it named nothing
    // is left when another is.
    const held = intent === 'balance' ? accountsIn(question, accounts) : []
    const told = held.length === 0 && (intent === previous.intent || !isOfSpending(intent))
    const said = withoutAmounts(withoutSide(previous.ask.question, question), named)
    const side = sideOf(previous, intent)
    const whole = told ? joinedQuestion(question, said, yesNo) : [question, ...held, ...side].join(' ')
    return { kind: 'answerable', ...atShops(intent, { ...ask, question: whole }, named) }
  }
  if (question.split(' ').length > FEW_WORDS || STANDS_ALONE.test(question)) return null
  if (!isOfSpending(previous.intent)) return null
  if (isOfItsOwn(question, named)) return null
  const together = readParameters(`${previous.ask.question} ${question}`, payees, asOf, country)
  const sure =
    typeof alone === 'object' ? alone.sure : aloneOf(aloneAs(`${previous.ask.question} ${question}`, together))
  if (!sure || !isOfSpending(sure) || alone === 'not-books') return null
  return { kind: 'answerable', intent: sure, ask: askOf(question, standing, { asOf, currency }, previous.ask) }
}

/** The side of the books that a thread is on, where the turn's kind of question tells both. */
function sideOf({ intent, ask }: Understood, answered: Answerable): readonly string[] {
  if (intent === 'income') return ['of my income']
  const all = (ask.payee ?? ask.categoryId) === null
  return answered === 'search' && intent !== 'search' && all && isOfSpending(intent) ? ['payments'] : []
}

function aloneOf(alone: Alone): Answerable | null {
  return typeof alone === 'object' ? alone.sure : null
}

/** How a turn is read without the thread. */
function aloneAs(question: string, named: Parameters): Alone {
  const [first] = readingsOf(question, named)
  if (!first || first.confidence < sureEnough(first.intent, named)) return 'unsure'
  return isAnswerable(first.intent) ? { sure: first.intent } : 'not-books'
}

/** 'Are you sure?': the same again. */
const SURE =
  /^\W*(?:(?:and|but|so|hm+|wait|really)\W+)*(?:are )?(?:you |u )?(?:(?:really|quite|absolutely) )?(?:sure|certain|positive)(?: (?:about|of) (?:that|this|it))?\W*$|^\W*(?:really|is (?:that|this|it) (?:right|correct|true|accurate)|pakka)\W*$/i
const LESS_SPENDING =
  /^\W*(?:and )?(?:minus|less|after|net of|without) (?:my |the |all )*(?:expens\w+|spending|costs|outgo\w*|bills)\W*$/i
/** 'Any returns?' after a shop. */
const RETURNS =
  /^\W*(?:(?:and |any |what about )*(?:returns?|refunds?)|(?:and )?(?:what|anything|how much) (?:did|have) (?:i|we) (?:return(?:ed)?|sen[dt] back)|(?:was|is|did) (?:any(?:thing)?|something) (?:returned|refunded|come back))\W*$/i
const BUDGET = /\bbudget\b/i
const FEW_WORDS = 8
/** 'What remained?' */
const SHORT_TURN = 2
/** It speaks of the asker's own books, or of all of them. */
const STANDS_ALONE = /\b(my|our|mera|meri|mere|total|overall|everything|everywhere|all)\b|\bi\b/i

/** What is told of all where no name is known. */
const OF_ONE: readonly Answerable[] = ['price-rises', 'what-if-cut']
/** What a name nobody in the books has would be looked up by. */
const LOOKED_UP: readonly Answerable[] = ['search', 'spending-count', 'income']
