// How many questions one person may ask: one at a time, and not more than a person can read.
import { AppError } from '../../errors'

export interface Asking {
  asking: AbortController | null
  /** When the latest questions came: milliseconds that only go up. */
  askedAt: number[]
}

const QUESTIONS_A_MINUTE = 30
const MINUTE_MS = 60_000

/** Throws 'invalid-request' for a second question at once, and for more than 30 in a minute. */
export function admitQuestion(conversation: Asking, at: number): void {
  if (conversation.asking) {
    throw new AppError('invalid-request', 'The assistant is still answering. Wait for it, or stop it first.')
  }
  conversation.askedAt = conversation.askedAt.filter((before) => at - before < MINUTE_MS)
  if (conversation.askedAt.length >= QUESTIONS_A_MINUTE) {
    throw new AppError('invalid-request', 'You have asked 30 questions within a minute. Wait a moment, then ask again.')
  }
  conversation.askedAt.push(at)
}
