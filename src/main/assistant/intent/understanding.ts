// Question → intent and parameters, with what the question before leaves to be understood.

import type { Ask } from '../findings'
import {
  type Answerable,
  HAND_OFF,
  isAnswerable,
  isOneOf,
  KNOWLEDGE,
  REFUSED,
  type Refused,
  SMALL_TALK,
  SUMS,
  sumOf,
  traitsOf,
} from '../intents'
import { heldAsked } from '../names/account-held'
import { sidesIn } from '../names/account-sides'
import { askedOfAccounts } from '../names/account-words'
import { kindUnpaid } from '../names/merchant-kinds'
import { readParameters } from '../names/parameters'
import { isPerson } from '../names/people'
import { askingSentence, courtesyIn } from '../plain/courtesies'
import { plainQuestion } from '../plain/plain-question'
import { KNOWN_WORDS } from '../router/router'
import { callTold } from '../screening/calls-told'
import { asksOfPayee, namesCreditScore, refusedByRule } from '../screening/refusals'
import { isOtherScript } from '../screening/screening'
import { askedOfPeople } from '../screening/somebody-else'
import { asksByQuantity } from '../tools/price-of-one'
import { asksSinceUntold, asksTheUntold, strangeTopic, unreadTopic } from '../tools/strange-topic'
import { toldByForm } from '../tools/told-by-form'
import {
  isWhy,
  leadsOn,
  lettersLeft,
  namesAlone,
  pointsBack,
  pointsIntoThread,
  refers,
  saysNothing,
} from '../turns/follow-up'
import { asksForOwn } from '../turns/guide-turns'
import { standsAlone } from '../turns/standing-alone'
import { askedByName, otherDirection, withNameFor } from '../turns/told-of'
import { formAsked, isBare, isOfSome, LEAVES_RANK_OUT } from '../turns/turn-edits'
import { ASKS_IF_SURE, FEW_WORDS, leaningOn } from '../turns/turn-leaning'
import { turnInFull } from '../turns/turn-rewritten'
import { hasRows, isOfSpending, topicOf } from '../turns/turn-topics'
import { turnByName } from '../turns/turns-by-name'
import { MOST_EARLIER, ofWhatIsLent, withItsCategory, withItsTime } from '../turns/turns-joined'
import { interestMeant } from '../turns/turns-planned'
import type { Listener, Understanding, Understood } from '../understood'
import { asksYesOrNo } from '../words/asks-yes-or-no'
import { wordsOf } from '../words/question-words'
import { certainIntent } from './certain-words'
import { askedOfDeposits } from './deposits-asked'
import { loansAsked } from './loans-asked'
import { askOf, atShops, hintThatCounts } from './question-ask'
import { areClose, likelyHelp, readingsOf, sureEnough, surelyHelp } from './readings'
import { savingPlanIn } from './saving-plan'
import { twoAmountsIn } from './two-amounts'

/**
 * What a screened question asks for. `previous`: the question before in this session; 'and last month?', 'and for
 * groceries?' and 'why?' take from it what they leave out. This month without a period.
 */
export function understand(question: string, listener: Listener, before: Understood | null): Understanding {
  const previous = before && withItsTime(withItsCategory(before), listener.asOf)
  const read = readIn(question, listener, previous && isWhole(question, listener, previous) ? null : previous)
  if (read.kind !== 'answerable' || !previous) return read
  return { earlier: [...(previous.earlier ?? []), previous.ask].slice(-MOST_EARLIER), ...read }
}

