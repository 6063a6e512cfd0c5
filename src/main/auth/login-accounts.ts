// What an administrator may do with login accounts, and the first administrator of a bank that has none.
import { randomInt } from 'node:crypto'
import type { LoginAccount, NewAccount, OneTimePassword } from '../../shared/users'
import { AppError } from '../errors'
import { hashPassword } from './password'
import type { User, UsersFile } from './users-file'

export interface LoginAccountsParts {
  readonly users: () => UsersFile
  readonly customerExists: (customerNumber: string) => Promise<boolean>
  readonly now: () => number
}

export interface LoginAccounts {
  readonly list: (ownId: string) => readonly LoginAccount[]
  /** Throws AppError 'invalid-request' for a name or a customer that has an account, 'not-found' for no such customer. */
  readonly add: (account: NewAccount) => Promise<OneTimePassword>
  /** Unlocking also forgets wrong tries. Throws AppError 'invalid-request' for locking oneself, 'not-found'. */
  readonly lock: (ownId: string, userId: string, locked: boolean) => void
  readonly reset: (userId: string) => Promise<OneTimePassword>
  /** Throws AppError 'forbidden' when there is anybody already. */
  readonly createAdministrator: (account: FirstAdministrator) => Promise<void>
}

export interface FirstAdministrator {
  readonly userId: string
  readonly name: string
  readonly password: string
}

export function createLoginAccounts({ users, customerExists, now }: LoginAccountsParts): LoginAccounts {
  const find = (userId: string): User => {
    const user = users()
      .users()
      .find(({ id }) => id === userId)
    if (!user) throw new AppError('not-found', 'There is no such account any more. Open the page again.')
    return user
  }
  const unused = (userId: string) => {
    const isTaken = users()
      .users()
      .some(({ id }) => id.toLowerCase() === userId.toLowerCase())
    if (isTaken) throw new AppError('invalid-request', 'This user name is taken. Choose another one.')
  }
  const fresh = { wrongTries: 0, lockedUntil: null }
  return {
    list: (ownId) =>
      users()
        .users()
        .map((user) => asLoginAccount(user, ownId, now())),

    async add({ userId, name, customerNumber }) {
      unused(userId)
      if (customerNumber !== null) await mayOpen(customerNumber)
      const password = oneTimePassword()
      const account = { ...fresh, id: userId, name, passwordHash: await hashPassword(password), oneTime: true }
      users().add(
        customerNumber === null
          ? { ...account, role: 'admin' }
          : { ...account, role: 'customer', customerId: customerNumber },
      )
      return { userId, password }
    },

    lock(ownId, userId, locked) {
      if (locked && userId === ownId) {
        throw new AppError('invalid-request', 'This is your own account. Another administrator can lock it.')
      }
      users().save({ ...find(userId), ...fresh, locked: locked || undefined })
    },

    async reset(userId) {
      find(userId)
      const password = oneTimePassword()
      const passwordHash = await hashPassword(password)
      // Looked up again: hashing takes a moment. The sign-in page no longer knows the password of a demo account.
      users().save({ ...find(userId), ...fresh, passwordHash, oneTime: true, demo: undefined })
      return { userId, password }
    },

    async createAdministrator({ userId, name, password }) {
      const passwordHash = await hashPassword(password)
      if (users().users().length > 0) {
        throw new AppError('forbidden', 'This bank has an administrator already. Sign in, or ask them for an account.')
      }
      users().add({ ...fresh, role: 'admin', id: userId, name, passwordHash })
    },
  }

  async function mayOpen(customerNumber: string): Promise<void> {
    if (!(await customerExists(customerNumber))) {
      throw new AppError('not-found', 'There is no customer with this number. Check it and try again.')
    }
    if (
      users()
        .users()
        .some((user) => user.role === 'customer' && user.customerId === customerNumber)
    ) {
      throw new AppError('invalid-request', 'This customer has an account already. Reset its password instead.')
    }
  }
}

/** No letters or figures that are mistaken for one another. */
const ALPHABET = 'abcdefghjkmnpqrstuvwxyz23456789'
const GROUPS = 4
const OF = 4

/** Some 79 bits, in groups that can be read out. */
function oneTimePassword(): string {
  const group = () => Array.from({ length: OF }, () => ALPHABET[randomInt(ALPHABET.length)]).join('')
  return Array.from({ length: GROUPS }, group).join('-')
}

function asLoginAccount(user: User, ownId: string, now: number): LoginAccount {
  const isLocked = user.lockedUntil !== null && Date.parse(user.lockedUntil) > now
  return {
    userId: user.id,
    name: user.name,
    role: user.role,
    customerNumber: user.role === 'customer' ? user.customerId : null,
    locked: user.locked === true,
    lockedUntil: isLocked ? user.lockedUntil : null,
    lastSignInAt: user.lastSignInAt ?? null,
    oneTime: user.oneTime === true,
    demo: user.demo !== undefined,
    own: user.id === ownId,
  }
}
