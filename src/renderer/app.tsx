// Opens the bank, then shows the sign-in page or the workspace of whoever is signed in.
import { QueryClient, QueryClientProvider, useQueryClient } from '@tanstack/react-query'
import { lazy, Suspense, useEffect, useState } from 'react'
import { IntlProvider } from 'use-intl'
import { Router } from 'wouter'
import { useHashLocation } from 'wouter/use-hash-location'
import type { Bank, SignedIn } from '../shared/contract'
import { BackendError, call } from './backend'
import { Preparing } from './features/sign-in/preparing'
import { SignIn } from './features/sign-in/sign-in'
import { messages } from './messages/messages'
import { FormatProvider } from './ui/format'
import { ThemeProvider } from './ui/theme'

// Charts are most of the code; the sign-in page is painted without them.
const CustomerWorkspace = lazy(() => import('./features/customer/customer-workspace'))
const AdminWorkspace = lazy(() => import('./features/admin/admin-workspace'))

const queries = new QueryClient({
  defaultOptions: { queries: { retry: false, staleTime: Number.POSITIVE_INFINITY, refetchOnWindowFocus: false } },
})

export function App() {
  const [bank, setBank] = useState<Bank | null>(null)
  return (
    <QueryClientProvider client={queries}>
      <ThemeProvider>
        <Router hook={useHashLocation}>
          <IntlProvider locale={bank?.locale ?? 'en'} messages={messages} timeZone="UTC">
            {bank ? (
              <FormatProvider bank={bank}>
                <Workspaces bank={bank} />
              </FormatProvider>
            ) : (
              <Preparing onReady={setBank} />
            )}
          </IntlProvider>
        </Router>
      </ThemeProvider>
    </QueryClientProvider>
  )
}

function Workspaces({ bank }: { readonly bank: Bank }) {
  const client = useQueryClient()
  const [me, setMe] = useState<SignedIn | null | 'unknown'>('unknown')

  useEffect(() => {
    // A reload of the window keeps the session, which lives in main.
    call('session.current', {}).then(setMe)
  }, [])

  useEffect(() => {
    document.documentElement.dataset.workspace = me !== 'unknown' && me?.role === 'admin' ? 'admin' : 'customer'
    return client.getQueryCache().subscribe((event) => {
      if (event.type !== 'updated' || event.action.type !== 'error') return
      if (event.action.error instanceof BackendError && event.action.error.code === 'signed-out') setMe(null)
    })
  }, [me, client])

  if (me === 'unknown') return null
  if (!me) return <SignIn bank={bank} onSignedIn={setMe} />

  const signOut = async () => {
    await call('session.signOut', {})
    client.clear()
    location.hash = '/'
    setMe(null)
  }
  const Workspace = me.role === 'admin' ? AdminWorkspace : CustomerWorkspace
  return (
    <Suspense>
      <Workspace bank={bank} me={me} onSignOut={signOut} />
    </Suspense>
  )
}
