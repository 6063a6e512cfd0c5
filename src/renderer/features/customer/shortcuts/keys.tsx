// What the keyboard does on every page: the palette, the search, the list of shortcuts, and 'g' with a letter.
import { useHotkeys } from '@mantine/hooks'
import { useCallback, useMemo, useState } from 'react'
import { useLocation } from 'wouter'
import { useSingleKeys } from '../../../ui/use-single-keys'
import { Palette } from '../palette/palette'
import { PLACES } from '../places'
import { ShortcutsSheet } from './shortcuts-sheet'

const LETTERS = PLACES.map(({ letter }) => letter)

type Open = 'palette' | 'sheet' | null

export interface KeysControl {
  readonly open: Open
  readonly openPalette: () => void
  readonly openSheet: () => void
  readonly close: () => void
}

export function useKeysControl(): KeysControl {
  const [open, setOpen] = useState<Open>(null)
  return useMemo(
    () => ({
      open,
      openPalette: () => setOpen('palette'),
      openSheet: () => setOpen('sheet'),
      close: () => setOpen(null),
    }),
    [open],
  )
}

export function Keys({ control, onSignOut }: { readonly control: KeysControl; readonly onSignOut: () => void }) {
  const [, navigate] = useLocation()
  const search = useSearchTransactions()
  useHotkeys([['mod+K', control.openPalette]], [])
  useSingleKeys(LETTERS, {
    search,
    help: control.openSheet,
    go: (letter) => {
      const place = PLACES.find((each) => each.letter === letter)
      if (place) navigate(place.path)
    },
  })
  return (
    <>
      <Palette
        opened={control.open === 'palette'}
        onClose={control.close}
        onSheet={control.openSheet}
        onSignOut={onSignOut}
      />
      <ShortcutsSheet opened={control.open === 'sheet'} onClose={control.close} />
    </>
  )
}

/** Goes to the search of the transactions; a filter that is there stays. */
function useSearchTransactions(): () => void {
  const [location, navigate] = useLocation()
  return useCallback(() => {
    if (location !== '/transactions') navigate('/transactions')
    // The page may only now be mounting.
    requestAnimationFrame(() => document.getElementById('transaction-search')?.focus())
  }, [location, navigate])
}
