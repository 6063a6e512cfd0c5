// Turns that say in passing words of the turn before what others say in full: 'and last', 'the previous one', 'the next day'.
import { asksOfOnePayment } from './tools-when'
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
  if (previous.told && NEXT_IN_RANK.test(question)) return 'and the second one'
  return question.replace(NEXT_DAY, 'the $1 after').replace(ADD_UP, 'in total').replace(KAB_SE, 'since when')
}

const UNIT_ASKED = /\b(this|last|current|previous|past) (week|month|quarter|year)\b/i
/** 'And last?' after this month. */
const BARE_TIME =
  /^\W*(?:(?:and|so|ok|what about|how about)\W+)*(?:the )?(last|previous|prior|this|current)(?: one)?\W*$/i
const LAST = /^(?:last|previous|prior|past)$/i
const PREVIOUS_ONE =
  /^\W*(?:(?:and|so|what about)\W+)*(?:the )?(?:previous|earlier|prior|preceding)(?: (?:one|time|payment|order|visit))?\W*$/i
const NEXT_IN_RANK =
  /^\W*(?:(?:and|who|what|which)\W+)*(?:is |was |comes? )?(?:the )?(?:one after (?:that|him|her|it)|next(?: (?:one|in line|after that))?)\W*$/i
const KAB_SE = /\bkab se\b/i
const NEXT_DAY = /\bthe next (day|week|month|quarter|year)\b/i
const ADD_UP = /\b(?:add|sum|tot|count) (?:them|those|these|it|that)(?: all)?(?: up| together)?\b/i
