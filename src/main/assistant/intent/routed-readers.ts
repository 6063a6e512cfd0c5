// What the router's reading of a question comes to, with what it names.

import type { Ask } from '../findings'
import { type Answerable, HAND_OFF, isAnswerable, isOneOf, KNOWLEDGE, REFUSED, SUMS, sumOf, traitsOf } from '../intents'
import { kindUnpaid } from '../names/merchant-kinds'
import { KNOWN_WORDS } from '../router/router'
import { asksByQuantity } from '../tools/price-of-one'
import { asInRows, asksSinceUntold, asksTheUntold, shortName, strangeTopic, unreadTopic } from '../tools/strange-topic'
import { asksOfFixedCosts } from '../tools/tools-fixed-costs'
import { leadsOn, lettersLeft, namesAlone } from '../turns/follow-up'
import { FEW_WORDS } from '../turns/turn-leaning'
import { isOfSpending, topicOf } from '../turns/turn-topics'
import type { Understanding } from '../understood'
import { asksYesOrNo } from '../words/asks-yes-or-no'
import { wordsOf } from '../words/question-words'
import { answerable, type Heard, OF_MINE, OPEN, type Reader, strangeName } from './heard'
import { atShops, hintThatCounts } from './question-ask'
import { areClose, type readingsOf, sureEnough } from './readings'

/** 'Swiggy and Zomato', 'Uber in June': names and nothing else ask for their sum, or for what lies between them. */
export const namesOnly: Reader = (heard) => {
  const { named, certain } = heard
  const several = named.together.length > 0 || named.other !== null || named.against !== null
  if (certain || !namesAlone(named) || named.strangeName) return null
  if (!several && (named.payee === null || named.period === null)) return null
  const intent = named.other ? 'compare-names' : named.against && named.times.length === 0 ? 'change' : sumOf(named)
  return toldAtShops(heard, intent)
}

/** 'Did I buy gold' is about the books, whatever the thing is. */
export const boughtThing: Reader = (heard) => {
  const { named, certain, previous } = heard
  const names = named.payee ?? named.categoryId ?? named.strangeName
  const [, thing] = (!certain && !previous && names === null && BOUGHT.exec(named.masked)) || []
  return thing ? searchedFor(asInRows(thing), answerable(heard, 'search').ask) : null
}

const BOUGHT =
  /^\W*(?:(?:so|and|but) )*(?:did|have|had) (?:i|we) (?:(?:ever|also|really|recently|not|xperiodx) )*(?:buy|bought|purchased?|order(?:ed)?) (?:any |some |an? |the |new )*(?:\p{L}+ )?(\p{L}{3,})(?: (?:ever|lately|recently))?\W*(?:(?:in|on|during|for) )?(?:xperiodx)?\W*$/iu

/** The router is not sure enough: what is named may still say what is meant. */
export const unsure: Reader = (heard) => {
  const { named, readings } = heard
  const [first] = readings
  if (first && sureOfTopic(readings) >= sureEnough(first.intent, named)) return null
  // A name that nobody in the books has is often what makes the rest hard to read.
  if (heard.pointsIntoThread) return OPEN
  const spending = first && isAnswerable(first.intent) && [...SUMS, ...LOOKED_UP].includes(first.intent)
  if (spending && named.strangeName) return strangeName(heard)
  const topic = asksTheUntold(named.masked) ? null : unreadTopic(named.masked, KNOWN_WORDS)
  // 'OYO in September?'
  const nothingElse = topic && named.period && lettersLeft(named.masked.toLowerCase().replace(topic, '')) === ''
  if (topic && (spending || nothingElse)) return searchedFor(topic, answerable(heard, 'search').ask)
  return { kind: 'not-understood', ...(asksTheUntold(named.masked) && { why: 'untold' as const }) }
}

