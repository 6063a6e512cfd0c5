// Categories in a question, by the words that customers have for them.
import type { CategoryId } from '../../../shared/domain'
import { editDistance } from '../words/edit-distance'
import { mostEdits, ordinary, overlap, plainName, runs, type Span, type Word, wordsOf } from '../words/question-words'
import { wordsIn } from '../words/word-lists'
import { CATEGORY_PHRASES } from './category-words'

export type CategorySpan = Span & { readonly categoryId: CategoryId }

/** `past`: the question is about a time that is over, in which no bill falls due. */
export function exactCategory(
  words: readonly Word[],
  question: string,
  doubtful = false,
  past = false,
): CategorySpan | null {
  const byPhrase = new Map([...CATEGORY_PHRASES].reverse().map(({ phrase, categoryId }) => [phrase, categoryId]))
  for (const run of runs(words, 4)) {
    const phrase = plainName(run.text)
    const categoryId = byPhrase.get(phrase)
    if (!categoryId || (phrase === 'household' && OF_THE_HOUSE.test(question.slice(run.end)))) continue
    // An education loan is none of what is paid for it.
    if (/^\s*loans?\b/i.test(question.slice(run.end))) continue
    const before = words[words.findIndex((word) => word.start === run.start) - 1]
    const after = words.find((word) => word.start > run.end - 1)
    const led =
      LEADS_TO_CATEGORY.has(plainName(before?.text ?? '')) || FOLLOWS_CATEGORY.has(plainName(after?.text ?? ''))
    const rent = (phrase === 'rent' || (phrase === 'bills' && WAS.test(question))) && !DUE.test(question)
    // 'And when did we pay them' does not ask about the salary.
    const named =
      (doubtful && !(phrase === 'pay' && after)) ||
      ((past || COMES_TO.test(question)) && phrase === 'bills' && !DUE.test(question)) ||
      (phrase === 'health' && COMES_TO.test(question) && !/^score$/i.test(after?.text ?? '')) ||
      // 'Which payees did I have for bills'.
      (phrase === 'bills' && OF_BILLS.test(`${before?.text} bills ${after?.text}`) && !TO_PAY.test(question))
    const counted = /^(?:of|many)$/i.test(before?.text ?? '') && /^trips?$/.test(phrase)
    const alone = STANDS_ALONE.has(phrase) && !counted && !FARES.test(question) && isAlone(run, words, question)
    if (led || rent || named || alone || !DOUBTFUL.has(phrase)) return { ...run, categoryId }
  }
  return null
}

/** 'Household income' is what all of them earn. */
const OF_THE_HOUSE = /^\W+(?:income|earnings?|salar(?:y|ies)|savings|wealth|(?:net )?worth|debts?|loans?)\b/i

/** 'Fun from 1 to 15 September': nothing but a time and what asks for a figure stands beside the word. */
function isAlone(run: Span, words: readonly Word[], question: string): boolean {
  const timed = words.length < wordsOf(question).length
  const others = words.filter((word) => !overlap(word, run)).map(({ text }) => plainName(text))
  return (timed || others.some((word) => MEASURED.has(word))) && others.every((word) => AROUND.has(word))
}

export function fuzzyCategory(words: readonly Word[]): CategorySpan | null {
  for (const word of words) {
    const text = plainName(word.text)
    if (ordinary(text) || text === 'household') continue
    const hit = CATEGORY_PHRASES.find(({ phrase }) => !phrase.includes(' ') && phrase.length >= 6 && near(text, phrase))
    if (hit) return { start: word.start, end: word.end, categoryId: hit.categoryId }
  }
  return null
}

function near(text: string, name: string): boolean {
  const allowed = mostEdits(name)
  return allowed > 0 && editDistance(text, name, allowed) <= allowed
}

