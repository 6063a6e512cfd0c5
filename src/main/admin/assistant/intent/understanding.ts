// An administrator's question → intent and what it asks for, with what the question before leaves to be understood.
import { addMonths } from '../../../../shared/dates'
import type { IsoDate } from '../../../../shared/domain'
import { monthPeriod } from '../../../assistant/periods/periods'
import { isOtherScript } from '../../../assistant/screening/screening'
import { type BankAnswerable, type BankRefused, type BankSmallTalk, isAnswerable, isRefused } from '../intents'
import { describesProduct, draftFrom } from '../names/draft-words'
import { type BankListener, type BankNames, readBankNames } from '../names/names'
import { BANK_ROUTER } from '../router/router'
import type { BankAsk, BankUnderstood } from '../scope'
import { refusedForBank } from '../screening/refusals'
import { otherOf } from '../tools/compared-names'
import { bothInUnit, bothOf } from '../turns/both'
import { asksOfBoth, followUpOf, isUnitAlone, isWhy, monthsOn } from '../turns/follow-up'
import { bothDesigns, withChange } from '../turns/lab-turns'
import { namedByAnswer, nameSpokenOf, withNameFor, withoutCorrection } from '../turns/leaning'
import { measureOfSame } from '../turns/same-group'
import { standsAlone } from '../turns/standing-alone'
import { asksWhether } from './asks-whether'
import { plainBankQuestion } from './plain-bank-question'
import { namesAnything, readingsOf, saysMoreThanKnown } from './readings'
import { measureOf } from './settled-segments'

export type BankUnderstanding =
  | ({ readonly kind: 'answerable' } & BankUnderstood)
  | { readonly kind: 'refused'; readonly why: BankRefused }
  | { readonly kind: 'small-talk'; readonly about: BankSmallTalk }
  /** Two readings are about as likely. */
  | { readonly kind: 'clarify'; readonly choices: readonly [BankAnswerable, BankAnswerable] }
  | { readonly kind: 'not-understood' }

/** Two readings are close when the likelier one leads by less, and the two leave little room for a third. */
const CLOSE = 0.1
const TOGETHER = 0.6

/** What a screened question asks for. `previous`: the question before in this session. */
export function understandBank(
  written: string,
  listener: BankListener,
  before: BankUnderstood | null,
): BankUnderstanding {
  const asked = plainBankQuestion(written, listener)
  const whole = before !== null && standsAlone(asked, readBankNames(asked, listener), before.intent)
  const above = before && asksWhether(asked) && THAN_THAT.test(asked) ? aboveBefore(asked, listener, before) : null
  return above ?? readIn(asked, listener, whole ? null : before)
}

/** 'Was outflow above that?': what it asks without the words that point back, and the question before to set it against. */
function aboveBefore(asked: string, listener: BankListener, before: BankUnderstood): BankUnderstanding | null {
  const rest = asked.replace(THAN_THAT, ' ').trim()
  const named = readBankNames(rest, listener)
  const own = readIn(rest, listener, null)
  const bare = rest.replace(LEADS_ON, '')
  const read = own.kind === 'answerable' && namesAnything(named) ? own : readIn(bare, listener, before)
  if (read.kind !== 'answerable') return null
  const { intent, ask } = read
  const period = ask.period ?? (named.period === null ? before.ask.period : null)
  return { kind: 'answerable', intent, ask: { ...ask, period, against: null, turn: asked }, than: before }
}

const LEADS_ON = /^\W*(?:(?:and|but|so) )?(?:is|are|was|were|do|does|did|has|have)\b ?/i
const THAN_THAT =
  /\b(?:than|above|below|over|under|beyond|exceed\w*|beats?|outweighs?|up on|down on) (?:that|this|it|those|them)\b(?! \p{L})/iu

