// 'Yes' or 'No' where a question wants one and its tool tells a figure: whether that is beyond a limit, or whether there is any.

import { displayName, type Fact, type FactWriter, VERDICT } from '../facts'
import type { Ask, Findings } from '../findings'
import { LARGEST_ONE } from '../intent/question-shape'
import type { Answerable } from '../intents'
import { heldAsked } from '../names/account-held'
import { asksYesOrNo } from '../words/asks-yes-or-no'
import { isBeyond, type Limit, limitIn } from '../words/limits'
import { howManyAsked } from '../words/ranks'
import { withVerdict } from './found'

/**
 * The findings of a tool, begun with the answer to a yes-or-no question: a figure against the limit that the question names,
 * the name that is asked of against the one that took the most, or whether anything of the kind is booked. Unchanged where the
 * question wants no such answer, the tool has given it, or it cannot be told from the headline.
 */
export function answeredYesOrNo(findings: Findings, intent: Answerable, ask: Ask, write: FactWriter): Findings {
  if (!asksYesOrNo(ask.question) || ask.whatFor || ask.unmet) return findings
  const yes = answerOf(findings, intent, ask)
  if (yes === null) return findings
  const verdict = write.verdict(yes)
  if (!findings.facts.some(isVerdict)) return withVerdict(findings, verdict)
  return { ...findings, facts: findings.facts.map((fact) => (isVerdict(fact) ? verdict : fact)) }
}

function answerOf(findings: Findings, intent: Answerable, ask: Ask): boolean | null {
  const question = undenied(withoutNames(ask))
  const measured = MEASURED.includes(intent) || (intent === 'search' && findings.headline === 'total')
  const limit = measured ? limitIn(question, ask) : null
  if (limit) {
    const figure = figureFor(findings, limit)
    if (figure) return isBeyond(figure.value as number, limit)
    // Nothing is booked: that is under any limit.
    return intent !== 'search' && isNothing(findings) ? isBeyond(0, limit) : null
  }
  if (intent === 'top-categories' || intent === 'top-merchants') return isTheFirst(findings, ask)
  if (intent === 'largest-payments' && LARGEST_ONE.test(question)) return isTheFirst(findings, ask)
  if (intent === 'saved' && supposesLoss(question)) {
    const verdict = findings.facts.find(isVerdict)
    return verdict ? verdict.value === 'no' : isNothing(findings) || null
  }
  if (heldAsked(question)) return headlineOf(findings) !== null
  if (findings.facts.some(isVerdict)) return null
  // 'Any payment of more than a lakh': the tool has looked for just those.
  if (intent === 'search' && ask.amountMinor !== null) return !isNothing(findings)
  if (!TELLS_WHETHER.includes(intent) || JUDGES.test(question.replace(TAGS, ' ')) || isOfKind(question)) return null
  // 'Is the bike loan fully repaid'.
  if (intent === 'loans' && REPAID.test(question))
    return findings.facts.some(({ kind, value }) => kind === 'money' && value === 0) || null
  if (intent === 'loans' && !HELD.test(question)) return null
  if (intent === 'spending-total' && !ask.only && !SPENDS.test(question)) return null
  if (
    intent === 'search' &&
    !(ask.amountMinor ?? ask.payee ?? ask.categoryId ?? ask.text ?? ask.only ?? ask.without[0])
  )
    return null
  return !isNothing(findings)
}

