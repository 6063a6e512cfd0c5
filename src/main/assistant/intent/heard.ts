// A question with what all readers look at before one of them decides what it asks.
import { type Answerable, type HandOff, isOneOf, type Refused, SMALL_TALK } from '../intents'
import { heldAsked } from '../names/account-held'
import { type Parameters, readParameters } from '../names/parameters'
import { isPerson } from '../names/people'
import { callTold } from '../screening/calls-told'
import { asksOfPayee, refusedByRule } from '../screening/refusals'
import { leadsOn, pointsIntoThread, refers, saysNothing } from '../turns/follow-up'
import { ASKS_IF_SURE } from '../turns/turn-leaning'
import type { Listener, Understanding, Understood } from '../understood'
import { asksYesOrNo } from '../words/asks-yes-or-no'
import { certainIntent } from './certain-words'
import { askOf } from './question-ask'
import { likelyHelp, readingsOf, surelyHelp } from './readings'

export interface Heard {
  readonly question: string
  readonly listener: Listener
  /** The question before in this session, as far as this one may lean on it. */
  readonly previous: Understood | null
  readonly named: Parameters
  /** Whether 'she' and 'they' are somebody of the thread or of the books. */
  readonly pointsBackTo: boolean
  /** Why rules would refuse it. */
  readonly refusal: Refused | null
  /** What the router makes of it, the likeliest first. */
  readonly readings: ReturnType<typeof readingsOf>
  /** What its words alone leave no doubt about. */
  readonly certain: Answerable | null
  /** A call for help that leaves no doubt. */
  readonly help: HandOff | null
  readonly callsForHelp: boolean
  /** 'And the time before?': it has nothing of its own to be read by. */
  readonly pointsIntoThread: boolean
  /** Whether it says nothing of what it is about. */
  readonly open: boolean
  readonly smallTalk: boolean
}

/** What a question asks for, as far as one kind of words tells; null leaves it to the next reader. `again` reads it put in other words. */
export type Reader = (
  heard: Heard,
  again: (question: string, previous: Understood | null) => Understanding,
) => Understanding | null

export function heardIn(question: string, listener: Listener, previous: Understood | null): Heard {
  const named = readParameters(question, listener.payees, listener.asOf, listener.country)
  const readings = readingsOf(question, named)
  const pointsBackTo = previous !== null || (named.payee !== null && isPerson(named.payee, listener.country))
  const refusal = refusalOf(question, named, listener, pointsBackTo)
  const intoThread = previous !== null && pointsIntoThread(named)
  // 'Don't I have a personal loan' asks for no help with one.
  const ofHeld = heldAsked(question)
  const help = ofHeld ? null : (callTold(question) ?? (intoThread ? null : surelyHelp(readings)))
  const open = saysNothing(named)
  return {
    ...{ question, listener, previous, named, pointsBackTo, refusal, readings, help, open },
    certain: certainIntent(question, named),
    callsForHelp: help !== null || (!ofHeld && mayCallForHelp(question, refusal) && likelyHelp(readings)),
    pointsIntoThread: intoThread,
    smallTalk:
      !(previous && ASKS_IF_SURE.test(question)) &&
      readings[0] !== undefined &&
      isOneOf(SMALL_TALK, readings[0].intent) &&
      named.without.length === 0 &&
      !refers(question) &&
      !(open && leadsOn(question)),
  }
}

function refusalOf(question: string, named: Parameters, { accounts }: Listener, pointsBackTo: boolean): Refused | null {
  // 'Am I paying for Netflix': nobody else's money is asked about.
  const ownName = named.payee !== null || (named.strangeName !== null && OF_MINE.test(question))
  const theirs = named.payee !== null && !accounts?.includes(named.payee) && asksOfPayee(question, named.masked)
  return refusedByRule(question, named.masked, ownName, pointsBackTo) ?? (theirs ? 'other-people' : null)
}

/** 'Somebody else used my card' asks nothing about somebody else, 'block my card' is more than an order. */
function mayCallForHelp(question: string, refusal: Refused | null): boolean {
  return refusal !== 'other-people' && refusal !== 'kept-elsewhere' && !isPlainOrder(question, refusal)
}

/** 'Please cancel my Airtel connection' tells of no trouble, 'block my card' does. */
function isPlainOrder(question: string, refusal: Refused | null): boolean {
  return refusal === 'order' && question.split(' ').length <= MOST_OF_AN_ORDER && !AT_RISK.test(question)
}

const MOST_OF_AN_ORDER = 6
const AT_RISK =
  /\b(?:cards?|accounts?|upi|payments?|transactions?|debits?|sim|phone|emis?|loans?|instal?lments?|charges?|pin)\b/i

export const OF_MINE =
  /^\W*(?:(?:so|and|but) )*(?:am|do|did|have) i\b(?!.*\b(?:he|she|they|his|her|their|who|someone|anybody|else)\b)/i

/** The question answered from the books; `over` in place of what it names. */
export function answerable(
  { question, named, listener }: Heard,
  intent: Answerable,
  over: Partial<Parameters> = {},
): Understanding & { readonly kind: 'answerable' } {
  return { kind: 'answerable', intent, ask: askOf(question, { ...named, ...over }, listener, null) }
}

export function strangeName({ question }: Heard): Understanding {
  return { kind: 'strange-name', yesNo: asksYesOrNo(question) }
}

export const OPEN: Understanding = { kind: 'not-understood', why: 'open' }
