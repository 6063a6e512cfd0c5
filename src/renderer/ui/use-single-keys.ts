import { useEffect, useRef } from 'react'
import { SEQUENCE_MS, singleKey, takesLetters } from './single-keys'
import { useShortcutsOn } from './use-shortcuts-on'

interface Actions {
  readonly search?: () => void
  readonly help?: () => void
  /** One of the letters, after 'g'. */
  readonly go: (letter: string) => void
}

/** Listens to single letters anywhere on the page while they are switched on. `letters` must stay the same list. */
export function useSingleKeys(letters: readonly string[], actions: Actions): void {
  const [on] = useShortcutsOn()
  const latest = useRef(actions)
  useEffect(() => {
    latest.current = actions
  })
  useEffect(() => {
    if (!on) return
    let gAt = Number.NEGATIVE_INFINITY
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || event.repeat) return
      if (takesLetters(event.target)) return
      const key = singleKey(event.key, event.timeStamp - gAt < SEQUENCE_MS, letters)
      gAt = key === 'waiting' ? event.timeStamp : Number.NEGATIVE_INFINITY
      if (key === null || key === 'waiting') return
      const { go, search, help } = latest.current
      const act = key.does === 'go' ? () => go(key.letter) : key.does === 'search' ? search : help
      if (!act) return
      event.preventDefault()
      act()
    }
    window.addEventListener('keydown', onKeyDown)
    return () => window.removeEventListener('keydown', onKeyDown)
  }, [on, letters])
}
