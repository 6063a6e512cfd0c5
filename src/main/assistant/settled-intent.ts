// Names and small words decide between near intents: a question about spending that names a payee is about that payee.
import { CATEGORY_KIND } from '../../shared/domain'
import { accountKindIn } from './account-words'
import { asksYesOrNo } from './asks-yes-or-no'
import { wantOf } from './findings'
import { type Answerable, SUMS, sumOf } from './intents'
import type { Parameters } from './parameters'
import { plannedIntent } from './planned-intent'
import { shapedIntent } from './question-shape'

/** The intent that the tools take, from that of the router. */
export function settledIntent(intent: Answerable, named: Parameters, question: string): Answerable {
  const shaped = shapedIntent(intent, named, question)
  if (shaped) return shaped
  const names = named.payee !== null || named.categoryId !== null
  const planned = plannedIntent(intent, named, question)
  if (planned) return planned
  // 'More than 5 Swiggy orders': so many, and not so much.
  if (intent === 'search' && names && OF_SO_MANY.test(question)) return 'spending-count'
  if (intent === 'refunds' && names && NET_OF_REFUNDS.test(question)) return sumOf(named)
  if (intent === 'largest-payments' && (/\bcategor/i.test(question) || MOST_ON.test(question))) return 'top-categories'
  if ((intent === 'top-merchants' || intent === 'income') && named.payee) return 'spending-merchant'
  if (intent === 'top-categories' && named.payee) return 'spending-merchant'
  if (intent === 'bills' && named.payee) return 'bill-when'
  if (intent === 'instalments' && named.payee) return 'bill-when'
  if (intent === 'spending-average' && BALANCE.test(question)) return 'balance'
  if (intent === 'top-categories' && SHARE.test(named.masked) && !/\bcategor/i.test(question)) return 'spending-share'
  if (
    named.payee &&
    (LAST_TIME.test(question) || DONE_ON.test(question)) &&
    wantOf(question) === 'date' &&
    DATED.includes(intent)
  )
    return 'spending-merchant'
  if (SUMS.includes(intent) && BY_HOW_MUCH.test(question)) return 'change'
  // 'Total in August' says nothing of money that came in.
  if (intent === 'income' && !INCOMING.test(named.masked)) {
    return settledIntent(sumOf(named), named, question)
  }
  if (intent === 'salary' && /\b(next|agli|agla|coming|upcoming|aane wali)\b/i.test(question)) return 'next-salary'
  if (intent === 'next-salary' && /\b(last|latest|previous|pichli)\b/i.test(question)) return 'salary'
  if (intent === 'budgets-left' && asksYesOrNo(question) && !/\bhow\b/i.test(question)) return 'budgets-over'
  if (intent === 'saved' && (SHARE.test(named.masked) || /%/.test(question))) return 'savings-rate'
  if ((intent === 'cash' || intent === 'fees') && COUNT.test(question)) return 'spending-count'
  if ((intent === 'cash' || intent === 'fees') && AVERAGE.test(question)) return 'spending-average'
  if (intent === 'spending-count' && /\bhow many (rupees|pounds|dollars|bucks|paise|quid)\b/i.test(question)) {
    return settledIntent(sumOf(named), named, question)
  }
  if (intent === 'spending-count' && VALUE.test(question) && !COUNT.test(question)) {
    return settledIntent(sumOf(named), named, question)
  }
  if (INTEREST_RECEIVED.test(question) && OF_INTEREST.includes(intent)) return 'spending-category'
  if (named.payee && intent === 'spending-merchant' && HELD.test(question)) return 'balance'
  if (named.categoryId === 'savings' && SUMS.includes(intent) && WAS_IN.test(question)) return 'balance'
  if (!SUMS.includes(intent)) return intent
  if (COUNT.test(question)) return 'spending-count'
  if (SHARE.test(named.masked) || /%/.test(question)) return 'spending-share'
  if (AVERAGE.test(question)) return 'spending-average'
  if (named.categoryId === 'salary') return settledIntent('salary', named, question)
  if (named.payee) return 'spending-merchant'
  if (named.categoryId && CATEGORY_KIND[named.categoryId] === 'income') return 'spending-category'
  if (WITH_ACCOUNT.test(question) && accountKindIn(question)) return 'spending-account'
  if (named.categoryId) return 'spending-category'
  if (intent === 'spending-merchant' && !names) return 'top-merchants'
  if (intent === 'spending-category' && !named.hintedCategoryId) return 'spending-total'
  return intent
}

