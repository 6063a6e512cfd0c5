// Questions that leave out what the one before has said: 'and the second largest?', 'why?', 'only retirees'.
import type { AlertKind } from '../../../../shared/contract'
import { askedUnit, asksPerMonth } from '../intent/asked-unit'
import { asksWhether } from '../intent/asks-whether'
import { type BankAnswerable, traitsOf } from '../intents'
import { describesProduct } from '../names/draft-words'
import type { BankNames } from '../names/names'
import { rankIn } from '../names/ranks'
import { ACTIVITY_WORDS, ALERT_WORDS, BAND_WORDS, NEED_WORDS, RFM_WORDS, STYLE_WORDS } from '../names/words'
import { stepIn } from '../tools/tools-products'

const WHY =
  /^(but |and |so |ok |okay )*(what (?:drives|causes) (?:it|that|this|them)|what(?:['’]s| is) behind (?:it|that|this)|why is (?:that|it)(?: so)?|why|how come|how so|what for|for what reason|kyun|kyu|because of what)( so| is (that|it)| not| that)?( much| high| low| many| big| few)?[?!. ]*$/i
/** After a hidden figure. */
const WHY_NOT =
  /^\W*(?:(?:but|and) )?(?:why not|why (?:is|are|was) (?:it|that|this|they|those) (?:hidden|not shown|missing|suppressed)|why can[’']?t (?:i|you|we) (?:see|show|say) (?:it|that|them))\W*$/i
const SMALL =
  /\b(and|also|what|how|much|many|about|or|same|the|for|in|on|at|then|during|of|to|only|just|please|is|are|was|it|that|those|them|they|this|these|thing|again|now|ok|okay|with|instead|one|ones|before|if|say|show|me|who|which|a|an|have|has|there|group|groups|segment|segments|cluster|age|people|customers|product|products|category|largest|biggest|highest|most|smallest|lowest|least|fewest|top|bottom|second|third|fourth|fifth|first|next|runner-up|runner|up|after|number|two|three|four|five|2nd|3rd|comes|line|else|band|bands|those|ones|lot|folks|bunch|crowd|guys|too|pls|plz|ok|hmm|well|as|just|same|likewise|alerts?|months?|total|s|common|commonest|rarest|rare|popular|widest|narrowest|weakest|strongest|poorest|richest|busiest|main|among|amongst|within|inside|merely|exactly|simply|bank|pls)\b/gi
const DRAFT_SMALL =
  /\b(make|set|take|try|raise|lower|increase|decrease|reduce|cut|double|drop|change|limit|limited|cap|capped|fee|fees|cashback|cash|back|rate|interest|annual|yearly|year|month|monthly|per|income|salary|earners|earning|over|under|above|below|aged|between|without|no|free|percent|card|account|deposit|savings|fixed|up|at|most|everything|all|spending|from|restrict|paying|same|old|older|younger|than|seniors?|students?|add|any|charge|charging|rewards?)\b/gi

export function isWhy(question: string): boolean {
  return WHY.test(question)
}

/** The intent of a question that leans on the one before; null when it stands by itself. */
export function followUpOf(question: string, named: BankNames, previous: BankAnswerable): BankAnswerable | null {
  if (WHY_NOT.test(question)) return 'smallest-shown'
  if (isWhy(question)) return WHY_ANSWERED_BY[previous] ?? null
  if (BY_MONTH.includes(previous) && MONTH_BY_MONTH.test(question)) return previous
  if (AS_A_LIST.test(question)) return previous
  if (previous === 'earners' && isLimitAlone(question, named)) return previous
  const moved = MOVED_SINCE.test(question) ? TREND_OF[previous] : undefined
  if (moved) return moved
  if (PER_MONTH.includes(previous) && asksPerMonth(question) && question.split(' ').length <= FEW_WORDS) return previous
  if (BY_AGE.test(question) && OF_AGES[previous]) return OF_AGES[previous] ?? null
  if (UNIT_ALONE.test(question) && askedUnit(question) === 'money' && IN_MONEY[previous])
    return IN_MONEY[previous] ?? null
  if (UNIT_ALONE.test(question))
    return NO_COUNT.includes(previous) && askedUnit(question) === 'count' ? null : (OF_THE_ONE[previous] ?? previous)
  const left = lettersOf(withoutGroups(named).replace(PLACEHOLDERS, ' ').replace(SMALL, ' ')).replace(
    /^(?:held|owned|by)+/i,
    '',
  )
  if (LAB.includes(previous) && describesProduct(named.draft) && SUPPOSES.test(question)) return 'simulate'
  if (LAB.includes(previous) && describesProduct(named.draft)) {
    const rest = lettersOf(named.masked.replace(PLACEHOLDERS, ' ').replace(SMALL, ' ').replace(DRAFT_SMALL, ' '))
    return rest === '' ? previous : null
  }
  const ofLab =
    LAB.includes(previous) &&
    (OF_IT.test(question) || question.split(' ').length <= FEW_WORDS) &&
    named.segments.length + named.products.length === 0
      ? labFollowUp(question)
      : null
  if (ofLab) return ofLab
  const step = OF_STEPS.includes(previous) && stepIn(question) !== null
  if (step && lettersOf(withoutSteps(left)) === '')
    return named.products.length > 1 ? 'product-compare' : 'product-funnel'
  if (previous === 'interest' && stepIn(question) && !rankIn(question) && lettersOf(withoutSteps(left)) === '')
    return 'product-funnel'
  // 'And taken the most?' after what was looked at most.
  if (previous === 'interest' && stepIn(question) && rankIn(question) && lettersOf(withoutSteps(left)) === '')
    return 'interest'
  // 'Is that more than 40?', 'over half?'
  if (asksWhether(question) && countLeft(left) === '' && LIMITED.test(question)) return previous
  if (left.replace(COMPARING, '') !== '') return null
  if (COMPARED.test(question) && FLOWS.includes(previous) && named.period) return 'flow-trend'
  const traits = traitsOf(previous)
  const names =
    named.segments.length + named.products.length + named.rfm.length > 0 ||
    [
      ...[named.categoryId, named.age, named.style, named.need, named.band, named.alert, named.activity],
      ...[named.period, named.against],
    ].some((each) => each !== null)
  if (names)
    return traits.names
      ? withNames(previous, named)
      : ONE_OF[previous] && named.segments.length > 0
        ? 'segment-one'
        : null
  if (BY_SEGMENT.test(question) && OF_SEGMENTS[previous]) return OF_SEGMENTS[previous]
  if (rankIn(question)) return RANKED_BY[previous] ?? (traits.ranked ? previous : null)
  return null
}

/** 'And 60,000 or more?' */
function isLimitAlone(question: string, { masked }: BankNames): boolean {
  return /xamountx/.test(masked) && question.split(' ').length <= FEW_WORDS + 2
}

/** 'How much growth is that?' of what stood at a time. */
const MOVED_SINCE =
  /^\W*(?:(?:and|so) )?(?:how (?:much|big)|what)(?: of)?(?: an?| is the| was the)? (?:growth|rise|increase|change|fall|drop|decrease)(?: is| was| does)?(?: (?:that|it|this))?(?: (?:mean|make))?\W*$|^\W*(?:and |so )?how (?:much|far) (?:has|have|did) (?:it|that|they|this) (?:gr[eo]wn?|ris\w*|rose|fall\w*|fell|chang\w*|mov\w*)(?: since| by)?(?: then)?\W*$/i
const TREND_OF: Partial<Record<BankAnswerable, BankAnswerable>> = {
  ...({ balances: 'balance-trend', inflow: 'flow-trend', outflow: 'flow-trend' } as const),
}
const PER_MONTH: readonly BankAnswerable[] = ['inflow', 'outflow']
const BY_AGE =
  /^\W*(?:(?:and|ok|now|split|broken down|show|it|that|them) )*(?:by|per|for each) age(?: groups?| bands?)?\W*$/i
const OF_AGES: Partial<Record<BankAnswerable, BankAnswerable>> = {
  ...({ shortfall: 'shortfall-by-age', customers: 'age-ranked', active: 'age-ranked' } as const),
}
const IN_MONEY: Partial<Record<BankAnswerable, BankAnswerable>> = {
  ...({ churn: 'churn-value', 'churn-segments': 'churn-value' } as const),
}

const BY_MONTH: readonly BankAnswerable[] = ['inflow', 'outflow', 'net-flow', 'balances', 'transactions']
/** The table under the answer has the months. */
const MONTH_BY_MONTH =
  /^\W*(?:(?:and|ok|now|show|give|list|me|it|them|that|the|can you|please|break|split|down|up|figures?|numbers?|trend|history|as a (?:list|table)) )*(?:month (?:by|on|after) month|by (?:the )?month|per month|each month|every month|monthly|month-wise|month by month)(?: (?:please|then|figures?|numbers?|breakdown|split|history))*\W*$/i

const AS_A_LIST =
  /^\W*(?:(?:and|ok|now|show|give|list|me|it|them|that|can you|please|all of|put) )*(?:as an? (?:list|table|ranking)|in a (?:list|table)|list (?:it|them|those)(?: all)?|ranked|in order)(?: (?:please|then|largest first|in full))*\W*$/i

/** 'Is that more?' */
const IS_THAT_MORE =
  /^\W*(?:(?:and|so|but) )?(?:is|was|are|were) (?:that|it|this|those|they)(?: one)? (?:\w+ )?(?:more|less|fewer|bigger|larger|higher|lower|smaller|better|worse)\W*$/i

/** Whether it asks if the one named now is more than the one before. */
export function asksIfMore(question: string): boolean {
  return IS_THAT_MORE.test(question)
}

const OF_BOTH =
  /\b(?:gap|differences?|differ|between (?:them|the two|those|these|both)|both|(?:of )?the two|together|combined|sum|by how (?:much|many)|which (?:one |of them |of those |month )?(?:is|was|has|had|were|did|does|got|gets)|(?:bigger|larger|higher|lower|smaller|more) of)\b/i
const BOTH_SMALL =
  /\b(?:gap|differences?|differ|change|between|both|together|combined|sum|added|up|taken|altogether|bigger|larger|higher|lower|smaller|better|worse|best|more|less|fewer|got|gets|fewer|ahead|did|do|does|by|tell|give|there|their|my|put|size|wide|large|big|in|all)\b/gi

/** 'How big is the gap', 'both together', 'which of the two is larger': of nothing but what was named before. */
export function asksOfBoth(question: string, { masked }: BankNames): boolean {
  if (asksIfMore(question)) return true
  return OF_BOTH.test(question) && lettersOf(masked.replace(BOTH_SMALL, ' ').replace(SMALL, ' ')) === ''
}

/** 'By segment', 'held by which segment most'. */
const BY_SEGMENT = /\b(?:which|what|by|per|each|every) (?:segments?|clusters?|groups?)\b/i
const OF_SEGMENTS: Partial<Record<BankAnswerable, BankAnswerable>> = {
  ...({ deposits: 'segment-deposits', churn: 'churn-segments', customers: 'segment-biggest' } as const),
  ...({ inflow: 'segment-income', 'net-flow': 'segment-saving', 'churn-value': 'churn-value' } as const),
}

/** What stood at a place, by its name. */
const OF_THE_ONE: Partial<Record<BankAnswerable, BankAnswerable>> = {
  ...({ 'category-mix': 'category-share', interest: 'product-funnel', 'age-ranked': 'customers' } as const),
}

/** Whether it only asks for another unit of the figure before, which was of one name. */
export function isUnitAlone(question: string): boolean {
  return UNIT_ALONE.test(question)
}

/** Something is to be other than before: 'what if we raise the fee to 200'. */
const SUPPOSES =
  /^\W*(?:(?:and|but|so|ok|okay|now|then|hmm|well) )*(?:compare (?:it|that|this|them)|how (?:does|would|will|do) (?:it|that|they)|what (?:if|about|happens|would|will)|how about|suppos\w*|imagine|assum\w*|say|let[’']?s|if (?:we|it|i|the)|raise|lower|bump|drop|cut|increase|decrease|reduce|change|make|set|put|try|double|halve|add|remove|waive|scrap|charge|pay|offer|give|restrict|limit|open|only)\b/i

const NEXT_MONTH =
  /^\W*(?:(?:and|so|what about|how about|in|for|ok) )*the (?:month|one) after(?: (?:that|it))?\W*$|^\W*(?:(?:and|so|what about|how about|in|for|ok) )*the (?:following|next) month\W*$/i
const MONTH_BEFORE =
  /^\W*(?:(?:and|so|what about|how about|in|for|ok) )*the (?:month|one) before(?: (?:that|it))?\W*$|^\W*(?:(?:and|so|what about|how about|in|for|ok) )*the (?:preceding|previous|prior) month\W*$/i

/** 'And the month after?': by how many months it moves on from the time before; null where it says nothing of the kind. */
export function monthsOn(question: string): number | null {
  if (NEXT_MONTH.test(question)) return 1
  return MONTH_BEFORE.test(question) ? -1 : null
}

/** Said in money or as shares alone: 'how many people is that' asks another thing of the same name. */
const NO_COUNT: readonly BankAnswerable[] = ['segment-deposits', 'segment-income', 'segment-saving', 'rfm-value']
const FLOWS: readonly BankAnswerable[] = ['inflow', 'outflow', 'flow-trend']
const OF_STEPS: readonly BankAnswerable[] = ['product-funnel', 'product-trend', 'product-compare']
const COMPARED = /\b(compar\w*|versus|vs|against|differ\w*|chang\w*)\b/i
const LIMITED = /\d|\b(than|half|quarter|third|most|majority|over|under|above|below|any|ten|twenty|fifty|hundred)\b/i

/** What is left when the words of a limit are taken away. */
function countLeft(letters: string): string {
  return letters.replace(
    /more|less|fewer|over|above|under|below|than|half|quarter|third|majority|percent|least|does|did|do|by|\d/gi,
    '',
  )
}

const COMPARING = /more|less|fewer|bigger|smaller|higher|lower|larger|than|compared?|versus|vs|against|does|do|with/g

function withoutSteps(letters: string): string {
  return letters.replace(
    /views?|viewed|looked|saw|seen|clicks?|clicked|opened|applications?|applicants|applied|uptakes?|took|taken|takers/gi,
    '',
  )
}

/** 'And as a percentage?', 'in rupees?', 'how many is that?' */
const UNIT_ALONE =
  /^\W*(?:(?:and|but|so) )?how much (?:is|was) (?:that|it|this)(?: (?:in all|together|worth))?\W*$|^(and |but |so |ok |okay )*(what('s| is) (that|it) )?(as an?|as|in|what|which|how many|how much|per|by|an?|the)? ?(share|percent|per cent|percentage|proportion|fraction|part|%|amount|sum|value|figure|rupees|money|numbers?|count|customers?|people|head|customer|person|absolute( numbers| terms)?|money terms)( is (that|it)| of (the |all )?(base|customers|all|buyers|total|spend|spending|segment))?( of (the |all )?(base|customers|all|buyers|total|spend|spending|segment|everyone|everybody|bank))?( terms)?[?!. ]*$/i

const FEW_WORDS = 5
const OF_IT = /\b(it|that|this|them|one|product|such)\b/i

/** What is asked of the product before: who, how fair, or one of its figures. */
function labFollowUp(question: string): BankAnswerable | null {
  if (/\b(fair\w*|bias\w*|discriminat\w*|women|men|gender|four[- ]fifths)\b/i.test(question)) return 'fairness'
  if (/\b(which|what) (segments?|clusters?|groups?|customers)\b|\bwho\b/i.test(question)) return 'takers'
  return /\b(costs?|revenues?|earn\w*|profit\w*|net|margin|loss|eligible|qualif\w*|could get|benefit\w*|better off|worth|take[- ]?up|uptake|take it|how many|cannibal\w*)\b/i.test(
    question,
  )
    ? 'simulate'
    : null
}

/** 'And Cash users?' after the largest segment asks about that one. */
function withNames(previous: BankAnswerable, named: BankNames): BankAnswerable {
  if (named.segments.length > 0 && ONE_OF[previous]) return 'segment-one'
  if (named.age && AGED.includes(previous)) return 'view-age'
  if (named.age && previous === 'shortfall') return 'shortfall-by-age'
  if (named.products.length === 1 && previous === 'interest') return 'product-funnel'
  return previous
}

const ONE_OF: Partial<Record<BankAnswerable, true>> = {
  segments: true,
  'segment-biggest': true,
  'segment-compare': true,
  customers: true,
}
const AGED: readonly BankAnswerable[] = ['segments', 'segment-biggest', 'segment-one']
const LAB: readonly BankAnswerable[] = ['simulate', 'takers', 'fairness']

const RANKED_BY: Partial<Record<BankAnswerable, BankAnswerable>> = {
  segments: 'segment-biggest',
  'segment-count': 'segment-biggest',
  'segment-one': 'segment-biggest',
  'category-share': 'category-mix',
  'product-funnel': 'interest',
  churn: 'churn-segments',
}

const WHY_ANSWERED_BY: Partial<Record<BankAnswerable, BankAnswerable>> = {
  'segment-biggest': 'segment-why',
  'segment-one': 'segment-why',
  'segment-compare': 'segment-why',
  'segment-deposits': 'segment-why',
  'segment-income': 'segment-why',
  'segment-saving': 'segment-why',
  'segment-loans': 'segment-why',
  'segment-movement': 'segment-why',
  segments: 'segment-count',
  'segment-count': 'segment-quality',
  'segment-quality': 'segment-count',
  churn: 'churn-drivers',
  'churn-segments': 'churn-drivers',
  'churn-value': 'churn-drivers',
  'churn-drivers': 'churn-validation',
  shortfall: 'shortfall-by-age',
  'product-opportunity': 'view-need',
  'balance-trend': 'net-flow',
  outflow: 'category-mix',
  'flow-trend': 'category-mix',
}

const PLACEHOLDERS = /x(segment|product|category|rfm|age|period|amount|share)x/g

/** The question without the words of bands, alerts, styles and needs, which are names without a placeholder. */
function withoutGroups({ masked, rfm, band, alert, style, need, activity }: BankNames): string {
  const said = [
    ...rfm.map((each) => RFM_WORDS[each]),
    band && BAND_WORDS[band],
    alert && ALERT_WORDS[alert as AlertKind],
    style && STYLE_WORDS[style],
    need && NEED_WORDS[need],
    activity && ACTIVITY_WORDS[activity],
  ]
  return said.reduce<string>((text, words) => (words ? text.replace(words.asked, ' ') : text), masked)
}

function lettersOf(text: string): string {
  return text.replace(/[^\p{L}\p{N}]+/gu, '')
}
