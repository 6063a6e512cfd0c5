// Words of questions about money as they are typed in haste: 'helth scor', 'budgit', 'recieved'.
import { CATEGORY_PHRASES } from './category-words'
import { WORDS_WITH_MEANING } from './concept-words'
import { editDistance } from './edit-distance'
import { withMonthsSpelt } from './month-spelling'
import { ordinary, plainName } from './question-words'

/**
 * The question with the misspelt words of its subject put right. A word is left alone that phrasings know, that stands in a payee's
 * name or comes near one, and that no single word of the subject is nearest to.
 */
export function wellSpelt(question: string, payees: readonly string[]): string {
  const names = new Set(payees.flatMap((payee) => plainName(payee).split(' ')))
  const isName = (text: string) =>
    names.has(text) || [...names].some((name) => name.length >= 5 && near(text, name) <= 1)
  return withMonthsSpelt(question.replace(MONTH_OF, ''), SUBJECT).replace(
    /(?<![\p{L}\d.@'’-])[a-z]{3,}(?![\p{L}\d@'’-])/giu,
    (word, at: number) => {
      const text = word.toLowerCase()
      // In the midst of a sentence a capital is a name.
      if (at > 0 && word !== text) return word
      if (Object.hasOwn(IN_HASTE, text)) return IN_HASTE[text] as string
      if (text.length < LEAST || WORDS.has(text) || ordinary(text) || SUBJECT.has(text) || isName(text)) return word
      return nearest(text) ?? word
    },
  )
}

/** 'The month of October' is October. */
const MONTH_OF = /\b(?:the )?month of (?=(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec))/gi
const IN_HASTE: Readonly<Record<string, string>> = {
  ...{ wats: 'what is', enuf: 'enough', evry: 'every', meny: 'many', mutch: 'much', mony: 'money' },
  ...{ monny: 'money', avrage: 'average', shwo: 'show', intrest: 'interest', recieved: 'received', recieve: 'receive' },
  ...{
    lone: 'loan',
    lones: 'loans',
    scor: 'score',
    totl: 'total',
    yer: 'year',
    restraunt: 'restaurant',
    restraunts: 'restaurants',
    resturant: 'restaurant',
    bils: 'bills',
    bil: 'bill',
    evrything: 'everything',
    spendngs: 'spending',
    exps: 'expenses',
  },
}

/** Words that name the subject of a question. */
const SUBJECT: ReadonlySet<string> = new Set([
  ...WORDS_WITH_MEANING,
  ...CATEGORY_PHRASES.flatMap(({ phrase }) => phrase.split(' ')),
  ...'personal coming every electricity outstanding premium balance home rent loan petrol'.split(' '),
])

/** Words of their own that look like slips. */
const WORDS: ReadonlySet<string> = new Set('butter bhara meera sending sends dinner'.split(' '))

/** Shorter words are near to too many others: 'tall' is not 'tally'. */
const LEAST = 5
/** In shorter words another vowel makes another word: 'rant' is no rent. */
const MAY_REPLACE = 6

/** The one word of the subject that `text` is a slip of; null where there is none, or two. */
function nearest(text: string): string | null {
  const found = [...SUBJECT].filter(
    (word) => word[0] === text[0] && editDistance(text, word, 1) === 1 && isSlip(text, word) && word !== `${text}d`,
  )
  // 'Budgets' and 'budget' are one.
  const stems = new Set(found.map((word) => word.replace(/s$/, '')))
  if (stems.size !== 1) return null
  return found.find((word) => word.endsWith('s') === text.endsWith('s')) ?? (found[0] as string)
}

/** What a hurried hand does: leaves a letter out, doubles one, swaps two, or takes another vowel. 'Monkey' is no slip of 'money'. */
function isSlip(text: string, word: string): boolean {
  if (text.length < word.length) return true
  if (text.length > word.length) return text.replace(/(.)\1/g, '$1') === word.replace(/(.)\1/g, '$1')
  if ([...text].sort().join('') === [...word].sort().join('')) return true
  return text.length >= MAY_REPLACE && text.replace(/[aeiou]/g, '.') === word.replace(/[aeiou]/g, '.')
}

function near(text: string, name: string): number {
  return editDistance(text, name, 1)
}
