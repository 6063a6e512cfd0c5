// Question → intent and parameters, with what the question before leaves to be understood.
import { monthOf } from '../../shared/dates'
import { CATEGORY_KIND, type IsoDate } from '../../shared/domain'
import { minorDigits } from '../../shared/money'
import type { ProfileId } from '../../shared/profiles'
import { addedUp } from './added-up'
import { asksYesOrNo } from './asks-yes-or-no'
import { askingSentence, withoutCourtesies } from './courtesies'
import { dayAhead } from './days-ahead'
import type { Ask } from './findings'
import { AFTER_THAT, BEFORE_THAT, isWhy, leadsOn, namesAlone, pointsBack } from './follow-up'
import {
  type Answerable,
  answerGroup,
  HAND_OFF,
  type HandOff,
  type Intent,
  isAnswerable,
  isOneOf,
  KNOWLEDGE,
  REFUSED,
  type Refused,
  type SmallTalk,
  SUMS,
  sumOf,
  traitsOf,
} from './intents'
import { type Parameters, readParameters } from './parameters'
import { halfOf } from './period-lists'
import { allTimePeriod, monthPeriod, periodAfter, spanBefore } from './periods'
import { BELOW_ZERO, isWhyOf } from './planned-intent'
import { hasMoved, isDone } from './question-shape'
import { CUSTOMER_ROUTER } from './router'
import { isOtherScript, refusedByRule } from './screening'
import { settledIntent } from './settled-intent'
import { type Alone, editOf, formAsked, hintsName, isOfItsOwn } from './turn-edits'
import { isOfSpending } from './turn-topics'
import { MOST_EARLIER, SUMMED, setAgainst, summedUp, type Turn, uncorrected, withoutSide } from './turns-joined'
import { asksLimitOf, asLeavingOut, doneWithSum } from './turns-leaning'

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
  /** 'script': in letters that the assistant does not read. */
  | { readonly kind: 'not-understood'; readonly why?: 'script' }

export interface Listener {
  /** The customer's own. */
  readonly payees: readonly string[]
  readonly asOf: IsoDate
  readonly currency: string
  /** For festivals and the financial year. */
  readonly country: ProfileId
}

/** A question that names a payee, a category or a time is about the books, so that less of its kind has to be certain. */
const NAMES_HELP = 0.15

/** The summary for the bank can be left as it came: a call for help that is missed costs more than one that was none. */
const HELP_HELPS = 0.15

const SURE_REFUSAL = 0.45

/** Two readings are close when the likelier one leads by less, and the two leave little room for a third. */
const CLOSE = 0.06
const TOGETHER = 0.6

/**
 * What a screened question asks for. `previous`: the question before in this session; 'and last month?', 'and for
 * groceries?' and 'why?' take from it what they leave out. This month without a period.
 */
export function understand(question: string, listener: Listener, previous: Understood | null): Understanding {
  const asked = withoutCourtesies(question)
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
  const yesNo = asksYesOrNo(question)
  const summed = named.together.length > 0 && named.period !== null
  const done = named.payee !== null && yesNo && isDone(question)
  const names = (named.payee ?? named.categoryId) !== null
  const intent =
    yesNo && BELOW_ZERO.test(question)
      ? 'forecast'
      : yesNo && names && hasMoved(question)
        ? 'change'
        : summed || done
          ? sumOf(named)
          : null
  if (intent) return { kind: 'answerable', intent, ask: askOf(question, named, { asOf, currency }, null) }
  // 'Health this year', 'BESCOM when last': a name, a time and the form of the answer.
  const whole = readParameters(question, payees, asOf, country, true)
  const asked = formAsked(whole)
  return asked && { kind: 'answerable', intent: asked, ask: askOf(question, whole, { asOf, currency }, null) }
}

