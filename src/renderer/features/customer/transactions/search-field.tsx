import { MagnifyingGlass, X } from '@phosphor-icons/react'
import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { useTranslations } from 'use-intl'
import { usePrivacy } from '../../../ui/format'

const SETTLED_MS = 150
const LONGEST = 200

interface SearchFieldProps {
  /** What the address says. */
  readonly text: string
  readonly onSearch: (text: string) => void
}

/** Searches as one types. Escape clears; the arrow down goes on into the list. */
export function SearchField({ text, onSearch }: SearchFieldProps) {
  const t = useTranslations('transactions')
  const { hidden } = usePrivacy()
  const input = useRef<HTMLInputElement>(null)
  const [draft, setDraft] = useState(text)
  const [known, setKnown] = useState(text)
  // The address has changed by another way than typing: back, forward, a chip taken away.
  if (text !== known) {
    setKnown(text)
    if (text !== draft.trim()) setDraft(text)
  }

  const search = useRef(onSearch)
  useEffect(() => {
    search.current = onSearch
  })
  useEffect(() => {
    if (draft.trim() === text) return
    const timer = setTimeout(() => search.current(draft.trim()), SETTLED_MS)
    return () => clearTimeout(timer)
  }, [draft, text])

  const clear = () => {
    setDraft('')
    search.current('')
    input.current?.focus()
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape') {
      if (draft === '') input.current?.blur()
      else clear()
    } else if (event.key === 'ArrowDown') document.getElementById('transaction-list')?.focus()
    else return
    event.preventDefault()
  }
  return (
    <div className={hidden ? 'tx-search masked' : 'tx-search'}>
      <MagnifyingGlass size={20} aria-hidden="true" />
      <input
        ref={input}
        id="transaction-search"
        type="search"
        value={draft}
        onChange={(event) => setDraft(event.currentTarget.value)}
        onKeyDown={onKeyDown}
        placeholder={t('searchFor')}
        aria-label={t('searchFor')}
        aria-keyshortcuts="/"
        maxLength={LONGEST}
        autoComplete="off"
        spellCheck={false}
      />
      {draft === '' ? (
        <kbd>/</kbd>
      ) : (
        <button type="button" className="tx-search-clear" aria-label={t('clearSearch')} onClick={clear}>
          <X size={16} aria-hidden="true" />
        </button>
      )}
    </div>
  )
}
