// What the palette offers: pages and actions at once, transactions as soon as the typing settles.
import { useDebouncedValue } from '@mantine/hooks'
import {
  BookOpen,
  ChatCircleText,
  DownloadSimple,
  Eye,
  EyeSlash,
  FilePdf,
  Keyboard,
  MagnifyingGlass,
  Moon,
  SignOut,
  Signpost,
  Sun,
} from '@phosphor-icons/react'
import type { ReactNode } from 'react'
import { useTranslations } from 'use-intl'
import { useLocation } from 'wouter'
import type { Transaction } from '../../../../shared/domain'
import { useCall } from '../../../backend'
import { transactionsPath } from '../../../ui/filter-link'
import { useBank, useFormat, usePrivacy } from '../../../ui/format'
import { guidePath } from '../../../ui/guide-link'
import { PayeeTile } from '../../../ui/payee'
import { useTheme } from '../../../ui/theme'
import { useToast } from '../../../ui/toasts'
import { askAssistant } from '../../assistant/ask'
import { PLACES } from '../places'
import { reportPath } from '../report/report-path'
import { saveAllTransactions } from '../settings/save-all-transactions'
import { writeRowAmount } from '../transactions/row-amount'
import { useTour } from '../welcome/tour'
import { foundEntries } from './palette-entries'

export interface PaletteEntry {
  readonly id: string
  readonly group: 'pages' | 'actions' | 'transactions' | 'assistant'
  readonly label: string
  readonly words?: string
  readonly picture: ReactNode
  readonly detail?: string
  readonly keys?: readonly string[]
  readonly run: () => void
}

const SETTLED_MS = 180
const LEAST_LETTERS = 2
const MOST_ROWS = 6
const ICON = { size: 20, 'aria-hidden': true } as const

interface Elsewhere {
  readonly onSheet: () => void
  readonly onSignOut: () => void
}

export function usePaletteEntries(query: string, elsewhere: Elsewhere) {
  const pages = usePages()
  const actions = useActions(elsewhere)
  const { rows, searching } = useTransactionEntries(query.trim())
  const asked = useQuestion(query.trim())
  return { entries: [...foundEntries([...pages, ...actions], query), ...rows, ...asked], searching }
}

function usePages(): readonly PaletteEntry[] {
  const t = useTranslations('customer.places')
  const [, navigate] = useLocation()
  return PLACES.map(({ path, name, icon: Picture, letter }) => ({
    id: path,
    group: 'pages',
    label: t(name),
    picture: <Picture {...ICON} />,
    keys: ['G', letter.toUpperCase()],
    run: () => navigate(path),
  }))
}

function useActions({ onSheet, onSignOut }: Elsewhere): readonly PaletteEntry[] {
  const t = useTranslations('customer.palette')
  const common = useTranslations('common')
  const report = useTranslations('report')
  const guide = useTranslations('guide')
  const welcome = useTranslations('welcome')
  const [, navigate] = useLocation()
  const tour = useTour()
  const { theme, toggle } = useTheme()
  const { hidden, toggle: toggleEye } = usePrivacy()
  const { asOf, currency } = useBank()
  const toast = useToast()
  const save = () =>
    saveAllTransactions(t('exportName', { date: asOf }), currency).then(
      () => hidden && toast({ text: common('savedHidden') }),
      (error: Error) => toast({ text: error.message }),
    )
  const action = { group: 'actions' } as const
  return [
    {
      ...action,
      id: 'export',
      label: t('export'),
      words: t('exportWords'),
      picture: <DownloadSimple {...ICON} />,
      run: save,
    },
    {
      ...action,
      id: 'report',
      label: report('action'),
      words: report('actionWords'),
      picture: <FilePdf {...ICON} />,
      run: () => navigate(reportPath()),
    },
    {
      ...action,
      id: 'guide',
      label: guide('action'),
      words: guide('actionWords'),
      picture: <BookOpen {...ICON} />,
      run: () => navigate(guidePath()),
    },
    {
      ...action,
      id: 'eye',
      label: hidden ? common('showAmounts') : common('hideAmounts'),
      words: t('eyeWords'),
      picture: hidden ? <Eye {...ICON} /> : <EyeSlash {...ICON} />,
      run: toggleEye,
    },
    {
      ...action,
      id: 'theme',
      label: theme === 'dark' ? t('light') : t('dark'),
      words: t('themeWords'),
      picture: theme === 'dark' ? <Sun {...ICON} /> : <Moon {...ICON} />,
      run: toggle,
    },
    { ...action, id: 'keys', label: t('keys'), picture: <Keyboard {...ICON} />, keys: ['?'], run: onSheet },
    { ...action, id: 'tour', label: welcome('tour'), picture: <Signpost {...ICON} />, run: tour },
    { ...action, id: 'out', label: common('signOut'), picture: <SignOut {...ICON} />, run: onSignOut },
  ]
}

/** Whatever is typed can be a question. */
function useQuestion(question: string): readonly PaletteEntry[] {
  const t = useTranslations('customer.palette')
  if (question.length < LEAST_LETTERS) return []
  return [
    {
      id: 'ask',
      group: 'assistant',
      label: t('ask'),
      detail: question,
      picture: <ChatCircleText {...ICON} />,
      run: () => askAssistant(question),
    },
  ]
}

function useTransactionEntries(query: string): { readonly rows: readonly PaletteEntry[]; readonly searching: boolean } {
  const t = useTranslations('customer.palette')
  const format = useFormat()
  const [, navigate] = useLocation()
  const [text] = useDebouncedValue(query, SETTLED_MS)
  const worthIt = text.length >= LEAST_LETTERS && query.length >= LEAST_LETTERS
  const { data } = useCall(
    'customer.transactions',
    { filter: { text }, offset: 0, limit: MOST_ROWS },
    { enabled: worthIt },
  )
  const searching = query.length >= LEAST_LETTERS && (text !== query || !data)
  if (!worthIt || !data || data.transactions === 0) return { rows: [], searching }
  const row = ({ id, payee, bookedOn, amountMinor }: Transaction): PaletteEntry => ({
    id: `row ${id}`,
    group: 'transactions',
    label: format.name(payee),
    picture: <PayeeTile name={payee} />,
    detail: `${format.dayYear(bookedOn)} · ${writeRowAmount(format, amountMinor)}`,
    run: () => navigate(transactionsPath({ ids: [id] })),
  })
  const all: PaletteEntry = {
    id: 'all rows',
    group: 'transactions',
    label: t('all', { count: data.transactions }),
    picture: <MagnifyingGlass {...ICON} />,
    run: () => navigate(transactionsPath({ text })),
  }
  return { rows: [...data.rows.map(row), ...(data.transactions > data.rows.length ? [all] : [])], searching }
}
