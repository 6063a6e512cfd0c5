// What a question takes from the one before, and what it leaves open though there is one.
import { isOneOf, REFUSED } from '../intents'
import { accountsIn } from '../names/account-words'
import { readParameters } from '../names/parameters'
import { comparesNothing, isOfSome, LEAVES_RANK_OUT } from '../turns/follow-up'
import { asksForOwn } from '../turns/guide-turns'
import { paidSoFar } from '../turns/paid-so-far'
import { askedByName, otherDirection, withNameFor } from '../turns/told-of'
import { isBare } from '../turns/turn-edits'
import { leaningOn } from '../turns/turn-leaning'
import { turnInFull } from '../turns/turn-rewritten'
import { hasRows } from '../turns/turn-topics'
import { ofWhatIsLent } from '../turns/turns-joined'
import { interestMeant } from '../turns/turns-planned'
import { asksYesOrNo } from '../words/asks-yes-or-no'
import { answerable, OPEN, type Reader } from './heard'
import { askOf } from './question-ask'

/** 'Do I have one' after the guide has explained it. */
export const ownOfExplained: Reader = ({ question, named, listener, previous }) =>
  previous?.explained && asksForOwn(question)
    ? { kind: 'answerable', intent: previous.intent, ask: askOf(question, named, listener, previous.ask) }
    : null

/** The turn as it would stand by itself. */
export const saidInFull: Reader = ({ question, listener, previous }, again) => {
  if (!previous) return null
  const interest = interestMeant(previous, question, listener.accounts ?? [])
  if (interest) return again(interest, null)
  const lent = ofWhatIsLent(question, previous.intent)
  if (lent !== question) return again(lent, null)
  const full = turnInFull(previous, question)
  return full === question ? null : again(full, previous)
}

/** 'And what did they pay me' after what they were paid. */
export const otherWay: Reader = ({ question, listener, previous }) => {
  const turned = previous && otherDirection(previous, question)
  if (!turned) return null
  const named = readParameters(turned, listener.payees, listener.asOf, listener.country)
  const ask = askOf(turned, named, listener, previous.ask)
  return { kind: 'answerable', intent: 'spending-merchant', ask: { ...ask, together: [], other: null } }
}

/** 'How long is the queue there', 'what did the test show': whatever the thread is about, the turn by itself is about no books. */
export const refusedInThread: Reader = ({ question, named, previous, readings, certain }) => {
  if (!previous || certain || named.payee || named.categoryId || named.strangeName) return null
  if (CORRECTS.test(question) || question.replace(PASSING, ' ').trim() === '') return null
  const refused = readings.filter(({ intent }) => isOneOf(REFUSED, intent))
  const [first] = refused
  const sure = refused.reduce((sum, { confidence }) => sum + confidence, 0)
  return first && sure > SURE_OF_NO_BOOKS && isOneOf(REFUSED, first.intent)
    ? { kind: 'refused', why: first.intent }
    : null
}

const SURE_OF_NO_BOOKS = 0.65
/** 'So what is it now': words that have no content of their own. */
const PASSING =
  /[^\p{L}\d]+|\b(?:so|and|but|ok|what|whats|is|it|its|now|then|how|much|many|was|that|this|the|when|where|which|one|ones|today|still|same|again|there|here|them|those|these|are|were|did|does|do|i|my|a|of|for|in|on|at|s)\b/giu
/** 'No, I meant June', and where something was bought. */
const CORRECTS = /\b(?:mean|meant|sorry|asking|asked)\b|^\W*where (?:was|were) (?:it|that|those|they)\W*$/i

export const leaning: Reader = ({ question, named, listener, previous, certain }) => {
  // 'And if my salary was a tenth lower', 'and when is my next salary' ask something of their own.
  if (!previous || certain === 'what-if-saving' || certain === 'next-salary') return null
  const before = paidSoFar(askedByName(previous, question, named), question, named, listener.asOf)
  return leaningOn(before, question, named, listener)
}

/** 'And on the car loan?' after an instalment asks for that of the other loan. */
export const otherInstalment: Reader = (heard) => {
  const { question, listener, previous } = heard
  if (previous?.intent !== 'instalments' || !OF_ANOTHER.test(question)) return null
  return accountsIn(question, listener.accounts ?? []).length > 0
    ? answerable(heard, 'instalments', { payee: null })
    : null
}

const OF_ANOTHER =
  /^\W*(?:and|what about|how about|for|on)\b(?!.*\b(?:ow\w+|left|remain\w*|outstanding|balance|end|over)\b)|\bhow much is\b.*\bone\W*$/i

/** 'Did I pay it this month?' after an average asks whether it is booked. */
export const paidOrNot: Reader = ({ question, named, listener, previous }) =>
  previous?.ask.payee && !named.payee && !named.categoryId && PAID_IT.test(question) && asksYesOrNo(question)
    ? { kind: 'answerable', intent: 'spending-merchant', ask: askOf(question, named, listener, previous.ask) }
    : null

const PAID_IT =
  /^\W*(?:(?:and|so|but) )?(?:did|have) (?:i|we) (?:already )?(?:pay|paid) (?:it|that|this|them)\b(?!.*\d)/i

/** 'What did they charge?' after a shop. */
export const withNameOfThread: Reader = ({ question, named, previous }, again) => {
  const byName = previous && !named.payee && !named.strangeName ? withNameFor(previous, question) : null
  return byName ? again(byName, previous) : null
}

export const openInThread: Reader = ({ question, named, previous, open, smallTalk, certain }) => {
  if (!previous) return null
  if (open && !smallTalk) return OPEN
  if (LEAVES_RANK_OUT.test(question) || (isOfSome(question, named) && !hasRows(previous.intent))) return OPEN
  // 'Was it better last month' of a score is known of no other time.
  if (!hasRows(previous.intent) && comparesNothing(named))
    return { kind: 'not-understood', why: named.period ? 'as-it-stands' : 'open' }
  const bare = certain ? null : isBare(question, named)
  return bare && { kind: 'not-understood', why: bare === 'time' ? 'as-it-stands' : 'open' }
}
