// Opens the bank, then shows the sign-in page or the workspace of whoever is signed in.
import { QueryClient, QueryClientProvider, useQuery, useQueryClient } from '@tanstack/react-query'
import { lazy, Suspense, useCallback, useEffect, useMemo, useState } from 'react'
import { Router, useLocation } from 'wouter'
import type { Bank, SignedIn } from '../shared/contract'
import { BANK_QUERY, BackendError, call, stream } from './backend'
import { Kiosk } from './features/kiosk/kiosk'
import { Preparing } from './features/sign-in/preparing'
import { SignIn } from './features/sign-in/sign-in'
import { FormatProvider } from './ui/format'
import { useHashLocation } from './ui/hash-location'
import { KIOSK_IDLE_SECONDS } from './ui/kiosk'
import { LanguageProvider, useLanguage } from './ui/language'
import { ThemeProvider } from './ui/theme'

// Charts are most of the code; the sign-in page is painted without them.
const CustomerWorkspace = lazy(() => import('./features/customer/customer-workspace'))
const AdminWorkspace = lazy(() => import('./features/admin/admin-workspace'))

const queries = new QueryClient({
  defaultOptions: { queries: { retry: false, staleTime: Number.POSITIVE_INFINITY, refetchOnWindowFocus: false } },
})

export function App() {
  const [bank, setBank] = useState<Bank | null>(null)
  const onOtherBank = useCallback(() => {
    // Or what was said of the bank before would be taken for the new one.
    queries.clear()
    setBank(null)
  }, [])
  return (
    <QueryClientProvider client={queries}>
      <ThemeProvider>
        <Router hook={useHashLocation}>
          <LanguageProvider bankLocale={bank?.locale}>
            {bank ? (
              <Workspaces bank={bank} onBank={setBank} onOtherBank={onOtherBank} />
            ) : (
              <Preparing onReady={setBank} />
            )}
          </LanguageProvider>
        </Router>
      </ThemeProvider>
    </QueryClientProvider>
  )
}

/** A session that has gone idle is noticed within this. */
const LOOK_EVERY_MS = 30_000

interface WorkspacesProps {
  readonly bank: Bank
  /** The same bank, with an as-of date that has moved. */
  readonly onBank: (bank: Bank) => void
  /** There is another bank now: it is asked for anew, and nobody is signed in. */
  readonly onOtherBank: () => void
}

function Workspaces({ bank, onBank, onOtherBank }: WorkspacesProps) {
  const client = useQueryClient()
  const { data: now } = useQuery({
    queryKey: BANK_QUERY,
    queryFn: () => stream('app.prepare', {}, () => {}).reply,
    initialData: bank,
  })
  useEffect(() => onBank(now), [now, onBank])
  const { locale } = useLanguage()
  const asWritten = useMemo(() => ({ ...now, locale }), [now, locale])
  const [, navigate] = useLocation()
  const [me, setMe] = useState<SignedIn | null | 'unknown'>('unknown')

  const enter = useCallback((next: SignedIn) => {
    // Before the workspace renders: charts take their colours from it.
    document.documentElement.dataset.workspace = next.role
    setMe(next)
  }, [])
  const leave = useCallback(() => {
    client.clear()
    // The bare '?' also drops the filter in the address.
    navigate('/?', { replace: true })
    document.documentElement.dataset.workspace = 'customer'
    setMe(null)
  }, [client, navigate])

  const signOut = useCallback(() => void call('session.signOut', {}).then(leave), [leave])

  useEffect(() => {
    // A reload of the window keeps the session, which lives in main.
    call('session.current', {}).then((current) => (current ? enter(current) : leave()), leave)
  }, [enter, leave])

  useEffect(() => {
    if (me === 'unknown' || me === null) return
    const look = () =>
      call('session.current', {}).then(
        (current) => current ?? leave(),
        // Asked again in a moment; only main knows whether the session is over.
        () => {},
      )
    const timer = setInterval(look, LOOK_EVERY_MS)
    return () => clearInterval(timer)
  }, [me, leave])

  useEffect(
    () =>
      client.getQueryCache().subscribe((event) => {
        if (event.type !== 'updated' || event.action.type !== 'error') return
        if (event.action.error instanceof BackendError && event.action.error.code === 'signed-out') leave()
      }),
    [client, leave],
  )

  if (me === 'unknown') return null
  const page = me ? (
    <Suspense>
      {me.role === 'admin' ? (
        <FormatProvider bank={asWritten}>
          <AdminWorkspace bank={asWritten} me={me} onSignOut={signOut} onOtherBank={onOtherBank} />
        </FormatProvider>
      ) : (
        <CustomerWorkspace bank={asWritten} me={me} onSignOut={signOut} />
      )}
    </Suspense>
  ) : (
    <SignIn bank={asWritten} onSignedIn={enter} />
  )
  if (KIOSK_IDLE_SECONDS === null) return page
  return (
    <Kiosk bankName={bank.name} idleSeconds={KIOSK_IDLE_SECONDS} signedIn={me !== null} onSignOut={signOut}>
      {page}
    </Kiosk>
  )
}
