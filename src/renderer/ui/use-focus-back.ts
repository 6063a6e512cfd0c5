import { useEffect } from 'react'

/**
 * Once a form has gone and the focus with it, gives it to the button with `data-opens={form}`: the one that opened the form
 * may have been put away for it, and stands there anew.
 */
export function useFocusBack(form: string): void {
  useEffect(
    () => () => {
      requestAnimationFrame(() => {
        if (document.activeElement !== document.body) return
        document.querySelector<HTMLElement>(`[data-opens="${CSS.escape(form)}"]`)?.focus()
      })
    },
    [form],
  )
}
