// Names decide between near intents: a question about segments that names two compares them.
import { asksYesOrNo } from '../../assistant/asks-yes-or-no'
import { describesProduct } from './draft-words'
import type { BankAnswerable } from './intents'
import type { BankNames } from './names'
import { IN_WORDS, MORE_OR_LESS, OUT_WORDS } from './yes-or-no'

const ABOUT_SEGMENTS: readonly BankAnswerable[] = [
  'segments',
  'segment-biggest',
  'segment-one',
  'segment-compare',
  'customers',
]

const MONEY_FLOWS: readonly BankAnswerable[] = ['inflow', 'outflow', 'net-flow', 'flow-trend']
const OF_PRODUCTS: readonly BankAnswerable[] = ['interest', 'product-funnel', 'product-compare']

/** The intent that the tools take, from that of the router. */
export function settledBankIntent(intent: BankAnswerable, named: BankNames, question: string): BankAnswerable {
  const { segments, products, draft } = named
  if (asksYesOrNo(question) && MORE_OR_LESS.test(question)) {
    if (MONEY_FLOWS.includes(intent) && OUT_WORDS.test(question) && IN_WORDS.test(question)) return 'net-flow'
    if (ABOUT_SEGMENTS.includes(intent) && segments.length === 2) return 'segment-biggest'
    if (OF_PRODUCTS.includes(intent) && products.length === 2) return 'product-funnel'
    if (intent === 'flow-trend' && named.period) return IN_WORDS.test(question) ? 'inflow' : 'outflow'
  }
  if (ABOUT_SEGMENTS.includes(intent)) {
    if (named.age && segments.length <= 1 && (intent !== 'customers' || segments.length === 1)) return 'view-age'
    if (named.rfm.length > 0 && segments.length === 0 && intent !== 'customers') return 'rfm'
    if (segments.length >= 2) return 'segment-compare'
    if (segments.length === 1) return 'segment-one'
    if (intent === 'segment-one' && named.rankGiven) return 'segment-biggest'
    if (intent === 'segment-one') return 'segments'
  }
  if (intent === 'customers' && HOW_MANY_GROUPS.test(question)) return 'segments'
  if (intent === 'customers' && LEAVING.test(question)) return 'churn'
  if (MONEY_FLOWS.includes(intent) && named.against) {
    if (IN_WORDS.test(question) && !OUT_WORDS.test(question)) return 'inflow'
    if (OUT_WORDS.test(question) && !IN_WORDS.test(question)) return 'outflow'
  }
  if (intent === 'segment-why' && segments.length >= 2) return 'segment-compare'
  if (intent === 'segment-why' && segments.length === 0 && !named.rankGiven) return 'segment-count'
  if (intent === 'customers' && named.rfm.length > 0) return 'rfm'
  if (intent === 'shortfall' && named.age) return 'shortfall-by-age'
  if (intent === 'shortfall-by-age' && segments.length > 0) return 'view-age'
  if (intent === 'category-mix' && named.categoryId && !named.rankGiven) return 'category-share'
  if (intent === 'category-share' && !named.categoryId) return 'category-mix'
  if (intent === 'outflow' && named.categoryId) return 'category-share'
  if (intent === 'churn' && (segments.length > 0 || /\bwhich (segments?|clusters?|groups?)\b|^who\b/i.test(question)))
    return 'churn-segments'
  if (intent === 'interest' && products.length === 1) return 'product-funnel'
  if ((intent === 'interest' || intent === 'product-funnel') && products.length >= 2) return 'product-compare'
  if (intent === 'product-funnel' && products.length === 0) return 'interest'
  if (intent === 'product-compare' && products.length === 1) return 'product-funnel'
  if (intent === 'simulate' && TAKERS.test(question)) return 'takers'
  if (intent === 'takers' && !describesProduct(draft) && products.length === 1) return 'product-funnel'
  return intent
}

const HOW_MANY_GROUPS = /\bhow many (customer )?(groups|segments|clusters)\b/i
const LEAVING = /\b(leav(e|es|ing|ers?)|walk(ing)? (away|out)|quit(ting)?|depart\w*|churn\w*|attrition|defect\w*)\b/i
const TAKERS = /\b(which|what) (segments?|clusters?|groups?|customers)\b|\bwho (would|will|might|could)\b/i
