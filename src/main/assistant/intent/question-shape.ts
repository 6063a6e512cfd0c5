// What the form of a question says, whatever its words: two names set against each other, two times, spending against earning.

import type { Answerable } from '../intents'
import type { Parameters } from '../names/parameters'
import { asksYesOrNo } from '../words/asks-yes-or-no'
import { limitIn } from '../words/limits'

/**
 * The intent that the form of a question decides; null where it decides nothing. `intent`: what the router takes it for.
 * Questions about plans, forecasts and products keep theirs: 'should I spend less on eating out' is no comparison.
 */
export function shapedIntent(intent: Answerable, named: Parameters, question: string): Answerable | null {
  if (!ABOUT_ROWS.includes(intent)) return null
  const yesNo = asksYesOrNo(question)
  const names = named.payee !== null || named.categoryId !== null
  // 'More there than anywhere else for food': the first of those of a kind.
  if (yesNo && named.payee && named.other?.categoryId && (ELSEWHERE.test(question) || leadsAmong(question)))
    return 'top-merchants'
  if (named.other) return 'compare-names'
  if ((SPENT_OR_EARNED.test(question) || IN_OR_OUT.test(question)) && (yesNo || COMPARED.test(question))) return 'saved'
  if (yesNo && names && named.period && ANY_OTHER.test(question)) return 'top-times'
  if (named.period && named.against && named.times.length === 0 && COMPARED.test(question))
    return !names && SAVED.test(question) ? 'saved' : 'change'
  if (yesNo && THAN_BEFORE.test(question) && (intent === 'change' || SUMMED.includes(intent))) return 'change'
  if (yesNo && named.against && !named.period && SAME.test(question)) return 'change'
  if (yesNo && MOVED.test(question) && PAY.test(question) && !named.against && intent !== 'spending-trend')
    return 'salary-raise'
  if (yesNo && MOVED.test(question) && BILLS.test(question) && !names) return 'price-rises'
  if (yesNo && MOVED.test(question) && (intent === 'change' || SUMMED.includes(intent))) return 'change'
  // 'The plan's price gone up' is of no payment that has gone.
  if (yesNo && MOVED.test(question) && intent === 'price-rises') return intent
  if (!yesNo) return null
  if (names && limitIn(question, { amountMinor: null, share: null })?.kind === 'count') return 'spending-count'
  if (names && named.amount !== null && intent === 'spending-trend' && A_MONTH.test(question)) return 'spending-average'
  const ranked =
    OF_TIMES.test(named.masked) ||
    (MOST_ON.test(named.masked) &&
      OF_THE_YEAR.test(question) &&
      named.period?.from.slice(0, 7) === named.period?.to.slice(0, 7))
  if (names && named.period && ranked) return 'top-times'
  // 'Is the rent my largest payment' is of one payment, 'my largest expense' of all to one.
  if (names && LARGEST_ONE.test(question) && !/\b(?:of|at|to|from|on)\W+\w+\W*$/i.test(named.masked))
    return 'largest-payments'
  if (names && (leadsAmong(question) || ELSEWHERE.test(question))) {
    return named.payee ? 'top-merchants' : 'top-categories'
  }
  if (DONE.test(question) && !/\b(next|soon|will|due)\b/i.test(question)) {
    if (named.payee) return 'spending-merchant'
    if (named.categoryId ?? PAID_FOR.has(named.hintedCategoryId ?? '')) return 'spending-category'
  }
  return null
}

const A_MONTH = /\b(?:per|a) month\b|\bmonthly\b/i
/** 'Was food highest in June', 'did it peak in June': whether that time leads all others. */
/** 'More in June than in any other month'. */
const ANY_OTHER = /\bthan (?:in )?any other month\b/i
const OF_TIMES =
  /\bat (?:its|their) (?:highest|lowest|peak)\b|^\W*(?:is|was) xperiodx (?:when|the month)\b|\bxperiodx (?:have|had) the (?:highest|lowest|most)\b|\bpeak\w*\b|\bx\w+x (?:the )?(?:highest|dearest|costliest|lowest|cheapest|most expensive) (?:in )?xperiodx/i
/** 'Did I spend most on it in June this year'. */
const MOST_ON = /^\W*(?:did|have|has|do)\b.*\bthe (?:most|least) (?:on|at) x\w+x (?:in )?xperiodx/i
const OF_THE_YEAR = /\b(?:this year|of the year|in 20\d\d|all months)\b/i

/** 'My top shop for clothes'. */
function leadsAmong(question: string): boolean {
  return (
    LEADS.test(question) &&
    !/\bthan\b/i.test(question) &&
    !/\btop(?:ped|s)? (?:rs\.? ?|[₹£$])?\d[\d,]{2}/i.test(question)
  )
}