/** The category that is named by a word which more often means something else. */
export function hintedCategory(words: readonly Word[]): CategoryId | null {
  const found = words
    .filter((word, at) => !(/^home$/i.test(word.text) && OF_HOUSING.test(words[at + 1]?.text ?? '')))
    // 'Interest included' is no more than that.
    .filter(
      (_, at) => !/^included$/i.test(words[at + 1]?.text ?? '') && !/^including$/i.test(words[at - 1]?.text ?? ''),
    )
    .map((word) => plainName(word.text))
    .filter((word) => DOUBTFUL.has(word) && !NEVER_A_HINT.has(word))
  // 'Home loan interest' is about interest.
  const doubtful = found.find((word) => !LAST_HINTS.has(word)) ?? found[0]
  return CATEGORY_PHRASES.find(({ phrase }) => phrase === doubtful)?.categoryId ?? null
}

/** 'Which bills are due' does not ask about the category of that name. */
const NEVER_A_HINT: ReadonlySet<string> = wordsIn('bills pay charges other card shares')
const LAST_HINTS: ReadonlySet<string> = wordsIn('home fun')
const OF_HOUSING = /^(?:loans?|credit|emi|insurance)$/i

/** Words for a category that more often mean something else: 'when is my rent due', 'has my salary come'. */
const DOUBTFUL: ReadonlySet<string> = new Set([
  ...'bills pay savings salary salaries pension charges fun cash emi emis policy rent interest home other wages auto shares card'.split(
    ' ',
  ),
  ...'health investment investments sip sips holidays trip trips holiday'.split(' '),
  ...[
    'mutual fund',
    'mutual funds',
    'card bill',
    'credit card bill',
    'loan repayment',
    'fixed deposit',
    'recurring deposit',
  ],
])
const STANDS_ALONE: ReadonlySet<string> = wordsIn('home fun health trip trips holiday holidays auto')
/** 'How is my health this month' is no question about doctors. */
const FARES = /\bhow(?: is|['’]?s| are| am| was)\b/i
const MEASURED: ReadonlySet<string> = wordsIn(
  'how much total sum avg kitna kitne share percent percentage proportion average usual usually normally difference trend developed outgo budget count number amount payments',
)
/** What may stand beside a category that is asked of. */
const AROUND: ReadonlySet<string> = new Set([
  ...MEASURED,
  ...wordsIn(
    'many what whats outgoings outgoing outflow outlays add adds was were is are has have did do does i we me my our us a an the of on in for to at and it that this per each every all costing cost costs costed more most less least than over up down gone go went money amounts payment times often frequently typical monthly weekly month week biggest largest smallest highest bill bills together altogether whole compared compare vs versus months remains left give tell please pls kindly show list batao ka ki ke mein me ko hua hui gaya kul spending expense expenses expenditure damage figure sum tally outlay kharch kharcha so far just only now about roughly rs rupees spend spent',
  ),
])
/** 'When is my rent due' asks for a day, 'rent this year' for a sum. */
/** 'What were my bills in June' asks what they came to. */
const WAS = /\b(were|was|spent|came to|cost|added up|totall?ed)\b/i
/** 'Did bills come to more than 2,000 this month'. */
const COMES_TO =
  /^\W*(?:did|have|has|was|were|is|are|do|does|kya)\b.*\b(?:more than|less than|over|under|above|below|between|exceed\w*|cross\w*|at least|not more than|reach|hit|touch|come to) (?:rs\.? ?|[₹£$])?\d|^\W*(?:was|were|did)\b.*\d or (?:more|less)\b/i
const OF_BILLS = /^(?:for|in) | (?:payments?|transactions?|payees)$/i
const TO_PAY = /\b(?:when|due|next|kab|enough|left|afford|cover\w*|aside|save|need|upcoming|coming|money)\b/i
const DUE = /\b(when|due|next|kab|dena|agla|agli|date)\b/i
const FOLLOWS_CATEGORY: ReadonlySet<string> = new Set(
  'pe par mein kharcha spending spend spends expenses expense costs cost'.split(' '),
)
const LEADS_TO_CATEGORY: ReadonlySet<string> = new Set(
  'on pe par mein towards into about kharcha spending spend spent spends expenses costs'.split(' '),
)
