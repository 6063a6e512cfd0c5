// Login accounts: who may sign in. Whose money it is stays behind the customer's number.
import { z } from 'zod'
import type { LoginAccount, NewAccount, OneTimePassword } from '../../shared/users'
import type { AdminOperations } from '../operation'

export interface UsersBackend {
  readonly list: (ownId: string) => readonly LoginAccount[]
  readonly add: (account: NewAccount) => Promise<OneTimePassword>
  readonly lock: (ownId: string, userId: string, locked: boolean) => void
  readonly reset: (userId: string) => Promise<OneTimePassword>
}

const userId = z.string().min(1).max(64)
/** No spaces: sign-in takes those around a name away. */
const newUserId = z.string().regex(/^[\p{L}\p{N}._@-]{2,64}$/u)
const text = (longest: number) => z.string().trim().min(1).max(longest)

/** The account of whoever asks cannot be locked by them. */
export function usersOperations(
  users: () => UsersBackend,
): Pick<AdminOperations, 'admin.users' | 'admin.users.add' | 'admin.users.lock' | 'admin.users.reset'> {
  return {
    'admin.users': { request: z.strictObject({}), run: async (_request, me) => users().list(me.userId) },
    'admin.users.add': {
      request: z.strictObject({ userId: newUserId, name: text(80), customerNumber: text(64).nullable() }),
      run: (account) => users().add(account),
    },
    'admin.users.lock': {
      request: z.strictObject({ userId, locked: z.boolean() }),
      run: async (request, me) => {
        users().lock(me.userId, request.userId, request.locked)
        return users().list(me.userId)
      },
    },
    'admin.users.reset': {
      request: z.strictObject({ userId }),
      run: (request) => users().reset(request.userId),
    },
  }
}