function readIn(asked: string, listener: BankListener, previous: BankUnderstood | null): BankUnderstanding {
  const ofLab = previous !== null && OF_THE_LAB.includes(previous.intent)
  const meant = previous && !ofLab ? withoutCorrection(asked) : asked
  const question = ofLab ? meant.replace(BARE_RATE, '$1 $2 %') : meant
  const ofSpending = previous !== null && SPENT_ON.includes(previous.intent) && question.split(' ').length <= FEW_WORDS
  const read = readBankNames(question, listener, ofSpending)
  const named = ofLab && previous ? withChange(read, question, previous.ask, listener.currency) : read
  if (isOtherScript(question)) return { kind: 'not-understood' }
  const refusal = refusedForBank(question, named.masked, listener.country, ofLab)
  if (refusal) return { kind: 'refused', why: refusal }
  if (!previous && isWhy(question)) return { kind: 'not-understood' }
  const later = previous && BY_MONTH.includes(previous.intent) ? movedOn(question, previous.ask, listener.asOf) : null
  if (previous && later) return { kind: 'answerable', intent: previous.intent, ask: later }
  const both = previous && asksOfBoth(question, named) ? bothOf(previous, question) : null
  if (previous && both) return { kind: 'answerable', intent: previous.intent, ask: both }
  const designs = previous && ofLab ? bothDesigns(previous, question) : null
  if (designs) return { kind: 'answerable', intent: 'simulate', ask: designs }
  const inUnit = previous && bothInUnit(previous, question)
  if (inUnit) return { kind: 'answerable', ...inUnit }
  const followUp = previous && followUpOf(question, named, previous.intent)
  if (followUp) {
    const before =
      isUnitAlone(question) || followUp === OF_THE_NAMED[previous.intent]
        ? namedByAnswer(previous.about ?? null, previous.ask, listener)
        : previous.ask
    const earlier = followUp === previous.intent ? previous.ask : null
    return { kind: 'answerable', intent: followUp, ask: askOf(question, named, before, previous, followUp), earlier }
  }
  const same = previous && !ofLab ? groupOf(previous, listener) : null
  const measure = previous && same && measureOfSame(question, named, same)
  if (previous && same && measure) {
    const ask = askOf(question, named, { ...same, question: '', period: null, against: null }, previous, measure)
    // Of two names the thread wants both.
    const turn = otherOf(ask) && !SETS_APART.test(question) ? `compare ${question}` : question
    return { kind: 'answerable', intent: measure, ask: { ...ask, turn } }
  }
  const wider = previous && WHOLE.test(question) ? WIDER[previous.intent] : undefined
  if (wider) return { kind: 'answerable', intent: wider, ask: askOf(question, named, null, previous, wider) }
  const name =
    previous && !ofLab && (!namesAnything(named) || SETS_AGAINST.test(question))
      ? nameSpokenOf(previous.about ?? null, previous.ask, listener)
      : null
  const whole = withNameFor(question, name) ?? question
  const routed = readBy(whole, whole === question ? named : readBankNames(whole, listener), previous)
  const open = !previous && routed.kind === 'refused' && leansOnNothing(question, named)
  return open ? { kind: 'not-understood' } : routed
}

/** The group that a thread is about: as it was named, else the one that stood first in the answer. */
function groupOf({ ask, about = null }: BankUnderstood, listener: BankListener): BankAsk {
  return ask.segments.length + ask.rfm.length > 0 ? ask : namedByAnswer(about, ask, listener)
}

const SETS_APART =
  /\b(?:more|less|fewer|most|least|higher|lower|bigger|smaller|better|worse|richer|poorer|older|younger|who|which|both|together|sum|total)\b/i

/** 'And the rate?', 'how many of them?' as the first question of all. */
function leansOnNothing(question: string, named: BankNames): boolean {
  const short = question.split(' ').length <= FEW_WORDS && !namesAnything(named) && named.period === null
  return short && (GOES_ON.test(question) || OF_THEM.test(question))
}

const OF_THEM = /\b(?:of|for|about|in|with|than) (?:them|those|these|it|that|this)\W*$/i

/** What is asked of the one that stood first in the answer before: 'how many applied?' after the product that is looked at most. */
const OF_THE_NAMED: Partial<Record<BankAnswerable, BankAnswerable>> = { interest: 'product-funnel' }

