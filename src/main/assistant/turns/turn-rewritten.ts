// Turns that say in passing words of the turn before what others say in full: 'and last', 'the previous one', 'the next day'.

import type { Answerable } from '../intents'
import { categoryName } from '../names/category-words'
import { MONTHS } from '../periods/periods'
import { asksOfOnePayment } from '../tools/tools-when'
import { isOfSpending } from './turn-topics'
import type { Turn } from './turns-joined'

/** A turn in the words that are read everywhere; as it is where nothing is left out. */
export function turnInFull(previous: Turn, question: string): string {
  const { ask } = previous
  const unit = UNIT_ASKED.exec(ask.question)
  if (unit && BARE_TIME.test(question)) {
    const [, said = '', of] = unit
    const other = BARE_TIME.exec(question)?.[1]?.toLowerCase() ?? ''
    if (LAST.test(other) !== LAST.test(said)) return `and ${LAST.test(other) ? 'last' : 'this'} ${of}`
  }
  if (asksOfOnePayment(ask) && PREVIOUS_ONE.test(question)) return 'and the one before that'
  if (previous.told?.period && THAT_TIME.test(question)) return question.replace(THAT_TIME, 'then')
  if (previous.told && NEXT_IN_RANK.test(question)) return 'and the second one'
  const { intent } = previous
  if (SUMS_OF_KINDS.includes(intent) && !ask.payee && WHAT_WAS_IT.test(question)) return 'show them'
  const onePayment = LAST_ONE.exec(question)
  if (onePayment) return `the ${onePayment[1]} ${onePayment[2]}${question.slice(onePayment[0].length)}`
  if (MONTH_IN_HINDI.test(question))
    return question
      .replace(MONTH_IN_HINDI, 'which month')
      .replace(/\bsabse kam\b/i, 'the least')
      .replace(/\bsabse (?:zyada|jyada)\b/i, 'the most')
  const than = THAN_IN_HINDI.exec(question)
  if (than) return `is it ${/kam/i.test(than[2] ?? '') ? 'less' : 'more'} than ${than[1]}`
  if (KUL.test(question)) return question.replace(KUL, isOfSpending(intent) ? 'how much' : 'in total')
  const name = ask.payee ?? (ask.categoryId && categoryName(ask.categoryId))
  if (name && ask.together.length === 0 && THE_REST.test(question) && isOfSpending(intent))
    return `everything except ${name}`
  if (HELD.includes(intent) && YEAR_BEGUN.test(question)) return question.replace(YEAR_BEGUN, 'at the end of last year')
  return question
    .replace(STOP, 'no, ')
    .replace(NEXT_DAY, 'the $1 after')
    .replace(ADD_UP, 'in total')
    .replace(KAB_SE, 'since when')
}

/** 'What did I buy that day' after the dearest. */
const THAT_TIME = /\b(?:(?:in|on|during) )?that (?:day|week|month|year)\b/i
const SUMS_OF_KINDS: readonly Answerable[] = ['spending-category', 'cash', 'fees']
/** 'And what was it?' after the sum of a category: the payments behind it. */
const WHAT_WAS_IT =
  /^\W*(?:(?:and|so|but)\W+)*(?:what (?:was|were|is|are) (?:it|that|they|those)(?: for)?|what for)\W*$/i
/** 'Last payment' with nothing before it. */
const LAST_ONE =
  /^\W*(?:(?:and|so)\W+)*(last|latest|first) (payment|order|visit|ride|trip|bill|one)\b(?! (?:month|week|year))/i
/** 'Sept se zyada?' sets against it, and counts nothing from it on. */
const THAN_IN_HINDI = new RegExp(
  `^\\W*(?:aur )?((?:${MONTHS.map((month) => month.slice(0, 3)).join('|')})\\w*|pichh?le (?:mahine|hafte|saal)|last (?:month|week|year)) se (zyada|jyada|kam)\\b(?: hai)?(?: kya)?\\W*$`,
  'i',
)
const MONTH_IN_HINDI = /\b(?:kis|kaunse|kaun se) mah[ie]+n[ae]\b(?: (?:me|mein))?/i
const KUL = /\bkul mila ?ke?r?\b(?: kitn[aie])?/i
/** 'And everything else?' after one name. */
const THE_REST =
  /^\W*(?:(?:and|what about|how much is)\W+)*(?:everything else|all (?:the )?(?:rest|else)|the rest|baa?ki(?: sab)?(?: kitn[aie])?)\W*$/i
const HELD: readonly Answerable[] = ['loans', 'balance', 'balance-all', 'net-worth', 'investments', 'card-due']
const YEAR_BEGUN = /\b(?:at|in) the (?:start|beginning) of (?:the|this) year\b/i
const UNIT_ASKED = /\b(this|last|current|previous|past) (week|month|quarter|year)\b/i
/** 'And last?' after this month. */
const BARE_TIME =
  /^\W*(?:(?:and|so|ok|what about|how about)\W+)*(?:the )?(last|previous|prior|this|current)(?: one)?\W*$/i
const LAST = /^(?:last|previous|prior|past)$/i
const PREVIOUS_ONE =
  /^\W*(?:(?:and|so|what about)\W+)*(?:(?:the )?(?:previous|earlier|prior|preceding)(?: (?:one|time|payment|order|visit))?|us(?:se| se) pehle(?: wal[aie])?)\W*$/i
const NEXT_IN_RANK =
  /^\W*(?:(?:and|who|what|which)\W+)*(?:is |was |comes? )?(?:the )?(?:one after (?:that|him|her|it)|next(?: (?:one|in line|after that|biggest|largest|highest|dearest|costliest|most expensive)(?: one)?)?)\W*$/i
/** 'Stop, I meant Zepto' corrects. */
const STOP = /^\W*stop[,.!:;] */i
const KAB_SE = /\bkab se\b/i
const NEXT_DAY = /\bthe next (day|week|month|quarter|year)\b/i
const ADD_UP = /\b(?:add|sum|tot|count) (?:them|those|these|it|that)(?: all)?(?: up| together)?\b/i
