// Which words may and must stand around a figure of each measure, and which words claim a direction or a rank.
import type { Measure, Trend } from '../facts'

interface Cues {
  /** In the sentence, with the figure in question as '¤', other figures as '#', names as '@' and periods as '~'. */
  readonly needs?: RegExp
  /** In the figure's own clause. */
  readonly never?: RegExp
}

const CHANGES = /\b(by|increase|rise|drop|decrease|difference|up|more|less|higher|lower) (of |is |only |just )*¤/
const MONTHLY = /¤( more)? (a|per|each|every) month|¤ goes|¤ is going|each month|every month|per month|a month/
const YEARLY = /¤ (in total )?(a|per) year|(over|per|across) (a )?(full |whole )?year|a year/
const OTHER_MEASURES =
  /\b(average|averaged|income|earned|saved|bill|bills|due|owe|save|saving|savings rate|balance|shortfall|gap|left)\b/
const PAYMENT = /\b(payment|purchase)\b/
const NO_SPENDING = new RegExp(
  [
    CHANGES.source,
    '¤ (more|less|higher|lower)',
    '¤ of (your|everything|all|the)',
    OTHER_MEASURES.source,
    PAYMENT.source,
    '\\b(month|year)\\b',
  ].join('|'),
)

/** Conservative on purpose: a sentence that is not understood is replaced, which costs style and never truth. */
export const MEASURE_CUES: Readonly<Record<Measure, Cues>> = {
  spent: { never: NO_SPENDING },
  refunded: { needs: /\bback ¤ more than\b/ },
  moved: { needs: /\b(came to|moved|paid) ¤/ },
  before: {
    needs: /\b(from|against|versus|than|with|before|previous|earlier|last time|same as the|close to the|it was)\b/,
    never: /\b(to|saved|balance|income|by|of) ¤/,
  },
  change: {
    needs: new RegExp(
      `${CHANGES.source}|¤ (more|less)|(moved the most|drove|explains|accounts for|reason|driver|cause)\\b.*\\b(with|at|by) ¤|saving of ¤`,
    ),
    never: /¤ of (your|everything|all)/,
  },
  share: { needs: /¤ of (your|everything|all|the|#)/ },
  count: { needs: /\b(over|across|covers|from|were|count|have|are|see|your|month on) ¤|¤ (cost|add|come|are)/ },
  payment: { needs: PAYMENT, never: /¤ over #|\bspending\b|\b(overall|altogether)\b|¤ of\b/ },
  balance: {
    needs: /\b(balance|have|hold|holds|has|shows|there is|owe)\b/,
    never: /\b(saved|kept|earned|income|rate|short|bill|due)\b/,
  },
  income: { needs: /\b(income|earned|received|salary)\b/, never: /¤ of\b|\b(saved|kept|put aside|balance|rate)\b/ },
  saved: { needs: /\b(saved|kept|put aside)\b/, never: /\b(income|earned|balance|rate)\b/ },
  'savings-rate': { needs: /\b(savings rate|of it|of your income)\b/ },
  'forecast-balance': {
    needs: /\b(balance|left|remain|have|forecast)\b/,
    never: /\b(spending|outgoings|income|gap|shortfall|lowest|spend)\b/,
  },
  'forecast-lowest': {
    needs: /\b(lowest|fall to|forecast|only)\b/,
    never: /\b(spending|outgoings|income|gap|shortfall|spend|safe)\b/,
  },
  'free-to-spend': { needs: /\bfree to spend\b/ },
  shortfall: {
    needs: /\b(gap|shortfall|short)\b/,
    never: /\b(fall to|spending|outgoings|income|balance|forecast|moving|keep you from)\b/,
  },
  avoid: { needs: /\b(moving|keep)\b/, never: /\b(spending|outgoings|income|balance|forecast)\b/ },
  bill: {
    needs: /\b(bill|due|next|owe|payment|pay|then)\b/,
    never: /\b(in total|altogether|overall|in all|add up|total|all|upcoming bills|coming up for)\b/,
  },
  'bills-total': { needs: /\b(in total|altogether|overall|in all|add up to|total|come to|all of them)\b/ },
  'per-month': {
    needs: MONTHLY,
    never: /\b(year|largest|most expensive|biggest|most|save|free up|keep|spend|pay)\b|\bhave ¤/,
  },
  'per-year': { needs: YEARLY, never: /\bmonth\b/ },
  'saving-per-month': {
    needs: new RegExp(`\\b(save|free up|keep)\\b.*(${MONTHLY.source})`),
    never: /\b(currently|now|at the moment|takes|year|spend ¤|pay ¤)\b/,
  },
  'saving-per-year': { needs: YEARLY, never: /\bmonth\b/ },
  'usual-per-month': {
    needs: /\b(currently|now|spend|pay|moment|costs|takes)\b/,
    never: /\b(save|keep|free up|year)\b/,
  },
  // Its label decides.
  stated: {},
  nothing: {},
  verdict: {},
}

/** Words that claim where somebody stands: only a fact may bring them in. */
export const CLAIM_WORDS = /\b(vulnerable|building|stable|strong)\b/

/** A sum is announced, and a time stands where it should. */
export const SUM_WORDS = /\b(?:adds?|added|adding|comes?|came|amounts?|amounted|total(?:s|led)?)(?: up)?(?: to)? ~/

/** What stands before a day. */
export const BEFORE_DAY = /\b(on|by|around|near|about) ¤/

/** Where an amount, a count or a share cannot stand. */
export const KIND_NEVER: Readonly<Record<'money' | 'count' | 'share', RegExp>> = {
  money: /\b(on|near|around|over) ¤|¤ (come|are|cost)\b/,
  count: /(?<!month )\bon ¤|\b(by|near|around|at|for|to) ¤|¤ (is|has|goes)\b/,
  share: /\b(on|near|around|from|at) ¤/,
}

/** How a sentence begins that says something more about what the one before was about. */
export const REFERS_BACK =
  /^(that|it|this|the (total|previous|earlier|difference|single)|for comparison|over|across|in relative|you (currently|now)|at the moment|right now|there (were|was)|little|not much)\b/

/** Words that say what a whole sentence claims about direction or outlook. */
export const TREND_WORDS: readonly { readonly words: RegExp; readonly trends: readonly Trend[] }[] = [
  {
    words:
      /\b(rose|went up|go up|gone up|increased|increase|climbed|(?<!(?:makes?|adds?|added|adding|next) )up|higher|rise|grew|pushed up)\b/,
    trends: ['up'],
  },
  { words: /\b(fell|went down|gone down|dropped|drop|decreased|decrease|down|lower|fewer)\b/, trends: ['down'] },
  { words: /\bmore\b(?! (than any other|a month|per month|each month|than you))/, trends: ['up'] },
  { words: /\bless\b(?! on\b)/, trends: ['down'] },
  { words: /\b(about the same|almost unchanged|steady|not much|little has|close to|only #|just #)/, trends: ['flat'] },
  { words: /\b(shortfall|gap|short|tight|fall to|falls short|below zero)\b/, trends: ['short'] },
  {
    words: /\b(safe|comfortable|fine|room|should have|should remain|are likely to have|are expected to have)\b/,
    trends: ['ok'],
  },
]

export const FIRST_RANK =
  /\b(most|biggest|largest|top|main|mainly|mostly|leading|leads|tops|number one|highest|led by|costliest|drove|explains|accounts for)\b/
export const SECOND_RANK =
  /\b(comes next|came next|next came|next is|next comes|is second|follows|after that|second place|then)\b/

/** Words for 'the whole': beside them a figure is about everything, unless a name stands in the same clause. */
export const TOTAL_WORDS = /\b(overall|altogether|in total|total spending|in all|everything)\b/

/** Numbers in words, and multiples: figures in disguise. */
export const NUMBER_WORDS =
  /\b(zero|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|forty|fifty|hundreds?|thousands?|lakhs?|crores?|millions?|billions?|half|third|(?<!\b(?:each|every) )quarter|double[ds]?|triple[ds]?|twice|thrice|dozens?|percent|per cent)\b/
