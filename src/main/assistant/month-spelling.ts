import { editDistance } from './edit-distance'
import { MONTHS } from './periods'

/** Shorter names are too near to other words: 'marsh', 'jolly'. */
const LONG_ENOUGH = 6

/** A question with misspelt names of months put right ('octber', 'agust'); `known`: words that are none. */
export function withMonthsSpelt(question: string, known: ReadonlySet<string>): string {
  return question.replace(/[a-z]{5,}/gi, (word) => {
    const text = word.toLowerCase()
    if (known.has(text)) return word
    const near = MONTHS.find((month) => {
      const most = month.length >= 8 ? 2 : 1
      return month.length >= LONG_ENOUGH && editDistance(text, month.toLowerCase(), most) <= most
    })
    return near ?? word
  })
}
