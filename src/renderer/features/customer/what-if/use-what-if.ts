// Asks while sliders move: one call at a time, always for the latest wish, so that no older reply comes after a newer one.
import { useCallback, useEffect, useRef, useState } from 'react'
import type { WhatIf, WhatIfChanges } from '../../../../shared/what-if'
import { call } from '../../../backend'

interface Wish {
  readonly changes: WhatIfChanges
  readonly months: number
}

interface Answered {
  readonly result: WhatIf | null
  readonly error: Error | null
}

export function useWhatIf(wish: Wish) {
  const [answered, setAnswered] = useState<Answered>({ result: null, error: null })
  const wanted = useRef(wish)
  const isAsking = useRef(false)
  const isGone = useRef(false)
  const text = JSON.stringify(wish)

  const ask = useCallback(async () => {
    if (isAsking.current) return
    isAsking.current = true
    let asked: Wish | null = null
    while (asked !== wanted.current && !isGone.current) {
      asked = wanted.current
      try {
        const result = await call('customer.whatIf', asked)
        if (!isGone.current) setAnswered({ result, error: null })
      } catch (error) {
        if (!isGone.current) setAnswered((was) => ({ ...was, error: error as Error }))
      }
    }
    isAsking.current = false
  }, [])

  useEffect(() => {
    wanted.current = JSON.parse(text) as Wish
    void ask()
  }, [text, ask])
  useEffect(() => {
    isGone.current = false
    return () => {
      isGone.current = true
    }
  }, [])
  const retry = useCallback(() => {
    wanted.current = { ...wanted.current }
    void ask()
  }, [ask])
  return { ...answered, retry }
}
