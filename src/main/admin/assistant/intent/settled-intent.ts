// Names decide between near intents: a question about segments that names two compares them.

import type { BankAnswerable } from '../intents'
import { describesProduct } from '../names/draft-words'
import type { BankNames } from '../names/names'
import { conversionIn } from '../tools/tools-conversion'
import { stepIn } from '../tools/tools-products'
import { IN_WORDS, MORE_OR_LESS, OUT_WORDS } from '../tools/yes-or-no'
import { asksPerMonth } from './asked-unit'
import { asksWhether } from './asks-whether'
import { segmentsSettled } from './settled-segments'
import { CHANGES, SETS_AGAINST, type Settled, TOGETHER } from './settled-words'

const MONEY_FLOWS: readonly BankAnswerable[] = ['inflow', 'outflow', 'net-flow', 'flow-trend', 'month-ranked']
const OF_PRODUCTS: readonly BankAnswerable[] = ['interest', 'product-funnel', 'product-compare']
const OF_AGES: readonly BankAnswerable[] = ['customers', 'view-age', 'age-ranked']

/** The intent that the tools take, from that of the router. */
export function settledBankIntent(intent: BankAnswerable, named: BankNames, question: string): BankAnswerable {
  return (
    moneySettled(intent, named, question) ??
    segmentsSettled(intent, named, question) ??
    productsSettled(intent, named, question) ??
    othersSettled(intent, named, question) ??
    intent
  )
}

function moneySettled(intent: BankAnswerable, named: BankNames, question: string): Settled {
  if (MONEY_FLOWS.includes(intent) && /\bhealth(?! ?care)\b/i.test(question) && !OUT_WORDS.test(question))
    return 'health'
  if (MONEY_FLOWS.includes(intent) && (SPENT_BEYOND.test(question) || setsFlowsByMonth(question))) return 'net-flow'
  if (intent === 'month-ranked' && !WHICH_MONTH.test(question)) {
    if (/\bbalances?\b/i.test(question)) return 'balances'
    if (BOTH.test(question)) return 'net-flow'
    return IN_WORDS.test(question) && !OUT_WORDS.test(question) ? 'inflow' : 'outflow'
  }
  if (
    [...MONEY_FLOWS, 'balances', 'balance-trend'].includes(intent) &&
    WHICH_MONTH.test(question) &&
    ORDER.test(question)
  )
    return OF_BOOKINGS.test(question) ? 'transactions' : 'month-ranked'
  const pastMonth = named.period !== null && named.period.from.slice(0, 7) === named.period.to.slice(0, 7)
  if (intent === 'balances' && CHANGES.test(question) && (asksWhether(question) || named.period !== null))
    return 'balance-trend'
  // 'Up on January', and not 'above 40 crore'.
  const setAgainstTime =
    asksWhether(question) && MORE_OR_LESS.test(question) && !/x(?:amount|share)x/.test(named.masked)
  if (intent === 'balances' && pastMonth && setAgainstTime) return 'balance-trend'
  // Of deposits nothing is published by the month.
  if (intent === 'deposits' && pastMonth && named.period?.from.endsWith('-01')) return 'balances'
  if (intent === 'deposits' && BY_THE_MONTH.test(question)) return 'balance-trend'
  if (intent === 'balance-trend' && pastMonth && !setAgainstTime && !CHANGES.test(question)) return 'balances'
  if (intent === 'balance-trend' && JUST_BALANCES.test(question)) return 'balances'
  if ((intent === 'balance-trend' || intent === 'balances') && PART_IN_DEPOSITS.test(question)) return 'deposits'
  if (intent === 'balance-trend' && OF_PEOPLE.test(question) && !OF_SUMS.test(question)) return 'customers'
  if (intent === 'balances' && named.against !== null && asksWhether(question)) return 'balance-trend'
  if ((intent === 'deposits' || intent === 'net-flow') && /\bdeposits?\b/i.test(question) && CHANGES.test(question))
    return 'balance-trend'
  if (!MONEY_FLOWS.includes(intent)) return null
  if (named.segments.length === 0 && TYPICAL_INCOME.test(question)) return 'segment-income'
  if (OF_ROWS.test(question)) return 'transactions'
  const [into, outOf] = [IN_WORDS.test(question), OUT_WORDS.test(question)]
  if (/\bbalances?\b/i.test(question) && !into && !outOf) {
    const moved = CHANGES.test(question) || named.against !== null
    return moved ? 'balance-trend' : intent === 'month-ranked' ? null : 'balances'
  }
  if (
    intent === 'net-flow' &&
    into !== outOf &&
    (!NET.test(question) || (asksWhether(question) && !/\bnet\b/i.test(question)))
  )
    return into ? 'inflow' : 'outflow'
  if ((intent === 'inflow' || intent === 'outflow') && into && outOf && (NET.test(question) || BOTH.test(question)))
    return 'net-flow'
  if (asksPerMonth(question) && intent !== 'net-flow') {
    return IN_WORDS.test(question) && !OUT_WORDS.test(question) ? 'inflow' : 'outflow'
  }
  if ((intent === 'inflow' || intent === 'outflow') && into !== outOf) {
    const side = into ? 'inflow' : 'outflow'
    if (side !== intent && !CHANGES.test(question)) return side
  }
  const yesOrNo = asksWhether(question) && MORE_OR_LESS.test(question)
  if (yesOrNo && OUT_WORDS.test(question) && IN_WORDS.test(question)) return 'net-flow'
  if (intent === 'flow-trend' && OF_A_SUM.test(question) && into !== outOf) return into ? 'inflow' : 'outflow'
  if (intent !== 'net-flow' && !(yesOrNo && named.against) && CHANGES.test(question) && !OF_A_SUM.test(question))
    return 'flow-trend'
  if (yesOrNo && intent === 'flow-trend' && named.period && named.against)
    return IN_WORDS.test(question) ? 'inflow' : 'outflow'
  if (named.against) {
    if (IN_WORDS.test(question) && !OUT_WORDS.test(question)) return 'inflow'
    if (OUT_WORDS.test(question) && !IN_WORDS.test(question)) return 'outflow'
  }
  return intent === 'outflow' && named.categoryId ? 'category-share' : null
}