/** 'More than anywhere else'. */
const ELSEWHERE = /\bthan (?:at |on |to |in )?(?:any(?:where|one|body|thing)?|all|every\w*)(?: other| else)\b/i

/** 'Less in the past 60 days than in the 60 before'. */
const THAN_BEFORE = /\bthan (?:in |during |over )?(?:the )?(?:\S+ ){0,3}(?:before|earlier|previous)\b/i
/** 'The same as in January'. */
const SAME = /\b(?:same|equal|unchanged|barabar)\b/i

/** 'Gone up', 'has fallen'. */
export function hasMoved(question: string): boolean {
  return MOVED.test(question)
}

/** 'Less in the past 60 days than in the 60 before'. */
export function setsAgainstBefore(question: string): boolean {
  return THAN_BEFORE.test(question)
}

/** 'Has the rent been paid', 'is Netflix charged already'. */
export function isDone(question: string): boolean {
  return DONE.test(question)
}

/** Questions about what is booked. */
const ABOUT_ROWS: readonly Answerable[] = [
  ...(['spending-category', 'spending-merchant', 'spending-total', 'spending-account', 'spending-average'] as const),
  ...(['spending-count', 'spending-share', 'spending-trend', 'top-categories', 'top-merchants', 'change'] as const),
  ...(['largest-payments', 'smallest-payments', 'search', 'cash', 'fees', 'income', 'saved', 'bills'] as const),
  ...(['bill-when', 'instalments', 'card-due', 'subscriptions', 'price-rises', 'compare-names', 'lapsed'] as const),
]

/** 'Groceries gone up since last month?' */
const MOVED =
  /\b(?:getting|becoming|got|become) (?:costlier|dearer|cheaper|pricier|more expensive)\b|\b(?:gone|going|went|go|goes|come|came|coming) (?:up|down)(?!\w)\b|\bcut (?:down|back)\b|\b(?:risen|r[io]se|increased?|fallen|fell(?! due)|dropped|grown|grew|decreased|shr[au]nk|jumped|climbed)\b|(?<!\b(?:coming|comes?|broken|break|split|set|sum\w*|added|adds?|top|due|slow\w*|wind\w*|wound|show\w*) )\b(?:up|down)(?=\W*$)/i
const SUMMED: readonly Answerable[] = ['spending-category', 'spending-merchant', 'spending-total']

const COMPARED =
  /\b(more|less|lower|higher|fewer|than|vs|versus|against|compar\w*|differ\w*|gap|minus|dearer|cheaper|costlier|pricier|zyada|kam|out(?:spen|strip|pac|grow|weigh)\w*|overt\w+|surpass\w*|exceed\w*|chang\w*|mov\w+|varia\w+)\b/i

const SAVED = /\b(?:sav(?:e|ed|ing)|put (?:by|aside)|left over|surplus|bachat|bacha\w*)\b/i

const IN_OR_OUT =
  /\b(?:c[ao]me in|comes in|coming in)\b.*\b(?:w[eo]nt out|goes out|going out|spen[dt]\w*|go out)\b|\b(?:w[eo]nt out|goes out|going out|go out)\b.*\b(?:c[ao]me in|comes in|coming in)\b/i
const SPENT_OR_EARNED =
  /\b(?:(?:over)?spen[dt]\w*|outgo\w*|kharch\w*|expens\w*|went out)\b.*\b(?:earn\w*|income|made|brought in|bring in|came in|got paid|salary|kama\w*|than (?:what )?(?:i|we) (?:get|receive|make))\b|\b(?:earn\w*|income|kama\w*)\b.*\b(?:spen[dt]\w*|outgo\w*|kharch\w*|expens\w*)\b/i
/** 'Have any of my bills risen'. */
const BILLS = /\b(?:any|anything|all) (?:\w+ )*?(?:bills?|subscriptions?|premiums?|prices?|fees)\b/i
const PAY = /\b(?:salary|pension|stipend|wages?)\b/i
/** 'My largest payment'. */
export const LARGEST_ONE =
  /\b(?:biggest|largest|highest|costliest|most expensive) (?:single )?(?:payment|purchase|transaction|debit)\b/i

/** 'My biggest expense', 'where most of it goes'. */
const LEADS = /\b(biggest|largest|highest|top(?! ?up)|main|number one|rank\w* first|no\.? ?1|costliest|most|sabse)\b/i

/** 'Has the rent been paid', 'did the EMI go out'. */
const DONE =
  /\b(paid|pay|charged|billed|renewed|pending|gone|go out|went out|go through|gone through|went through|debited|deducted|cleared|left|leave|taken|settled|kat|kata|kati|gaya|gayi|diya|bhara)\b/i

/** Hinted categories that are paid for. */
const PAID_FOR: ReadonlySet<string> = new Set(['home', 'loan-repayment', 'card-repayment', 'insurance', 'investment'])
