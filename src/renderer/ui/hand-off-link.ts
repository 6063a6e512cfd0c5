import type { HandOffTopic } from '../../shared/hand-off'

/** The summary for the bank, begun with what the customer has said. */
export function handOffPath(topic: HandOffTopic, words: string): string {
  return `/hand-off?topic=${topic}&words=${encodeURIComponent(words)}`
}
