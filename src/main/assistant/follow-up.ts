// Questions that leave out what the one before has said: 'and last month?', 'only groceries', 'why?'.
import type { Parameters } from './parameters'

const WHY =
  /^(but |and |so |ok |okay )?(why|how come|how so|what for|for what reason|kyun|kyu|kyon|kyunki)( so| is (that|it)| not| that| kya)?( much| high| low| many)?[?!. ]*$/i
const LEADS_ON =
  /^(?:(?:lol|haha|hmm|ok|okay|yes|yeah|oh|ah|right|thanks|great|nice|good|cool|achha|acha|arre)[\s,.!…-]+)*(sorry|oops|no|nope|nah|wait|hang on|hold on|i mean|i meant|actually|rather|make (that|it)|change (that|it) to|same thing|and|so|also|what about|how about|aur|or|same for|the same for|then|only|just|sirf|bas|ok(ay)? and|now)\b/i
/** Small words of follow-ups; a question of nothing but these and names is one. */
const SMALL =
  /\b(and|also|what|how|much|about|aur|or|same|the|for|in|on|at|then|during|of|to|only|just|sirf|bas|please|ka|ki|ke|mein|me|is|was|it|that|thing|again|now|ok|okay|with|instead|wala|month|one|before|after|if|say|sorry|oops|no|not|i|mean|meant|actually|rather|thing|as|an?|all|total|overall|everything|its|they|them|those|there|too|bit|part|alone|so|but|did|do|s|does|kya|hai|tha|were|are|make|change|wait|hang|hold|than|kul|kitna|kitni|kitne|ab|tak|hua|hui|aaya|aayi|put|which|by|whole|entire|stretch|span|well|asked|said|lol|haha|hmm|yeah|yes|pls|nah|oh|na|likewise|u|ur|over|far|would|could|can|will|has|have|had|be|been|let|see|any|got|get|gets|these|out|n|di|diya|diye|kiya|gaya|gayi|gaye|my|our|mera|meri|mere|repeat|redo|check|widen|extend)\b/gi

export function isWhy(question: string): boolean {
  return WHY.test(question)
}

/** 'How much was that?': nothing without a question before it. */
export function pointsBack(question: string): boolean {
  return /^\W*(?:(?:and|so|but|ok)\W+)*(?:how (?:much|many)|when|what|which day|where) (?:was|is|were|are|did) (?:that|it|those|they|this)(?: again| cost| come to)?\W*$/i.test(
    question,
  )
}

/** 'How many times', 'did they pay', 'wo wala bill': nothing in it says what it is about. */
export function saysNothing(named: Parameters): boolean {
  const { payee, categoryId, hintedCategoryId, period, amount, share, strangeName, together } = named
  if (payee ?? categoryId ?? hintedCategoryId ?? period ?? amount ?? share ?? strangeName) return false
  if (together.length > 0) return false
  const rest = named.masked.replace(ASKING, ' ')
  return lettersLeft(POINTS.test(rest) ? rest.replace(POINTED_AT, ' ') : rest) === ''
}

const ASKING =
  /\b(?:when|which|where|who|whom|many|times|often|more|less|higher|lower|compare|paid|pay|you|i|we|me|look|into|tell|again|elaborate|same|kitn[aie]|kab|baar|kaun\w*|wal[aie]|difference|please|pls|come|happen|lot|last|first|next)\b/gi
const POINTS = /\b(?:that|this|it|they|them|those|these|he|she|the|woh?|ye|us|other)\b/i
/** What a question points at without saying which one. */
const POINTED_AT =
  /\b(?:they|he|she|woh?|ye|us|bill|payment|shop|one|due|place|transaction|charge|near|about|other)\b/gi

/** 'And last month?' */
export function leadsOn(question: string): boolean {
  return LEADS_ON.test(question)
}

/** A question of nothing but names, times and small words: 'Swiggy + Zomato last month'. */
export function namesAlone(named: Parameters): boolean {
  const names = named.payee !== null || named.categoryId !== null
  const rest = named.masked.replace(/\b(?:against|compared|versus|vs|plus|pls)\b/gi, ' ')
  return names && named.amount === null && named.share === null && lettersLeft(rest) === ''
}

export function lettersLeft(masked: string): string {
  return masked
    .replace(/x(category|payee|period|amount|share)x/g, '')
    .replace(SMALL, '')
    .replace(/[^\p{L}\p{N}]+/gu, '')
}

/** 'Those', 'of them'. */
export function refers(question: string): boolean {
  return REFERS.test(question)
}

/** 'And the month after?' after August means September. */
export const AFTER_THAT = /\b((the )?(month|one) after|after that|us(se| se|ke) baad)\b/i

const REFERS = /\b(that|it|those|them|these|one|ones)\b/i

/** 'And the month before?' after September means August. */
export const BEFORE_THAT =
  /\b(before that|(?:one|a) (?:day|week|month|quarter|year) (?:earlier|before|prior)|(the )?(day|week|weekend|month|quarter|year|one|time) before(?! last)|(?:prior|preceding|previous) (?:calendar )?(week|month|quarter|year)|us(se| se) pehle)\b/i
