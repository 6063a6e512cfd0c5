// A turn of a thread, read with what the question before it leaves to be understood.

import { askOf, atShops } from '../intent/question-ask'
import { readingsOf, sureEnough } from '../intent/readings'
import { type Answerable, isAnswerable } from '../intents'
import { accountKindIn, accountsIn } from '../names/account-words'
import { asLeavingOut } from '../names/left-out'
import { type Parameters, readParameters } from '../names/parameters'
import { dayAhead } from '../periods/days-ahead'
import { lastMonthsPeriod } from '../periods/periods'
import { ordersAlone } from '../tools/listed-rows'
import type { Listener, Understanding, Understood } from '../understood'
import { asksYesOrNo } from '../words/asks-yes-or-no'
import { anyOf, NUMBER_WORDS } from '../words/number-words'
import { LEAVES_RANK_OUT, leadsOn, lettersLeft } from './follow-up'
import { joinedQuestion, withoutSide } from './said-before'
import { type Alone, editOf, hintsName } from './turn-edits'
import { formsIn } from './turn-forms'
import { operationIn } from './turn-operations'
import { heldTogether, jointOf, otherTimeAsked, SUMMED, setAgainst, summedUp } from './turn-sets'
import { isOfSpending, isSaidOfSpending } from './turn-topics'
import { dueInTime } from './turns-ahead'
import { asksLimitOf, doneWithSum, uncorrected } from './turns-joined'
import { plannedTurn, withoutAmounts } from './turns-planned'

/** The reading of a question that takes from the one before what it leaves out; null where it stands by itself. */
export function leaningOn(
  previous: Understood,
  question: string,
  standing: Parameters,
  listener: Listener,
): Understanding | null {
  const { payees, asOf, currency, country, accounts = [] } = listener
  if (LEAVES_RANK_OUT.test(question)) return { kind: 'not-understood', why: 'open' }
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
  if (ASKS_IF_SURE.test(question)) return { kind: 'answerable', intent: previous.intent, ask: previous.ask }
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
  // 'Aur Swiggy?' where nobody is called that.
  if (standing.strangeName && lettersLeft(standing.routed) === '') return { kind: 'strange-name' }
  const due = dueInTime(previous, question, standing.masked, asOf)
  if (due) {
    const ask = askOf(due, readParameters(due, payees, asOf, country), { asOf, currency }, null)
    return { kind: 'answerable', intent: 'bills', ask: { ...ask, without: previous.ask.without } }
  }
  const held = heldTogether(previous, question, accounts)
  if (held) return { kind: 'answerable', ...held }
  const plan = plannedTurn(previous, question, standing, accounts)
  if (plan) {
    const before = plan.name ? { ...previous.ask, ...plan.name, hintedCategoryId: null, together: [] } : previous.ask
    const ask = { ...askOf(question, standing, { asOf, currency }, before), question: plan.question }
    return { kind: 'answerable', intent: plan.intent, ask }
  }
  const joint = jointOf(previous, question, asOf, standing)
  if (joint) {
    const read = leaningOn(joint.before, joint.rest, readParameters(joint.rest, payees, asOf, country), listener)
    if (read) return read
  }
  const summed = summedUp(previous, question, asOf, standing)
  if (summed) return { kind: 'answerable', ...summed }
  // 'How much is that together?' of rows that were listed is told with them.
  if (previous.intent === 'search' && operationIn(standing.masked) === 'sum' && !standing.payee && !standing.categoryId)
    return { kind: 'answerable', intent: 'search', ask: previous.ask }
  // 'The average of the two' shops is no average of the last one.
  if (operationIn(standing.masked) === 'mean') return { kind: 'not-understood', why: 'open' }
  // 'And all of them together?' of what has been asked of one.
  if (ALL_OF_THEM.test(question) && previous.ask.payee && previous.ask.together.length === 0)
    return { kind: 'not-understood', why: 'open' }
  const against = setAgainst(previous, question, standing, asOf)
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
  if (edit && named.strangeName) return { kind: 'strange-name', yesNo: asksYesOrNo(question) }
  if (edit) {
    const yesNo = asksYesOrNo(question)
    const { ofAll, time } = edit
    const intent = edit.intent === 'budgets-left' && yesNo ? 'budgets-over' : edit.intent
    const before = {
      ...previous.ask,
      ...(ofAll && { categoryId: edit.within ?? null, payee: null, hintedCategoryId: null }),
      ...(time === 'always' && { periodGiven: false }),
      ...(time === 'year' && { period: lastMonthsPeriod(12, asOf), periodGiven: true }),
    }
    // 'Who made the difference?' of two times of income is of the same two.
    const compares =
      intent === 'change' || (intent === 'income' && formsIn(named.masked).some(({ form }) => form === 'why'))
    const ask = askOf(question, named, { asOf, currency }, before, compares)
    const against = intent === 'change' && !ask.against ? otherTimeAsked(previous) : null
    // What a turn leaves out, the question before has said: by the month, how often, which goal. Of the account that it named nothing
    // is left when another is.
    const held = intent === 'balance' ? accountsIn(question, accounts) : []
    const ofKind =
      intent === 'balance' && held.length === 0 && OTHER_KIND.test(question) && accountKindIn(question) !== null
    const told = held.length === 0 && !ofKind && (intent === previous.intent || !isOfSpending(intent))
    const said = withoutAmounts(withoutSide(previous.ask.question, question), named)
    const side = sideOf(previous, intent, question)
    const asked =
      intent === 'income' && ONE_CREDIT.test(question) && !OF_WHOM.test(question) ? `${question} payment` : question
    const whole = told ? joinedQuestion(asked, said, yesNo) : [question, ...held, ...side].join(' ')
    const account =
      previous.intent === 'spending-account' && intent !== previous.intent ? accountKindIn(previous.ask.question) : null
    const edited = {
      ...ask,
      ...(against && { against }),
      ...(account && { only: { account: { kind: account } } }),
      question: whole,
    }
    return { kind: 'answerable', ...atShops(intent, edited, named) }
  }
  if (question.split(' ').length > FEW_WORDS || STANDS_ALONE.test(question) || SINCE.test(question)) return null
  if (!isOfSpending(previous.intent)) return null
  const together = readParameters(`${previous.ask.question} ${question}`, payees, asOf, country)
  const sure =
    typeof alone === 'object' ? alone.sure : aloneOf(aloneAs(`${previous.ask.question} ${question}`, together))
  if (!sure || !isSaidOfSpending(sure) || alone === 'not-books') return null
  const ask = askOf(question, standing, { asOf, currency }, previous.ask, sure === 'change')
  return { kind: 'answerable', intent: sure, ask }
}

