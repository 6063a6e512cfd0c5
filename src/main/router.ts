// The door. Every request passes here: look-up, role, validation, operation, reply. Nothing is thrown across it.
import type { Reply } from '../shared/contract'
import { AppError, asFailure } from './errors'
import type {
  AdminOperations,
  AdminSession,
  Call,
  CustomerOperations,
  CustomerSession,
  PublicOperations,
  Session,
} from './operation'

const CALLS_PER_MINUTE = 600

export interface RouterParts {
  readonly anyone: PublicOperations
  readonly customer: CustomerOperations
  readonly admin: AdminOperations
  /** The session; looking at it keeps it from going idle. */
  readonly session: () => Session | null
  /** What nobody may do on this machine. */
  readonly isClosed: (channel: string) => boolean
  readonly now: () => number
  /** Faults that are not for people. Requests are never logged. */
  readonly log: (channel: string, error: unknown) => void
}

export type Dispatch = (channel: unknown, request: unknown, call: Call<unknown>) => Promise<Reply<unknown>>

export function createRouter(parts: RouterParts): Dispatch {
  let minute = { from: 0, calls: 0 }
  return async (channel, request, call) => {
    try {
      const passed = parts.now() - minute.from
      // Below zero when the clock was set back.
      if (passed > 60_000 || passed < 0) minute = { from: parts.now(), calls: 0 }
      // Signing out must always be possible.
      if (!Object.hasOwn(parts.anyone, String(channel)) && ++minute.calls > CALLS_PER_MINUTE) {
        throw new AppError('invalid-request', 'Too many requests in a minute. Wait a moment and try again.')
      }
      return { ok: true, value: await answer(parts, String(channel), request, call) }
    } catch (error) {
      const failure = asFailure(error)
      if (failure.code === 'internal') parts.log(String(channel), error)
      return { ok: false, error: failure }
    }
  }
}

function answer(parts: RouterParts, channel: string, request: unknown, call: Call<unknown>): Promise<unknown> {
  if (parts.isClosed(channel)) throw new AppError('forbidden', 'That is not possible at a kiosk.')
  if (Object.hasOwn(parts.anyone, channel)) {
    return run(parts.anyone[channel as keyof PublicOperations], request, null, call)
  }
  const me = parts.session()
  if (Object.hasOwn(parts.customer, channel)) {
    requireRole(me, 'customer')
    return run(parts.customer[channel as keyof CustomerOperations], request, me as CustomerSession, call)
  }
  if (Object.hasOwn(parts.admin, channel)) {
    requireRole(me, 'admin')
    return run(parts.admin[channel as keyof AdminOperations], request, me as AdminSession, call)
  }
  throw new AppError('invalid-request', 'There is no such operation.')
}

function requireRole(me: Session | null, role: Session['role']): void {
  if (!me) throw new AppError('signed-out', 'You are signed out. Sign in to go on.')
  if (me.role !== role) throw new AppError('forbidden', 'This account may not do that.')
}

/** One operation of a table, with the types that tie its parts together already checked where the table was made. */
interface AnyOperation<Me> {
  readonly request: { safeParse: (value: unknown) => { success: boolean; data?: unknown; error?: { message: string } } }
  readonly run: (request: never, me: Me, call: never) => Promise<unknown>
}

async function run<Me>(operation: AnyOperation<Me>, request: unknown, me: Me, call: Call<unknown>): Promise<unknown> {
  const parsed = operation.request.safeParse(request)
  if (!parsed.success) {
    throw new AppError('invalid-request', 'The request was not understood. Restart Teller if this goes on.', {
      cause: parsed.error,
    })
  }
  return operation.run(parsed.data as never, me, call as never)
}
