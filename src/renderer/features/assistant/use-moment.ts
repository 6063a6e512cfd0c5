import { useFormatter } from 'use-intl'
import { useBank } from '../../ui/format'

/** '31 Oct 2026, 14:05', in the bank's time zone. */
export function useMoment(): (instant: string) => string {
  const write = useFormatter()
  const { timeZone } = useBank()
  return (instant) => write.dateTime(new Date(instant), { dateStyle: 'medium', timeStyle: 'short', timeZone })
}