const ALL_OF_THEM = /^\W*(?:(?:and|so|what about) )*all of (?:them|those|these) (?:together|combined|in total)\W*$/i
/** 'And on the card?' after a savings account. */
const OTHER_KIND =
  /^\W*(?:(?:and|what about|how about|so|aur)\W+)+(?:(?:on|in|for)\W+)?(?:(?:the|my|our)\W+)?\p{L}+(?: account| loan)?\W*$/iu

/** The side of the books that a thread is on, where the turn's kind of question tells both. */
function sideOf({ intent, ask }: Understood, answered: Answerable, question: string): readonly string[] {
  if (intent === 'income') return ['of my income']
  if (answered === 'top-times' && (intent === 'saved' || intent === 'savings-rate')) return ['did I save']
  const all = (ask.payee ?? ask.categoryId) === null
  if (answered !== 'search' || intent === 'search' || !isOfSpending(intent)) return []
  return all ? ['payments of my spending'] : SO_MANY.test(question) ? ['payments'] : []
}

/** 'Last 3' says no word for what is to be shown. */
const SO_MANY = new RegExp(`\\b(?:last|latest|newest|first) (?:\\d{1,2}|${anyOf(NUMBER_WORDS)})\\W*$`, 'i')
/** 'The smallest?' of what came in is a payment. */
const ONE_CREDIT = /\b(?:biggest|largest|highest|smallest|lowest)\b/i
const OF_WHOM = /\b(?:who|whom|clients?|customers?|payers?|sources?|months?|weeks?|days?|years?)\b/i

function aloneOf(alone: Alone): Answerable | null {
  return typeof alone === 'object' ? alone.sure : null
}

/** How a turn is read without the thread. */
export function aloneAs(question: string, named: Parameters): Alone {
  const [first] = readingsOf(question, named)
  if (!first || first.confidence < sureEnough(first.intent, named)) return 'unsure'
  return isAnswerable(first.intent) ? { sure: first.intent } : 'not-books'
}

/** 'Are you sure?': the same again. */
export const ASKS_IF_SURE =
  /^\W*(?:(?:and|but|so|hm+|wait|really)\W+)*(?:are )?(?:you |u )?(?:(?:really|quite|absolutely) )?(?:sure|certain|positive)(?: (?:about|of) (?:that|this|it))?\W*$|^\W*(?:really|is (?:that|this|it) (?:right|correct|true|accurate)|pakka)\W*$/i
const LESS_SPENDING =
  /^\W*(?:and )?(?:minus|less|after|net of|without) (?:my |the |all )*(?:expens\w+|spending|costs|outgo\w*|bills)\W*$/i
/** 'Any returns?' after a shop. */
const RETURNS =
  /^\W*(?:(?:and |any |what about )*(?:returns?|refunds?)|(?:and )?(?:what|anything|how much) (?:did|have) (?:i|we) (?:return(?:ed)?|sen[dt] back)|(?:was|is|did) (?:any(?:thing)?|something) (?:returned|refunded|come back))\W*$/i
const BUDGET = /\bbudget\b/i
/** What has no name has no first payment. */
const SINCE = /\bsince when\b/i
/** Longer turns stand by themselves. */
export const FEW_WORDS = 8
/** It speaks of the asker's own books, or of all of them. */
const STANDS_ALONE = /\b(my|our|mera|meri|mere|total|overall|everything|everywhere|all)\b|\bi\b/i
