// Which of the near intents about segments is meant.
import type { BankAnswerable } from '../intents'
import type { BankNames } from '../names/names'
import { CHANGES, SETS_AGAINST, type Settled, TOGETHER } from './settled-words'

const ABOUT_SEGMENTS: readonly BankAnswerable[] = [
  'segments',
  'segment-biggest',
  'segment-one',
  'segment-compare',
  'customers',
]

export function segmentsSettled(intent: BankAnswerable, named: BankNames, question: string): Settled {
  const { segments, masked } = named
  const measure = measureOf(masked)
  if (ABOUT_SEGMENTS.includes(intent) && HAVE_MOVED.test(question) && named.rfm.length === 0) return 'segment-movement'
  if (intent === 'segment-one' && segments.length === 1 && SETS_APART.test(question)) return 'segment-why'
  if (OF_RFM.includes(intent) && segments.length === 0 && /\brfm\b/i.test(question)) return 'rfm'
  if (NAMES_OF_RUN.includes(intent) && segments.length >= 2 && TOGETHER.test(question))
    return measure ?? 'segment-biggest'
  if (ABOUT_SEGMENTS.includes(intent)) {
    if (segments.length === 2 && SETS_AGAINST.test(question)) return measure ?? 'segment-biggest'
    if (named.ages.length > 0 && segments.length === 1) return 'view-age'
    if (named.ages.length > 0 && segments.length === 0 && intent !== 'customers') return 'view-age'
    if (named.rfm.length > 0 && segments.length === 0) return 'rfm'
    if (segments.length >= 2 && TOGETHER.test(question)) return measure ?? 'segment-biggest'
    if (segments.length >= 2) return 'segment-compare'
    if (segments.length === 1) return measure ?? 'segment-one'
    if (intent !== 'customers' && OF_A_PLACE.test(question) && measure) return 'segment-one'
    if (intent === 'segment-one' && named.rankGiven) return 'segment-biggest'
    if (intent === 'segment-one') return 'segments'
  }
  if (MEASURES.some(({ intent: each }) => each === intent) && OF_A_PLACE.test(question) && segments.length === 0)
    return 'segment-one'
  if (intent === 'segment-deposits' && LEAVING.test(question)) return 'churn-value'
  // 'How much of their income do they put by': the first of these measures, whichever the router takes it for.
  if (OF_MONEY.includes(intent) && segments.length > 0) return measure ?? intent
  if (
    ['customers', 'segment-count', 'segment-movement'].includes(intent) &&
    HOW_MANY_GROUPS.test(question) &&
    !CHANGES.test(question)
  )
    return 'segments'
  if (intent === 'customers' && LEAVING.test(question)) return 'churn'
  if (intent === 'segment-why' && segments.length >= 2) return 'segment-compare'
  if (intent === 'segment-why' && segments.length === 0 && !named.rankGiven) return 'segment-count'
  if (intent === 'segment-feature' && segments.length >= 2 && measure === 'segment-income') return measure
  if (intent === 'segment-quality' && segments.length >= 2) return measure ?? 'segment-compare'
  if (intent === 'segment-quality' && /\belbow\b/i.test(question)) return 'segment-count'
  return null
}

/** 'How many people changed segment' */
const HAVE_MOVED = /\b(?:chang\w+|switch\w+|mov\w+|left|swapp\w+) (?:\w+ )?(?:segments?|clusters?)\b/i
const SETS_APART =
  /\b(?:separates?|distinguish\w*|sets? \S+(?: \S+)? apart|tells? \S+(?: \S+)? apart|in common|have alike)\b/i

const OF_RFM: readonly BankAnswerable[] = ['segments', 'segment-biggest', 'segment-count']

const NAMES_OF_RUN: readonly BankAnswerable[] = ['segment-why', 'segment-movement', 'segment-compare']

/** 'Of the third largest segment': the place is that of a segment, and something else is asked of it. */
const OF_A_PLACE =
  /\b(largest|biggest|smallest|main|second|third|fourth|fifth|runner[- ]up|tiniest|number (one|two|three)) (segment|cluster|group)\b/i

const MEASURES: readonly { readonly intent: BankAnswerable; readonly asked: RegExp }[] = [
  {
    intent: 'churn-segments',
    asked:
      /\b(at[ -]risk|slowing|churn\w*|leav(e|es|ing|ers?)|steady|attrition|defect\w*|(likely|about|going|set|expected|liable|bound) to (go|quit|walk|switch|drop off))\b/i,
  },
  {
    intent: 'segment-saving',
    asked:
      /\b(sav(e|es|ed|ing|ings)|(puts?|putting|set|sets|lay|lays|squirrel\w*|stash\w*) (away|aside|by)|stash\w*|keeps?|savings? rates?)\b/i,
  },
  {
    intent: 'segment-income',
    asked:
      /\b(incomes?|earn\w*|salar\w*|pay|paid|wages?|make|richer|poorer|(?:bring|brings|bringing|take|takes) home)\b/i,
  },
  { intent: 'segment-deposits', asked: /\bdeposits?\b/i },
  { intent: 'segment-loans', asked: /\b(loans?|borrow\w*|debts?|credit)\b/i },
]

const OF_MONEY: readonly BankAnswerable[] = ['segment-income', 'segment-saving']

/** Of a segment, by what the question calls it. */
export function measureOf(masked: string): BankAnswerable | null {
  return MEASURES.find(({ asked }) => asked.test(masked))?.intent ?? null
}
const HOW_MANY_GROUPS = /\bhow many (customer )?(groups|segments|clusters)\b/i
const LEAVING =
  /\b(leav(e|es|ing|ers?)|walk(ing)?( (away|out))?|quit(ting)?|depart\w*|churn\w*|attrition|defect\w*|at[ -]risk|at stake)\b/i
