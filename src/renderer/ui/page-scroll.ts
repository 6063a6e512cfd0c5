// Where a page is scrolled to: a page that is opened starts at its top, one that is gone back to stands where it was left.
import { type RefObject, useLayoutEffect, useRef } from 'react'
import { useLocation } from 'wouter'

declare global {
  interface Window {
    /** Part of every Chromium that Electron has; TypeScript's library does not know it yet. */
    readonly navigation: { readonly currentEntry: { readonly key: string } | null }
  }
}

/** For the element that scrolls all pages. */
export function usePageScroll(view: RefObject<HTMLElement | null>): void {
  const [location] = useLocation()
  /** By entry of the history: one that was opened just now has none. */
  const left = useRef(new Map<string, number>())

  // biome-ignore lint/correctness/useExhaustiveDependencies: it is the page that changes
  useLayoutEffect(() => {
    const element = view.current
    if (!element) return
    element.scrollTop = left.current.get(historyEntry()) ?? 0
    const remember = () => left.current.set(historyEntry(), element.scrollTop)
    element.addEventListener('scroll', remember, { passive: true })
    return () => element.removeEventListener('scroll', remember)
  }, [location, view])
}

function historyEntry(): string {
  return window.navigation.currentEntry?.key ?? ''
}