function readIn(question: string, listener: Listener, previous: Understood | null): Understanding {
  const asked = plainQuestion(question, listener)
  // 'Hey, how much is it?' greets, and asks of what a thread is about.
  const courtesy = courtesyIn(previous ? asked : question)
  if (courtesy) return { kind: 'small-talk', about: courtesy }
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
  const byItsName = turnByName(question, previous, listener)
  if (byItsName && 'turn' in byItsName) return { kind: 'answerable', ...byItsName.turn }
  if (byItsName) return understoodAs(byItsName.question, listener, byItsName.before)
  const named = readParameters(question, payees, asOf, country)
  // 'Am I paying for Netflix': nobody else's money is asked about.
  const ownName = named.payee !== null || (named.strangeName !== null && OF_MINE.test(question))
  const theirs =
    named.payee !== null && !listener.accounts?.includes(named.payee) && asksOfPayee(question, named.masked)
  const pointsBackTo = previous !== null || (named.payee !== null && isPerson(named.payee, country))
  const refusal = refusedByRule(question, named.masked, ownName, pointsBackTo) ?? (theirs ? 'other-people' : null)
  // 'Could I pay off the loan with my savings' is no order and no call for help.
  const twoAmounts = refusal === null || refusal === 'order' ? twoAmountsIn(question, named, listener) : null
  if (twoAmounts) {
    const ask = { ...askOf(question, named, { asOf, currency }, null), twoAmounts }
    return { kind: 'answerable', intent: 'compare-names', ask }
  }
  const readings = readingsOf(question, named)
  const pointsBackIn = previous !== null && pointsIntoThread(named)
  if (named.strangeName && asksYesOrNo(question) && CHARGED_FOR.test(question)) return strangeName(question)
  // 'Don't I have a personal loan' asks for no help with one.
  const ofHeld = heldAsked(question)
  const help = ofHeld ? null : (callTold(question) ?? (pointsBackIn ? null : surelyHelp(readings)))
  const callsForHelp =
    help ??
    (!ofHeld &&
      refusal !== 'other-people' &&
      refusal !== 'kept-elsewhere' &&
      !isPlainOrder(question, refusal) &&
      likelyHelp(readings))
  // 'Somebody else used my card' asks nothing about somebody else, 'block my card' is more than an order.
  const certain = certainIntent(question, named)
  // 'I want to buy a bike for so much, will that push me into the red' is no order.
  const asksAhead = refusal === 'order' && certain !== null
  // 'How many points is that' after a score.
  const ofThread = refusal !== null && previous !== null && TOPICAL.includes(refusal) && refers(question)
  const led = ofThread && previous ? leaningOn(askedByName(previous, question, named), question, named, listener) : null
  if (led) return led
  // 'Did mum's money land': nobody of that name has paid, and nothing of hers is asked.
  if (refusal === 'other-people' && named.payee === null && ARRIVED.test(question)) return strangeName(question)
  if (refusal && !asksAhead && !(callsForHelp && refusal !== 'injection')) return { kind: 'refused', why: refusal }
  if (help) return { kind: 'hand-off', to: help }
  // One's own is refused by now: what it is and how to better it the guide says.
  if (namesCreditScore(question)) return { kind: 'knowledge' }
  // 'How much has my brother sent': whoever that is has a name in the books.
  const people = named.payee === null && !certain ? askedOfPeople(question, named.masked, pointsBackTo) : null
  if (people === 'unnamed') return { kind: 'not-understood', why: 'unnamed' }
  if (people === 'stranger') return strangeName(question)
  if (named.alike.length > 1) return { kind: 'which-name', names: named.alike }
  // 'The home loan balance of Vignesh Raman' is nobody's whom the caller knows.
  if (
    named.strangeName &&
    readings[0]?.intent === 'other-people' &&
    sureOfTopic(readings) >= SURE_OF_OTHERS &&
    !OWN.test(question)
  )
    return { kind: 'refused', why: 'other-people' }
  const { accounts = [] } = listener
  const ofDeposits = askedOfDeposits(question, accounts)
  if (ofDeposits === 'knowledge') return { kind: 'knowledge' }
  const held =
    ofHeld ??
    ofDeposits ??
    (savingPlanIn(question, asOf) ? 'what-if-saving' : null) ??
    (loansAsked(question, accounts)
      ? 'loans'
      : sidesIn(question, accounts)
        ? 'balance'
        : askedOfAccounts(question, accounts))
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
    !(previous && ASKS_IF_SURE.test(question)) &&
    readings[0] &&
    isOneOf(SMALL_TALK, readings[0].intent) &&
    named.without.length === 0 &&
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
    const interest = interestMeant(previous, question, listener.accounts ?? [])
    if (interest) return understoodAs(interest, listener, null)
    const lent = ofWhatIsLent(question, previous.intent)
    if (lent !== question) return understoodAs(lent, listener, null)
    const full = turnInFull(previous, question)
    if (full !== question) return understoodAs(full, listener, previous)
    const turned = otherDirection(previous, question)
    if (turned) {
      const ask = askOf(turned, readParameters(turned, payees, asOf, country), { asOf, currency }, previous.ask)
      return { kind: 'answerable', intent: 'spending-merchant', ask: { ...ask, together: [], other: null } }
    }
    // 'And if my salary was a tenth lower' supposes something of its own.
    const alone = certain === 'what-if-saving'
    const leaning = alone ? null : leaningOn(askedByName(previous, question, named), question, named, listener)
    if (leaning) return leaning
    // 'What did they charge?' after a shop.
    const byName = named.payee || named.strangeName ? null : withNameFor(previous, question)
    if (byName) return understoodAs(byName, listener, previous)
    if (open && !smallTalk) return { kind: 'not-understood', why: 'open' }
    if (LEAVES_RANK_OUT.test(question) || (isOfSome(question, named) && !hasRows(previous.intent)))
      return { kind: 'not-understood', why: 'open' }
    const bare = certain ? null : isBare(question, named)
    if (bare) return { kind: 'not-understood', why: bare === 'time' ? 'as-it-stands' : 'open' }
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
    if (pointsBackIn) return { kind: 'not-understood', why: 'open' }
    const spending = first && isAnswerable(first.intent) && [...SUMS, ...LOOKED_UP].includes(first.intent)
    if (spending && named.strangeName) return strangeName(question)
    const topic = asksTheUntold(named.masked) ? null : unreadTopic(named.masked, KNOWN_WORDS)
    // 'OYO in September?'
    const nothingElse = topic && named.period && lettersLeft(named.masked.toLowerCase().replace(topic, '')) === ''
    if (topic && (spending || nothingElse)) {
      const ask = askOf(question, named, { asOf, currency }, null)
      return { kind: 'answerable', intent: 'search', ask: { ...ask, text: topic } }
    }
    return { kind: 'not-understood', ...(asksTheUntold(named.masked) && { why: 'untold' as const }) }
  }
  if (intent === 'other-people' && PAYS_ME.test(question)) {
    return { kind: 'answerable', intent: 'income', ask: askOf(question, named, { asOf, currency }, null) }
  }
  if (intent === 'other-people' && named.strangeName && OF_MINE.test(question)) return strangeName(question)
  if (isOneOf(REFUSED, intent)) return { kind: 'refused', why: intent }
  // 'And the time before?' after a payment is no cry for help, whatever it looks like by itself.
  if (pointsBackIn && isOneOf(HAND_OFF, intent)) return { kind: 'not-understood', why: 'open' }
  if (previous && isOneOf(HAND_OFF, intent) && leadsOn(question) && question.split(' ').length <= FEW_WORDS)
    return { kind: 'not-understood' }
  if (isOneOf(HAND_OFF, intent)) return { kind: 'hand-off', to: intent }
  if (intent === KNOWLEDGE) return { kind: 'knowledge' }
  if (!isAnswerable(intent)) return { kind: 'small-talk', about: intent }
  const ofOne = asksYesOrNo(question) ? [...OF_ONE, ...HAD_OR_NOT] : OF_ONE
  if (named.strangeName && (traitsOf(intent).names || [...SUMS, ...ofOne].includes(intent)))
    return strangeName(question)
  if (second && areClose(first.confidence, second.confidence) && isAnswerable(second.intent)) {
    // What is listed is added up as well.
    const near = [intent, second.intent]
    const sum = near.find((each) => SUMS.includes(each))
    const special = near.find((each) => each === 'fees' || each === 'cash')
    if (sum && (special || near.includes('search'))) {
      const ask = withHint(special ?? sum, askOf(question, named, { asOf, currency }, null))
      return { kind: 'answerable', ...atShops(special ?? sum, ask, named) }
    }
    // Of two readings that are as likely the thread has chosen one.
    const before = [intent, second.intent].find((each) => each === previous?.intent)
    if (before) return { kind: 'answerable', intent: before, ask: askOf(question, named, { asOf, currency }, null) }
    return { kind: 'clarify', choices: [intent, second.intent] }
  }
  const own = askOf(question, named, { asOf, currency }, null)
  const ask = withHint(intent, own)
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
  if (ofAll && OF_ALL.includes(intent)) {
    const topic =
      (NARROWED.includes(intent)
        ? (strangeTopic(named.masked) ?? kindUnpaid(wordsOf(question), payees, country))
        : null) ?? unreadTopic(named.masked, KNOWN_WORDS)
    if (topic) return { kind: 'answerable', intent: 'search', ask: { ...timed, text: topic } }
  }
  return { kind: 'answerable', ...atShops(intent, timed, named) }
}

