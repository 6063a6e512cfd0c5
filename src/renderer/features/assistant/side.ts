// What the panel needs to know of whoever it serves: customers and administrators have the same panel over other operations.
import type { ComponentType } from 'react'
import type { AskEvent, AskRequest, Chat, Thumb } from '../../../shared/chats'
import type { Answer, AssistantStatus, BankAnswer } from '../../../shared/contract'

export interface AskedStream {
  readonly reply: Promise<Answer>
  readonly cancel: () => void
}

export interface AssistantSide {
  /** Whose panel it is: whether it is folded is remembered for each. The bank's pages are wide, so theirs starts folded. */
  readonly folds: 'own' | 'bank'
  /** Starts one question. */
  readonly ask: (request: AskRequest, onEvent: (event: AskEvent) => void) => AskedStream
  readonly status: AssistantStatus | undefined
  /** After each answer, stop or failure: the model may have been loaded, or lost. */
  readonly onSettled: () => void
  /** The same object from one render to the next, so that a conversation is not drawn again with every page. */
  readonly words: AssistantWords
  /** Questions to start with, of the page that one is on. */
  readonly starters: readonly string[]
  /** Null where answers cannot be rated. One function as long as the panel is there. */
  readonly rate: ((turnId: number, thumb: Thumb | null) => Promise<unknown>) | null
  /** Under an answer: what it rests on. */
  readonly Sources: ComponentType<SourcesProps>
  /** Takes the place of the conversation; null where no chats are kept. */
  readonly History: ComponentType<HistoryProps> | null
  /** A kept chat, to be read and gone on with; null where none are kept. */
  readonly readChat: ((chatId: number) => Promise<Chat>) | null
}

export interface SourcesProps {
  readonly answer: Answer | BankAnswer
}

export interface AssistantWords {
  readonly welcome: string
  readonly welcomeText: string
  readonly placeholder: string
  /** Under the field. */
  readonly promise: string
  /** While an answer is looked up. */
  readonly answering: string
}

export interface HistoryProps {
  /** The chat on screen, which may be deleted here. */
  readonly openId: number | null
  readonly onOpen: (chatId: number) => void
  readonly onNew: () => void
  readonly onClose: () => void
}
