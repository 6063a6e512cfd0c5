// Whether a turn of a thread is a whole question: it says all that its kind of question needs, so that nothing before it counts.
import { certainIntent } from '../intent/certain-words'
import { readingsOf, sureEnough } from '../intent/readings'
import { ANSWERABLE, type Answerable, isAnswerable, traitsOf } from '../intents'
import type { Parameters } from '../names/parameters'
import { plainName } from '../words/question-words'
import { leadsOn, lettersLeft, namesAlone } from './follow-up'
import { asksOfPaid } from './paid-so-far'
import { takesNames } from './turn-edits'
import { formsIn, withoutForms } from './turn-forms'
import { isSaidOfSpending, PASSING, topicOf } from './turn-topics'
import type { Turn } from './turns-joined'

/**
 * A question is whole when it neither leads on nor points back, is surely understood by itself, and leaves out neither what it is
 * about nor its time: it names somebody, is of all that is spent or earned in so many words, or is about something else than the
 * thread. `named`: what it names by itself.
 */
export function standsAlone(question: string, named: Parameters, previous: Turn): boolean {
  const [first] = readingsOf(question, named)
  if (!first) return false
  const { intent, confidence } = first
  // 'And index fund?' after what a mutual fund is.
  if (previous.explained && !isAnswerable(intent) && confidence >= sureEnough(intent, named)) return true
  if (leadsOn(question) || pointsBefore(named) || (HALF_COMPARED.test(question) && !hasTime(named))) return false
  if (OFFERED.has(plainName(question))) return true
  if (asksOfPaid(previous, question, named) && contentOf(named.masked, previous.intent) === '') return false
  const long = question.split(' ').length >= FEWEST_WORDS
  const content = contentOf(named.masked, previous.intent)
  if (!isAnswerable(intent)) return long && content !== '' && confidence >= LIKELIEST
  if (confidence < sureEnough(intent, named)) return false
  const time = hasTime(named)
  const timed = time || !traitsOf(intent).period || TIMELESS.test(named.masked) || UNTIMED.includes(intent)
  if ((named.payee ?? named.categoryId) !== null) {
    if (named.other) return true
    if (namesAlone(named)) {
      // 'Swiggy in July' takes the form of a question that had a name.
      const substitutes = isOfMoney(previous.intent) && hasName(previous) && formsIn(named.masked).length === 0
      return time ? !substitutes : !takesNames(previous.intent)
    }
    return timed || !isOfMoney(previous.intent)
  }
  if (timed && OF_ALL.test(named.masked)) return true
  if (confidence < SURE) return false
  // Of a time that the thread's kind of question has not: 'total in Q3' after a balance.
  if (time && isOfMoney(intent) && !isOfMoney(previous.intent) && (formsIn(named.masked).length > 0 || content !== ''))
    return true
  if (named.period && named.against && OF_MINE.test(named.masked)) return true
  // 'Health score' in two words is asked of nothing else.
  const ofItsOwn = question.split(' ').length > 1 && !isOfMoney(intent) && content !== ''
  if (!(long || ofItsOwn) || isNear(intent, previous.intent) || !(timed || !previous.ask.periodGiven)) return false
  return (
    content !== '' ||
    certainIntent(question, named) !== null ||
    (OF_MINE.test(named.masked) && !hasForm(named.masked, previous))
  )
}

/** As they are offered to be asked next. */
const OFFERED: ReadonlySet<string> = new Set(Object.values(ANSWERABLE).map(({ example }) => plainName(example)))
/** Of the reading's confidence: likelier than all others together, and beyond doubt. */
const LIKELIEST = 0.5
const SURE = 0.85
const FEWEST_WORDS = 3
/** Of the last whole months, or of all, where no time is named. */
const UNTIMED: readonly Answerable[] = ['spending-average', 'price-rises']
const TIMELESS =
  /\b(?:last|latest|most recent|newest|first|next|ever|so far|(?:have|has) (?:i|we|they|he|she|xpayeex)\b|every month|each month|(?:a|per) month|lately|everything)\b/i
/** Of all that is spent or comes in. */
const OF_ALL =
  /\b(?:spen[dt]s?|spending|expens\w+|expenditure|outgo\w*|kharch\w*|purchases?|debits?|merchants?|categor(?:y|ies)|payments|(?:largest|biggest|dearest|smallest|cheapest) (?:single )?payment|transactions|thing (?:i|we)|money|income|earn\w*|kamai|(?:cost|from) (?:me|us))\b/i
/** 'Was AJIO more?' leaves out than whom. */
const HALF_COMPARED = /\b(?:more|less|higher|lower|bigger|smaller|dearer|costlier|cheaper)\W*$/i
const OF_MINE = /\b(?:i|me|we|us|my|our)\b/i

/** Whether a form of the thread's topic can be asked in a turn. */
function hasForm(masked: string, { intent }: Turn): boolean {
  const topic = topicOf(intent)
  return topic !== null && formsIn(masked).some(({ form }) => form in topic.other || topic.same.includes(form))
}

function hasTime({ period, against, ahead }: Parameters): boolean {
  return (period ?? against ?? ahead) !== null
}

function hasName({ ask }: Turn): boolean {
  return (ask.payee ?? ask.categoryId) !== null
}

function isOfMoney(intent: Answerable): boolean {
  return isSaidOfSpending(intent) || intent === 'income'
}

function isNear(one: Answerable, other: Answerable): boolean {
  return one === other || topicOf(one) === topicOf(other) || (isSaidOfSpending(one) && isSaidOfSpending(other))
}

/** What a turn says besides names, times, forms, small words and what the thread's topic is called. */
function contentOf(masked: string, before: Answerable): string {
  const rest = withoutForms(masked, formsIn(masked)).replace(PASSING, ' ')
  const topic = topicOf(before)
  return lettersLeft(topic ? rest.replace(topic.nouns, ' ') : rest)
}

/** Whether it points at something that the question itself does not say. */
function pointsBefore(named: Parameters): boolean {
  const { masked } = named
  const ofItsOwn = hasTime(named) && ((named.payee ?? named.categoryId) !== null || OF_ALL.test(masked))
  if (OF_THREAD.test(masked) || (!ofItsOwn && AS_WELL.test(masked))) return true
  const rest = masked.replace(OF_ITS_OWN, ' ')
  const pronoun = POINTS.exec(rest)
  return pronoun !== null && !/x(?:payee|category)x|\bmy \w+/.test(rest.slice(0, pronoun.index))
}

const OF_THREAD =
  /\b(?:(?:of|from|on|in|for|with|to) (?:it|that|them|those|these|this)\b(?! \w)|(?:that|same) (?:day|week|month|quarter|year|time|period|stretch|span)|the (?:two|three|four|pair)|both|all three|instead)\b|^\W*(?:(?:and|so) )?(?:in|over|across|from|through) how many \w+\W*$|^\W*(?:minus|plus|without|except|excluding)\b/i
const AS_WELL = /\b(?:mila ?k(?:e|ar)|too|as well|likewise|also|else|again|together|same)\b/i
const POINTS = /\b(?:that|it|those|them|these|they|he|she|him|her|one|ones|there|then|wo|woh|uska|usse)\b/i
/** 'The services that bill me', 'does it make sense to', 'was there any'. */
const OF_ITS_OWN =
  /\b(?:everything|every \w+|payments?|services?|things?|those|ones|anything|month|year) that\b|\b(?:does|is|was|would|will) it (?:make sense|worth|better|wise|possible|safe|time)\b|\b(?:is|was|are|were) there\b|\bthat is\W*$/gi
