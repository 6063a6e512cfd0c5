import { useCallback, useEffect, useReducer, useRef } from 'react'
import { BackendError, type Stream, stream } from '../../backend'
import { converse, isBusy, type Turn } from './conversation'

export interface Conversation {
  readonly turns: readonly Turn[]
  readonly busy: boolean
  /** While an answer is running, that one is stopped and the question follows. */
  readonly ask: (question: string, insteadOf?: number) => void
  readonly stop: () => void
}

interface Running {
  readonly id: number
  readonly answer: Stream<'customer.ask'>
}

/** One question at a time. `onSettled` is called after each answer, stop or failure. */
export function useConversation(onSettled: () => void): Conversation {
  const [turns, dispatch] = useReducer(converse, [])
  const ids = useRef(0)
  const running = useRef<Running | null>(null)
  const waiting = useRef<string | null>(null)
  const settled = useRef(onSettled)
  settled.current = onSettled

  const stop = useCallback(() => {
    if (!running.current) return
    dispatch({ step: 'stop', id: running.current.id })
    running.current.answer.cancel()
  }, [])

  const ask = useCallback(
    async (question: string, insteadOf: number | null = null) => {
      if (running.current) {
        waiting.current = question
        return stop()
      }
      ids.current += 1
      const id = ids.current
      dispatch({ step: 'asked', id, question, insteadOf })
      const answer = stream('customer.ask', { question }, (sentence) => dispatch({ step: 'sentence', id, sentence }))
      running.current = { id, answer }
      try {
        dispatch({ step: 'answered', id, answer: await answer.reply })
      } catch (cause) {
        const error = cause as Error
        const cancelled = error instanceof BackendError && error.code === 'cancelled'
        dispatch(cancelled ? { step: 'stopped', id } : { step: 'failed', id, error })
      }
      running.current = null
      settled.current()
      const following = waiting.current
      waiting.current = null
      if (following !== null) ask(following)
    },
    [stop],
  )

  // Signing out takes the panel away, and the answer with it.
  useEffect(
    () => () => {
      waiting.current = null
      running.current?.answer.cancel()
    },
    [],
  )
  return { turns, busy: isBusy(turns), ask, stop }
}