function withHint(intent: Answerable, ask: Ask): Ask {
  return { ...ask, categoryId: ask.categoryId ?? hintThatCounts(intent, ask) }
}

/** 'Please cancel my Airtel connection' tells of no trouble, 'block my card' does. */
function isPlainOrder(question: string, refusal: Refused | null): boolean {
  return refusal === 'order' && question.split(' ').length <= MOST_OF_AN_ORDER && !AT_RISK.test(question)
}

const MOST_OF_AN_ORDER = 6
const AT_RISK =
  /\b(?:cards?|accounts?|upi|payments?|transactions?|debits?|sim|phone|emis?|loans?|instal?lments?|charges?|pin)\b/i
const ARRIVED =
  /\b(?:did|has|have|is|when did)\b.*\b(?:money|transfer|payment|amount|share|rent)\b.{0,15}\b(?:land(?:ed)?|arrived?|come? (?:in|through|yet)|came|reach(?:ed)?|got here|credited|received|hit (?:my|the) account)\b/i
/** Refused by what they are about, which in a thread may be another thing. */
const TOPICAL: readonly Refused[] = ['kept-elsewhere', 'off-topic']

/** What would be told of all spending where the question is about one thing that has no name in the books. */
const NARROWED: readonly Answerable[] = [
  ...(['spending-total', 'spending-count', 'spending-average', 'largest-payments', 'smallest-payments'] as const),
]

