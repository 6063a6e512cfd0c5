// The bank's figures are counted by jobs. Whoever comes to a page asks whether they are those of the books; what was
// published before stays on the page meanwhile, and pages ask again when a job has published.
import { type QueryClient, useQueryClient } from '@tanstack/react-query'
import { createContext, type ReactNode, useCallback, useContext, useEffect, useMemo, useRef, useState } from 'react'
import { useLocation } from 'wouter'
import type { Channel } from '../../../shared/contract'
import { stream } from '../../backend'

interface Figures {
  /** 0–1 while they are counted, 'asking' until it is known whether they are, else null. */
  readonly counting: number | 'asking' | null
  /** The books have changed. */
  readonly look: () => void
}

const FiguresContext = createContext<Figures>({ counting: null, look: () => {} })

export const useFigures = (): Figures => useContext(FiguresContext)

const PUBLISHED: ReadonlySet<string> = new Set<Channel>([
  'admin.overview',
  'admin.segments',
  'admin.segments.views',
  'admin.quality',
  'admin.rfm',
  'admin.churn',
  'admin.products',
  'admin.lab',
])

/** Looks with every page that is opened. */
export function FiguresProvider({ children }: { readonly children: ReactNode }) {
  const queries = useQueryClient()
  const [location] = useLocation()
  const [counting, setCounting] = useState<Figures['counting']>('asking')
  const running = useRef(false)
  const here = useRef(true)
  useEffect(() => {
    here.current = true
    return () => {
      here.current = false
    }
  }, [])

  const look = useCallback(() => {
    if (running.current) return
    running.current = true
    setCounting('asking')
    let published = 0
    const { reply } = stream('admin.prepare', {}, (event) => {
      if (!here.current) return
      setCounting(event.done)
      if (event.published !== published) askAgain(queries)
      published = event.published
    })
    reply
      // What went wrong is said by the pages, which then have nothing to show.
      .catch(() => null)
      .then((counted) => {
        running.current = false
        if (!here.current) return
        setCounting(null)
        if (counted?.counted) askAgain(queries)
      })
  }, [queries])

  // biome-ignore lint/correctness/useExhaustiveDependencies: every page is a reason to look.
  useEffect(look, [look, location])
  const figures = useMemo(() => ({ counting, look }), [counting, look])
  return <FiguresContext.Provider value={figures}>{children}</FiguresContext.Provider>
}

function askAgain(queries: QueryClient): void {
  queries.invalidateQueries({ predicate: ({ queryKey }) => PUBLISHED.has(String(queryKey[0])) })
}