/** 'In how many months did outflow exceed inflow' */
function setsFlowsByMonth(question: string): boolean {
  return MONTHS_COUNTED.test(question) && IN_WORDS.test(question) && OUT_WORDS.test(question) && NET.test(question)
}

const MONTHS_COUNTED = /\b(?:how many|number of|any|any of the|ever) (?:\w+ )?months?\b/i

/** Money out against money in, in words that name one of them alone. */
const SPENT_BEYOND =
  /\b(?:beyond|within|above|below|under) (?:their|its) means\b|\b(?:kept?|keep|left over|retain\w*|stay\w*|sav(?:e|ed)) (?:\w+ )?(?:of|from|out of) (?:what|the money|all that) (?:they|came|customers|people)\b|\b(?:live|lived|living) (?:with|be)/i

/** 'Total inflows since January' is a sum, and no change. */
const OF_A_SUM =
  /^(?!.*\b(?:chang\w*|r[io]s(?:e|es|en|ing)|grow\w*|grew|climb\w*|increas\w*|fall\w*|fell|drop\w*|decreas\w*|declin\w*|differ\w*|trend\w*|develop\w*)\b).*\b(?:total|sum|altogether|in all|how much|all (?:the )?(?:inflows?|outflows?))\b/i
const JUST_BALANCES =
  /^\W*(?:(?:and|the|our|all|what about|how about|total|now) )*balances?(?: (?:now|today|please|pls|currently|right now|at present|in total|total))?\W*$/i
