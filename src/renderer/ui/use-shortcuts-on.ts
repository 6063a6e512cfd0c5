import { useLocalStorage } from '@mantine/hooks'

/** Whether single letters are shortcuts: a choice that stays on this machine (WCAG 2.1.4). Ctrl+K works either way. */
export function useShortcutsOn() {
  return useLocalStorage({ key: 'teller.single-keys', defaultValue: true, getInitialValueInEffect: false })
}
