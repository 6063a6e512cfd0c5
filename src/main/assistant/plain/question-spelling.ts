// Words of a question as they are typed in haste: 'helth scor', 'budgit', 'refubds', 'spent at Zoato'.
import type { ProfileId } from '../../../shared/profiles'
import { CATEGORY_PHRASES } from '../names/category-words'
import { knownMerchants } from '../names/known-merchants'
import { festivalNames } from '../periods/festivals'
import { withMonthsSpelt } from '../periods/month-spelling'
import { WORDS_WITH_MEANING } from '../router/concept-words'
import { KNOWN_WORDS } from '../router/router'
import { ordinary, plainName } from '../words/question-words'
import { slipOf, withoutVowels } from '../words/slips'
import { wordsIn } from '../words/word-lists'
import { withWordsInFull } from './message-words'
import nearWords from './near-words.json'

/**
 * The question with short forms in full and misspelt words put right. `names`: what the books call things, as payees and accounts;
 * `subject`: words of what is asked about here, besides those of a customer's questions. A word is left alone that is known, that
 * means something else, that stands in a name of the country, or that no single word is nearest to.
 */
export function wellSpelt(
  question: string,
  names: readonly string[],
  country?: ProfileId,
  subject: ReadonlySet<string> = NO_MORE,
): string {
  const own = wordsOf(names)
  const merchants = wordsOf(knownMerchants(country))
  const namesOnly = [...own].filter((word) => !ordinary(word))
  const festivals = [...wordsOf(country ? festivalNames(country) : [])]
  const full = withWordsInFull(question.replace(MONTH_OF, '').replace(WEAK, '$1 week'), (word) => own.has(word))
  return withMonthsSpelt(full, SUBJECT).replace(WORD, (word, at: number) => {
    const text = word.toLowerCase()
    if (isAWord(text) || subject.has(text) || own.has(text) || merchants.has(text) || festivals.includes(text))
      return word
    // 'Bharat Petroleums part of it'.
    if (/^\p{Lu}.*s$/u.test(word) && namesOnly.includes(text.slice(0, -1))) return `${word.slice(0, -1)}'s`
    const name = text.length >= LEAST ? nearestOf(text, namesOnly) : null
    const usual = firstOf([festivals, subject, SUBJECT, USUAL, KNOWN_WORDS], (words) => nearestOf(text, words))
    // In the midst of a sentence a capital is a name.
    const meant =
      at > 0 && /^\p{Lu}\p{Ll}/u.test(word) && !(usual && (own.has(usual) || festivals.includes(usual))) ? null : usual
    return name && meant && name !== meant ? word : (name ?? meant ?? word)
  })
}

const NO_MORE: ReadonlySet<string> = new Set()

function wordsOf(names: readonly string[]): ReadonlySet<string> {
  return new Set(names.flatMap((name) => plainName(name).split(' ')))
}

/** 'The month of October' is October. */
const MONTH_OF = /\b(?:the )?month of (?=(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec))/gi
/** A weak point is none of a week. */
const WEAK = /\b(last|this|next|past|per|every|each) weak\b/gi
const WORD = /(?<![\p{L}\d.@'’-])[a-z]{4,}(?![\p{L}\d@-]|['’](?!s\b))/giu

/** Words that name the subject of a question. */
const SUBJECT: ReadonlySet<string> = new Set([
  ...WORDS_WITH_MEANING,
  ...CATEGORY_PHRASES.flatMap(({ phrase }) => phrase.split(' ')),
  ...'personal coming every electricity outstanding premium balance home rent loan petrol school chemist chemists'.split(
    ' ',
  ),
])

/** Words of any question that are long enough to be mistyped. */
const USUAL = wordsIn(`
  about above after again against all almost along also although always another around because been before behind being below besides between
  both bring calendar came category cause could different difference does doing down each either else enough even every everything exactly financial
  first five four fourth from further gave give given going gone have having here highest instead into just keep kept kindly know
  latest least left less lately like look lowest made make many maybe mean meant might mine minus month months more most much must
  near need never next nothing only other others over paid past per please quarter quite rather really remind right same second
  seven several should since some something still such sure than thank thanks that their them then there these they thing things think third
  twenty thirty forty fifty sixty seventy eighty ninety hundred thousand began couple colleague knock
  this those though three through till time times today together told tomorrow took toward towards twice under until upon used using
  usual want week weekend weeks went were what when where whether which while whole whose will with within without would year years yesterday your`)

/** What a misspelt word may be put right to, besides the words of the phrasings. */
export const WORDS_PUT_RIGHT: readonly string[] = [...SUBJECT, ...USUAL]

/** English words that are one letter away from a word of the phrasings, and mean something else (tools/train-near-words.ts). */
const OTHER_WORDS = wordsIn(nearWords.words)
/** Words of their own that look like slips, and are in no dictionary. */
const OWN_WORDS = wordsIn('bhara bhar meera')

function isAWord(text: string): boolean {
  return [SUBJECT, USUAL, OTHER_WORDS, OWN_WORDS].some((words) => words.has(text)) || ordinary(text)
}

/** Shorter words are near to too many others: 'tall' is not 'tally'. */
export const LEAST = 5

/** The one word of the list that `text` is a slip of, or else has the consonants of; null where there is none, or two. */
function nearestOf(text: string, words: Iterable<string>): string | null {
  // 'Arrive' and 'arrived' are both words.
  const long = [...words].filter((word) => word.length >= LEAST && word !== `${text}d`)
  return firstOf([slipOf, withoutVowels], (isMeant) => {
    const found = long.filter((word) => isMeant(text, word))
    // 'Budgets' and 'budget' are one.
    const stems = new Set(found.map((word) => word.replace(/s$/, '')))
    if (stems.size !== 1) return null
    return found.find((word) => word.endsWith('s') === text.endsWith('s')) ?? (found[0] as string)
  })
}

function firstOf<Item>(items: readonly Item[], find: (item: Item) => string | null): string | null {
  for (const item of items) {
    const found = find(item)
    if (found !== null) return found
  }
  return null
}
