import { useEffect, useRef } from 'react'
import { useTranslations } from 'use-intl'

interface CountdownProps {
  readonly seconds: number
  readonly onStay: () => void
  readonly onSignOut: () => void
}

/** Over everything else, so that nobody reads on over the shoulder of somebody who has left. */
export function Countdown({ seconds, onStay, onSignOut }: CountdownProps) {
  const t = useTranslations('kiosk')
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => dialog.current?.showModal(), [])
  return (
    <dialog ref={dialog} className="kiosk-countdown" aria-labelledby="kiosk-still" onCancel={onStay}>
      <h2 id="kiosk-still">{t('still')}</h2>
      <p role="timer">{t('leaving', { seconds })}</p>
      <div className="kiosk-answers">
        <button type="button" className="button primary" onClick={onStay}>
          {t('stay')}
        </button>
        <button type="button" className="button line" onClick={onSignOut}>
          {t('signOut')}
        </button>
      </div>
    </dialog>
  )
}
