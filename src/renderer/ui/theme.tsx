// Light and dark: the system's choice until the person makes one, which stays on this machine.
import { createTheme, MantineProvider } from '@mantine/core'
import { createContext, type ReactNode, useContext, useEffect, useMemo, useState, useSyncExternalStore } from 'react'
import { FONT_FAMILY } from './font-family'

export type Theme = 'light' | 'dark'

const STORED_AS = 'teller.theme'
const SYSTEM_IS_DARK = '(prefers-color-scheme: dark)'

export type ThemeChoice = Theme | 'system'

interface Themes {
  readonly theme: Theme
  readonly choice: ThemeChoice
  readonly choose: (choice: ThemeChoice) => void
  readonly toggle: () => void
}

const ThemeContext = createContext<Themes>({ theme: 'light', choice: 'system', choose: () => {}, toggle: () => {} })

/** The component library under our tokens, in both themes. */
const OUR_TOKENS = {
  '--mantine-color-body': 'var(--canvas)',
  '--mantine-color-text': 'var(--ink)',
  '--mantine-color-dimmed': 'var(--muted)',
  '--mantine-color-placeholder': 'var(--muted)',
  '--mantine-color-default': 'var(--surface)',
  '--mantine-color-default-color': 'var(--ink)',
  '--mantine-color-default-border': 'var(--field)',
  '--mantine-color-default-hover': 'var(--wash)',
  '--mantine-color-error': 'var(--critical)',
  '--mantine-primary-color-filled': 'var(--accent)',
  '--mantine-primary-color-filled-hover': 'var(--accent)',
  '--mantine-primary-color-contrast': 'var(--on-accent)',
}
// Fields, menus and popovers of the dark theme, which Mantine paints in greys of its own.
const OUR_DARK_TOKENS = {
  ...OUR_TOKENS,
  '--mantine-color-dark-6': 'var(--surface)',
  '--mantine-color-dark-5': 'var(--hairline)',
  '--mantine-color-dark-4': 'var(--field)',
}
const underOurTokens = () => ({ variables: {}, light: OUR_TOKENS, dark: OUR_DARK_TOKENS })

const mantine = createTheme({
  fontFamily: FONT_FAMILY,
  defaultRadius: 10,
  cursorType: 'pointer',
  respectReducedMotion: true,
  components: {
    // Its placeholder for the first focus is no item, and a menu holds items only.
    Menu: { defaultProps: { withInitialFocusPlaceholder: false } },
    SegmentedControl: {
      defaultProps: { size: 'xs' },
      classNames: { root: 'segmented', indicator: 'segmented-on', label: 'segmented-label' },
    },
    Tooltip: {
      defaultProps: {
        openDelay: 120,
        color: 'var(--ink)',
        c: 'var(--canvas)',
        classNames: { tooltip: 'tooltip' },
        events: { hover: true, focus: true, touch: true },
      },
    },
  },
})

export function ThemeProvider({ children }: { readonly children: ReactNode }) {
  const [choice, setChoice] = useState<ThemeChoice>(storedChoice)
  const system = useSystemTheme()
  const theme = choice === 'system' ? system : choice
  useEffect(() => {
    document.documentElement.dataset.theme = theme
  }, [theme])
  const value = useMemo(() => {
    const choose = (next: ThemeChoice) => {
      if (next === 'system') localStorage.removeItem(STORED_AS)
      else localStorage.setItem(STORED_AS, next)
      setChoice(next)
    }
    return { theme, choice, choose, toggle: () => choose(theme === 'dark' ? 'light' : 'dark') }
  }, [theme, choice])
  return (
    <ThemeContext value={value}>
      <MantineProvider theme={mantine} cssVariablesResolver={underOurTokens} forceColorScheme={theme}>
        {children}
      </MantineProvider>
    </ThemeContext>
  )
}

export function useTheme() {
  return useContext(ThemeContext)
}

function storedChoice(): ThemeChoice {
  const stored = localStorage.getItem(STORED_AS)
  return stored === 'light' || stored === 'dark' ? stored : 'system'
}

function useSystemTheme(): Theme {
  const isDark = useSyncExternalStore(
    (onChange) => {
      const system = window.matchMedia(SYSTEM_IS_DARK)
      system.addEventListener('change', onChange)
      return () => system.removeEventListener('change', onChange)
    },
    () => window.matchMedia(SYSTEM_IS_DARK).matches,
  )
  return isDark ? 'dark' : 'light'
}
