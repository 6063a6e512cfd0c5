// Question → intent and parameters, with what the question before leaves to be understood.
import { SUMS } from '../intents'
import { readParameters } from '../names/parameters'
import { nameInFull } from '../names/payee-finding'
import { partInFull, partOfTime } from '../periods/part-of-time'
import { askingSentence, courtesyIn } from '../plain/courtesies'
import { plainQuestion } from '../plain/plain-question'
import { toldByForm } from '../tools/told-by-form'
import { asksOfOnePayment } from '../tools/tools-when'
import { asksOfThread } from '../turns/plans-asked-next'
import { asksForPlace, pointedAt } from '../turns/pointed-at'
import { standsAlone } from '../turns/standing-alone'
import { formAsked } from '../turns/turn-edits'
import { turnByName } from '../turns/turns-by-name'
import { MOST_EARLIER, withItsCategory, withItsTime } from '../turns/turns-joined'
import { loanMeant } from '../turns/turns-planned'
import type { Listener, Understanding, Understood } from '../understood'
import * as first from './first-readers'
import { heardIn, OPEN, type Reader } from './heard'
import { narrowed } from './narrowed'
import { askOf } from './question-ask'
import * as routed from './routed-readers'
import * as thread from './thread-readers'

/**
 * What a screened question asks for. `previous`: the question before in this session; 'and last month?', 'and for
 * groceries?' and 'why?' take from it what they leave out. This month without a period.
 */
export function understand(asked: string, listener: Listener, before: Understood | null): Understanding {
  const question = nameInFull(asked, listener.payees, before?.ask.payee ?? null)
  const previous = before && withItsTime(withItsCategory(before), listener.asOf)
  const read = readIn(question, listener, previous && isWhole(question, listener, previous) ? null : previous)
  if (read.kind !== 'answerable' || !previous) return read
  return { earlier: [...(previous.earlier ?? []), previous.ask].slice(-MOST_EARLIER), ...read }
}

function readIn(question: string, listener: Listener, previous: Understood | null): Understanding {
  const plain = plainQuestion(question, listener)
  // 'What is the EMI?' after a loan asks for no explanation.
  const ofLoan = previous && loanMeant(previous, plain, listener.accounts ?? [])
  if (ofLoan) return readIn(ofLoan, listener, null)
  const asked = previous ? partInFull(plain, previous.ask.question) : plain
  // 'Hey, how much is it?' greets, and asks of what a thread is about.
  const courtesy = courtesyIn(previous ? asked : question)
  if (courtesy) return { kind: 'small-talk', about: courtesy }
  const read = understoodAs(asked, listener, previous)
  const whole = narrowed(asked, read, listener, (rest) => understoodAs(rest, listener, previous), previous) ?? read
  const part = askingSentence(asked)
  const ofPart = part ? understoodAs(part, listener, previous) : null
  if (whole.kind === 'answerable') {
    // What is told before it has words of other questions: 'I take autos when the bus stops here. What have I paid for them?'
    const same = whole === read && ofPart?.kind === 'answerable' && namesTheSame(ofPart, whole)
    return same ? ofPart : whole
  }
  if (whole.kind !== 'not-understood' || whole.why) return whole
  return ofPart?.kind === 'answerable' ? ofPart : (namedAtLeast(part ?? asked, listener) ?? whole)
}

function namesTheSame({ ask }: Understood, whole: Understood): boolean {
  const names = ({ payee, categoryId, period, amountMinor }: Understood['ask']) =>
    JSON.stringify([payee, payee ? null : categoryId, period, amountMinor])
  return (ask.payee ?? ask.categoryId) !== null && names(ask) === names(whole.ask)
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

/** Each is asked in turn; the first that understands the question decides. */
const READERS: readonly Reader[] = [
  ...[
    first.twoAmounts,
    first.chargedByStranger,
    first.topicOfThread,
    first.arrivedFromStranger,
    first.ofTheGuide,
    first.aboutTeller,
    first.refusedByWords,
    first.handedOver,
    first.noSuchDay,
  ],
  ...[first.creditScore, first.peopleUnnamed, first.severalOfThatName, first.strangersMoney],
  ...[thread.refusedInThread, thread.otherInstalment, first.held, first.inOtherScript, first.openAlone],
  ...[
    thread.ownOfExplained,
    thread.saidInFull,
    thread.otherWay,
    thread.paidOrNot,
    thread.leaning,
    thread.withNameOfThread,
  ],
  ...[thread.openInThread],
  ...[routed.namesOnly, routed.boughtThing, routed.unsure, routed.notOfBooks, routed.ofStranger, routed.closeReadings],
  ...[routed.untold, routed.ofOneThing, routed.asRouted],
]

function understoodAs(question: string, listener: Listener, previous: Understood | null): Understanding {
  const pointed = pointedAt(question, previous)
  if (pointed && 'question' in pointed) {
    const read = understoodAs(pointed.question, listener, pointed.before)
    return read.kind === 'answerable' && pointed.before.rows ? { ...read, rows: pointed.before.rows } : read
  }
  const byItsName = pointed ?? turnByName(question, previous, listener)
  if (!byItsName && previous && asksForPlace(question) && !namesPart(question, previous, listener)) return OPEN
  if (byItsName && 'turn' in byItsName) return { kind: 'answerable', ...byItsName.turn }
  if (byItsName) return withWho(understoodAs(byItsName.question, listener, byItsName.before), byItsName.before)
  const heard = heardIn(question, listener, previous)
  const again = (other: string, before: Understood | null) => understoodAs(other, listener, before)
  for (const reader of READERS) {
    const understanding = reader(heard, again)
    if (understanding) return understanding
  }
  return { kind: 'not-understood' }
}

/** 'The second week' after October is no row. */
function namesPart(question: string, { ask }: Understood, { asOf }: Listener): boolean {
  return ask.periodGiven && partOfTime(question, ask.period, asOf) !== null
}

/** 'Who is Devika, and what have I paid her this year' asks for both. */
function withWho(read: Understanding, whom: Understood | null): Understanding {
  if (read.kind !== 'answerable' || !whom?.ask.payee || read.ask.payee !== whom.ask.payee) return read
  const ofSum = [...SUMS, 'income', 'subscriptions', 'change'].includes(read.intent) && !asksOfOnePayment(read.ask)
  return ofSum ? { ...read, intent: 'spending-merchant', ask: { ...read.ask, whatFor: true } } : read
}

/** 'Who paid me money this year' after groceries takes nothing from the thread. */
function isWhole(question: string, listener: Listener, previous: Understood): boolean {
  const asked = plainQuestion(question, listener)
  if (pointedAt(asked, previous) || asksForPlace(asked) || asksOfThread(asked, previous.intent)) return false
  if (loanMeant(previous, asked, listener.accounts ?? [])) return false
  return standsAlone(asked, readParameters(asked, listener.payees, listener.asOf, listener.country), previous)
}
