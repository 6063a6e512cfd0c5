// users.json in the data folder: who may sign in. Authenticated with a key kept beside it, so that editing the file
// by hand does not make an administrator.
import { createHmac, timingSafeEqual } from 'node:crypto'
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { AppError } from '../errors'
import { secretKey } from '../secret-key'

/** Absent until it is so: files that were written before authenticate as they are. */
const addedLater = {
  /** By an administrator. */
  locked: z.boolean().optional(),
  /** The password has to be changed at the next sign-in. */
  oneTime: z.boolean().optional(),
  lastSignInAt: z.string().optional(),
}

const userSchema = z.discriminatedUnion('role', [
  z.strictObject({
    role: z.literal('customer'),
    id: z.string(),
    name: z.string(),
    customerId: z.string(),
    passwordHash: z.string(),
    wrongTries: z.number().int().default(0),
    lockedUntil: z.string().nullable().default(null),
    demo: z.strictObject({ password: z.string(), story: z.string() }).optional(),
    ...addedLater,
  }),
  z.strictObject({
    role: z.literal('admin'),
    id: z.string(),
    name: z.string(),
    passwordHash: z.string(),
    wrongTries: z.number().int().default(0),
    lockedUntil: z.string().nullable().default(null),
    demo: z.strictObject({ password: z.string(), story: z.string() }).optional(),
    ...addedLater,
  }),
])
const usersSchema = z.array(userSchema)
const fileSchema = z.strictObject({ users: usersSchema, mac: z.string() })

export type User = z.infer<typeof userSchema>

export interface UsersFile {
  readonly users: () => readonly User[]
  /** Replaces one user and writes the file, whole or not at all. */
  readonly save: (user: User) => void
  readonly add: (user: User) => void
  /** Makes the demo's accounts those of another bank's seed file, where they are not yet; all other users stay. */
  readonly useDemo: (seedFile: string) => void
}

/**
 * Reads users.json from `dataDir`; on a first start it is made from `seedFile`. Without `demo`, accounts whose password the
 * demo shows do not count. Throws AppError 'users-damaged' when the file is unreadable or was changed outside of Teller, and
 * when it is gone although there was one: a fresh one would let the seed's users in.
 */
export function openUsersFile(dataDir: string, seedFile: string, demo: boolean): UsersFile {
  const file = join(dataDir, 'users.json')
  const keyFile = join(dataDir, 'users.key')
  const hadKey = existsSync(keyFile)
  const key = secretKey(keyFile)
  const first = !existsSync(file)
  if (first && hadKey && !demo) throw usersDamaged(file)
  let users = first ? readSeed(seedFile).filter((user) => demo || !user.demo) : readUsers(file, key)
  const write = () => {
    // In the order in which they are read again, which is what the key authenticates.
    users = usersSchema.parse(JSON.parse(JSON.stringify(users)))
    const temporary = `${file}.new`
    writeFileSync(temporary, JSON.stringify({ users, mac: mac(users, key) }, null, 2), { mode: 0o600 })
    renameSync(temporary, file)
  }
  if (first) write()
  return {
    users: () => users.filter((user) => demo || !user.demo),
    save(user) {
      users = users.map((other) => (other.id === user.id ? user : other))
      write()
    },
    add(user) {
      users = [...users, user]
      write()
    },
    useDemo(other) {
      const wanted = readSeed(other).filter((user) => user.demo)
      const kept = users.filter(
        (user) => !user.demo || wanted.some(({ id, name }) => id === user.id && name === user.name),
      )
      const missing = wanted.filter((user) => kept.every(({ id }) => id !== user.id))
      if (!demo || (kept.length === users.length && missing.length === 0)) return
      users = [...missing, ...kept]
      write()
    },
  }
}

function readSeed(file: string): User[] {
  return usersSchema.parse(JSON.parse(readFileSync(file, 'utf8')))
}

function readUsers(file: string, key: Buffer): User[] {
  try {
    const { users, mac: stored } = fileSchema.parse(JSON.parse(readFileSync(file, 'utf8')))
    const expected = Buffer.from(mac(users, key), 'hex')
    const given = Buffer.from(stored, 'hex')
    if (expected.length !== given.length || !timingSafeEqual(expected, given)) throw usersDamaged(file)
    return users
  } catch (error) {
    throw error instanceof AppError ? error : usersDamaged(file, error)
  }
}

function usersDamaged(file: string, cause?: unknown): AppError {
  return new AppError(
    'users-damaged',
    `The users file was damaged, removed or changed outside of Teller, so nobody can sign in. Restore ${file} from a copy.`,
    { cause },
  )
}

function mac(users: readonly User[], key: Buffer): string {
  return createHmac('sha256', key).update(JSON.stringify(users)).digest('hex')
}
