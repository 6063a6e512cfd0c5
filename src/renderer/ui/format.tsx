// How amounts, dates, counts and names are written: by the bank's locale, and not at all while the privacy eye is closed.
import { createContext, type ReactNode, useContext, useMemo, useState } from 'react'
import type { Bank } from '../../shared/contract'
import type { IsoDate, Month } from '../../shared/domain'
import { minorDigits, moneyFormat, plainAmount } from '../../shared/money'

export interface Format {
  readonly locale: string
  /** 'INR' */
  readonly currency: string
  /** The bank never sees a group smaller than this. */
  readonly smallestGroup: number
  /** '₹1,23,456.00' */
  exact(amountMinor: number): string
  /** '+₹1,23,456.00' for credits; debits carry a minus sign. */
  signed(amountMinor: number): string
  /** '₹12,800', for estimates after the word 'about'. */
  rounded(amountMinor: number): string
  /** '₹25,000', for axes. */
  whole(amountMinor: number): string
  /** '₹8 Cr', for the axes of large sums. */
  compact(amountMinor: number): string
  /** '1234.50', for spreadsheets. */
  plain(amountMinor: number): string
  count(value: number): string
  /** 0.142 → '14%' */
  share(value: number): string
  /** '31 Oct' */
  day(date: IsoDate): string
  /** '31 October' */
  longDay(date: IsoDate): string
  /** 'Sat, 31 Oct 2026' */
  fullDay(date: IsoDate): string
  /** 'Sat' */
  weekday(date: IsoDate): string
  /** '31 Oct 2026' */
  dayYear(date: IsoDate): string
  /** '1–31 Oct 2026', as short as the two days allow. */
  period(from: IsoDate, to: IsoDate): string
  /** 'October' */
  month(month: Month): string
  /** 'Oct' */
  shortMonth(month: Month): string
  /** 'Oct 2026' */
  shortMonthYear(month: Month): string
  /** 'October 2026' */
  monthYear(month: Month): string
  /** A payee or a person: replaced while amounts are hidden. */
  name(name: string): string
  /** The last digits of an account's number, likewise; what its bank calls an account is no secret and stays. */
  tail(tail: string): string
  /** Free text that may hold amounts and names. */
  text(text: string): string
}

interface Privacy {
  readonly hidden: boolean
  readonly toggle: () => void
}

const HIDDEN = '•••'
/** Behind the two points that stand for the digits which are never shown. */
const HIDDEN_TAIL = '••'
const BankContext = createContext<Bank | null>(null)
const FormatContext = createContext<Format | null>(null)
const NOTHING_HIDDEN: Privacy = { hidden: false, toggle: () => {} }
const PrivacyContext = createContext<Privacy>(NOTHING_HIDDEN)

interface FormatProviderProps {
  readonly bank: Bank
  /** The privacy eye begins closed. */
  readonly hiddenAtStart?: boolean
  readonly children: ReactNode
}

export function FormatProvider({ bank, hiddenAtStart = false, children }: FormatProviderProps) {
  const [hidden, setHidden] = useState(hiddenAtStart)
  const format = useMemo(() => formatFor(bank, hidden), [bank, hidden])
  const privacy = useMemo(() => ({ hidden, toggle: () => setHidden((was) => !was) }), [hidden])
  return (
    <BankContext value={bank}>
      <PrivacyContext value={privacy}>
        <FormatContext value={format}>{children}</FormatContext>
      </PrivacyContext>
    </BankContext>
  )
}

/** Writes the amounts inside in an account's own currency. */
export function InCurrency({ currency, children }: { readonly currency: string; readonly children: ReactNode }) {
  const bank = useBank()
  const { hidden } = usePrivacy()
  const format = useMemo(() => formatFor({ ...bank, currency }, hidden), [bank, currency, hidden])
  return <FormatContext value={format}>{children}</FormatContext>
}

/** Writes everything out whatever the privacy eye says: for a file whose reader has been told so. */
export function WrittenOut({ children }: { readonly children: ReactNode }) {
  const bank = useBank()
  const format = useMemo(() => formatFor(bank, false), [bank])
  return (
    <PrivacyContext value={NOTHING_HIDDEN}>
      <FormatContext value={format}>{children}</FormatContext>
    </PrivacyContext>
  )
}

export function useBank(): Bank {
  const bank = useContext(BankContext)
  if (!bank) throw new Error('useBank outside of FormatProvider')
  return bank
}

export function useFormat(): Format {
  const format = useContext(FormatContext)
  if (!format) throw new Error('useFormat outside of FormatProvider')
  return format
}

export function usePrivacy(): Privacy {
  return useContext(PrivacyContext)
}

type Written = Pick<Bank, 'locale' | 'currency' | 'smallestGroup'>

/** One for each currency that has been on screen: the formats inside take milliseconds to make. */
const made = new Map<string, Format>()

export function formatFor({ locale, currency, smallestGroup }: Written, hidden: boolean): Format {
  const key = JSON.stringify([locale, currency, smallestGroup, hidden])
  const known = made.get(key)
  if (known) return known
  const format = makeFormat({ locale, currency, smallestGroup }, hidden)
  made.set(key, format)
  return format
}

function makeFormat({ locale, currency, smallestGroup }: Written, hidden: boolean): Format {
  const money = moneyFormat(locale, currency)
  const digits = minorDigits(currency)
  const number = new Intl.NumberFormat(locale)
  const percent = new Intl.NumberFormat(locale, { style: 'percent' })
  // Booked days have no time zone; UTC keeps them from moving.
  const date = (options: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat(locale, { timeZone: 'UTC', ...options })
  const day = date({ day: 'numeric', month: 'short' })
  const longDay = date({ day: 'numeric', month: 'long' })
  const fullDay = date({ weekday: 'short', day: 'numeric', month: 'short', year: 'numeric' })
  const weekday = date({ weekday: 'short' })
  const dayYear = date({ day: 'numeric', month: 'short', year: 'numeric' })
  const month = date({ month: 'long' })
  const shortMonth = date({ month: 'short' })
  const shortMonthYear = date({ month: 'short', year: 'numeric' })
  const monthYear = date({ month: 'long', year: 'numeric' })
  const at = (text: string) => new Date(`${text.length === 7 ? `${text}-01` : text}T00:00:00Z`)
  const amount = (write: (amountMinor: number) => string) => (amountMinor: number) =>
    hidden ? HIDDEN : write(amountMinor)
  return {
    locale,
    currency,
    smallestGroup,
    exact: amount((value) => money.exact(value)),
    signed: amount((value) => money.exact(value, { sign: true })),
    rounded: amount((value) => money.rounded(value)),
    whole: amount((value) => money.whole(value)),
    compact: amount((value) => money.compact(value)),
    plain: amount((value) => plainAmount(value, digits)),
    count: (value) => number.format(value),
    share: (value) => percent.format(value).replace('-', '−'),
    day: (value) => day.format(at(value)),
    longDay: (value) => longDay.format(at(value)),
    fullDay: (value) => fullDay.format(at(value)),
    weekday: (value) => weekday.format(at(value)),
    dayYear: (value) => dayYear.format(at(value)),
    period: (from, to) => dayYear.formatRange(at(from), at(to)),
    month: (value) => month.format(at(value)),
    shortMonth: (value) => shortMonth.format(at(value)),
    shortMonthYear: (value) => shortMonthYear.format(at(value)),
    monthYear: (value) => monthYear.format(at(value)),
    name: (name) => (hidden ? HIDDEN : name),
    tail: (tail) => (hidden ? HIDDEN_TAIL : tail),
    text: (text) => (hidden ? HIDDEN : text),
  }
}
