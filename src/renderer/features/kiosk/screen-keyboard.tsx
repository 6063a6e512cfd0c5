// A keyboard on the screen for whatever field is being written in; a pad of digits where only an amount or a number goes.
import { ArrowFatUp, Backspace, CaretDown } from '@phosphor-icons/react'
import { useEffect, useLayoutEffect, useState } from 'react'
import { useTranslations } from 'use-intl'
import { useLanguage } from '../../ui/language'
import { isNumeric, keyRows, typed } from './keys'

type Field = HTMLInputElement | HTMLTextAreaElement

const AWAY_AFTER_MS = 300
const WRITTEN = new Set(['text', 'password', 'search', 'email', 'number', 'tel', 'url'])

function fieldIn(target: EventTarget | null): Field | null {
  if (target instanceof HTMLTextAreaElement) return target.readOnly ? null : target
  if (!(target instanceof HTMLInputElement)) return null
  return WRITTEN.has(target.type) && !target.readOnly && !target.disabled ? target : null
}

export function ScreenKeyboard() {
  const t = useTranslations('kiosk.keyboard')
  const { language } = useLanguage()
  const [field, setField] = useState<Field | null>(null)
  const [shift, setShift] = useState(false)
  useEffect(() => {
    let away: ReturnType<typeof setTimeout> | undefined
    const entered = () => {
      clearTimeout(away)
      const now = fieldIn(document.activeElement)
      if (now) setField(now)
      // The page grows when the keyboard goes: not while a finger is still on what it has left the field for.
      else away = setTimeout(() => setField(null), AWAY_AFTER_MS)
    }
    const left = ({ relatedTarget }: FocusEvent) => relatedTarget === null && entered()
    entered()
    document.addEventListener('focusin', entered)
    document.addEventListener('focusout', left)
    return () => {
      clearTimeout(away)
      document.removeEventListener('focusin', entered)
      document.removeEventListener('focusout', left)
    }
  }, [])
  const shown = field !== null
  useLayoutEffect(() => {
    document.documentElement.toggleAttribute('data-keyboard', shown)
    field?.scrollIntoView({ block: 'nearest' })
    return () => document.documentElement.removeAttribute('data-keyboard')
  }, [shown, field])
  if (!field) return null

  const rows = keyRows(language, shift, isNumeric(field))
  const press = (key: string) => {
    typed(field, key)
    setShift(false)
  }
  return (
    // Pressing a key must not take the focus from the field.
    // biome-ignore lint/a11y/noStaticElementInteractions: nothing happens here but that the focus stays where it is.
    <div className="kiosk-keyboard" onMouseDown={(event) => event.preventDefault()}>
      {rows.map((row) => (
        <div className="kiosk-keys" key={row.join('')}>
          {row.map((key) => (
            <button type="button" tabIndex={-1} key={key} onClick={() => press(key)}>
              {key}
            </button>
          ))}
        </div>
      ))}
      <div className="kiosk-keys">
        {!isNumeric(field) && (
          <>
            <button
              type="button"
              tabIndex={-1}
              aria-label={t('shift')}
              aria-pressed={shift}
              onClick={() => setShift(!shift)}
            >
              <ArrowFatUp size={20} weight={shift ? 'fill' : 'regular'} aria-hidden="true" />
            </button>
            <button type="button" tabIndex={-1} className="kiosk-space" onClick={() => press(' ')}>
              {t('space')}
            </button>
          </>
        )}
        <button type="button" tabIndex={-1} aria-label={t('backspace')} onClick={() => typed(field, null)}>
          <Backspace size={20} aria-hidden="true" />
        </button>
        <button type="button" tabIndex={-1} className="kiosk-enter" onClick={() => submit(field)}>
          {t('enter')}
        </button>
        <button type="button" tabIndex={-1} aria-label={t('close')} onClick={() => field.blur()}>
          <CaretDown size={20} aria-hidden="true" />
        </button>
      </div>
    </div>
  )
}

/** As the key on a keyboard does: a page that listens to it takes it, else the form is sent. */
function submit(field: Field): void {
  const pressed = new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true })
  if (field.dispatchEvent(pressed)) field.form?.requestSubmit()
}
