// Which calls are written down, and what of their request may be: never a figure, a text or a password. What the bank's assistant
// is asked is written down whole, less what looks like a secret.
import type { BankAnswer, Channel, Reply, Request } from '../../shared/contract'
import { withoutSecrets } from './without-secrets'

type Details<C extends Channel> = (request: Request<C>) => string

const nothing = () => ''

/** Everything that lets somebody in, takes something out or in, or changes the bank for others. */
const AUDITED: { readonly [C in Channel]?: Details<C> } = {
  'app.setAside': nothing,
  'app.createAdministrator': ({ userId }) => userId,
  'session.signIn': nothing,
  'customer.transactions.export': nothing,
  'customer.data.export': nothing,
  // Why somebody turns to the bank is not for the log.
  'customer.handOff.save': nothing,
  'customer.report.save': ({ month }) => month,
  'customer.sheet.print': nothing,
  'customer.import.confirm': nothing,
  'customer.import.undo': nothing,
  'admin.segments.run': ({ k }) => (k === undefined ? 'best number of segments' : `${k} segments`),
  'admin.lab.print': nothing,
  'admin.models.import': nothing,
  'admin.models.choose': ({ id }) => id,
  'admin.models.unload': nothing,
  'admin.models.delete': ({ id }) => id,
  'admin.models.server': ({ on, port }) => (on ? `on, port ${port}` : 'off'),
  'admin.backup.make': nothing,
  'admin.backup.restore': ({ id }) => id,
  'admin.demo.reset': ({ profile }) => profile ?? '',
  'admin.import.confirm': nothing,
  'admin.import.undo': nothing,
  'admin.users.add': ({ userId, customerNumber }) => `${userId}${customerNumber === null ? ', administrator' : ''}`,
  'admin.users.lock': ({ userId, locked }) => `${userId}${locked ? '' : ', unlocked'}`,
  'admin.users.reset': ({ userId }) => userId,
  'admin.status.check': nothing,
  'admin.audit.verify': nothing,
  'admin.audit.export': nothing,
}

const LONGEST_DETAILS = 200

/**
 * What is written down of a call: its details, or null for a call that is not. Whoever asks for what the own role may not do
 * is always written down.
 */
export function auditedDetails(channel: string, request: unknown, reply: Reply<unknown>): string | null {
  const describe = Object.hasOwn(AUDITED, channel) ? (AUDITED[channel as Channel] as Details<Channel>) : null
  if (channel === 'admin.ask') return askedOf(request, reply)
  if (!reply.ok) return describe || reply.error.code === 'forbidden' ? '' : null
  // A request that was answered has the shape that its operation asks for.
  return describe ? describe(request as Request<Channel>).slice(0, LONGEST_DETAILS) : null
}

/** How the question was taken, what it was about, and its words: 'answerable segments: which segments are there'. */
function askedOf(request: unknown, reply: Reply<unknown>): string {
  const asked = (request as { readonly question?: unknown } | null)?.question
  const words = typeof asked === 'string' ? withoutSecrets(asked) : ''
  if (!reply.ok) return words.slice(0, LONGEST_DETAILS)
  const { outcome, intent } = (reply.value as BankAnswer).published
  return `${outcome}${intent === null ? '' : ` ${intent}`}: ${words}`.slice(0, LONGEST_DETAILS)
}