const OF_SO_MANY =
  /\b(?:more|less|fewer|over|under|at least) (?:than )?\d{1,3} (?:\S+ ){0,2}?(?:times|orders|rides|trips|payments|visits|purchases|withdrawals|bookings)\b/i

/** Spending is counted without what came back. */
const NET_OF_REFUNDS =
  /\b(?:net of|after|less|minus|knock\w* off|deduct\w*|tak\w+ (?:off|out|away)|subtract\w*)\b.{0,25}\b(?:refund\w*|return\w*|sent back|gave back|came back)\b/i

/** 'What did I spend most on' is a kind of thing, and no payment. */
const MOST_ON = /\bwhat\b.*\bsp[ae]n[dt]\b.*\b(?:most|more)\b.*\bon\b(?! (?:one|a|any) )/i

/** 'When was I last at', 'most recent … on which day'. */
const LAST_TIME = /\b(last|latest|most recent\w*|newest|aakhri|aakhiri|pichli baar|previous)\b/i
/** 'On what day did I pay'. */
const DONE_ON = /\b(?:did|was|were|have|has)\b/i
const DATED: readonly Answerable[] = [
  ...(['search', 'spending-count', 'bill-when', 'largest-payments', 'subscriptions', 'top-merchants'] as const),
  ...(['income', 'spending-category', 'spending-total', 'top-times', 'lapsed'] as const),
]
const INCOMING =
  /\b(earn\w*|income\w*|incoming|inflow\w*|c[ao]m(?:e|es|ing)|credit\w*|receiv\w*|salar\w*|pa(?:y|ys|id)|pay\w+|wage\w*|kama\w*|aa(?:y|ya|ye|yi|i)\w*|mil[aei]|br(?:ing|ings|ought)|ma(?:ke|kes|de)|g[eo]ts?|gain\w*|deposit\w*|interest|byaaj|sen[dt]s?|pension|stipend|rent|takings|t[ao]ke?n? in|took in|revenue|money in|into|raked|pocketed|land\w*|arriv\w*|transfer\w*|bhej\w*|tankh?w?ah?\w*|in(?: to)? (?:my|our|the) (?:account|bank))\b/i
const BY_HOW_MUCH =
  /\bby (?:how (?:much|many)|(?:what|which) (?:amount|margin))\b|\bvariance\b|\b(?:how much|kitna) (?:\w+ )?(?:more|less|higher|lower|zyada|kam)\b(?! than (?:\d|rs|₹|£|\$))/i
const COUNT =
  /\b(how many (times|payments|orders|transactions|trips|rides|visits|purchases|occasions|withdrawals|meals)|how often|how frequently|number of|no\.? of|kitni (baar|dafa)|count of|(rides|orders|trips|visits|payments|purchases) (i|we)( have|['’]ve)? (took|made|placed|did|had)|(more|less|fewer|at least|over|under) (than )?(\w+) (times|payments|orders|trips|rides|visits|purchases)|(more|less) than (once|twice|thrice))\b/i
/** 'Value of my purchases'. */
const VALUE =
  /\b(value|worth|amount|sum|total|how much|rupees|pounds|spen[dt]\w*|kharch\w*|cost\w*|expens\w*|number on it)\b/i
/** Interest that the bank paid is income, and no charge. */
const INTEREST_RECEIVED =
  /\b(interest|byaaj)\b.*\b(paid me|paid to me|earn\w*|receiv\w*|credit\w*|got|get|came|mila|made)\b|\b(earn\w*|receiv\w*|got|get|made) (\w+ )?(interest|byaaj)\b/i
const OF_INTEREST: readonly Answerable[] = ['fees', 'income', 'spending-category', 'spending-total']
/** 'My Rainy day account': what is in it, and not what was paid into it. */
const HELD = /\b(account|a\/c|acct|balance|pot)\b/i
const WAS_IN = /\b(how much|what|kitna)\b.*\b(is|was|are|were|lies|lying|sitting|tha|hai|have|had)\b.*\bsavings\b/i
const SHARE =
  /\b(percent|percentage|per cent|share|proportion|fraction|slice|what (part|portion)|hissa|pratishat|(of|than|over|under|nearly|about|least) (half|a (third|quarter|fifth|tenth))|(half|third|quarter) of)\b|%/i
const AVERAGE = /\b(average|avg|on average|typically|typical|usually|normally|(?<!\bi )mean(?!\s*$)|ausat|ausatan)\b/i
const WITH_ACCOUNT =
  /\b(with|from|on|by|through|using|via|se)\s+(my |the )?(credit |debit |savings |current )?(card|account|a\/c)\b/i
const BALANCE = /\bbalance\b/i
