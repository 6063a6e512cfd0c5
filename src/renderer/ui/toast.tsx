// What has just happened, with one way back. Waits longer while a person points at it or stands on it.
import { X } from '@phosphor-icons/react'
import { useEffect, useState } from 'react'
import { useTranslations } from 'use-intl'
import './toast.css'

const SHOWN_MS = 8_000

export interface ToastMessage {
  readonly text: string
  /** Absent for a plain message. */
  readonly action?: { readonly label: string; readonly run: () => void }
}

/** Mounted by the page for good, so that screen readers hear the message when it comes; empty while `message` is null. */
export function Toast({ message, onDone }: { readonly message: ToastMessage | null; readonly onDone: () => void }) {
  const t = useTranslations('common')
  const [held, setHeld] = useState(false)
  useEffect(() => {
    if (!message || held) return
    const timer = setTimeout(onDone, SHOWN_MS)
    return () => clearTimeout(timer)
  }, [message, held, onDone])

  return (
    <div className="toast-place" role="status">
      {message && (
        // biome-ignore lint/a11y/noStaticElementInteractions: pointing at it only keeps it from going away.
        <div
          className="toast"
          onMouseEnter={() => setHeld(true)}
          onMouseLeave={() => setHeld(false)}
          onFocus={() => setHeld(true)}
          onBlur={() => setHeld(false)}
        >
          <span>{message.text}</span>
          {message.action && (
            <button
              type="button"
              className="toast-action"
              onClick={() => {
                setHeld(false)
                message.action?.run()
              }}
            >
              {message.action.label}
            </button>
          )}
          <button
            type="button"
            className="toast-close"
            aria-label={t('close')}
            onClick={() => {
              setHeld(false)
              onDone()
            }}
          >
            <X size={16} aria-hidden="true" />
          </button>
        </div>
      )}
    </div>
  )
}
