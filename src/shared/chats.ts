// What a customer and the assistant have said to each other, as it is kept in the bank's file; an administrator's chat is asked for in
// the same way, and kept by main until the session ends.
import type { Answer, AnswerSentence } from './answers'

export interface AskRequest {
  readonly question: string
  /** The chat that the question goes on with; a new one begins without, or when it is no longer there. */
  readonly chatId?: number
  /** A turn of that chat: it and all after it are dropped, and the question takes its place. */
  readonly insteadOf?: number
}

/** First where the question is kept, then whole, checked sentences. */
export type AskEvent = AnswerSentence | { readonly kept: KeptTurn }

export interface KeptTurn {
  readonly chatId: number
  readonly turnId: number
}

/** 1 is up, -1 is down. */
export type Thumb = 1 | -1

export interface ChatTurn {
  readonly id: number
  readonly question: string
  /** ISO instant. */
  readonly askedAt: string
  /** Null when it was stopped, could not be given, or Teller ended in the middle of it. */
  readonly answer: Answer | null
  /** In words, why it could not be answered; null where it was, or was stopped. */
  readonly problem: string | null
  /** What was shown of an answer that was not finished. */
  readonly shown: readonly AnswerSentence[]
  readonly thumb: Thumb | null
}

export interface Chat {
  readonly id: number
  /** In the order in which they were asked. */
  readonly turns: readonly ChatTurn[]
}

export interface ChatSummary {
  readonly id: number
  /** The question that began it. */
  readonly title: string
  /** ISO instant of the latest question. */
  readonly askedAt: string
  readonly questions: number
}

export interface ChatPage {
  /** Latest first. */
  readonly chats: readonly ChatSummary[]
  /** Of all pages. */
  readonly total: number
}

export interface ChatsContract {
  /** Streams whole, checked sentences; the reply carries the whole answer. */
  'customer.ask': { request: AskRequest; reply: Answer; event: AskEvent }
  /** Chats in whose questions or answers all words of `search` stand; all of them without. */
  'customer.chats': {
    request: { readonly search?: string; readonly offset: number; readonly limit: number }
    reply: ChatPage
  }
  'customer.chat': { request: { readonly chatId: number }; reply: Chat }
  /** One chat, or all of them. */
  'customer.chats.delete': { request: { readonly chatId?: number }; reply: { readonly deleted: number } }
  'customer.chat.rate': { request: { readonly turnId: number; readonly thumb: Thumb | null }; reply: null }
}