function understoodAs(
  question: string,
  { payees, asOf, currency, country }: Listener,
  previous: Understood | null,
): Understanding {
  const named = readParameters(question, payees, asOf, country)
  // 'Am I paying for Netflix': nobody else's money is asked about.
  const ownName = named.payee !== null || (named.strangeName !== null && OF_MINE.test(question))
  const refusal = refusedByRule(question, named.masked, ownName)
  if (refusal) return { kind: 'refused', why: refusal }
  if (!named.payee && isOtherScript(question)) return { kind: 'not-understood', why: 'script' }
  if (!previous && (isWhy(question) || pointsBack(question))) return { kind: 'not-understood' }
  if (previous) {
    const leaning = leaningOn(previous, question, named, { payees, asOf, currency, country })
    if (leaning) return leaning
  }
  if (namesAlone(named) && !named.strangeName && (named.together.length > 0 || named.other || named.against)) {
    const intent = named.other ? 'compare-names' : named.against ? 'change' : sumOf(named)
    return { kind: 'answerable', intent, ask: askOf(question, named, { asOf, currency }, null) }
  }
  const [first, second] = readingsOf(question, named)
  const intent = first?.intent
  if (!first || !intent || first.confidence < sureEnough(first.intent, named)) {
    // A name that nobody in the books has is often what makes the rest hard to read.
    const spending = first && isAnswerable(first.intent) && [...SUMS, ...LOOKED_UP].includes(first.intent)
    return spending && named.strangeName ? strangeName(question) : { kind: 'not-understood' }
  }
  if (intent === 'other-people' && named.strangeName && OF_MINE.test(question)) return strangeName(question)
  if (isOneOf(REFUSED, intent)) return { kind: 'refused', why: intent }
  if (isOneOf(HAND_OFF, intent)) return { kind: 'hand-off', to: intent }
  if (intent === KNOWLEDGE) return { kind: 'knowledge' }
  if (!isAnswerable(intent)) return { kind: 'small-talk', about: intent }
  if (named.strangeName && (traitsOf(intent).names || SUMS.includes(intent))) return strangeName(question)
  if (second && areClose(first.confidence, second.confidence) && isAnswerable(second.intent)) {
    return { kind: 'clarify', choices: [intent, second.intent] }
  }
  const own = askOf(question, named, { asOf, currency }, null)
  const ask = hintCounts(intent, own) ? { ...own, categoryId: own.hintedCategoryId } : own
  // 'And what did I spend?' after the income of a year is about that year.
  const sameTime = leadsOn(question) || SAME_TIME.test(question)
  const goesOnInTime = previous?.ask.periodGiven && !ask.periodGiven && sameTime && traitsOf(intent).period
  const timed = goesOnInTime ? { ...ask, period: previous.ask.period, periodGiven: true } : ask
  return { kind: 'answerable', ...atShops(intent, timed, named) }
}

/** 'How much on petrol' is the sum of the filling stations, and not of all transport. */
function atShops(intent: Answerable, ask: Ask, { shops }: Parameters): Pick<Understood, 'intent' | 'ask'> {
  const [payee, ...others] = shops
  if (!payee || !SUMS.includes(intent)) return { intent, ask }
  const together = others.map((other) => ({ categoryId: null, payee: other }))
  return { intent: 'spending-merchant', ask: { ...ask, categoryId: null, payee, together } }
}

/** 'Why was health so dear', 'cash on average': the word is the category where nothing else is named. */
function hintCounts(intent: Answerable, { payee, categoryId, hintedCategoryId, question }: Ask): boolean {
  if (payee !== null || categoryId !== null || hintedCategoryId === null) return false
  if (intent === 'change') return isWhyOf(question)
  return NARROWED.includes(intent) && CATEGORY_KIND[hintedCategoryId] === 'spending' && !/\btrips?\b/i.test(question)
}

/** 'Income in the same month', 'how much did I earn then'. */
const SAME_TIME =
  /\b(?:(?:the )?(?:same|that) (?:month|week|day|year|quarter|time|period|span|stretch)|then\W*$|us(?:i)? (?:mahine|saal))\b/i

const OF_MINE =
  /^\W*(?:(?:so|and|but) )*(?:am|do|did|have) i\b(?!.*\b(?:he|she|they|his|her|their|who|someone|anybody|else)\b)/i