const SPENT_ON: readonly BankAnswerable[] = ['category-share', 'category-mix']
const FEW_WORDS = 7

const BY_MONTH: readonly BankAnswerable[] = ['inflow', 'outflow', 'net-flow', 'balances', 'product-trend']

/** The question before of the month after, or before; null where this one asks for neither, or that one for no one month. */
function movedOn(question: string, { period, ...before }: BankAsk, asOf: IsoDate): BankAsk | null {
  const months = monthsOn(question)
  const month = (period?.to ?? asOf).slice(0, 7)
  if (months === null || (period && period.from.slice(0, 7) !== month)) return null
  return { ...before, period: monthPeriod(addMonths(month, months), asOf), turn: question }
}

/** As the router reads a question that stands by itself. */
function readBy(question: string, named: BankNames, previous: BankUnderstood | null): BankUnderstanding {
  const readings = readingsOf(question, named)
  const [first, second] = readings
  if (!first || first.confidence < sureEnough(named)) {
    // 'What do High earners bring home': a group and what is measured of it.
    const measure = named.segments.length > 0 && !saysMoreThanKnown(named.masked) ? measureOf(named.masked) : null
    return measure
      ? { kind: 'answerable', intent: measure, ask: askOf(question, named, null, previous, measure) }
      : { kind: 'not-understood' }
  }
  const { intent } = first
  // Where it may well be one that is refused, the reading has to be as sure as the router reckons.
  const refused = readings.find((each) => isRefused(each.intent))
  if (first !== refused && first.confidence < BANK_ROUTER.threshold && (refused?.confidence ?? 0) > MAY_BE_REFUSED)
    return { kind: 'not-understood' }
  if (intent === 'customers' && !namesAnything(named) && saysMoreThanKnown(named.masked))
    return { kind: 'not-understood' }
  if (isRefused(intent)) return { kind: 'refused', why: intent }
  if (!isAnswerable(intent)) return { kind: 'small-talk', about: intent }
  const ofLab = OF_THE_LAB.includes(intent) && second && OF_THE_LAB.some((each) => each === second.intent)
  if (second && !ofLab && areClose(first.confidence, second.confidence) && isAnswerable(second.intent)) {
    return { kind: 'clarify', choices: [intent, second.intent] }
  }
  return { kind: 'answerable', intent, ask: askOf(question, named, null, previous, intent) }
}

/** 'No, all customers', 'and overall?' */
const WHOLE =
  /^\W*(?:(?:and|but|so|for|of|in|across|over) )*(?:all|every(?:one|body)|overall|the (?:whole|entire) (?:bank|base|book)|in total|in all|total|bank-?wide)(?: (?:of )?(?:the |our )?(?:customers|clients|people|ages|segments|bank|base|them|together))?\W*$/i
const WIDER: Partial<Record<BankAnswerable, BankAnswerable>> = {
  ...({ 'shortfall-by-age': 'shortfall', 'churn-segments': 'churn', 'segment-deposits': 'deposits' } as const),
  ...({
    'segment-biggest': 'customers',
    'segment-one': 'customers',
    customers: 'customers',
    rfm: 'rfm-total',
  } as const),
  ...({ 'rfm-value': 'rfm-total', 'churn-value': 'churn-value' } as const),
}
const SETS_AGAINST = /\b(differ\w*|compar\w*|than|versus|vs|against|unlike)\b/i

const MAY_BE_REFUSED = 0.15

/** 'Make it 7', 'what if it paid 5?' after a product. */
const BARE_RATE = /\b(it|paid|pays?|paying|at|to|with|and|try|gave|give|about) (\d{1,2}(?:\.\d+)?)(?=[?!. ]*$)/i

/** A question that names a group, a product or a time is about the bank, so that less of its kind has to be certain. */
const NAMES_HELP = 0.12

/** The answer says how a question was taken, so that one that is misread costs less than the router reckons with. */
const SAID_HOW = 0.1

