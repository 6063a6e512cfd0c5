import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import type { SignedIn } from '../../shared/contract'
import { SHORTEST_PASSWORD } from '../../shared/users'
import { AppError } from '../errors'
import type { PublicOperations, Session } from '../operation'
import type { FirstAdministrator } from './login-accounts'
import { hashPassword, isPassword } from './password'
import type { Sessions } from './session'
import type { User, UsersFile } from './users-file'

const FREE_TRIES = 5
const FIRST_LOCK_MS = 60_000
const LONGEST_LOCK_MS = 60 * 60_000
const TRIES_PER_MINUTE = 10
const STRANGERS_KEPT = 1000

/** Of no password that anybody has; made once. */
let nobodysHash: Promise<string> | null = null

type Tries = Pick<User, 'wrongTries' | 'lockedUntil'>

export interface AuthParts {
  readonly users: () => UsersFile
  readonly sessions: Sessions
  readonly now: () => number
  /** At a kiosk nobody else may sign in. */
  readonly customersOnly: boolean
  readonly createAdministrator: (account: FirstAdministrator) => Promise<void>
}

const newPassword = z.string().min(SHORTEST_PASSWORD).max(256)

/** Sign-in, sign-out, and who is signed in. One sign-in is checked at a time, so that tries cannot race the lock. */
export function authOperations({
  users,
  sessions,
  now,
  customersOnly,
  createAdministrator,
}: AuthParts): Pick<
  PublicOperations,
  'app.createAdministrator' | 'session.current' | 'session.signIn' | 'session.signOut'
> {
  // Names that nobody has lock like all others, so that a lock tells nothing about who has an account.
  const strangers = new Map<string, Tries>()
  let last: Promise<unknown> = Promise.resolve()
  let recentTries: number[] = []
  return {
    'session.current': {
      request: z.strictObject({}),
      run: async () => asSignedIn(sessions.current()),
    },
    'app.createAdministrator': {
      request: z.strictObject({
        userId: z.string().regex(/^[\p{L}\p{N}._@-]{2,64}$/u),
        name: z.string().trim().min(1).max(80),
        password: newPassword,
      }),
      run: async (account) => {
        await createAdministrator(account)
        const session: Session = { role: 'admin', userId: account.userId, name: account.name }
        sessions.start(session)
        return asSignedIn(session) as SignedIn
      },
    },
    'session.signIn': {
      request: z.strictObject({
        userId: z.string().max(64),
        password: z.string().max(256),
        newPassword: newPassword.optional(),
      }),
      run: ({ userId, ...passwords }) => {
        recentTries = [...recentTries.filter((at) => at <= now() && now() - at < 60_000), now()]
        if (recentTries.length > TRIES_PER_MINUTE) {
          throw new AppError('locked-out', 'Too many tries in a minute. Wait a minute and try again.')
        }
        const parts = { strangers, sessions, now, customersOnly }
        const signedIn = last.then(() => signIn(users(), parts, userId.trim(), passwords))
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

interface SigningIn extends Pick<AuthParts, 'sessions' | 'now' | 'customersOnly'> {
  readonly strangers: Map<string, Tries>
}

async function signIn(
  file: UsersFile,
  { strangers, sessions, now, customersOnly }: SigningIn,
  userId: string,
  { password, newPassword: chosen }: { readonly password: string; readonly newPassword?: string },
): Promise<SignedIn> {
  const user = file.users().find(({ id }) => id === userId)
  const tries = user ?? strangers.get(userId) ?? { wrongTries: 0, lockedUntil: null }
  // As slow for a stranger and a locked account as for anybody else.
  nobodysHash ??= hashPassword(randomUUID())
  const right = await isPassword(user?.passwordHash ?? (await nobodysHash), password)
  if (tries.lockedUntil && Date.parse(tries.lockedUntil) > now()) {
    const until = withinLongest(tries.lockedUntil, now())
    if (user && until !== tries.lockedUntil) file.save({ ...user, lockedUntil: until })
    throw locked(until, now())
  }
  if (!user || !right) {
    const tried = afterWrongTry(tries, now())
    if (user) file.save({ ...user, ...tried })
    else remember(strangers, userId, tried)
    throw tried.lockedUntil
      ? locked(tried.lockedUntil, now())
      : new AppError('wrong-credentials', 'That user name and password do not belong together. Try again.')
  }
  if (user.locked) {
    throw new AppError('locked-out', 'This account is locked. The bank can unlock it.')
  }
  if (customersOnly && user.role !== 'customer') {
    throw new AppError('forbidden', 'Only customers sign in at a kiosk.')
  }
  if (user.oneTime && (chosen === undefined || chosen === password)) {
    throw new AppError(
      'new-password-needed',
      `This password is good for one sign-in. Choose a new one of at least ${SHORTEST_PASSWORD} characters.`,
    )
  }
  const changed = user.oneTime && chosen !== undefined ? { passwordHash: await hashPassword(chosen) } : {}
  const lastSignInAt = new Date(now()).toISOString()
  file.save({ ...user, ...changed, wrongTries: 0, lockedUntil: null, oneTime: undefined, lastSignInAt })
  const session = asSession(user)
  sessions.start(session)
  return asSignedIn(session) as SignedIn
}

function remember(strangers: Map<string, Tries>, userId: string, tried: Tries): void {
  if (strangers.size >= STRANGERS_KEPT) strangers.delete(strangers.keys().next().value as string)
  strangers.set(userId, tried)
}

/** From the fifth wrong try on the account is locked: a minute, then twice as long each time, at most an hour. */
function afterWrongTry(before: Tries, now: number): Tries {
  const wrongTries = before.wrongTries + 1
  if (wrongTries < FREE_TRIES) return { wrongTries, lockedUntil: null }
  const lock = Math.min(FIRST_LOCK_MS * 2 ** (wrongTries - FREE_TRIES), LONGEST_LOCK_MS)
  return { wrongTries, lockedUntil: new Date(now + lock).toISOString() }
}

/** A clock that was set back must not lock for longer than any lock lasts: then it counts from now. */
function withinLongest(until: string, now: number): string {
  return Date.parse(until) - now > LONGEST_LOCK_MS ? new Date(now + LONGEST_LOCK_MS).toISOString() : until
}

function locked(until: string, now: number): AppError {
  const minutes = Math.max(1, Math.ceil((Date.parse(until) - now) / 60_000))
  return new AppError(
    'locked-out',
    `Too many wrong passwords. This account is locked for ${minutes} min; then try again.`,
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
