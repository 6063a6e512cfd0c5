// The kinds of question that one may be, and how sure that is.

import {
  type Answerable,
  answerGroup,
  HAND_OFF,
  type HandOff,
  type Intent,
  isAnswerable,
  isOneOf,
  REFUSED,
} from '../intents'
import type { Parameters } from '../names/parameters'
import { CUSTOMER_ROUTER } from '../router/router'
import { addedUp } from '../tools/added-up'
import { asksForFigures } from '../tools/figures-asked'
import { asksForPayees } from '../tools/listed-payees'
import { pointsIntoThread } from '../turns/follow-up'
import { anyWording } from '../words/word-lists'
import { certainIntent } from './certain-words'
import { settledIntent } from './settled-intent'

/** One for what is refused, one for what the bank's people have to help with, one for small talk, and for each other answer. */
export function readingsOf(question: string, named: Parameters) {
  const settled = (intent: Intent) => (isAnswerable(intent) ? settledIntent(intent, named, question) : intent)
  // Without two names there is nothing to set against each other.
  // A question for figures calls for no help.
  const figures =
    asksForFigures(question) || asksForPayees(question, named) || (tellsNothing(question) && !pointsIntoThread(named))
  const readings = CUSTOMER_ROUTER.route(named.routed).filter(
    ({ intent }) => (intent !== 'compare-names' || named.other) && !(figures && isOneOf(HAND_OFF, intent)),
  )
  const own = isOwn(question, named)
  const taken = own ? readings.filter(({ intent }) => intent !== 'off-topic') : readings
  const weights = taken.map(({ intent, confidence }) => confidence * (intent === 'off-topic' ? OFF_TOPIC : 1))
  const all = weights.reduce((sum, weight) => sum + weight, 0)
  const weighed = taken.map(({ intent }, at) => ({ intent, confidence: (weights[at] as number) / all }))
  const added = addedUp(weighed, settled, answerGroup)
  const [first] = added
  const certain = certainIntent(question, named)
  // A call for help goes before anything that is looked up.
  if (!certain || (first && isOneOf(HAND_OFF, first.intent) && first.confidence >= SURE_HELP)) return added
  return [{ intent: certain as Intent, confidence: 1 }]
}

/** 'My card': a word or two that tell of no trouble are no call for help. */
function tellsNothing(question: string): boolean {
  return question.trim().split(/\s+/).length <= FEWEST_TELLING && !TROUBLE.test(question)
}

const FEWEST_TELLING = 2
const TROUBLE =
  /\b(?:lost|stolen|fraud\w*|scam\w*|help|block\w*|freeze|hack\w*|theft|missing|gone|dispute\w*|complain\w*|hardship|stuck|unauthori[sz]ed|cheated|chori|gum|kho)\b/i

/** Whether a question is about the asker's own money, whatever its other words: a price of theirs, a purchase, what they spend. */
function isOwn(question: string, { payee, amount }: Parameters): boolean {
  if (payee !== null && (PRICES.test(question) || KEEPS.test(question))) return true
  return (amount !== null && MAY_I.test(question)) || OWN_MONEY.test(question)
}

const PRICES = anyWording([
  'pric(?:e|es|ed|ing)',
  'costs?',
  'paid',
  'bill(?:ed)?',
  'charged?',
  'fees?',
  'how much money',
])
const KEEPS = anyWording(['(?:should|shall|must|can|could) (?:i|we) (?:cancel|stop|drop|quit|give up|get rid of)'])
const MAY_I = anyWording([
  '(?:can|could|may|should|shall) (?:i|we) (?:get|buy|have|spend|afford|manage|order|book|pay)',
])
const OWN_MONEY = anyWording([
  "(?:i|we|i[’']d|we[’']d|i[’']ve|we[’']ve|who[’']d i) (?:\\w+ )?(?:spen[dt]|paid|pay|sen[dt](?= money)|sent) ?(?:money|cash)?",
  '(?:my|our) (?:best|top|biggest|largest|main|worst|smallest|most \\w+|best.paying) (?:clients?|customers?|payers?)',
  '(?:my|our) (?:single )?(?:dearest|costliest|biggest|largest|priciest|most expensive|cheapest|smallest) \\w+',
])

/** A question that names a payee, a category or a time is about the books, so that less of its kind has to be certain. */
const NAMES_HELP = 0.2

/** The summary for the bank can be left as it came: a call for help that is missed costs more than one that was none. */
const HELP_HELPS = 0.15

const SURE_REFUSAL = 0.45

/** What is less surely about something else is not understood, so that the guide may have it. */
const SURELY_ELSEWHERE = 0.8

const SURE_HELP = 0.9

/** Two readings are close when the likelier one leads by less, and the two leave little room for a third. */
const CLOSE = 0.06
const TOGETHER = 0.6

/** The kinds of question that this one may be, likeliest first, each at least as likely as `least`. */
export function likelyIntents(question: string, named: Parameters, least: number): readonly Answerable[] {
  return readingsOf(question, named).flatMap(({ intent, confidence }) =>
    isAnswerable(intent) && confidence >= least ? [intent] : [],
  )
}

/** Of the phrasings one in fourteen is about something else altogether, of the questions to a bank half as many. */
const OFF_TOPIC = 0.5

export function sureEnough(intent: Intent, named: Parameters): number {
  if (isOneOf(HAND_OFF, intent)) return CUSTOMER_ROUTER.threshold - HELP_HELPS
  if (isOneOf(REFUSED, intent)) return intent === 'off-topic' ? SURELY_ELSEWHERE : SURE_REFUSAL
  const names = named.payee !== null || named.categoryId !== null || named.period !== null || named.outside
  return CUSTOMER_ROUTER.threshold - (names && isAnswerable(intent) ? NAMES_HELP : 0)
}

/** What the bank's people have to help with, where the question leaves no doubt of it, whatever was asked before; null elsewhere. */
export function surelyHelp([first]: ReturnType<typeof readingsOf>): HandOff | null {
  return first && isOneOf(HAND_OFF, first.intent) && first.confidence >= SURE_HELP ? first.intent : null
}

/** Whether the question is likelier a call for help than anything else. */
export function likelyHelp([first]: ReturnType<typeof readingsOf>): boolean {
  return first !== undefined && isOneOf(HAND_OFF, first.intent) && first.confidence >= CUSTOMER_ROUTER.threshold
}

export function areClose(first: number, second: number): boolean {
  return first - second < CLOSE && first + second > TOGETHER
}