function sureEnough({ segments, products, rfm, categories, ages, bands, alerts, activity, period }: BankNames): number {
  const names =
    segments.length + products.length + rfm.length + categories.length + ages.length + bands.length + alerts.length >
      0 ||
    activity !== null ||
    period !== null
  return BANK_ROUTER.threshold - SAID_HOW - (names ? NAMES_HELP : 0)
}

const OF_THE_LAB: readonly BankAnswerable[] = ['simulate', 'takers', 'fairness']

function askOf(
  question: string,
  named: BankNames,
  inherited: BankAsk | null,
  previous: BankUnderstood | null,
  intent: BankAnswerable,
): BankAsk {
  const { masked: _, rankGiven, draft: words, otherDraft: otherWords, ...own } = named
  const before = previous && OF_THE_LAB.includes(intent) ? previous.ask.draft : null
  // A product that stands in the question whole is not the one before with something else.
  const fresh = words.kind !== undefined && !inherited
  // 'More than hibernating?' sets the one before against it.
  const joins = inherited !== null && THAN.test(question)
  const both = <Name>(before: readonly Name[] | undefined, now: readonly Name[]): readonly Name[] =>
    now.length === 0 ? (before ?? []) : joins ? [...(before ?? []), ...now] : now
  const against = own.against ?? (joins ? own.period : null)
  const ofLab = OF_THE_LAB.includes(intent)
  const draft = ofLab && (describesProduct(words) || before) ? draftFrom(words, fresh ? null : before) : null
  const second = otherWords && draft ? draftFrom(otherWords, draft) : null
  const besides = ofLab && !second && draft && SETS_AGAINST.test(question) && describesProduct(words) ? before : null
  return {
    ...own,
    segments: both(inherited?.segments, own.segments),
    products: both(inherited?.products, own.products),
    rfm: both(inherited?.rfm, own.rfm),
    categories: both(inherited?.categories, own.categories),
    ages: both(inherited?.ages, own.ages),
    bands: both(inherited?.bands, own.bands),
    alerts: both(inherited?.alerts, own.alerts),
    categoryId: (joins ? null : own.categoryId) ?? inherited?.categoryId ?? own.categoryId,
    strangeAge: own.strangeAge && own.age === null,
    age: (joins ? null : own.age) ?? inherited?.age ?? own.age,
    style: own.style ?? inherited?.style ?? null,
    need: own.need ?? inherited?.need ?? null,
    band: (joins ? null : own.band) ?? inherited?.band ?? own.band,
    alert: (joins ? null : own.alert) ?? inherited?.alert ?? own.alert,
    activity: (joins ? null : own.activity) ?? inherited?.activity ?? own.activity,
    activities: both(inherited?.activities, own.activities),
    period: (joins ? null : own.period) ?? (inherited ?? flowBefore(question, intent, previous))?.period ?? null,
    against,
    rank: rankGiven ? own.rank : (inherited?.rank ?? 1),
    // 'And the second?' after the smallest is the second smallest.
    least: rankGiven && !inherited ? own.least : own.least || (inherited?.least ?? false),
    // 'Compare it with 3 %' sets the one before against it.
    draft: besides ?? draft,
    otherDraft: besides ? draft : second,
    // What a follow-up leaves out, the question before has said.
    question: inherited ? `${inherited.question} ${question}` : question,
    turn: question,
  }
}

/** What is named after it is set against what was asked before. */
const THAN = /\b(than|compared? (with|to)|versus|vs|against)\b/i

const FLOWS: readonly BankAnswerable[] = ['inflow', 'outflow', 'net-flow']
const GOES_ON = /^(and|also|what about|how about|aur|then|versus|vs)\b/i

/** 'And paid out?' after what came in means the same time. */
function flowBefore(question: string, intent: BankAnswerable, previous: BankUnderstood | null): BankAsk | null {
  const flows = previous !== null && FLOWS.includes(previous.intent) && FLOWS.includes(intent)
  return flows && (GOES_ON.test(question) || question.split(' ').length <= 2) ? previous.ask : null
}

function areClose(first: number, second: number): boolean {
  return first - second < CLOSE && first + second > TOGETHER
}
