// What happens at the door, into the audit log.
import type { Reply } from '../../shared/contract'
import type { Role } from '../../shared/domain'
import type { AuditLog, NewAuditEntry } from './audit-log'
import { auditedDetails } from './audited'

interface Person {
  readonly userId: string
  readonly role: Role
}

export interface AuditNotes {
  /** Writes a call down where such calls are; `caller` is who was signed in before it, null for nobody. */
  readonly called: (channel: string, request: unknown, reply: Reply<unknown>, caller: Person | null) => void
  readonly sessionEnded: (person: Person) => void
}

const NOBODY = { userId: null, role: null }

/** What cannot be written down is said in the log of the application; nobody is kept from their money by it. */
export function createAuditNotes(parts: {
  /** Null while it is not open. */
  readonly audit: () => AuditLog | null
  readonly users: () => readonly { readonly id: string; readonly role: Role }[]
  /** Milliseconds. */
  readonly now: () => number
}): AuditNotes {
  const note = (entry: Omit<NewAuditEntry, 'at'>) => {
    const at = new Date(parts.now()).toISOString()
    const written = parts.audit()?.append({ at, ...entry })
    written?.catch((error) => console.error('the audit log could not be written', error))
  }
  /** Whom a sign-in is about. A name that nobody has is not written down: people type passwords there. */
  const named = (request: unknown): Person | null => {
    const asked = (request as { readonly userId?: unknown } | null)?.userId
    const user = parts.users().find(({ id }) => id === asked)
    return user ? { userId: user.id, role: user.role } : null
  }
  return {
    called(channel, request, reply, caller) {
      const details = auditedDetails(channel, request, reply)
      if (details === null) return
      const { userId, role } = (channel === 'session.signIn' ? named(request) : caller) ?? NOBODY
      note({ userId, role, action: channel, outcome: reply.ok ? 'ok' : reply.error.code, details })
    },
    sessionEnded: ({ userId, role }) => note({ userId, role, action: 'session.ended', outcome: 'ok', details: '' }),
  }
}