/** What is not answered from the books: refusals, calls for help, general questions, small talk. */
export const notOfBooks: Reader = (heard) => {
  const { question, named, previous, pointsIntoThread } = heard
  const intent = heard.readings[0]?.intent
  if (!intent || isAnswerable(intent)) return null
  if (intent === 'other-people' && PAYS_ME.test(question)) return answerable(heard, 'income')
  if (intent === 'other-people' && named.strangeName && OF_MINE.test(question)) return strangeName(heard)
  if (isOneOf(REFUSED, intent)) return { kind: 'refused', why: intent }
  if (isOneOf(HAND_OFF, intent)) {
    // 'And the time before?' after a payment is no cry for help, whatever it looks like by itself.
    if (pointsIntoThread) return OPEN
    if (previous && leadsOn(question) && question.split(' ').length <= FEW_WORDS) return { kind: 'not-understood' }
    return { kind: 'hand-off', to: intent }
  }
  return intent === KNOWLEDGE ? { kind: 'knowledge' } : { kind: 'small-talk', about: intent }
}

/** What would be told of all where nobody is called that. */
export const ofStranger: Reader = (heard) => {
  const intent = intentOf(heard)
  if (!heard.named.strangeName || !intent) return null
  const ofOne = asksYesOrNo(heard.question) ? [...OF_ONE, ...HAD_OR_NOT] : OF_ONE
  return traitsOf(intent).names || [...SUMS, ...ofOne].includes(intent) ? strangeName(heard) : null
}

/** Two readings that are about as likely. */
export const closeReadings: Reader = (heard) => {
  const [first, second] = heard.readings
  if (!first || !second || !areClose(first.confidence, second.confidence)) return null
  const [intent, other] = [first.intent, second.intent]
  if (!isAnswerable(intent) || !isAnswerable(other)) return null
  // What is listed is added up as well.
  const near = [intent, other]
  const sum = near.find((each) => SUMS.includes(each))
  const special = near.find((each) => each === 'fees' || each === 'cash')
  if (sum && (special || near.includes('search'))) {
    const told = special ?? sum
    return { kind: 'answerable', ...atShops(told, withHint(told, answerable(heard, told).ask), heard.named) }
  }
  // 'LIC premium' is a sum, however often it is paid; when it is due would have been asked.
  if (sum && heard.named.payee !== null && !ASKS_WHEN.test(heard.question)) return answerable(heard, sum)
  // The thread has chosen one.
  const before = near.find((each) => each === heard.previous?.intent)
  return before ? answerable(heard, before) : { kind: 'clarify', choices: [intent, other] }
}

/** What nothing in the books tells, whatever its topic. */
export const untold: Reader = (heard) => {
  const { question, named } = heard
  const intent = intentOf(heard)
  if (!intent) return null
  if (isOfSpending(intent) && asksByQuantity(question)) return { kind: 'not-understood', why: 'untold' }
  const ask = askRead(heard, intent)
  if (traitsOf(intent).period && !ask.periodGiven && asksSinceUntold(named.masked) && !asksOfFixedCosts(question))
    return { kind: 'not-understood', why: 'undated' }
  const narrowed = NARROWED.includes(intent) || intent === 'search'
  return narrowed && isOfAll(ask) && asksTheUntold(named.masked) ? { kind: 'not-understood', why: 'untold' } : null
}

/** One thing that has no name in the books is looked for, and never told as all spending. */
export const ofOneThing: Reader = (heard) => {
  const { question, named, listener } = heard
  const intent = intentOf(heard)
  const ofRise = intent !== null && RISES.includes(intent) && asksYesOrNo(question)
  const ask = intent && (OF_ALL.includes(intent) || ofRise) ? askRead(heard, intent) : null
  if (!intent || !ask || !isOfAll(ask)) return null
  const strange =
    NARROWED.includes(intent) || ofRise
      ? (strangeTopic(named.masked) ??
        kindUnpaid(wordsOf(named.without.length > 0 ? named.masked : question), listener.payees, listener.country))
      : null
  const topic = strange ?? unreadTopic(named.masked, KNOWN_WORDS) ?? shortName(named.masked)
  return topic ? searchedFor(topic, ask) : null
}

export const asRouted: Reader = (heard) => {
  const intent = intentOf(heard)
  return intent && { kind: 'answerable', ...atShops(intent, askRead(heard, intent), heard.named) }
}

