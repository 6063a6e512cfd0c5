import { z } from 'zod'
import type { SignedIn } from '../../shared/contract'
import { AppError } from '../errors'
import type { PublicOperations, Session } from '../operation'
import { hashPassword, isPassword } from './password'
import type { Sessions } from './session'
import type { User, UsersFile } from './users-file'

const FREE_TRIES = 5
const FIRST_LOCK_MS = 60_000
const LONGEST_LOCK_MS = 60 * 60_000
const TRIES_PER_MINUTE = 10

export interface AuthParts {
  readonly users: () => UsersFile
  readonly sessions: Sessions
  readonly now: () => number
}

/** Sign-in, sign-out, and who is signed in. One sign-in is checked at a time, so that tries cannot race the lock. */
export function authOperations({
  users,
  sessions,
  now,
}: AuthParts): Pick<PublicOperations, 'session.current' | 'session.signIn' | 'session.signOut'> {
  let last: Promise<unknown> = Promise.resolve()
  let recentTries: number[] = []
  return {
    'session.current': {
      request: z.strictObject({}),
      run: async () => asSignedIn(sessions.current()),
    },
    'session.signIn': {
      request: z.strictObject({ userId: z.string().max(64), password: z.string().max(256) }),
      run: ({ userId, password }) => {
        recentTries = [...recentTries.filter((at) => now() - at < 60_000), now()]
        if (recentTries.length > TRIES_PER_MINUTE) {
          throw new AppError('locked-out', 'Too many tries in a minute. Wait a minute and try again.')
        }
        const signedIn = last.then(() => signIn(users(), sessions, now, userId.trim(), password))
        last = signedIn.catch(() => {})
        return signedIn
      },
    },
    'session.signOut': {
      request: z.strictObject({}),
      run: async () => {
        sessions.end()
        return null
      },
    },
  }
}

async function signIn(file: UsersFile, sessions: Sessions, now: () => number, userId: string, password: string) {
  const user = file.users().find(({ id }) => id === userId)
  const wrong = new AppError('wrong-credentials', 'That user name and password do not belong together. Try again.')
  if (!user) {
    // As slow as a real check, so that the time tells nothing about who has an account.
    await hashPassword(password)
    throw wrong
  }
  if (user.lockedUntil && Date.parse(user.lockedUntil) > now()) throw locked(user.lockedUntil, now())
  if (!(await isPassword(user.passwordHash, password))) {
    const tried = afterWrongTry(user, now())
    file.save(tried)
    throw tried.lockedUntil ? locked(tried.lockedUntil, now()) : wrong
  }
  if (user.wrongTries > 0) file.save({ ...user, wrongTries: 0, lockedUntil: null })
  const session = asSession(user)
  sessions.start(session)
  return asSignedIn(session) as SignedIn
}

/** From the fifth wrong try on the account is locked: a minute, then twice as long each time, at most an hour. */
function afterWrongTry(user: User, now: number): User {
  const wrongTries = user.wrongTries + 1
  if (wrongTries < FREE_TRIES) return { ...user, wrongTries, lockedUntil: null }
  const lock = Math.min(FIRST_LOCK_MS * 2 ** (wrongTries - FREE_TRIES), LONGEST_LOCK_MS)
  return { ...user, wrongTries, lockedUntil: new Date(now + lock).toISOString() }
}

function locked(until: string, now: number): AppError {
  const minutes = Math.max(1, Math.ceil((Date.parse(until) - now) / 60_000))
  return new AppError(
    'locked-out',
    `Too many wrong passwords. This account is locked for ${minutes === 1 ? 'a minute' : `${minutes} minutes`}; then try again.`,
  )
}

function asSession(user: User): Session {
  return user.role === 'customer'
    ? { role: 'customer', userId: user.id, name: user.name, customerId: user.customerId }
    : { role: 'admin', userId: user.id, name: user.name }
}

/** What the window may know: never the customer's id. */
function asSignedIn(session: Session | null): SignedIn | null {
  return session && { userId: session.userId, name: session.name, role: session.role }
}
