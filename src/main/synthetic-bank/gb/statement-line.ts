// The line as a British bank prints it: direct debits and standing orders with the payee's reference, faster payments
// with what the payer wrote, card payments with the day of purchase.
import type { CalendarDay } from '../calendar'
import type { Random } from '../random'
import { digits, type LineParts, type Route, type StatementLine, timed, twoDigits, untimed } from '../statement-line'

/** Reference, channel and clock of one row. Direct debits, standing orders and credits of a batch carry no clock. */
export function britishLine(route: Route, day: CalendarDay, parts: LineParts, random: Random): StatementLine {
  const { printed, detail, minuteOfDay } = parts
  const reference = detail ? ` REF ${detail}` : ''
  const on = `${twoDigits(day.dayOfMonth)} ${MONTHS[day.monthOfYear - 1]}`
  switch (route) {
    case 'upi-out':
      return timed(`FASTER PAYMENT TO ${printed}${reference}`, 'Faster payment', day, parts, random)
    case 'upi-in':
    case 'imps-in':
      return timed(`FASTER PAYMENT FROM ${printed}${reference}`, 'Faster payment', day, parts, random)
    case 'card':
      return timed(`${printed} ${detail} GBR`, 'Card', day, parts, random)
    case 'debit':
      return timed(`CARD PAYMENT TO ${printed} ON ${on}`, 'Card', day, parts, random)
    case 'atm': {
      const clock = twoDigits(Math.floor(minuteOfDay / 60)) + twoDigits(minuteOfDay % 60)
      return timed(`CASH WITHDRAWAL LNK ${detail} ${on} ${clock}`, 'Cash machine', day, parts, random)
    }
    case 'transfer':
      return timed(`MOBILE TRANSFER ${printed} ${digits(6, random)}`, 'Transfer', day, parts, random)
    case 'bill-desk':
      return timed(`MOBILE PAYMENT ${printed}`, 'Transfer', day, parts, random)
    case 'ach-out':
      return untimed(`DIRECT DEBIT ${printed}${reference}`, 'Direct debit')
    case 'neft-in':
      return untimed(`BANK CREDIT ${printed}${reference}`, 'Bank credit')
    case 'neft-out':
      return untimed(`STANDING ORDER ${printed}${reference}`, 'Standing order')
    case 'bank':
      return untimed(detail ? `${printed} ${detail}` : printed, 'Bank')
    default:
      return route satisfies never
  }
}

const MONTHS = 'JAN FEB MAR APR MAY JUN JUL AUG SEP OCT NOV DEC'.split(' ')
