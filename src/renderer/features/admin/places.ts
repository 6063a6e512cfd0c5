// Every page of the bank's workspace: the navigation, the routes and the 'g' shortcuts are made from this one table. A new
// page is one line here and its name in messages.
import {
  Cpu,
  Database,
  DoorOpen,
  Flask,
  Funnel,
  Gauge,
  GridNine,
  type Icon,
  Key,
  ListMagnifyingGlass,
  Pulse,
  UsersThree,
} from '@phosphor-icons/react'
import type { ComponentType } from 'react'
import type { messages } from '../../messages/messages'
import { AdminAudit } from './audit'
import { AdminChurn } from './churn/churn-page'
import { AdminData } from './data'
import { AdminProductLab } from './lab/lab-page'
import { AdminModels } from './models/models-page'
import { AdminOverview } from './overview'
import { AdminProductInterest } from './products/product-interest'
import { AdminRfm } from './rfm/rfm-page'
import { AdminSegments } from './segments'
import { AdminStatus } from './status'
import { AdminUsers } from './users'

export interface AdminPageProps {
  /** A restore or a reset has put another bank in the place of this one. */
  readonly onOtherBank: () => void
}

export interface AdminPlace {
  readonly path: string
  readonly name: keyof (typeof messages)['admin']['places']
  readonly icon: Icon
  /** Typed after 'g'. */
  readonly letter: string
  /** Places of a group stand together. The last group stands at the foot of the navigation. */
  readonly group: 'bank' | 'customers' | 'products' | 'running'
  readonly page: ComponentType<AdminPageProps>
}

export const ADMIN_PLACES: readonly AdminPlace[] = [
  { path: '/', name: 'overview', icon: Pulse, letter: 'o', group: 'bank', page: AdminOverview },
  { path: '/segments', name: 'segments', icon: UsersThree, letter: 's', group: 'customers', page: AdminSegments },
  { path: '/rfm', name: 'rfm', icon: GridNine, letter: 'r', group: 'customers', page: AdminRfm },
  { path: '/churn', name: 'churn', icon: DoorOpen, letter: 'c', group: 'customers', page: AdminChurn },
  { path: '/products', name: 'products', icon: Funnel, letter: 'p', group: 'products', page: AdminProductInterest },
  { path: '/lab', name: 'lab', icon: Flask, letter: 'l', group: 'products', page: AdminProductLab },
  { path: '/data', name: 'data', icon: Database, letter: 'd', group: 'running', page: AdminData },
  { path: '/models', name: 'models', icon: Cpu, letter: 'm', group: 'running', page: AdminModels },
  { path: '/users', name: 'users', icon: Key, letter: 'u', group: 'running', page: AdminUsers },
  { path: '/status', name: 'status', icon: Gauge, letter: 't', group: 'running', page: AdminStatus },
  { path: '/audit', name: 'audit', icon: ListMagnifyingGlass, letter: 'a', group: 'running', page: AdminAudit },
]
