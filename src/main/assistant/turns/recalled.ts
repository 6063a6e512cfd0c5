import { understand } from '../intent/understanding'
import type { Listener, Understood } from '../understood'

/** Further back nothing is left out any more. */
export const MOST_RECALLED = 6

/**
 * What the next question of a chat may lean on, when nobody remembers it any more: the latest `questions`, oldest first, are read
 * again. Null when none of them was about the books.
 */
export function recalled(questions: readonly string[], listener: Listener): Understood | null {
  return questions.reduce<Understood | null>((previous, question) => {
    const understanding = understand(question, listener, previous)
    if (understanding.kind !== 'answerable') return previous
    const { intent, ask, earlier } = understanding
    return { intent, ask, ...(earlier && { earlier }) }
  }, null)
}
