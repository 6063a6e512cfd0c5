// What the bank's people have to settle, and the summary of it that a customer hands over.

export const HAND_OFF_TOPICS = ['dispute', 'fraud', 'lost-card', 'hardship', 'complaint'] as const

export type HandOffTopic = (typeof HAND_OFF_TOPICS)[number]
