// Every page of the customer's workspace: the navigation, the routes, the palette and the 'g' shortcuts are made from
// this one table. A new page is one line here and its name in messages.
import {
  ArrowsClockwise,
  ChartBarHorizontal,
  ChartLine,
  Gear,
  Heart,
  House,
  type Icon,
  Lightbulb,
  Receipt,
  SlidersHorizontal,
  Tag,
  Target,
  UploadSimple,
  Wallet,
} from '@phosphor-icons/react'
import type { ComponentType } from 'react'
import type { messages } from '../../messages/messages'
import { KIOSK_IDLE_SECONDS } from '../../ui/kiosk'
import { BudgetsPage } from './budgets/budgets-page'
import { ForecastPage } from './forecast/forecast-page'
import { GoalsPage } from './goals/goals-page'
import { HealthPage } from './health/health-page'
import { HomePage } from './home/home-page'
import { ImportPage } from './import/import-page'
import { InsightsPage } from './insights/insights-page'
import { useUnreadInsights } from './insights/use-unread'
import { ProductsPage } from './products/products-page'
import { RecurringPage } from './recurring/recurring-page'
import { SettingsPage } from './settings/settings-page'
import { SpendingPage } from './spending/spending-page'
import { TransactionsPage } from './transactions/transactions-page'
import { WhatIfPage } from './what-if/what-if-page'

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

const EVERYWHERE: readonly CustomerPlace[] = [
  { path: '/', name: 'home', icon: House, letter: 'h', group: 'money', page: HomePage },
  { path: '/transactions', name: 'transactions', icon: Receipt, letter: 't', group: 'money', page: TransactionsPage },
  { path: '/spending', name: 'spending', icon: ChartBarHorizontal, letter: 's', group: 'money', page: SpendingPage },
  { path: '/forecast', name: 'forecast', icon: ChartLine, letter: 'f', group: 'money', page: ForecastPage },
  { path: '/budgets', name: 'budgets', icon: Wallet, letter: 'b', group: 'plans', page: BudgetsPage },
  { path: '/goals', name: 'goals', icon: Target, letter: 'o', group: 'plans', page: GoalsPage },
  { path: '/recurring', name: 'recurring', icon: ArrowsClockwise, letter: 'r', group: 'plans', page: RecurringPage },
  { path: '/what-if', name: 'whatIf', icon: SlidersHorizontal, letter: 'w', group: 'plans', page: WhatIfPage },
  {
    ...{ path: '/insights', name: 'insights', icon: Lightbulb, letter: 'n', group: 'advice', page: InsightsPage },
    useCount: useUnreadInsights,
  },
  { path: '/health', name: 'health', icon: Heart, letter: 'l', group: 'advice', page: HealthPage },
  { path: '/products', name: 'products', icon: Tag, letter: 'p', group: 'advice', page: ProductsPage },
  { path: '/import', name: 'import', icon: UploadSimple, letter: 'i', group: 'own', page: ImportPage },
  { path: '/settings', name: 'settings', icon: Gear, letter: ',', group: 'own', page: SettingsPage },
]

/** No file comes in at a kiosk. */
export const PLACES = KIOSK_IDLE_SECONDS === null ? EVERYWHERE : EVERYWHERE.filter(({ name }) => name !== 'import')
