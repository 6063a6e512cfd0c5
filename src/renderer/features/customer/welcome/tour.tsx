// The welcome of a first sign-in, and the same three steps whenever somebody asks for them.
import { createContext, type ReactNode, useCallback, useContext, useState } from 'react'
import { useChangePreferences, usePreferences } from '../preferences/use-preferences'
import { Welcome } from './welcome'

const TourContext = createContext<() => void>(() => {})

/** Shows the three steps again. */
export function useTour(): () => void {
  return useContext(TourContext)
}

export function Tour({ children }: { readonly children: ReactNode }) {
  const welcomed = usePreferences()?.welcomed ?? true
  const change = useChangePreferences()
  const [asked, setAsked] = useState(false)
  const [closed, setClosed] = useState(false)
  const open = useCallback(() => setAsked(true), [])
  const close = () => {
    setAsked(false)
    setClosed(true)
    // It comes once more at the next sign-in when this cannot be kept; there is nothing to say about that.
    if (!welcomed) change({ welcomed: true }).catch(() => {})
  }
  return (
    <TourContext value={open}>
      {children}
      <Welcome opened={asked || (!welcomed && !closed)} onClose={close} />
    </TourContext>
  )
}