/** 'More Supermarket' is no more than anything. */
function withoutNames({ question, payee, other }: Ask): string {
  const names = [payee, other?.payee].flatMap((name) => (name ? [name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')] : []))
  return names.reduce((text, name) => text.replace(new RegExp(name, 'gi'), 'it'), question)
}

/** 'Didn't I pay it', 'have I not paid it' ask whether it is so. */
function undenied(question: string): string {
  return question
    .replace(/^\W*(?:could|would|can|will) you (?:please |kindly )?(?:confirm|check|tell me)\b/i, '')
    .replace(/^(\W*(?:so |and |but )?(?:did|do|does|have|has|is|are|was|were))n['’]?t\b/i, '$1')
    .replace(/^(\W*(?:so |and |but )?(?:did|do|does|have|has|is|are|was|were) (?:i|we|my \S+|the \S+|it)) not\b/i, '$1')
}

/** The figure that the limit is for: the headline, or else the first of that kind. */
function figureFor(findings: Findings, { kind }: Limit): Fact | null {
  const headline = headlineOf(findings)
  if (headline?.kind === kind && typeof headline.value === 'number' && headline.slot !== 'none') return headline
  if (kind === 'money') return null
  return findings.facts.find((fact) => fact.kind === kind && fact.measure === kind && fact.slot !== 'none') ?? null
}

/** 'Is Swiggy where I spend the most?'; null where no name is asked of. */
const AMONG = /\b(?:in|among|amongst|one of|within) (?:my|the|our)\b/i

function isTheFirst({ facts, table }: Findings, ask: Ask): boolean | null {
  const named = ask.payee ?? ask.categoryId ?? ask.hintedCategoryId
  const first = facts.find(({ slot }) => FIRST_SLOTS.includes(slot))
  const most = howManyAsked(ask.question)
  // 'Is Zomato in my top five'.
  if (ask.payee && most && AMONG.test(ask.question))
    return table.slice(0, most).some(({ label }) => label === displayName(ask.payee as string))
  return named && first ? first.value === named : null
}

const FIRST_SLOTS = ['first', 'top_merchant', 'top_category', 'top_payee', 'largest_payee']

function isNothing(findings: Findings): boolean {
  const headline = headlineOf(findings)
  return headline === null || headline.value === 0
}

function headlineOf({ facts, headline }: Findings): Fact | null {
  return facts.find(({ slot }) => slot === headline) ?? null
}

function isVerdict(fact: Fact): boolean {
  return fact.slot === VERDICT
}

/** Whose headline is the figure that a limit in the question is meant for. */
const MEASURED: readonly Answerable[] = [
  ...(['spending-category', 'spending-merchant', 'spending-total', 'spending-account', 'spending-average'] as const),
  ...(['spending-count', 'spending-share', 'cash', 'fees', 'refunds', 'income', 'salary', 'saved'] as const),
  ...(['savings-rate', 'balance', 'balance-all', 'net-worth', 'investments', 'loans', 'card-due'] as const),
  ...([
    'largest-payments',
    'smallest-payments',
    'free-to-spend',
    'health-score',
    'health-why',
    'bill-when',
    'balance-ahead',
    'subscriptions',
  ] as const),
]

/** Where 'is there any' is answered by whether something was found. */
const TELLS_WHETHER: readonly Answerable[] = [
  ...(['spending-category', 'spending-merchant', 'spending-total', 'spending-account', 'spending-count'] as const),
  ...(['cash', 'fees', 'income', 'search', 'loans', 'card-due', 'investments', 'bills', 'subscriptions'] as const),
]

const REPAID =
  /^\W*(?:is|are|has|have) (?:my|our|the) (?:\S+ )?loans? (?:been )?(?:fully |already |all |completely )*(?:repaid|paid(?: off| back)?|cleared|closed|over)\W*$/i
/** A loan that there is, and not what becomes of it. */
const HELD = /\b(?:have|has|got|any|anything|owe|left|there|still|pending)\b/i
/** 'Did I fly' is no question about all spending. */
const SPENDS =
  /\b(?:spen[dt]\w*|pa(?:y|id|ying)|b(?:uy|ought)|purchas\w*|shop\w*|order\w*|payments?|expens\w*|transactions?|use[ds]?|kharch\w*|kharid\w*)\b/i

/**
 * 'Has my bill been crazy', 'is coffee filed there', 'was it a mistake': what something is like or counts as. That there is something bears no 'yes' out.
 */
function isOfKind(question: string): boolean {
  return BEING.test(question) && !BOOKED.test(question)
}

const BEING =
  /(?:^|[,;:.]|\b(?:so|and|but|ok|okay|well|hey|hi|please|whether|if)\b)\W*(?:(?:is|are|was|were)(?:n[’']?t)?\b(?! (?:there|any\b|i\b|we\b|you able))|(?:has|have|had) (?:\S+ ){1,4}?been\b)/i
/** What is done with money, and what may lie there. */
const BOOKED =
  /\b(?:pa(?:id|ying|yment\w*)|spent|spending|charged?|debited|credited|booked|received|deducted|taken|gone|bought|billed|invested|deposited|withdrawn|transferred|sent|refunded|ordered|subscri\w+|settled|cleared|cut|coming|going|still|among|owed|owing|due|left|pending|over|under|above|below|at least|active|running|in (?:my|our|the) (?:books?|accounts?|transactions?|statements?|subscriptions|records?)|on (?:my|the) (?:card|statement|account))\b/i

/** A question that judges or denies is not answered by whether there is anything. */
const JUDGES =
  /\b(more|less|most|least|fewer|higher|lower|bigger|smaller|than|too|enough|normal|usual|okay|ok|fine|good|bad|high|low|lot|much|worth|better|worse|rising|dearer|cheaper|costlier|chang\w+|same|track|late|later|early|earlier|on time|overdue|owes? (?:me|us)|over[- ]?spend\w*|wast\w+|everything|one[- ]off|by card|come down|cut (?:down|back)|should|can|could|will|would|not|never|nothing|no|\w+n[’']t)\b/i

/** Words that ask for yes or no and judge nothing. */
const TAGS = /\bor (?:not|no|nah)\b|\btoo\W*$/gi

/** 'Did I spend more than I earned', 'was my income lower than my spending': more went out than came in. */
function supposesLoss(question: string): boolean {
  if (BEYOND_INCOME.test(question)) return true
  if (/\bcover(?:s|ed)?\b/i.test(question)) return false
  const [out, into] = [question.search(WENT_OUT), question.search(CAME_IN)]
  if (out < 0 || into < 0 || (!MORE.test(question) && !LESS.test(question))) return false
  // 'Income se zyada kharch' names first what is exceeded.
  const first = IN_HINDI.test(question) ? out > into : out < into
  return LESS.test(question) !== first
}

const WENT_OUT = /\b(?:sp[ae]n[dt]\w*|outgo\w*|expens\w*|kharch\w*|g[oe](?:es|ne|ing)? out|went out)\b/i
const CAME_IN =
  /\b(?:earn\w*|income|c[ao]m(?:e|es|ing) in|made|make|br(?:ing|ought) in|salary|receipts|takings|settlements|inflows?|incomings?|credits|kama\w*|(?:i|we) (?:get|receive))\b/i
const MORE =
  /\b(?:more|higher|greater|bigger|larger|exceed\w*|out(?:strip|pac|grow|weigh)\w*|overt\w+|surpass\w*|above|over|beyond|zyada|jyada)\b/i
const LESS = /\b(?:less|lower|smaller|fewer|below|under|kam)\b/i
const IN_HINDI = /\bse (?:zyada|jyada|kam)\b/i
const BEYOND_INCOME =
  /\bover-?spen[dt]\w*\b|\bspen\w+ (?:\w+ ){0,2}too much\b|\b(?:beyond|above) (?:my|our) means\b|\b(?:eat|dip)(?:ping|ing)? into\b|\bin the red\b/i
