// 'How much for the water cans', 'who is the maid': what the references of the books' own payments say, put as the payee it is paid to.
import type { Scope } from '../findings'
import { plainName, runs, type Word, wordsOf } from '../words/question-words'
import { anyWording } from '../words/word-lists'
import { type Purpose, purposesOf } from './references'

/** Words for the same help or thing, whichever of them a reference has. */
const SAME: readonly (readonly string[])[] = [
  'house help|maid|house maid|domestic help|domestic worker|househelp|house helper|home help|cleaner|house cleaner|cleaning lady|housekeeper|housekeeping|kaamwali|kaam wali|kaam wali bai|bai',
  'water cans|water can|can water|water delivery|water bottles|water jars|mineral water|drinking water',
  'car wash|car washing|car washer|car cleaner|car cleaning',
  'gardener|gardening|mali|garden help',
  'tuition|tuitions|tutor|tutors|tuition teacher|tuition class|tuition classes|tuition fees|private lessons',
  'music class|music classes|music lessons|music teacher|singing lessons|piano|piano lessons|piano teacher',
  'dance class|dance classes|dance lessons|dance teacher',
  'yoga|yoga class|yoga classes|yoga lessons|yoga teacher',
  'swimming|swimming lessons|swimming class|swimming classes|swimming teacher',
  'maintenance|society maintenance|apartment maintenance|flat maintenance|building maintenance|society charges|society dues|flat association|apartment association',
  'cook|cooking help|khana banane wali',
  'driver|chauffeur',
  'newspaper|newspapers|paper boy|newspaper boy|news paper',
  'milkman|milk man|doodhwala|doodh wala',
  'laundry|dhobi|ironing|ironing man|presswala',
].map((words) => words.split('|'))

/**
 * The question with the payee in place of what is paid to nobody but them, whose references say so; as it is where it names nothing of that
 * kind. What 'who' asks for then is the payee.
 */
export async function withPurposeNamed(
  question: string,
  payees: readonly string[],
  scope: Pick<Scope, 'db' | 'books'>,
): Promise<string> {
  const words = wordsOf(question)
  const asked = runs(words, LONGEST).filter((run) => mayBeAPurpose(run, question))
  if (asked.length === 0) return question
  const purposes = (await purposesOf(scope)).filter(({ payee }) => PLAIN.test(payee))
  for (const run of asked) {
    const meant = purposes.filter(({ what }) => isCalled(what, run.text))
    const own = payees.some((payee) => plainName(payee) === plainName(run.text))
    const [first, second] = meant.filter(({ payee }) => !isNamed(payee, words))
    if (!first || own || meant.length > MOST_MEANT) continue
    if (WHO.test(question) && !RANKED.test(question)) return `who is ${first.payee}`
    return question.slice(0, run.start) + joined(first, second) + question.slice(run.end)
  }
  return question
}

function joined(first: Purpose, second: Purpose | undefined): string {
  return second ? `${first.payee} and ${second.payee}` : first.payee
}

/** A single word is what is paid for only where one stands: 'for the maid', 'maintenance charges'. */
function mayBeAPurpose({ text, start, end }: Word, question: string): boolean {
  if (text.length < 3) return false
  return text.includes(' ') || BEFORE.test(question.slice(0, start)) || AFTER.test(question.slice(end))
}

function isCalled(what: string, said: string): boolean {
  const [one, other] = [singular(what), singular(said)]
  return (
    one === other || SAME.some((group) => [one, other].every((each) => group.some((name) => singular(name) === each)))
  )
}

function singular(text: string): string {
  return plainName(text).replace(/(?<!s)s$/, '')
}

function isNamed(payee: string, words: readonly Word[]): boolean {
  const [first] = plainName(payee).split(' ')
  return words.some(({ text }) => plainName(text) === first)
}

const LONGEST = 3
const MOST_MEANT = 2
/** A name that can stand in a sentence as it is. */
const PLAIN = /^\p{L}[\p{L}’' -]{1,40}$/u
const BEFORE = /(?:^\W*|\b(?:on|for|the|my|our|a|is|about|of|to|from|does|did|and|or|with|last|next)\s+)$/i
const AFTER = /^(?:['’]s)?\s+(?:payments?|charges|fees?|bills?|money|dues?|ka|ki|ke|ko|pe|par)\b/i
const WHO = /^\W*(?:(?:and|so|but|ok) )?(?:who(?:['’]?s)?|kaun|kon)\b/i
const RANKED = anyWording(['most|least|more|less|than|highest|biggest|largest|how (?:much|many|often)|when'])
