// What a machine in a branch refuses that a customer's own does not: the bank's side, files, and whatever repairs or sets up.

const REFUSED: ReadonlySet<string> = new Set([
  'app.createAdministrator',
  'app.setAside',
  'customer.import.preview',
  'customer.import.confirm',
  'customer.import.undo',
  'customer.transactions.export',
  'customer.data.export',
  'customer.report.save',
  'customer.handOff.save',
])

/** Whether an operation is closed at a kiosk, whatever its role. */
export function isClosedAtKiosk(channel: string): boolean {
  return channel.startsWith('admin.') || REFUSED.has(channel)
}

export interface KioskOptions {
  /** After this long without a touch the customer is signed out. */
  readonly idleSeconds: number
  /** The name that the system knows the printer of the branch by; null where nothing is printed. */
  readonly printer: string | null
}

const IDLE_SECONDS = { usual: 60, least: 10, most: 600 }
/** The window counts down and signs out; main ends what the window has failed to end. */
const LATER_SECONDS = 15

/**
 * `TELLER_MODE=kiosk`, with `TELLER_IDLE_SECONDS` between 10 and 600, 60 where it says nothing that can be read, and `TELLER_PRINTER`.
 * Null elsewhere.
 */
export function kioskOf(environment: Readonly<Record<string, string | undefined>>): KioskOptions | null {
  if (environment.TELLER_MODE !== 'kiosk') return null
  const asked = /^\d{1,6}$/.test(environment.TELLER_IDLE_SECONDS ?? '')
    ? Number(environment.TELLER_IDLE_SECONDS)
    : IDLE_SECONDS.usual
  return {
    idleSeconds: Math.min(IDLE_SECONDS.most, Math.max(IDLE_SECONDS.least, asked)),
    printer: environment.TELLER_PRINTER?.trim() || null,
  }
}

/** After how many milliseconds without a call main ends the session itself. */
export function sessionMsAt({ idleSeconds }: Pick<KioskOptions, 'idleSeconds'>): number {
  return (idleSeconds + LATER_SECONDS) * 1000
}
