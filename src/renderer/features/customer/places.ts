// Every page of the customer's workspace: the navigation, the routes, the palette and the 'g' shortcuts are made from
// this one table. A new page is one line here and its name in messages.
import { ChartBarHorizontal, Gear, House, type Icon, Receipt, UploadSimple } from '@phosphor-icons/react'
import type { ComponentType } from 'react'
import type { messages } from '../../messages/messages'
import { HomePage } from './home/home-page'
import { ImportPage } from './import/import-page'
import { SettingsPage } from './settings/settings-page'
import { SpendingPage } from './spending/spending-page'
import { TransactionsPage } from './transactions/transactions-page'

export interface CustomerPlace {
  readonly path: string
  readonly name: keyof (typeof messages)['customer']['places']
  readonly icon: Icon
  /** Typed after 'g'. */
  readonly letter: string
  /** Places of a group stand together. The last group stands at the foot of the navigation. */
  readonly group: 'money' | 'plans' | 'advice' | 'own'
  readonly page: ComponentType
  /** A number to look at, such as of what is unread. */
  readonly useCount?: () => number
}

export const PLACES: readonly CustomerPlace[] = [
  { path: '/', name: 'home', icon: House, letter: 'h', group: 'money', page: HomePage },
  { path: '/transactions', name: 'transactions', icon: Receipt, letter: 't', group: 'money', page: TransactionsPage },
  { path: '/spending', name: 'spending', icon: ChartBarHorizontal, letter: 's', group: 'money', page: SpendingPage },
  { path: '/import', name: 'import', icon: UploadSimple, letter: 'i', group: 'own', page: ImportPage },
  { path: '/settings', name: 'settings', icon: Gear, letter: ',', group: 'own', page: SettingsPage },
]