/** 'Are deposits more than half of balances' */
const PART_IN_DEPOSITS =
  /\bdeposits?\b.*\b(?:half|third|quarter|share|part|percent\w*|%|most|majority) of (?:the |all |our )?balances?\b/i
const OF_PEOPLE = /\b(?:customers|clients|people)\b/i
const OF_SUMS = /\b(?:balances?|deposits?|money|h[eo]ld|holdings?|books?)\b/i
const BY_THE_MONTH = /\b(?:by|per|each|every) month\b|\bmonth (?:by|on) month\b|\bmonthly\b/i
/** Of no single figure of all customers: the segments have theirs. */
const TYPICAL_INCOME = /\b(?:median|typical|usual) (?:\w+ )?(?:income|salary|pay)\b/i
const OF_BOOKINGS = /\b(?:transactions|rows|entries|bookings|postings|records)\b/i
const OF_ROWS = /\b(?:rows|entries|bookings|postings|records)\b/i
const BOTH = /\binflows? (?:and|&|plus) outflows?\b|\boutflows? (?:and|&|plus) inflows?\b|\b(?:money )?in and out\b/i

/** Both flows against each other. */
const NET =
  /\b(net|difference|more|less|surplus|deficit|left|stay\w*|exceed\w*|minus|balance|outran|outpac\w*|bigger|smaller|gap|positive|negative|versus|vs|against|after|retained|kept)\b/i
const WHICH_MONTH =
  /\b(which|what|best|worst|top|peak|highest|lowest|biggest|smallest|busiest|rank\w*|strongest|weakest|record|second|third|kis|kaunse?) (\w+ )?(months?|mahin[ae])\b|\bmonths? (in \d{4} )?(with|in which|when|that|had|saw)\b|\bwhen (did|was|were|do|does)\b|\bpeak(ed)?\b/i
const ORDER =
  /\b(most|least|highest|lowest|biggest|smallest|largest|best|worst|peak(ed)?|top|strongest|weakest|busiest|record|second|third|sabse|maximum|minimum|rank)\b/i

function productsSettled(intent: BankAnswerable, named: BankNames, question: string): Settled {
  const { products, draft } = named
  const one = products.length === 1
  // 'Of those who viewed it, what percentage applied' is told with the steps of that product.
  if (intent === 'product-conversion' && one && conversionIn(question)) return 'product-funnel'
  if (OF_PRODUCTS.includes(intent) && products.length >= 2 && (SETS_AGAINST.test(question) || TOGETHER.test(question)))
    return 'product-funnel'
  if ((intent === 'interest' || intent === 'product-funnel' || intent === 'product-conversion') && one) {
    if (IN_NEED.test(question)) return 'product-opportunity'
    if (named.period && !TO_DATE.test(question) && intent !== 'product-conversion') return 'product-trend'
  }
  if (
    intent === 'product-trend' &&
    products.length > 0 &&
    (!named.period || TO_DATE.test(question)) &&
    !MOVES.test(question)
  )
    return 'product-funnel'
  if (intent === 'product-conversion' && products.length > 0 && !CONVERTS.test(question)) return 'product-funnel'
  if (intent === 'product-opportunity' && products.length > 1 && stepIn(question) && !IN_NEED.test(question))
    return 'product-funnel'
  if (intent === 'interest' && one) return 'product-funnel'
  if ((intent === 'interest' || intent === 'product-funnel') && products.length >= 2) return 'product-compare'
  if (intent === 'product-funnel' && products.length === 0) return named.period ? 'product-trend' : 'interest'
  if (intent === 'product-compare' && one) return 'product-funnel'
  if ((intent === 'takers' || intent === 'fairness') && named.otherDraft) return 'simulate'
  if (intent === 'simulate' && FAIR.test(question)) return 'fairness'
  // Of a segment the lab tells who would take it.
  if (intent === 'simulate' && named.segments.length === 1) return 'takers'
  if (intent === 'simulate' && TAKERS.test(question)) return 'takers'
  if (intent === 'takers' && !describesProduct(draft) && one) return 'product-funnel'
  return null
}

