// Questions that leave out what the one before has said: 'and last month?', 'only groceries', 'why?'.
import type { Parameters } from '../names/parameters'
import { anyOf, NUMBER_WORDS } from '../words/number-words'
import { wordsIn } from '../words/word-lists'

const WHY =
  /^(but |and |so |ok |okay )?(why|how come|how so|what for|for what reason|kyun|kyu|kyon|kyunki)( so| is (that|it)| not| that| kya)?( much| high| low| many)?[?!. ]*$/i
const LEADS_ON =
  /^(?:(?:lol|haha|hmm|ok|okay|yes|yeah|oh|ah|right|thanks|great|nice|good|cool|achha|acha|arre)[\s,.!…-]+)*(sorry|oops|stop|no(?!\.? of\b)|nope|nah|wait|hang on|hold on|i mean|i meant|actually|rather|make (that|it)|change (that|it) to|same thing|and|so|also|what about|how about|aur|or|same for|the same for|then|only|just|sirf|bas|ok(ay)? and|now)\b/i
/** Small words of follow-ups; a question of nothing but these and names is one. */
const SMALL = wordsIn(`
  and also or but so then now if as than with to in on at of for by from over after before during there here too again
  the a an this that these those one ones thing part bit month before stretch span end close
  it its they them he him she her his we us our i me my u ur you your guys folks
  what which who whom how much only just rather instead actually likewise same similarly else about
  is was were are be been am s do did does has have had will would can could must shall should may might let see get gets got put say make change come came
  all total overall everything alone far entire whole well out n nothing none wrong wanted exactly precisely
  roughly approximately around please pls sorry oops no nope nah not wait hang hold mean meant ok okay yes yeah lol haha hmm oh hm right fine sure asked said any
  repeat redo check widen extend
  aur kaunsa kaunsi kaunse ka ki ke ko se mein me bhi to kya hai h tha thi wala wali sirf bas ab tak kul kitna kitni kitne hua hui aaya aayi
  di diya diye kiya gaya gayi gaye na mera meri mere`)

export function isWhy(question: string): boolean {
  return WHY.test(question)
}

/** 'How much was that?': nothing without a question before it. */
export function pointsBack(question: string): boolean {
  return /^\W*(?:(?:and|so|but|ok)\W+)*(?:how (?:much|many)|when|what|which day|where) (?:was|is|were|are|did) (?:that|it|those|they|this)(?: again| cost| come to)?\W*$/i.test(
    question,
  )
}

/** 'Aur uska kitna tha', 'iska total?' */
export function pointsInHindi(question: string): boolean {
  return /^\W*(?:(?:aur|and|to|toh) )*(?:us|is|un|in)k[aei] (?:kitn[aei]|kya|kul|total|kab)(?: (?:tha|thi|the|hai|hain|hua|hui|laga|lagi|aaya|gaya|total))*\W*$/i.test(
    question,
  )
}

/** 'Was it less last year?' with no name: nothing says what. */
export function comparesNothing({
  masked,
  payee,
  categoryId,
  hintedCategoryId,
  amount,
  strangeName,
}: Parameters): boolean {
  return (payee ?? categoryId ?? hintedCategoryId ?? amount ?? strangeName ?? null) === null && COMPARES_IT.test(masked)
}

const COMPARES_IT =
  /^\W*(?:(?:and|so|but)\W+)*(?:is|was|were|are|did|has|have) (?:it|that|this|they|those)(?: been| (?:go|gone) up| (?:go|gone) down| \w+)? ?(?:more|less|higher|lower|better|worse|cheaper|dearer|costlier|bigger|smaller|up|down|the same)\b(?: (?:than|as|in|on|before|earlier|for|the|back|xperiodx|then|usual|normal|now))*\W*$/i

/** 'How many times', 'did they pay', 'wo wala bill': nothing in it says what it is about. */
export function saysNothing(named: Parameters): boolean {
  const { payee, categoryId, hintedCategoryId, period, amount, share, strangeName, together } = named
  if (payee ?? categoryId ?? hintedCategoryId ?? period ?? amount ?? share ?? strangeName) return false
  if (/\b(?:paid|pays|pay|sent|sends|owes?|credited) (?:me|us)\b/i.test(named.masked)) return false
  // A day to come is no period of the books.
  if (together.length > 0 || /xperiodx/.test(named.masked)) return false
  const rest = named.masked.replace(ASKING, ' ')
  return lettersLeft(POINTS.test(rest) ? rest.replace(POINTED_AT, ' ') : rest) === ''
}