function intentOf({ readings: [first] }: Heard): Answerable | null {
  return first && isAnswerable(first.intent) ? first.intent : null
}

function toldAtShops(heard: Heard, intent: Answerable): Understanding {
  return { kind: 'answerable', ...atShops(intent, answerable(heard, intent).ask, heard.named) }
}

function searchedFor(text: string, ask: Ask): Understanding {
  return { kind: 'answerable', intent: 'search', ask: { ...ask, text } }
}

/** What is asked, with a category that is only hinted at, and the time of the thread where that goes on. */
function askRead(heard: Heard, intent: Answerable): Ask {
  const { question, previous } = heard
  const ask = withHint(intent, answerable(heard, intent).ask)
  // 'And what did I spend?' after the income of a year is about that year.
  const sameTime = leadsOn(question) || SAME_TIME.test(question) || question.split(' ').length <= SHORT_TURN
  const goesOnInTime = previous?.ask.periodGiven && !ask.periodGiven && sameTime && traitsOf(intent).period
  return goesOnInTime ? { ...ask, period: previous.ask.period, periodGiven: true } : ask
}

function isOfAll({ payee, categoryId, hintedCategoryId }: Ask): boolean {
  return !payee && !categoryId && !hintedCategoryId
}

/** What would be told of all spending where the question is about one thing that has no name in the books. */
const NARROWED: readonly Answerable[] = [
  ...(['spending-total', 'spending-count', 'spending-average', 'largest-payments', 'smallest-payments'] as const),
]

/** What else is told of everything. */
const OF_ALL: readonly Answerable[] = [...NARROWED, 'top-merchants', 'new-payees', 'search']

/** 'Did the school raise its fee': whatever else rose is no answer. */
const RISES: readonly Answerable[] = ['price-rises', 'salary-raise']

/** How sure the first reading is, with the others of its topic: 'how much is in my account' is of one or of all, and of balances surely. */
export function sureOfTopic(readings: ReturnType<typeof readingsOf>): number {
  const [first] = readings
  if (!first) return 0
  const topic = isAnswerable(first.intent) && !isOfSpending(first.intent) ? topicOf(first.intent) : null
  if (!topic) return first.confidence
  return readings.reduce(
    (sum, { intent, confidence }) => sum + (isAnswerable(intent) && topic.of.includes(intent) ? confidence : 0),
    0,
  )
}

function withHint(intent: Answerable, ask: Ask): Ask {
  return { ...ask, categoryId: ask.categoryId ?? hintThatCounts(intent, ask) }
}

/** 'Income in the same month', 'how much did I earn then'. */
const SAME_TIME =
  /\b(?:(?:the )?(?:same|that) (?:month|week|day|year|quarter|time|period|span|stretch)|(?:of|from|out of) (?:it|that|this)\b(?! (?:account|shop))|then\W*$|us(?:i)? (?:mahine|saal))\b/i
/** 'What remained?' */
const SHORT_TURN = 2

/** Who pays the caller is the caller's business. */
const PAYS_ME =
  /\b(?:my|our) (?:\S+ )?(?:clients?|customers?|part(?:y|ies)|tenants?|payers?)\b|\b(?:two|both|which|all) (?:\S+ )*(?:salaries|incomes)\b|(?<!\bother )\b(?:clients?|customers?|part(?:y|ies)) (?:that |who |has |have )*(?:paid|pays?|sent|sends)\b|\bwho (?:all |has |have )*(?:paid|pays|sent|sends) (?:me|us)\b(?!.*\b(?:other than|besides|except|apart from)\b)/i
/** What is told of all where no name is known. */
const OF_ONE: readonly Answerable[] = ['price-rises', 'what-if-cut']
/** 'Do I have a Spotify subscription'. */
const HAD_OR_NOT: readonly Answerable[] = ['subscriptions', 'bill-when', 'lapsed']
/** What would be asked of a payment to come. */
const ASKS_WHEN = /\b(?:when|due|next|kab)\b/i
/** What a name nobody in the books has would be looked up by. */
const LOOKED_UP: readonly Answerable[] = ['search', 'spending-count', 'income']
