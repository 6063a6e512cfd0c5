// Names and small words decide between near intents: a question about spending that names a payee is about that payee.
import { daysBetween } from '../../../shared/dates'
import { CATEGORY_KIND } from '../../../shared/domain'
import { PART_OF, wantOf } from '../findings'
import { type Answerable, SUMS, sumOf } from '../intents'
import { accountKindIn } from '../names/account-words'
import type { Parameters } from '../names/parameters'
import { asksOfClients } from '../tools/clients'
import { asksPriceOfOne } from '../tools/price-of-one'
import { asksOfLatest, asksOfPrevious } from '../tools/tools-when'
import { namesAlone } from '../turns/follow-up'
import { asksYesOrNo } from '../words/asks-yes-or-no'
import { SECOND } from '../words/ranks'
import { plannedIntent } from './planned-intent'
import { shapedIntent } from './question-shape'
import { ANSWERS_SUPPOSED, NEAR_SUPPOSED, supposedIn } from './supposing'

/** The intent that the tools take, from that of the router. */
export function settledIntent(intent: Answerable, named: Parameters, question: string): Answerable {
  const names = named.payee !== null || named.categoryId !== null
  const ofIncome =
    !names ||
    named.hintedCategoryId === 'interest' ||
    (named.categoryId !== null && CATEGORY_KIND[named.categoryId] === 'income')
  if (named.payee && BEFORE_A_RISE.test(question) && intent !== 'income') return 'price-rises'
  if (ofIncome && MONEY_IN.test(question) && !MONEY_OUT.test(question) && TWO_SIDED.includes(intent)) return 'income'
  if (intent === 'interest') return intent
  if (intent === 'salary-raise' && asksYesOrNo(question) && (named.amount !== null || BY_A_DAY.test(question)))
    return 'salary'
  if (!names && GET_PAID.test(question) && [...TWO_SIDED, ...SUMS, 'salary'].includes(intent)) return 'salary'
  if (named.payee && !named.period && PAYS_WHEN.test(question)) return 'next-salary'
  if (NOT_OF_CLIENTS.includes(intent) && asksOfClients(question) && !names) return 'income'
  // 'Did the salary from Infosys come': what that payer paid.
  if (intent === 'salary' && named.payee && asksYesOrNo(question) && !named.against) return 'spending-merchant'
  const looked = SUMS.includes(intent) || intent === 'search' || named.amount !== null
  const ofOne =
    IN_ONE_GO.test(question) || (named.amount !== null && asksYesOrNo(question) && ANY_PAYMENT.test(question))
  if (names && looked && ofOne) return 'largest-payments'
  if (names && named.amount !== null && ANY_PAYMENTS.test(question) && intent !== 'bills') return 'search'
  const one = asksOfPrevious(question) || (named.period === null && asksOfLatest(question))
  if (named.payee && one && (SUMS.includes(intent) || intent === 'search')) return sumOf(named)
  const supposed = NEAR_SUPPOSED.includes(intent) ? supposedIn(question, { ...named, names: namesIn(named) }) : null
  if (supposed) return ANSWERS_SUPPOSED[supposed]
  const shaped = shapedIntent(intent, named, question)
  if (shaped) return shaped
  const planned = plannedIntent(intent, named, question)
  if (planned) return planned
  if (named.payee && DEAREST.test(question) && SUMS.includes(intent)) return 'largest-payments'
  if (intent === 'spending-trend' && isWithinAMonth(named.period) && !DEVELOPS.test(question)) {
    return settledIntent(names ? sumOf(named) : 'spending-total', named, question)
  }
  // 'Groceries under 500 this year' are payments, and 'over my budget' is none.
  if (named.amount !== null && SUMS.includes(intent) && (names || named.period) && isOfLimit(question)) return 'search'
  if (
    intent === 'search' &&
    named.payee &&
    named.period &&
    named.amount === null &&
    PAID_OUT.test(question) &&
    !SHOWN.test(question)
  ) {
    return settledIntent('spending-merchant', named, question)
  }
  // 'Did Swiggy reach 2,000 this year': what it comes to.
  if (intent === 'search' && names && named.amount !== null && asksYesOrNo(question) && !OF_ROWS.test(question))
    return settledIntent(sumOf(named), named, question)
  // 'City Chai for the month of October' asks for nothing but a sum.
  if (intent === 'search' && namesAlone(named)) return sumOf(named)
  if (intent === 'refunds' && names && NET_OF_REFUNDS.test(question)) return sumOf(named)
  if (
    (RANKED.includes(intent) || (intent === 'change' && SECOND.test(question))) &&
    /\bcategor/i.test(question) &&
    RANKED_WORDS.test(question)
  )
    return 'top-categories'
  // 'Largest expenses' are payments.
  if (intent === 'top-categories' && ONE_BY_ONE.test(question)) return 'largest-payments'
  if (intent === 'investments' && named.period && named.payee && !GAINED.test(question)) return 'spending-merchant'
  const put = /\bsips?\b/i.test(question) || (named.period !== null && named.hintedCategoryId === 'investment')
  if (intent === 'investments' && put && !GAINED.test(question) && PUT_IN.test(question)) return 'spending-category'
  if (
    names &&
    (LISTS_ROWS.test(question) || ROWS_OF_NAME.test(named.masked)) &&
    wantOf(question) === 'amount' &&
    LISTED.includes(intent)
  )
    return 'search'
  if (names && intent === 'spending-category' && wantOf(question) === 'count') return 'spending-count'
  const listed = HAPPENED.test(question) || (SUMS.includes(intent) && LISTS_ROWS.test(question))
  if (!names && named.period && named.period.from === named.period.to && listed) return 'search'
  if (intent === 'largest-payments' && (/\bcategor/i.test(question) || MOST_ON.test(question))) return 'top-categories'
  if ((intent === 'top-merchants' || intent === 'income') && named.payee)
    return SHARE.test(named.masked) ? 'spending-share' : 'spending-merchant'
  if (intent === 'salary' && SHARE.test(named.masked) && !names && !PAID_OUT.test(question)) return 'income'
  // 'After the rent, what took most' is not about the rent.
  if (intent === 'top-categories' && named.payee && !/^\W*(?:after|next to)\b/i.test(question))
    return 'spending-merchant'
  if (intent === 'bills' && named.payee) return 'bill-when'
  if (intent === 'instalments' && named.payee) return 'bill-when'
  if (intent === 'spending-average' && BALANCE.test(question)) return 'balance'
  if (intent === 'top-categories' && SHARE.test(named.masked) && !/\bcategor/i.test(question)) return 'spending-share'
  if (named.ahead && (TOLD_AHEAD.includes(intent) || (intent === 'balance' && !BALANCE.test(question))))
    return named.payee ? 'bill-when' : 'bills'
  const once = LAST_TIME.test(question) || FIRST_TIME.test(question) || (named.payee !== null && DONE_ON.test(question))
  if (names && once && wantOf(question) === 'date' && DATED.includes(intent)) return sumOf(named)
  if (SUMS.includes(intent) && BY_HOW_MUCH.test(question)) return 'change'
  // 'My chemist's bills came to what': nobody is paid by those.
  if (
    intent === 'income' &&
    named.categoryId &&
    CATEGORY_KIND[named.categoryId] === 'spending' &&
    !MONEY_IN.test(question)
  )
    return settledIntent('spending-category', named, question)
  // 'Total in August' says nothing of money that came in.
  if (intent === 'income' && !INCOMING.test(named.masked)) {
    return settledIntent(sumOf(named), named, question)
  }
  if ((intent === 'income' || intent === 'salary') && WHICH_SALARY.test(question)) return 'income'
  if (intent === 'income' && !names && PAY.test(question) && !BESIDES.test(question) && !SHARE.test(named.masked))
    return 'salary'
  if (intent === 'salary' && /\b(next|agli|agla|coming|upcoming|aane wali)\b/i.test(question)) return 'next-salary'
  if (intent === 'next-salary' && /\b(last|latest|previous|pichli)\b/i.test(question)) return 'salary'
  if (SUMS.includes(intent) && BEYOND_BUDGET.test(question)) return 'budgets-over'
  if (intent === 'budgets-left' && asksYesOrNo(question) && !/\bhow\b/i.test(question)) return 'budgets-over'
  // 'Rent increase in per cent' is no raise of a salary.
  if (intent === 'salary-raise' && named.payee && !INCOMING.test(named.masked) && !PAY.test(question))
    return 'price-rises'
  if (intent === 'saved' && (SHARE.test(named.masked) || /%/.test(question))) return 'savings-rate'
  if ((intent === 'cash' || intent === 'fees') && COUNT.test(question)) return 'spending-count'
  if (
    (intent === 'cash' || intent === 'fees') &&
    (AVERAGE.test(question) || (!named.period && BY_THE_MONTH.test(question)))
  )
    return 'spending-average'
  // 'My rent now': who is paid is no investment.
  if (intent === 'investments' && named.payee && !/\b(?:invest\w*|funds?|sips?|shares?|stocks?)\b/i.test(question))
    return 'spending-merchant'
  if (intent === 'investments' && DEPOSITS.test(question) && !GAINS.test(question)) return 'balance'
  if (intent === 'spending-count' && VALUE.test(question) && !COUNT.test(question)) {
    return settledIntent(sumOf(named), named, question)
  }
  if (intent === 'spending-trend' && names && !DEVELOPS.test(question))
    return settledIntent(sumOf(named), named, question)
  if (named.payee && SUMS.includes(intent) && HOW_MANY.test(question)) return 'spending-count'
  if (INTEREST_RECEIVED.test(question) && OF_INTEREST.includes(intent)) return 'spending-category'
  if (named.payee && !named.period && OF_FUNDS.test(question) && GAINS.test(question) && SUMS.includes(intent))
    return 'investments'
  if (named.payee && intent === 'spending-merchant' && HELD.test(question)) return 'balance'
  if (!SUMS.includes(intent)) return intent
  if (COUNT.test(question) || (named.categoryId === 'cash' && wantOf(question) === 'count')) return 'spending-count'
  if (SHARE.test(named.masked) || /%/.test(question) || PART_OF.test(question)) return 'spending-share'
  if (AVERAGE.test(question) || BY_THE_WEEK.test(question) || (names && asksPriceOfOne(named.masked)))
    return 'spending-average'
  if (named.payee) return 'spending-merchant'
  if (WITH_ACCOUNT.test(question) && accountKindIn(question)) return 'spending-account'
  if (named.categoryId) return 'spending-category'
  if (intent === 'spending-merchant' && !names) return 'top-merchants'
  if (intent === 'spending-category' && !named.hintedCategoryId) return 'spending-total'
  return intent
}

