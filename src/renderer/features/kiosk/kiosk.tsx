// What stands around every page at a kiosk: the first touch, the countdown, and a keyboard on the screen.
import { type ReactNode, useCallback, useEffect, useRef, useState } from 'react'
import { call } from '../../backend'
import { Attract } from './attract'
import { Countdown } from './countdown'
import { ScreenKeyboard } from './screen-keyboard'
import './kiosk.css'

interface KioskProps {
  readonly bankName: string
  readonly idleSeconds: number
  readonly signedIn: boolean
  readonly onSignOut: () => void
  readonly children: ReactNode
}

const TOUCHES = ['pointerdown', 'pointermove', 'keydown', 'wheel', 'input'] as const
/** The countdown is on screen this long, or half of the whole wait where that is shorter. */
const WARNED_SECONDS = 20
const SIGN_OF_LIFE_MS = 5000

export function Kiosk({ bankName, idleSeconds, signedIn, onSignOut, children }: KioskProps) {
  const [begun, setBegun] = useState(signedIn)
  const touchedAt = useRef(performance.now())
  const toldAt = useRef(0)
  const [left, setLeft] = useState(idleSeconds)
  const touch = useCallback(() => {
    touchedAt.current = performance.now()
    setLeft(idleSeconds)
    if (!signedIn || performance.now() - toldAt.current < SIGN_OF_LIFE_MS) return
    toldAt.current = performance.now()
    // Whoever reads asks main for nothing: any call keeps the session, and this one is the smallest.
    call('customer.preferences', {}).catch(() => {})
  }, [idleSeconds, signedIn])

  useEffect(() => {
    // The countdown's own buttons say what they do.
    const touched = ({ target }: Event) => {
      if (!(target instanceof Element && target.closest('.kiosk-countdown'))) touch()
    }
    for (const kind of TOUCHES) addEventListener(kind, touched, { capture: true, passive: true })
    return () => {
      for (const kind of TOUCHES) removeEventListener(kind, touched, { capture: true })
    }
  }, [touch])
  useEffect(() => {
    touchedAt.current = performance.now()
    const timer = setInterval(() => {
      const seconds = Math.ceil(idleSeconds - (performance.now() - touchedAt.current) / 1000)
      setLeft(Math.max(0, seconds))
      if (seconds > 0) return
      touchedAt.current = performance.now()
      setBegun(false)
      if (signedIn) onSignOut()
    }, 500)
    return () => clearInterval(timer)
  }, [idleSeconds, signedIn, onSignOut])

  if (!signedIn && !begun) return <Attract bankName={bankName} onBegin={() => setBegun(true)} />
  const warned = Math.min(WARNED_SECONDS, Math.floor(idleSeconds / 2))
  return (
    <>
      {children}
      {signedIn && left <= warned && <Countdown seconds={left} onSignOut={onSignOut} onStay={touch} />}
      <ScreenKeyboard />
    </>
  )
}