/** What else is told of everything. */
const OF_ALL: readonly Answerable[] = [...NARROWED, 'top-merchants', 'new-payees', 'search']

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

/** 'Who paid me money this year' after groceries takes nothing from the thread. */
function isWhole(question: string, listener: Listener, previous: Understood): boolean {
  const asked = plainQuestion(question, listener)
  return standsAlone(asked, readParameters(asked, listener.payees, listener.asOf, listener.country), previous)
}

/** Who pays the caller is the caller's business. */
const PAYS_ME =
  /\b(?:my|our) (?:\S+ )?(?:clients?|customers?|part(?:y|ies)|tenants?|payers?)\b|\b(?:two|both|which|all) (?:\S+ )*(?:salaries|incomes)\b|(?<!\bother )\b(?:clients?|customers?|part(?:y|ies)) (?:that |who |has |have )*(?:paid|pays?|sent|sends)\b|\bwho (?:all |has |have )*(?:paid|pays|sent|sends) (?:me|us)\b(?!.*\b(?:other than|besides|except|apart from)\b)/i
const OF_MINE =
  /^\W*(?:(?:so|and|but) )*(?:am|do|did|have) i\b(?!.*\b(?:he|she|they|his|her|their|who|someone|anybody|else)\b)/i

/** Of the readings' confidence. */
const SURE_OF_OTHERS = 0.6
const OWN = /\b(?:i|me|my|mine|we|us|our|ours)\b/i

function strangeName(question: string): Understanding {
  return { kind: 'strange-name', yesNo: asksYesOrNo(question) }
}

/** What is told of all where no name is known. */
const OF_ONE: readonly Answerable[] = ['price-rises', 'what-if-cut']
/** 'Do I get charged for Spotify', 'did I sign up for it'. */
const CHARGED_FOR =
  /^\W*(?:do|did|am|have) (?:i|we)\b.*\b(?:(?:charged|billed) for|sign(?:ed)? up (?:for|to)|subscribed? to)\b|^\W*(?:does|is|did) .*\b(?:bill me|charged to me)\b/i
/** 'Do I have a Spotify subscription'. */
const HAD_OR_NOT: readonly Answerable[] = ['subscriptions', 'bill-when', 'lapsed']
/** What a name nobody in the books has would be looked up by. */
const LOOKED_UP: readonly Answerable[] = ['search', 'spending-count', 'income']
/** 'What remained?' */
const SHORT_TURN = 2
