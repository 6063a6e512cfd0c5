// An administrator's question → intent and what it asks for, with what the question before leaves to be understood.
import { addedUp } from '../../assistant/added-up'
import { isOtherScript } from '../../assistant/screening'
import { describesProduct, draftFrom } from './draft-words'
import { followUpOf, isWhy } from './follow-up'
import {
  type BankAnswerable,
  type BankIntent,
  type BankRefused,
  type BankSmallTalk,
  bankAnswerGroup,
  isAnswerable,
  isRefused,
} from './intents'
import { type BankListener, type BankNames, readBankNames } from './names'
import { refusedForBank } from './refusals'
import { BANK_ROUTER } from './router'
import type { BankAsk } from './scope'
import { settledBankIntent } from './settled-intent'

/** A question that was answered, as far as the next one may lean on it. */
export interface BankUnderstood {
  readonly intent: BankAnswerable
  readonly ask: BankAsk
}

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
  asked: string,
  listener: BankListener,
  previous: BankUnderstood | null,
): BankUnderstanding {
  const question = previous && OF_THE_LAB.includes(previous.intent) ? asked.replace(BARE_RATE, '$1 $2 %') : asked
  const named = readBankNames(question, listener)
  if (isOtherScript(question)) return { kind: 'not-understood' }
  const refusal = refusedForBank(question, named.masked)
  if (refusal) return { kind: 'refused', why: refusal }
  if (!previous && isWhy(question)) return { kind: 'not-understood' }
  const followUp = previous && followUpOf(question, named, previous.intent)
  const readings = followUp ? [] : readingsOf(question, named)
  const [first, second] = readings
  const intent = followUp ?? first?.intent
  if (!intent || (first && first.confidence < sureEnough(named))) return { kind: 'not-understood' }
  // Where it may well be one that is refused, the reading has to be as sure as the router reckons.
  const refused = readings.find((each) => isRefused(each.intent))
  if (
    first &&
    first !== refused &&
    first.confidence < BANK_ROUTER.threshold &&
    (refused?.confidence ?? 0) > MAY_BE_REFUSED
  )
    return { kind: 'not-understood' }
  if (isRefused(intent)) return { kind: 'refused', why: intent }
  if (!isAnswerable(intent)) return { kind: 'small-talk', about: intent }
  if (first && second && areClose(first.confidence, second.confidence) && isAnswerable(second.intent)) {
    return { kind: 'clarify', choices: [intent, second.intent] }
  }
  return { kind: 'answerable', intent, ask: askOf(question, named, followUp ? previous.ask : null, previous, intent) }
}

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
  const { masked: _, rankGiven, draft: words, ...own } = named
  const before = previous && OF_THE_LAB.includes(intent) ? previous.ask.draft : null
  // A product that stands in the question whole is not the one before with something else.
  const fresh = words.kind !== undefined && !inherited
  return {
    ...own,
    segments: own.segments.length > 0 ? own.segments : (inherited?.segments ?? []),
    products: own.products.length > 0 ? own.products : (inherited?.products ?? []),
    rfm: own.rfm.length > 0 ? own.rfm : (inherited?.rfm ?? []),
    categoryId: own.categoryId ?? inherited?.categoryId ?? null,
    strangeAge: own.strangeAge && own.age === null,
    age: own.age ?? inherited?.age ?? null,
    style: own.style ?? inherited?.style ?? null,
    need: own.need ?? inherited?.need ?? null,
    band: own.band ?? inherited?.band ?? null,
    alert: own.alert ?? inherited?.alert ?? null,
    activity: own.activity ?? inherited?.activity ?? null,
    period: own.period ?? (inherited ?? flowBefore(question, intent, previous))?.period ?? null,
    against: own.against,
    rank: rankGiven ? own.rank : (inherited?.rank ?? 1),
    // 'And the second?' after the smallest is the second smallest.
    least: rankGiven && !inherited ? own.least : own.least || (inherited?.least ?? false),
    draft:
      OF_THE_LAB.includes(intent) && (describesProduct(words) || before)
        ? draftFrom(words, fresh ? null : before)
        : null,
    // What a follow-up leaves out, the question before has said.
    question: inherited ? `${inherited.question} ${question}` : question,
  }
}

const FLOWS: readonly BankAnswerable[] = ['inflow', 'outflow', 'net-flow']
const GOES_ON = /^(and|also|what about|how about|aur|then|versus|vs)\b/i

/** 'And paid out?' after what came in means the same time. */
function flowBefore(question: string, intent: BankAnswerable, previous: BankUnderstood | null): BankAsk | null {
  const flows = previous !== null && FLOWS.includes(previous.intent) && FLOWS.includes(intent)
  return flows && GOES_ON.test(question) ? previous.ask : null
}

function areClose(first: number, second: number): boolean {
  return first - second < CLOSE && first + second > TOGETHER
}

/** 'Name the most populous segment' asks for no person. */
const NAMES_A_GROUP =
  /^(name|which|what|what's|which's) (is |are )?(the |our )?([\w-]+ ){0,4}(segments?|clusters?|products?|categor(y|ies)|age (bands?|groups?)|alerts?|months?)\W*$/i

function readingsOf(question: string, named: BankNames) {
  const settled = (intent: BankIntent) => (isAnswerable(intent) ? settledBankIntent(intent, named, question) : intent)
  const readings = BANK_ROUTER.route(named.masked)
  const about = NAMES_A_GROUP.test(question) ? readings.filter(({ intent }) => intent !== 'person') : readings
  return addedUp(about, settled, bankAnswerGroup)
}
