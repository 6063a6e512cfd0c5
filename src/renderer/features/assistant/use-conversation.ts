import { useCallback, useEffect, useMemo, useReducer, useRef } from 'react'
import type { Chat, Thumb } from '../../../shared/chats'
import { BackendError } from '../../backend'
import { type ChatOnScreen, converse, isBusy, NEW_CHAT, type Turn } from './conversation'
import type { AskedStream, AssistantSide } from './side'

export interface Conversation extends ChatOnScreen {
  readonly busy: boolean
  /** While an answer is running, that one is stopped and the question follows. `insteadOf`: a turn that goes, with all after it. */
  readonly ask: (question: string, insteadOf?: Turn) => void
  readonly stop: () => void
  /** Leaves the chat on screen for an empty one. */
  readonly startNew: () => void
  readonly open: (chat: Chat) => void
  readonly rated: (id: number, thumb: Thumb | null) => void
}

interface Running {
  readonly id: number
  readonly answer: AskedStream
}

interface Waiting {
  readonly question: string
  readonly insteadOf?: Turn | undefined
}

/** One question at a time. */
export function useConversation(side: Pick<AssistantSide, 'ask' | 'onSettled'>): Conversation {
  const [chat, dispatch] = useReducer(converse, NEW_CHAT)
  const ids = useRef(0)
  const running = useRef<Running | null>(null)
  const waiting = useRef<Waiting | null>(null)
  const current = useRef({ chat, side })
  current.current = { chat, side }

  const stop = useCallback(() => {
    if (!running.current) return
    dispatch({ step: 'stop', id: running.current.id })
    running.current.answer.cancel()
  }, [])

  const ask = useCallback(
    async (question: string, insteadOf?: Turn) => {
      if (running.current) {
        waiting.current = { question, insteadOf }
        return stop()
      }
      ids.current += 1
      const id = ids.current
      const { chatId, turns } = current.current.chat
      dispatch({ step: 'asked', id, question, insteadOf: insteadOf?.id ?? null })
      // A turn that main never kept is followed, in what is kept, by whatever else goes with it.
      const from = insteadOf && turns.slice(turns.findIndex((turn) => turn.id === insteadOf.id))
      const replaced = from?.find(({ turnId }) => turnId !== null)?.turnId
      const request = {
        question,
        ...(chatId === null ? {} : { chatId }),
        ...(replaced ? { insteadOf: replaced } : {}),
      }
      const answer = current.current.side.ask(request, (event) =>
        dispatch('kept' in event ? { step: 'kept', id, kept: event.kept } : { step: 'sentence', id, sentence: event }),
      )
      running.current = { id, answer }
      try {
        dispatch({ step: 'answered', id, answer: await answer.reply })
      } catch (cause) {
        const error = cause as Error
        const cancelled = error instanceof BackendError && error.code === 'cancelled'
        dispatch(cancelled ? { step: 'stopped', id } : { step: 'failed', id, error })
      }
      running.current = null
      current.current.side.onSettled()
      const following = waiting.current
      waiting.current = null
      if (following !== null) ask(following.question, following.insteadOf)
    },
    [stop],
  )

  const leave = useCallback(() => {
    waiting.current = null
    running.current?.answer.cancel()
  }, [])
  const startNew = useCallback(() => {
    leave()
    dispatch({ step: 'new' })
  }, [leave])
  const open = useCallback(
    (opened: Chat) => {
      leave()
      const firstId = ids.current + 1
      ids.current += opened.turns.length
      dispatch({ step: 'opened', chat: opened, firstId })
    },
    [leave],
  )
  const rated = useCallback((id: number, thumb: Thumb | null) => dispatch({ step: 'rated', id, thumb }), [])

  // Signing out takes the panel away, and the answer with it.
  useEffect(() => leave, [leave])
  return useMemo(
    () => ({ ...chat, busy: isBusy(chat.turns), ask, stop, startNew, open, rated }),
    [chat, ask, stop, startNew, open, rated],
  )
}