/** 'Fuel bought at Shell this year' is a sum, and nothing to be shown. */
const PAID_OUT = /\b(?:bought|spen[dt]|paid|cost)\b/i
const SHOWN =
  /\b(?:show|list|find|search|see|look|view|pull|bring|open|which|what did|when|each|every|all|transactions?|payments?|purchases?|entries|rows|statement|date|day|last|latest|first|dikha\w*)\b/i
const DEAREST =
  /\b(?:dearest|costliest|priciest|heaviest|(?:most )expensive|best|(?:single )?(?:biggest|largest|highest))(?: single| one)? (?:\S+ ){0,2}?(?:visit|order|bill|payment|purchase|ride|trip|booking|buy|one|settlement|invoice|credit|fare|stay|ticket|them|meal|dinner|lunch|fill|fill-up|tank|haircut|donation)\b/i

function isWithinAMonth(period: Parameters['period']): boolean {
  return period !== null && daysBetween(period.from, period.to) <= 31
}

/** Which payments, by their size, and not whether a sum is beyond it. */
export function isOfLimit(question: string): boolean {
  return !asksYesOrNo(question) && OF_A_SIZE.test(question) && !BY_HOW_MUCH.test(question) && !BUDGETED.test(question)
}

/** 'Over 5,000', 'at most 200'. */
export const OF_A_SIZE =
  /\b(?:over|above|below|under|beneath|exceed(?:s|ed|ing)?|cross(?:ed|es)?|(?:more|less|bigger|larger|smaller|higher|lower) than|at least|at most|upwards of|north of|between) (?:rs\.?|inr|₹|£|\$)? ?\d/i
