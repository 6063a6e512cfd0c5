// The one session of the one window. It ends on sign-out and when nothing has been asked for a while.
import type { Session } from '../operation'

const IDLE_MS = 15 * 60_000

export interface Sessions {
  /** Who is signed in; null once the session has been idle too long. */
  readonly current: () => Session | null
  /** The same, and the idle time starts anew. */
  readonly use: () => Session | null
  readonly start: (session: Session) => void
  readonly end: () => void
}

/** `idleMs`: how long a session lasts without a call. `onEnd` clears what was kept for the session: previews, chats, undo steps, running streams. */
export function createSessions(now: () => number, onEnd: (session: Session) => void, idleMs = IDLE_MS): Sessions {
  let session: Session | null = null
  let usedAt = 0
  const end = () => {
    if (!session) return
    const ended = session
    session = null
    onEnd(ended)
  }
  const current = () => {
    // A clock that was set back must not make the session last.
    usedAt = Math.min(usedAt, now())
    if (session && now() - usedAt > idleMs) end()
    return session
  }
  return {
    current,
    use() {
      const me = current()
      if (me) usedAt = now()
      return me
    },
    start(next) {
      end()
      session = next
      usedAt = now()
    },
    end,
  }
}
