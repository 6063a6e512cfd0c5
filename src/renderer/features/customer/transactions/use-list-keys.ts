import { useEffect, useRef } from 'react'
import { useShortcutsOn } from '../../../ui/use-shortcuts-on'

interface ListKeys {
  readonly move: (by: number) => void
  readonly open: () => void
  /** Null when there is nothing to close. */
  readonly close: (() => void) | null
}

/**
 * j and k move the selection while the list or its drawer has the focus (WCAG 2.1.4), and can be turned off. Escape
 * closes the drawer wherever the focus is, but for fields that take text and for open menus; the arrow keys and Enter
 * work too as long as nothing has the focus.
 */
export function useListKeys(keys: ListKeys): void {
  const [letters] = useShortcutsOn()
  const latest = useRef(keys)
  useEffect(() => {
    latest.current = keys
  })
  useEffect(() => {
    const onKeyDown = (event: globalThis.KeyboardEvent) => {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return
      const target = event.target instanceof Element ? event.target : document.body
      if (target.closest(OWN_KEYS)) return
      const nowhere = target === document.body
      const { move, open, close } = latest.current
      const here = letters && target.closest(LIST_AND_DRAWER) !== null
      if ((here && event.key === 'j') || (nowhere && event.key === 'ArrowDown')) move(1)
      else if ((here && event.key === 'k') || (nowhere && event.key === 'ArrowUp')) move(-1)
      else if (nowhere && event.key === 'Enter') open()
      else if (event.key === 'Escape' && close) close()
      else return
      event.preventDefault()
    }
    window.addEventListener('keydown', onKeyDown)
    return () => window.removeEventListener('keydown', onKeyDown)
  }, [letters])
}

const LIST_AND_DRAWER = '#transaction-list, .tx-drawer'
const OWN_KEYS =
  'input:not([type="radio"], [type="checkbox"]), textarea, select, [role="dialog"], [role="menu"], [role="listbox"], [aria-expanded="true"]'