const MOVES =
  /\b(trend\w*|chang\w*|r[io]s(e|es|en|ing)|grow\w*|grew|climb\w*|increas\w*|fall\w*|fell|drop\w*|decreas\w*|declin\w*|gain\w*|los(e|es|ing|t)|up|down|develop\w*|month\w*|lately|recent\w*|moment\w*|momentum|wan(e|ing)|history|over time|direction|moving|interest)\b/i

/** No time of its own: all that is published of a product is up to now. */
const TO_DATE = /\b(?:till|until|up ?to|to) (?:now|date|today)\b|\b(?:so far|ever|ab tak|all time)\b/i

const FAIR = /\b(?:un)?fair\w*\b|\bexclud\w*\b|\bdiscriminat\w*\b|\bshuts? out\b|\bbias\w*\b/i

const CONVERTS =
  /\b(conver\w*|shares?|percent\w*|proportion|fraction|part|rates?|ratio|drop\w*|los[et]\w*|end(ed)? up|go(es)? on|went on|become|became|turn\w*|of (those|the people|all) who|out of)\b|%/i

/** 'A good fit for it', 'would profit from it', 'need it and have it not'. */
const IN_NEED =
  /\b(needs?|in need|needing|would (gain|profit|benefit)|(good|right) fit|suit(s|ed|able)?|untapped|unmet|room|potential|without (it|one|having)|(haven|hasn|don|doesn)[’']?t (got|have|own|hold)|lack\w*)\b/i

/** 'How many transactions are in our data', and not how many lack something. */
const HOW_MANY_ROWS =
  /\b(?:how many|number of|count of) (?:\w+ )?(?:transactions|rows|bookings|entries)\b(?!.*\b(?:categor\w*|uncategor\w*|without|lack\w*|missing|duplicat\w*|no)\b)/i

function othersSettled(intent: BankAnswerable, named: BankNames, question: string): Settled {
  if (intent === 'quality' && HOW_MANY_ROWS.test(question)) return 'transactions'
  if (intent === 'view-age' || intent === 'customers') {
    if (named.ages.length > 0 && SHORT.test(question)) return 'shortfall-by-age'
  }
  if (intent === 'shortfall-by-age' && !SHORT.test(question) && /\bspen[dt]\w*\b/i.test(question)) return 'outflow'
  if (intent === 'balances' && named.strangeAge) return 'customers'
  if (
    OF_AGES.includes(intent) &&
    !/\b(segments?|clusters?|groups? of)\b/i.test(question) &&
    named.segments.length === 0
  ) {
    if (named.ages.length > 0) return 'customers'
    if (/\b(which|what) age\b/i.test(question)) return 'age-ranked'
  }
  // Bands are of health, unless they are said to be of churn.
  if (intent === 'health' && named.band === null && /\bchurn\w*\b/i.test(question)) return 'churn'
  if ((intent === 'churn' || intent === 'churn-segments') && named.rfm.length > 0 && /\brfm\b/i.test(question))
    return 'rfm'
  if (intent === 'rfm-total' && named.rfm.length > 0) return BOUGHT.test(question) ? 'rfm-value' : 'rfm'
  if (intent === 'rfm' && named.rfm.length > 0 && MOVED.test(question)) return 'rfm-migration'
  if (intent === 'customers' && named.rfm.length > 0) return 'rfm'
  if (intent === 'shortfall' && named.age) return 'shortfall-by-age'
  if (intent === 'shortfall-by-age' && named.ages.length === 0 && OF_ALL.test(question)) return 'shortfall'
  if (intent === 'shortfall-by-age' && named.segments.length > 0) return 'view-age'
  if (OF_A_NEED.includes(intent) && named.need && named.segments.length > 0 && named.products.length === 0)
    return 'view-need'
  if (intent === 'alerts' && named.categoryId && /\bhow much\b/i.test(question)) return 'category-share'
  if (OF_CATEGORIES.includes(intent) && UNCATEGORISED.test(question)) return 'quality'
  if (
    intent === 'churn-segments' &&
    named.activities.length > 1 &&
    named.segments.length === 0 &&
    !/\b(?:segments?|clusters?|groups?)\b/i.test(question)
  )
    return 'churn'
  if (OF_CATEGORIES.includes(intent) && OF_BOOKINGS.test(question) && LACKS.test(question)) return 'quality'
  if (
    (intent === 'quality' || intent === 'status') &&
    OF_EVENTS.test(question) &&
    (stepIn(question) || /\bfunnel\b/i.test(question))
  )
    return 'interest'
  if (intent === 'category-mix' && named.categoryId && !named.rankGiven) return 'category-share'
  if (intent === 'category-share' && !named.categoryId) return 'category-mix'
  if (intent === 'churn-validation' && COUNTED.test(question))
    return named.segments.length > 0 ? 'churn-segments' : 'churn'
  if (intent === 'churn-segments' && named.segments.length === 0 && !BY_GROUP.test(question)) return 'churn'
  if (intent === 'churn' && (named.segments.length > 0 || WHICH_GROUP.test(question))) return 'churn-segments'
  if (intent === 'churn' && /\bdeposits?\b/i.test(question)) return 'churn-value'
  if (named.activity && !named.period && OF_CUSTOMERS.includes(intent))
    return named.segments.length > 0 ? 'churn-segments' : 'churn'
  return null
}

/** 'Is the shortfall rate above a fifth?': of no ages, and of no order of them. */
const OF_ALL =
  /^(?!.*\b(?:ages?|aged|old\w*|young\w*|groups?|bands?|which|who|by|most|least|worst|best|highest|lowest)\b)/i

const OF_CUSTOMERS: readonly BankAnswerable[] = ['customers', 'active', 'outflow', 'segment-one', 'segment-biggest']

const OF_CATEGORIES: readonly BankAnswerable[] = ['category-mix', 'category-share']
const UNCATEGORISED = /\bun-?(?:categori[sz]ed|classified|sorted|labelled)\b/i
const LACKS = /\b(?:no|without|lack\w*|miss\w*)\b/i
/** 'Are the clicks real or made up'. */
const OF_EVENTS = /\b(?:real|made[- ]up|invented|fake|genuine)\b/i

/** Of today, and not in the test of the model. */
const COUNTED =
  /\b(how many|number of|count of) (customers|clients|people|persons|accounts)\b(?!.*\b(actually|really|test\w*|left|gone|went|churned|validat\w*)\b)/i
const BY_GROUP = /\b(segments?|clusters?|groups?|where|which|who|rank\w*|concentrat\w*|what sort|kaunsa)\b/i
const OF_A_NEED: readonly BankAnswerable[] = ['product-opportunity', 'segment-one', 'segment-biggest']
const WHICH_GROUP = /\bwhich (segments?|clusters?|groups?)\b|^who\b/i
const BOUGHT = /\b(spen[dt]\w*|bought|purchas\w*|worth|value|revenue|amount|how much)\b/i
const SHORT = /\b(short(fall)?|run(ning)? (out|dry|low)|overdr\w*|negative|below zero|in the red|dip)\b/i
const MOVED =
  /\b(stay\w*|remain\w*|still|bec[ao]me|becoming|turn(ed|ing)?|mov(e|ed|ing)|from|gain(ed)?|lost|switch\w*|went|slid|climb\w*|slip\w*|drop(ped)? (to|into)|upgrad\w*|downgrad\w*|fell)\b/i
const TAKERS = /\b(which|what) (segments?|clusters?|groups?|customers)\b|\bwho (would|will|might|could)\b/i
