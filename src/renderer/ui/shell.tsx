// The frame of both workspaces: navigation, header, content, and one right-hand slot of 380 px that the assistant
// keeps and a drawer may take.
import { Tooltip } from '@mantine/core'
import { type Icon, Moon, SignOut, Sun } from '@phosphor-icons/react'
import {
  createContext,
  memo,
  type ReactNode,
  useCallback,
  useContext,
  useEffect,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from 'react'
import { createPortal } from 'react-dom'
import { useTranslations } from 'use-intl'
import { Link, useLocation } from 'wouter'
import type { Bank, SignedIn } from '../../shared/contract'
import { useFormat } from './format'
import { usePageScroll } from './page-scroll'
import { monogram } from './payee'
import './shell.css'
import { useTheme } from './theme'
import { useHint } from './use-hint'

export interface Place {
  readonly path: string
  readonly label: string
  readonly icon: Icon
  /** Places of a group stand together. */
  readonly group?: string
  /** At the foot of the navigation. */
  readonly foot?: boolean
  /** Shown beside the name; nothing at 0. */
  readonly count?: number
}

interface ShellProps {
  readonly bank: Bank
  readonly me: SignedIn
  readonly places: readonly Place[]
  readonly onSignOut: () => void
  /** Said in the header of the bank's workspace. */
  readonly workspaceLabel?: string
  /** Between the as-of date and the theme: search, privacy eye. */
  readonly tools?: ReactNode
  /** What the right-hand slot holds when no drawer is open; null leaves no slot. */
  readonly aside?: ReactNode
  readonly children: ReactNode
}

interface Slot {
  readonly element: HTMLElement | null
  readonly setTaken: (taken: boolean) => void
  /** Closes the drawer that has the slot; null when none has. */
  readonly closeDrawer: { current: (() => void) | null }
}

const RAIL_HINT = { position: 'right', classNames: { tooltip: 'tooltip rail-tooltip' } } as const

const SlotContext = createContext<Slot>({ element: null, setTaken: () => {}, closeDrawer: { current: null } })

export function Shell({ bank, me, places, onSignOut, workspaceLabel, tools, aside, children }: ShellProps) {
  const t = useTranslations('common')
  const format = useFormat()
  const { theme, toggle } = useTheme()
  const [element, setElement] = useState<HTMLElement | null>(null)
  const [taken, setTaken] = useState(false)
  const closeDrawer = useRef<(() => void) | null>(null)
  const slot = useMemo(() => ({ element, setTaken, closeDrawer }), [element])
  const pages = useRef<HTMLElement>(null)
  usePageScroll(pages)
  const ThemeIcon = theme === 'dark' ? Sun : Moon
  return (
    <SlotContext value={slot}>
      <div className={`shell${aside || taken ? ' with-slot' : ''}`}>
        <nav className="rail" aria-label={t('navigation')}>
          <Mark />
          <div className="rail-places">
            <PlaceLinks places={places.filter(({ foot }) => !foot)} />
          </div>
          <span className="fill" />
          <PlaceLinks places={places.filter(({ foot }) => foot)} />
          <Tooltip label={t('signOut')} position="right" classNames={{ tooltip: 'tooltip rail-tooltip' }}>
            <button type="button" className="rail-button" onClick={onSignOut} aria-label={t('signOut')}>
              <SignOut size={20} aria-hidden="true" />
              <span className="rail-label">{t('signOut')}</span>
            </button>
          </Tooltip>
          <p className="person">
            <span className="person-tile" aria-hidden="true">
              {format.name(me.name) === me.name ? monogram(me.name) : ''}
            </span>
            <span className="rail-label">{format.name(me.name)}</span>
          </p>
        </nav>
        <div className="main">
          <header className="header">
            <span className="bank">{bank.name}</span>
            {workspaceLabel && <span className="workspace">{workspaceLabel}</span>}
            <span className="as-of">{t('asOf', { date: format.fullDay(bank.asOf) })}</span>
            <span className="fill" />
            {tools}
            <Tooltip label={theme === 'dark' ? t('light') : t('dark')}>
              <button
                type="button"
                className="icon-button"
                onClick={toggle}
                aria-label={theme === 'dark' ? t('light') : t('dark')}
              >
                <ThemeIcon size={20} />
              </button>
            </Tooltip>
          </header>
          <main className="scroll" ref={pages}>
            {children}
          </main>
        </div>
        <aside className="slot" hidden={!aside && !taken}>
          <div className="slot-content" hidden={taken}>
            {aside}
          </div>
          <div className="slot-content" ref={setElement} hidden={!taken} />
        </aside>
      </div>
    </SlotContext>
  )
}

/** A larger count has no room beside the name, and says no more. */
const MOST_COUNTED = 99

function PlaceLinks({ places }: { readonly places: readonly Place[] }) {
  const [location] = useLocation()
  return places.map((place, index) => (
    <PlaceLink
      key={place.path}
      place={place}
      first={index > 0 && place.group !== places[index - 1]?.group}
      here={isHere(location, place.path)}
    />
  ))
}

interface PlaceLinkProps {
  readonly place: Place
  /** Of its group. */
  readonly first: boolean
  readonly here: boolean
}

/** Two of them change when another page is opened; the others stay as they are. */
const PlaceLink = memo(function PlaceLink({ place, first, here }: PlaceLinkProps) {
  const t = useTranslations('common')
  const format = useFormat()
  const { path, label, icon: Picture, count = 0 } = place
  const { over, hint } = useHint(label, RAIL_HINT)
  return (
    <>
      <Link
        href={`${path}?`}
        className={first ? 'rail-first' : undefined}
        aria-label={count > 0 ? t('placeCount', { label, count }) : label}
        aria-current={here ? 'page' : undefined}
        {...over}
      >
        <Picture size={20} aria-hidden="true" />
        <span className="rail-label">{label}</span>
        {count > 0 && (
          <span className="rail-count" aria-hidden="true">
            {count > MOST_COUNTED ? t('countOver', { count: format.count(MOST_COUNTED) }) : format.count(count)}
          </span>
        )}
      </Link>
      {hint}
    </>
  )
})

interface DrawerProps {
  readonly label: string
  /** Whoever else needs the slot may ask for it. */
  readonly onClose: () => void
  readonly children: ReactNode
}

/** Takes the right-hand slot while it is mounted. */
export function Drawer({ label, onClose, children }: DrawerProps) {
  const { element, setTaken, closeDrawer } = useContext(SlotContext)
  // Before the next paint, so that what comes into the slot can take the focus at once.
  useLayoutEffect(() => {
    setTaken(true)
    return () => setTaken(false)
  }, [setTaken])
  useEffect(() => {
    closeDrawer.current = onClose
    return () => {
      closeDrawer.current = null
    }
  }, [closeDrawer, onClose])
  if (!element) return null
  return createPortal(
    <section className="drawer" aria-label={label}>
      {children}
    </section>,
    element,
  )
}

/** Closes the drawer that has the slot, if there is one. */
export function useFreeSlot(): () => void {
  const { closeDrawer } = useContext(SlotContext)
  return useCallback(() => closeDrawer.current?.(), [closeDrawer])
}

export function Mark({ size = 36 }: { readonly size?: number }) {
  return (
    <svg className="mark" width={size} height={size} viewBox="0 0 36 36" role="img" aria-label="Teller">
      <rect width="36" height="36" rx="10" fill="var(--mark, var(--accent))" />
      <path
        d="M9.5 12.5h17M18 12.5v8c0 3.500 2 5 5.500 5"
        fill="none"
        stroke="var(--mark-ink, var(--on-accent))"
        strokeWidth="2.5"
        strokeLinecap="round"
      />
      <path
        d="M10 25.500h2.500"
        stroke="var(--mark-ink, var(--on-accent))"
        strokeWidth="2.5"
        strokeLinecap="round"
        strokeDasharray=".1 5"
      />
    </svg>
  )
}

function isHere(location: string, path: string): boolean {
  return path === '/' ? location === '/' : location === path || location.startsWith(`${path}/`)
}