const BUDGETED = /\b(?:budget\w*|limit|allow\w*|cap|save[ds]?|saving|left|afford)\b/i

/** How many payees and categories a question names. */
function namesIn({ payee, categoryId, other, together, without }: Parameters): number {
  return ((payee ?? categoryId) ? 1 : 0) + (other ? 1 : 0) + together.length + without.length
}

/** What is asked of spending is asked of income in the same words: which month was best, why it fell, how many payments. */
const TWO_SIDED: readonly Answerable[] = [
  ...([
    'income',
    'spending-total',
    'spending-category',
    'spending-count',
    'change',
    'top-merchants',
    'top-times',
    'smallest-payments',
  ] as const),
  ...(['largest-payments', 'top-categories', 'search', 'saved', 'spending-trend', 'spending-merchant'] as const),
]
/** 'When does Ravi pay me', 'when does Ravi send money usually'. */
const PAYS_WHEN =
  /\bwhen (?:does|do|will) (?!i\b|we\b|my\b|our\b|you\b)[^?]{2,40}\b(?:pay|send|transfer)\b(?! (?:to|for|him|her|them|off)\b)/i
/** Nobody has a salary or a bill from clients. */
const NOT_OF_CLIENTS: readonly Answerable[] = ['lapsed', 'salary', 'next-salary']
const MONEY_IN =
  /\b(?:income(?! tax)|earn(?:ed|ings?)?|clients?|receipts?|invoices?|settlements?|pay-?outs?|gigs?|remittances?|commissions?|sales|takings|revenue|turnover|incomings?|inflows?|take[- ]?home|kamai|credits?(?! (?:card|score|limit))|(?:brought|brings?|bringing) in|(?:make|made) (?:(?:the )?(?:most|best|least)|(?:any )?(?:more|less)(?! \w+s\b))|deposits? (?:in)?to|(?:paid|pays?|sent|sends?|owes?|gives|gave|transfer(?:s|red)?) (?:money )?(?:to )?(?:me|us)|sent (?:my|our) way|received|incoming|(?:i|we) (?:have |['’]ve |had )?(?:ever )?(?:got|get|receive)(?= (?:paid|from|in (?:from|one))|\W*$)|money (?:that )?c[ao]me in)\b/i
/** 'Do I get paid on the 1st', 'was I paid more'. */
const GET_PAID =
  /\b(?:do|did|am|was|were|have|has) (?:i|we) (?:(?:get|got|getting|been) )?(?:\w+ )?paid(?=\W*$| (?:on|by|before|after|in|more|less|over|under|late|early|every|each|this|last|yet|already))/i
const MONEY_OUT =
  /\b(?:(?:over)?spen[dt]\w*|expens\w*|kharch\w*|outgo\w*|went out|go(?:es)? out|paid for|refund\w*|save[ds]?|saving|left|kept|keep|share of|net)\b/i

const ONE_BY_ONE =
  /\b(?:largest|biggest|top|highest|costliest) (?:\S+ )?(?:single |individual )?(?:expenses|purchases?|payments?|transactions?|debits?)\b/i
const RANKED: readonly Answerable[] = ['top-merchants', 'largest-payments', 'smallest-payments', 'spending-total']
const RANKED_WORDS = /\b(?:second|2nd|most|highest|top|largest|biggest|dearest|costliest)\b/i
const PUT_IN = /\b(?:total|sum|how much|put|paid|pay|made?|monthly|every month|each month|kitna)\b/i
const GAINED = /\b(?:worth|value|gain\w*|profit|loss|doing|perform\w*|returns?|grown?)\b/i
export const IN_ONE_GO =
  /\b(?:in one go|at one go|in a single|at once|at a time|in one (?:payment|transaction|order|bill)|single (?:payment|transaction))\b/i
/** 'Starbucks transactions in June'. */
const ROWS_OF_NAME =
  /^\W*(?:my |all |the )*x(?:payee|category)x (?:transactions|txns|entries)(?: (?:in |of |for |from )?xperiodx)?\W*$/i
const BY_A_DAY = /\b(?:before|by) (?:the )?\d/i
/** 'Any expenses above 2,000': all of them. */
const ANY_PAYMENTS =
  /\bany (?:\S+ ){0,4}?(?:payments|purchases|transactions|orders|debits|expenses)\b.*\b(?:over|above|more|beyond|bigger|larger|higher|exceeding)\b/i
/** Single rows, and not what they come to. */
const OF_ROWS =
  /\b(?:any\w*|something|a|single|show|list|find|payments?|transactions?|purchases?|orders?|debits?|bills?|of|exactly)\b/i
/** 'Any payment to them over 500': whether the largest is. */
const ANY_PAYMENT =
  /\banything (?:over|above|more than)\b|\b(?:any|an?|one single) (?:\S+ ){0,5}?(?:payment|purchase|transaction|order|debit|bill|expense)\b.*\b(?:over|above|more|beyond|bigger|larger|higher|exceed\w*|cross\w*)\b/i
/** 'Show my cash withdrawals', 'all the days', 'itemise': each of them, and not only what they come to. */
export const LISTS_ROWS =
  /(?:^|[,.;:–-] ?|\b(?:please|pls|kindly|you|i|and|now|me|to|a|just) )(?:list|show|showing|listing|display)\b|\blet me see\b|\bevery time (?:i|we)\b|\b(?:itemi[sz]e|dikhao|dikha do|(?:all|every|each)(?: of)?(?: the| my)? (?:single )?(?:days?|dates?|payments?|transactions?|withdrawals?|credits?|rides?|orders?|visits?|entry|entries)|one by one|the (?:days|dates) (?:i|we|on which|when)|which (?:\S+ ){0,3}?(?:withdrawals|payments|orders|rides|purchases|transactions|trips|visits) (?:did|have|do|were|came)|everything i (?:paid|bought)|what (?:are|were) (?:all )?(?:of )?(?:the|my|our) (?:\S+ ){0,3}?(?:payments|transactions|purchases|orders|visits|withdrawals))\b/i
const LISTED: readonly Answerable[] = [
  ...SUMS,
  ...(['cash', 'fees', 'spending-count', 'income', 'spending-trend', 'as-of'] as const),
]

/** Spending is counted without what came back. */
const NET_OF_REFUNDS =
  /\b(?:net of|after|less|minus|knock\w* off|deduct\w*|tak\w+ (?:off|out|away)|subtract\w*)\b.{0,25}\b(?:refund\w*|return\w*|sent back|gave back|came back)\b/i

/** 'What did I spend most on' is a kind of thing, and no payment. */
const MOST_ON = /\bwhat\b.*\bsp[ae]n[dt]\b.*\b(?:most|more)\b.*\bon\b(?! (?:one|a|any) )/i

/** 'When was I last at', 'most recent … on which day'. */
const LAST_TIME = /\b(last|latest|most recent\w*|newest|aakhri|aakhiri|pichli baar|previous)\b/i
/** 'When did I first pay', 'since when', 'how long have I been paying'. */
const FIRST_TIME =
  /\b(?:first (?:pa(?:y|id)|time|at|from|with|payment|order|visit|ride|trip|purchase|bill|withdrawal|premium|instalment|emi|went|bought|used|ordered)|earliest|oldest|since when|how long have (?:i|we)|pehl[ai] baar)\b/i
/** 'On what day did I pay'. */
const DONE_ON = /\b(?:did|was|were|(?:have|has)(?! to\b))\b/i
/** What is asked of a time that lies ahead. */
const TOLD_AHEAD: readonly Answerable[] = [
  ...SUMS,
  ...(['search', 'as-of', 'top-categories', 'top-merchants', 'largest-payments', 'change', 'spending-trend'] as const),
]
const DATED: readonly Answerable[] = [
  ...(['search', 'spending-count', 'bill-when', 'largest-payments', 'subscriptions', 'top-merchants'] as const),
  ...(['income', 'spending-category', 'spending-total', 'top-times', 'lapsed', 'as-of', 'salary'] as const),
  ...(['spending-merchant', 'cash', 'fees', 'instalments', 'smallest-payments'] as const),
]
const INCOMING =
  /\b(earn\w*|income\w*|incoming|inflow\w*|c[ao]m(?:e|es|ing)|credit\w*|receiv\w*|salar\w*|pa(?:y|ys|id)|pay\w+|wage\w*|kama\w*|aa(?:y|ya|ye|yi|i)\w*|mil[aei]|br(?:ing|ings|ought)|ma(?:ke|kes|de)|g[eo]ts?|gain\w*|deposit\w*|interest|byaaj|sen[dt]s?|pension|stipend|rent|takings|t[ao]ke?n? in|took in|revenue|money in|into|raked|pocketed|land\w*|arriv\w*|transfer\w*|bhej\w*|tankh?w?ah?\w*|in(?: to)? (?:my|our|the) (?:account|bank))\b/i
/** 'What was I paying before it went up'. */
const BEFORE_A_RISE =
  /\bbefore (?:the (?:\w+ )?(?:rise|hike|increase|raise)|(?:it|that|this|they|the \w+) (?:went up|rose|was (?:raised|increased|hiked)|increased|got dearer))\b/i
/** 'That I am over my eating out budget' is no sum of eating out. */
const BEYOND_BUDGET = /\b(?:over|above|beyond|exceed\w*|busted|blown|crossed|within|inside)\b.{0,30}\bbudgets?\b/i
const BY_HOW_MUCH =
  /\bby (?:how (?:much|many)|(?:what|which) (?:amount|margin))\b|\bvariance\b|\b(?:how much|kitna) (?:\w+ )?(?:more|less|higher|lower|zyada|kam)\b(?! than (?:\d|rs|₹|£|\$))/i
const COUNT =
  /\b(how many (rows|entries|bookings|times|payments|orders|transactions|trips|rides|visits|purchases|occasions|withdrawals|meals|people|persons|payees|shops|stores|merchants|vendors|sellers|restaurants)|how often|how frequently|number of|no\.? of|kitni (baar|dafa)|count of|(rides|orders|trips|visits|payments|purchases) (i|we)( have|['’]ve)? (took|made|placed|did|had)|(more|less|fewer|at least|over|under) (than )?(\w+) (times|payments|orders|trips|rides|visits|purchases)|(more|less) than (once|twice|thrice))\b/i
/** 'Value of my purchases'. */
const VALUE =
  /\b(value|worth|amount|sum|total|how much|rupees|pounds|spen[dt]\w*|kharch\w*|cost\w*|expens\w*|number on it)\b/i
/** Interest that the bank paid is income, and no charge. */
const INTEREST_RECEIVED =
  /\b(interest|byaaj)\b.*\b(paid me|paid to me|earn\w*|receiv\w*|credit\w*|got|get|came|mila|made)\b|\b(earn\w*|receiv\w*|got|get|made) (\w+ )?(interest|byaaj)\b|\binterest (?:on|from) (?:my |the |our )?(?:\w+ )?(?:deposits?|fds?|rds?|savings)\b|\b(?:deposits?|fds?|rds?|savings(?: account)?)\b.{0,15}\b(?:pa(?:y|id|ys)|earn\w*|br(?:ing|ought)|g[ai]ve)\b.{0,15}\binterest\b/i
const OF_INTEREST: readonly Answerable[] = ['fees', 'income', 'spending-category', 'spending-total']
/** 'My Rainy day account': what is in it, and not what was paid into it. */
const HELD = /\b(account|a\/c|acct|balance|pot)\b/i
const SHARE =
  /\b(percent|percentage|per cent|share|proportion|fraction|slice|what (part|portion)|hissa|pratishat|(of|than|over|under|nearly|about|least) (half|a (third|quarter|fifth|tenth))|(half|third|quarter) of)\b|%/i
const AVERAGE =
  /\b(average|median|avg|on average|typically|typical|usually|normally|(?<!\bi )mean(?!\s*$)|ausat|ausatan)\b/i
const BY_THE_MONTH = /\b(?:(?:a|per|each|every) (?:month|week|day)|(?:normal|usual|typical) (?:month|week|day))\b/i
const BY_THE_WEEK = /\b(?:per|a|each|every) (?:week|day)\b(?! (?:ago|back|before|after|in|of|from|off|late|early))/i
const PAY = /\b(?:pension|salary|salaries|wages?)\b/i
const WHICH_SALARY = /\bwhich (?:\S+ ){0,3}?(?:salary|salaries|incomes?)\b/i
const BESIDES = /\b(?:apart|besides|other|except|and|plus|total income|without)\b/i
const DEVELOPS =
  /\b(?:trend\w*|develop\w*|months?|chang\w*|going|gone|grow\w*|grew|evolv\w*|r[io]s\w*|f[ae]ll\w*|histor\w*|over time|graph|chart|up|down|weeks?|creep\w*|mov\w*)\b/i
const HOW_MANY = /\bhow many (?!per ?cent|rupees|pounds|dollars|bucks|paise|quid|months|weeks|days|years)/i
const DEPOSITS = /\b(?:fds?|(?:fixed |term )?deposits?)\b/i
const OF_FUNDS = /\b(?:mutual funds?|sips?|mfs?|stocks?|shares)\b/i
const GAINS = /\b(?:gain\w*|profit|loss|returns?|doing|perform\w*|worth|investments?|invested)\b/i
const WITH_ACCOUNT =
  /\b(with|from|on|by|through|using|via|se)\s+(my |the )?(credit |debit |savings |current )?(card|account|a\/c)\b/i
const BALANCE = /\bbalance\b/i

/** 'What happened on 10 September': the rows of that day. */
const HAPPENED =
  /^\W*(?:(?:and|so|ok) )?what(?: all)? (?:happened|went on|(?:went|left|has left) (?:out )?(?:of|from)? ?(?:my|the|our) account|did (?:i|we) (?:do|buy|pay for))\b/i
