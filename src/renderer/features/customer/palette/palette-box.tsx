import { MagnifyingGlass } from '@phosphor-icons/react'
import { Fragment, type KeyboardEvent, useEffect, useId, useRef, useState } from 'react'
import { useTranslations } from 'use-intl'
import { usePrivacy } from '../../../ui/format'
import { type PaletteEntry, usePaletteEntries } from './use-palette-entries'

const LONGEST = 200

interface PaletteBoxProps {
  readonly onClose: () => void
  readonly onSheet: () => void
  readonly onSignOut: () => void
}

/** A field and what it finds, in groups. The focus stays in the field; the arrow keys move through the list. */
export function PaletteBox({ onClose, onSheet, onSignOut }: PaletteBoxProps) {
  const t = useTranslations('customer.palette')
  const id = useId()
  const list = useRef<HTMLDivElement>(null)
  const { hidden } = usePrivacy()
  const [query, setQuery] = useState('')
  const [active, setActive] = useState(0)
  const { entries, searching } = usePaletteEntries(query, { onSheet, onSignOut })
  const at = Math.min(active, entries.length - 1)

  // biome-ignore lint/correctness/useExhaustiveDependencies: the list may have changed under the same place.
  useEffect(() => {
    list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' })
  }, [at, entries])

  const run = (entry: PaletteEntry | undefined) => {
    if (!entry) return
    // First, so that what it opens gets the focus and keeps it.
    onClose()
    entry.run()
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    const last = entries.length - 1
    if (event.key === 'ArrowDown') setActive(at >= last ? 0 : at + 1)
    else if (event.key === 'ArrowUp') setActive(at <= 0 ? last : at - 1)
    else if (event.key === 'Enter') run(entries[at])
    else return
    event.preventDefault()
  }
  return (
    <>
      <div className={hidden ? 'palette-field masked' : 'palette-field'}>
        <MagnifyingGlass size={20} aria-hidden="true" />
        <input
          role="combobox"
          aria-expanded="true"
          aria-controls={`${id}-list`}
          aria-activedescendant={entries[at] ? `${id}-${at}` : undefined}
          aria-label={t('field')}
          placeholder={t('field')}
          value={query}
          maxLength={LONGEST}
          autoComplete="off"
          spellCheck={false}
          data-autofocus
          onChange={(event) => {
            setQuery(event.currentTarget.value)
            setActive(0)
          }}
          onKeyDown={onKeyDown}
        />
        <kbd>Esc</kbd>
      </div>
      <div ref={list} id={`${id}-list`} className="palette-list" role="listbox" aria-label={t('title')}>
        {entries.map((entry, index) => (
          <Fragment key={entry.id}>
            {entry.group !== entries[index - 1]?.group && (
              <div className="palette-group" role="presentation">
                {t(`group.${entry.group}`)}
              </div>
            )}
            <Option
              id={`${id}-${index}`}
              entry={entry}
              active={index === at}
              onPoint={() => setActive(index)}
              onRun={() => run(entry)}
            />
          </Fragment>
        ))}
      </div>
      <p className="palette-end caption" role="status">
        {entries.length > 0 ? t('found', { count: entries.length }) : searching ? t('searching') : t('nothing')}
      </p>
    </>
  )
}

interface OptionProps {
  readonly id: string
  readonly entry: PaletteEntry
  readonly active: boolean
  readonly onPoint: () => void
  readonly onRun: () => void
}

function Option({ id, entry, active, onPoint, onRun }: OptionProps) {
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the field above has the focus and the keys.
    // biome-ignore lint/a11y/useFocusableInteractive: as above.
    <div id={id} role="option" aria-selected={active} className="palette-option" onMouseMove={onPoint} onClick={onRun}>
      {entry.picture}
      <span className="palette-label">{entry.label}</span>
      {entry.detail && <span className="palette-detail">{entry.detail}</span>}
      {entry.keys?.map((key) => (
        <kbd key={key}>{key}</kbd>
      ))}
    </div>
  )
}
