// What a question must be before anything reads it.
import { z } from 'zod'
import { AppError } from '../../errors'

export const LONGEST_QUESTION = 2000

/** At the door a longer text is taken than may be asked, so that whoever pastes one is told the limit. */
export const questionSchema = z.string().max(100_000)

/** True when at least half of the letters are of a script that the assistant does not read. Digits and signs do not count. */
export function isOtherScript(question: string): boolean {
  const letters = question.normalize('NFKC').match(/\p{L}/gu) ?? []
  const latin = letters.filter((letter) => /\p{Script=Latin}/u.test(letter))
  return letters.length > 0 && latin.length * 2 <= letters.length
}

/** The question in one line without control characters. Throws 'invalid-request' when it is too long or says nothing. */
export function screenQuestion(question: string): string {
  if (question.length > LONGEST_QUESTION) {
    throw new AppError('invalid-request', 'The question is longer than 2,000 characters. Shorten it and ask again.')
  }
  const line = question.replace(/[\p{C}\p{Z}]+/gu, ' ').trim()
  if (!/[\p{L}\p{N}]/u.test(line)) {
    throw new AppError('invalid-request', 'Type a question first, for example: How much did I spend this month?')
  }
  return line
}
