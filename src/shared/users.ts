// Login accounts, as an administrator sees them: who may sign in, never what they have.
import type { Role } from './domain'

export interface LoginAccount {
  readonly userId: string
  readonly name: string
  readonly role: Role
  /** Of the customer whose money the account opens; null for an administrator. */
  readonly customerNumber: string | null
  /** By an administrator, until one unlocks it. */
  readonly locked: boolean
  /** ISO date and time: wrong passwords keep it locked until then. */
  readonly lockedUntil: string | null
  /** ISO date and time; null before the first sign-in. */
  readonly lastSignInAt: string | null
  /** The present password is good for one sign-in, at which it is changed. */
  readonly oneTime: boolean
  /** Shown with its password on the sign-in page. */
  readonly demo: boolean
  /** The account of the caller. */
  readonly own: boolean
}

export interface OneTimePassword {
  readonly userId: string
  /** Told once, here; only a hash is kept. */
  readonly password: string
}

export interface NewAccount {
  readonly userId: string
  readonly name: string
  /** Null makes an administrator. */
  readonly customerNumber: string | null
}

/** Passwords that people choose have at least this many characters. */
export const SHORTEST_PASSWORD = 10

export interface UsersContract {
  'admin.users': { request: Record<string, never>; reply: readonly LoginAccount[] }
  'admin.users.add': { request: NewAccount; reply: OneTimePassword }
  'admin.users.lock': {
    request: { readonly userId: string; readonly locked: boolean }
    reply: readonly LoginAccount[]
  }
  'admin.users.reset': { request: { readonly userId: string }; reply: OneTimePassword }
}