const NARROWED: readonly Answerable[] = [
  ...(['spending-average', 'spending-count', 'largest-payments', 'smallest-payments'] as const),
]

function strangeName(question: string): Understanding {
  return { kind: 'strange-name', yesNo: asksYesOrNo(question) }
}

/** The reading of a question that takes from the one before what it leaves out; null where it stands by itself. */
function leaningOn(
  previous: Understood,
  question: string,
  standing: Parameters,
  { payees, asOf, currency, country }: Listener,
): Understanding | null {
  const rest = uncorrected(question)
  if (rest !== question) {
    const corrected = `I meant ${rest}`
    return leaningOn(previous, corrected, readParameters(corrected, payees, asOf, country), {
      ...{ payees, asOf, currency, country },
    })
  }
  const without = SUMMED.includes(previous.intent) ? asLeavingOut(question) : question
  const left = readParameters(without, payees, asOf, country)
  if (without !== question && left.without.length > 0) {
    return leaningOn(previous, without, left, { payees, asOf, currency, country })
  }
  const summed = summedUp(previous, question, asOf, standing)
  if (summed) return { kind: 'answerable', ...summed }
  const against = setAgainst(previous, question)
  if (against) return { kind: 'answerable', ...against }
  const done = doneWithSum(previous, question, standing)
  if (done) {
    const earlier = [...(previous.earlier ?? []), previous.ask].slice(-MOST_EARLIER)
    return { kind: 'answerable', ...done, earlier }
  }
  if (asksLimitOf(previous, question, standing)) {
    const ask = askOf(question, standing, { asOf, currency }, previous.ask)
    return { kind: 'answerable', intent: previous.intent, ask }
  }
  // 'Only the cash', 'health?': a word that often means something else is a category where it leads on.
  const hinted = leadsOn(question) || hintsName(previous, standing)
  const named = hinted ? readParameters(question, payees, asOf, country, true) : standing
  const earlier = [...(previous.earlier ?? []), previous.ask].slice(-MOST_EARLIER)
  const alone = aloneAs(question, named)
  const edit = editOf(previous, question, named, alone, dayAhead(question, asOf) !== null)
  if (edit && named.strangeName) return strangeName(question)
  if (edit) {
    const yesNo = asksYesOrNo(question)
    const { ofAll } = edit
    const intent = edit.intent === 'budgets-left' && yesNo ? 'budgets-over' : edit.intent
    const before = ofAll ? { ...previous.ask, categoryId: null, payee: null, hintedCategoryId: null } : previous.ask
    const ask = askOf(question, named, { asOf, currency }, before, intent === 'change')
    // What a turn leaves out, the question before has said: by the month, how often, which goal. Of the account that it named nothing
    // is left when another is.
    const told = intent !== 'balance' && (intent === previous.intent || !isOfSpending(intent))
    const said = withoutSide(previous.ask.question, question)
    const whole = told ? (yesNo ? `${question} ${said}` : `${said} ${question}`) : question
    return { kind: 'answerable', ...atShops(intent, { ...ask, question: whole }, named), earlier }
  }
  if (question.split(' ').length > FEW_WORDS || STANDS_ALONE.test(question)) return null
  if (!isOfSpending(previous.intent)) return null
  if (isOfItsOwn(question, named)) return null
  const together = readParameters(`${previous.ask.question} ${question}`, payees, asOf, country)
  const sure =
    typeof alone === 'object' ? alone.sure : aloneOf(aloneAs(`${previous.ask.question} ${question}`, together))
  if (!sure || !isOfSpending(sure) || alone === 'not-books') return null
  return { kind: 'answerable', intent: sure, ask: askOf(question, standing, { asOf, currency }, previous.ask), earlier }
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

const FEW_WORDS = 8
/** It speaks of the asker's own books, or of all of them. */
const STANDS_ALONE = /\b(my|our|mera|meri|mere|total|overall|everything|everywhere|all)\b|\bi\b/i

/** What a question names, with what it leaves out taken from the one before; this month without a period. */
export function askOf(
  question: string,
  named: Parameters,
  { asOf, currency }: Pick<Listener, 'asOf' | 'currency'>,
  inherited: Ask | null,
  /** 'Compared with the month before': the time asked about stays. */
  compares = false,
): Ask {
  const names = named.categoryId !== null || named.payee !== null
  const earlier = inherited !== null && BEFORE_THAT.test(question)
  const later = inherited !== null && AFTER_THAT.test(question)
  const relative =
    earlier && !compares
      ? spanBefore(inherited.period, question, asOf)
      : later
        ? periodAfter(inherited.period, asOf)
        : inherited
          ? halfOf(question, inherited.period, asOf)
          : null
  const own = earlier && compares ? null : named.period
  const always = own === null && inherited === null && named.payee !== null && OF_ALL_TIME.test(question)
  const period = relative ?? own ?? inherited?.period ?? (always ? allTimePeriod(asOf) : null)
  return {
    categoryId: names ? named.categoryId : (inherited?.categoryId ?? null),
    payee: names ? named.payee : (inherited?.payee ?? null),
    period: period ?? monthPeriod(monthOf(asOf), asOf),
    periodGiven: (relative ?? own) !== null || (inherited?.periodGiven ?? false),
    against: named.against,
    hintedCategoryId: named.hintedCategoryId ?? (names ? null : (inherited?.hintedCategoryId ?? null)),
    other: named.other ?? inherited?.other ?? null,
    together: names ? named.together : (inherited?.together ?? []),
    without: named.without.length > 0 ? named.without : (inherited?.without ?? []),
    amountMinor:
      named.amount === null ? (inherited?.amountMinor ?? null) : Math.round(named.amount * 10 ** minorDigits(currency)),
    share: named.share ?? inherited?.share ?? null,
    ahead: dayAhead(question, asOf),
    question,
  }
}

/** The kinds of question that this one may be, likeliest first, each at least as likely as `least`. */
export function likelyIntents(question: string, named: Parameters, least: number): readonly Answerable[] {
  return readingsOf(question, named).flatMap(({ intent, confidence }) =>
    isAnswerable(intent) && confidence >= least ? [intent] : [],
  )
}

/** Of the phrasings one in fourteen is about something else altogether, of the questions to a bank fewer. */
const OFF_TOPIC = 0.5

/** What a name nobody in the books has would be looked up by. */
const LOOKED_UP: readonly Answerable[] = ['search', 'spending-count', 'income']

/** Of a payee without another time: 'in all', 'till date'. */
const OF_ALL_TIME =
  /\b(?:how (?:many times|often) have (?:i|we)|in all|all told|altogether|(?:till|to|until) (?:date|now)|up to now|ithu varai)\b/i

function sureEnough(intent: Intent, named: Parameters): number {
  if (isOneOf(HAND_OFF, intent)) return CUSTOMER_ROUTER.threshold - HELP_HELPS
  // What is likely something else counts for half already.
  if (isOneOf(REFUSED, intent)) return Math.min(CUSTOMER_ROUTER.threshold, SURE_REFUSAL)
  const names = named.payee !== null || named.categoryId !== null || named.period !== null
  return CUSTOMER_ROUTER.threshold - (names ? NAMES_HELP : 0)
}

function areClose(first: number, second: number): boolean {
  return first - second < CLOSE && first + second > TOGETHER
}

/** One for what is refused, one for what the bank's people have to help with, one for small talk, and for each other answer. */
function readingsOf(question: string, named: Parameters) {
  const settled = (intent: Intent) => (isAnswerable(intent) ? settledIntent(intent, named, question) : intent)
  // Without two names there is nothing to set against each other.
  const readings = CUSTOMER_ROUTER.route(named.routed).flatMap(({ intent, confidence }) =>
    intent === 'compare-names' && !named.other
      ? []
      : [{ intent, confidence: confidence * (intent === 'off-topic' ? OFF_TOPIC : 1) }],
  )
  return addedUp(readings, settled, answerGroup)
}