const ASKING =
  /\b(?:when|which|where|who|whom|many|times|often|more|less|higher|lower|compare|paid|pay|you|i|we|me|look|into|tell|again|elaborate|same|kitn[aie]|kab|baar|kaun\w*|wal[aie]|difference|please|pls|beg|pardon|but|could|tho|though|come|happen|lot|last|first|next|show|list|see|display|dikhao|batao|time|about)\b/gi
const POINTS = /\b(?:that|this|it|they|them|those|these|he|she|the|woh?|ye|us|other)\b/i
/** What a question points at without saying which one. */
const POINTED_AT =
  /\b(?:they|he|she|woh?|ye|us|bill|payment|shop|usual|one|due|place|transaction|charge|near|about|other)\b/gi

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
    .replace(/[\p{L}\p{N}]+/gu, (word) => (SMALL.has(word.toLowerCase()) ? '' : word))
    .replace(/[^\p{L}\p{N}]+/gu, '')
}

/** 'Those', 'of them'. */
export function refers(question: string): boolean {
  return REFERS.test(question)
}

/** 'And the month after?' after August means September. */
export const AFTER_THAT = /\b((the )?(day|week|month|quarter|year|one) after(?! the)|after that|us(se| se|ke) baad)\b/i

const REFERS = /\b(that|it|those|them|these|one|ones)\b/i

/** 'And the month before?' after September means August. */
export const BEFORE_THAT =
  /\b(before that|(?:the )?(?:two|three|four|six) (?:weeks|months) (?:earlier|before|prior)(?! last)|(?:one|a) (?:day|week|month|quarter|year) (?:earlier|before|prior)|(the )?(day|week|weekend|month|quarter|year|one|time|(?:mon|tues|wednes|thurs|fri|satur|sun)day) before(?! last)|(?:the )?(?:day|week|month|quarter|year) prior|(?:prior|preceding|previous) (?:calendar )?(week|month|quarter|year)|us(se| se) pehle)\b/i

/** 'And the 27th?' */
export const ONE_DAY = /^\W*(?:(?:and|on|or|just|only|what about|how about)\W+)*(?:the )?(\d{1,2})(?:st|nd|rd|th)\W*$/i
/** 'And from the 16th to the 31st?' */
export const SPAN_OF_DAYS =
  /^\W*(?:(?:and|on|or|just|only|for|what about|how about)\W+)*(?:from |between )?(?:the )?(\d{1,2})(?:st|nd|rd|th)? ?(?:to|till|until|through|and|-|–) ?(?:the )?(\d{1,2})(?:st|nd|rd|th)?\W*$/i
/** 'Over that whole week' after a day. */
export const THAT_WEEK = /\b(?:(?:the )?whole of )?that (?:whole |entire |full )?week\b/i

/** 'Go back to the first one', 'what is left after those two', 'without these': it points into a thread, and tells nothing that has happened. */
export function pointsIntoThread(named: Parameters): boolean {
  return IN_THREAD.test(named.masked) && lettersLeft(named.masked.replace(OF_THREAD, ' ')) === ''
}

const IN_THREAD = /\b(?:first|second|these|those|them|that|it|after|before)\b/i
const OF_THREAD = /\b(?:go|return|left|remain\w*|without|after|first|second|third|two|three|ll|i|back|minus|less)\b/gi

/** 'Only the ones above 1,000', 'excluding the biggest one': some of what has been told. */
export function isOfSome(question: string, { masked }: Parameters): boolean {
  return SOME.test(question) && lettersLeft(masked.replace(SOME_WORDS, ' ')) === ''
}

const SOME = /\b(?:only|just) (?:the |those |these )?(?:ones|those|these|them)\b/i
/** 'Excluding the biggest one', 'without these': which those are, no question has said. */
export const LEAVES_RANK_OUT =
  /^\W*(?:(?:and|but|now|ok)\W+)*(?:excluding|except|without|apart from) (?:th(?:e|o)se|them|the (?:biggest|largest|highest|smallest|lowest|first|last|top|dearest|cheapest)(?: one| two| payment)?)\W*$/i
const SOME_WORDS = new RegExp(
  `\\b(?:above|over|below|under|more|less|than|excluding|except|without|apart|biggest|largest|smallest|cheapest|dearest|${anyOf(NUMBER_WORDS)})\\b`,
  'gi',
)
