// The line as an Indian bank prints it. Formats of UPI, NEFT, IMPS and NACH references follow their public numbering:
// payment systems number by last digit of the year, day of the year, hour and a counter.
import type { CalendarDay } from '../calendar'
import type { Random } from '../random'
import { digits, type LineParts, type Route, type StatementLine, timed, twoDigits, untimed } from '../statement-line'

/** Reference, channel and clock of one row. Batch payments (NACH, NEFT, the bank's own bookings) carry no clock. */
export function indianLine(route: Route, day: CalendarDay, parts: LineParts, random: Random): StatementLine {
  const { printed, detail } = parts
  const tail = detail ? `/${detail}` : ''
  switch (route) {
    case 'upi-out':
      return timed(`UPI/${paymentNumber(day, parts, random)}/${printed}${tail}`, 'UPI', day, parts, random)
    case 'upi-in':
      return timed(`UPI/CR/${paymentNumber(day, parts, random)}/${printed}${tail}`, 'UPI', day, parts, random)
    case 'imps-in':
      return timed(`IMPS/P2A/${paymentNumber(day, parts, random)}/${printed}${tail}`, 'IMPS', day, parts, random)
    case 'card':
      return timed(`${printed} ${detail} IN`, 'Card', day, parts, random)
    case 'debit':
      return timed(`POS ${detail} ${printed}`, 'Card', day, parts, random)
    case 'atm':
      return timed(`ATM WDL ${digits(6, random)} ${detail}`, 'ATM', day, parts, random)
    case 'transfer':
      return timed(`IB TRF ${digits(9, random)} ${printed}${tail}`, 'Transfer', day, parts, random)
    case 'bill-desk':
      return timed(`IB BILLPAY ${digits(8, random)} ${printed}`, 'Bill pay', day, parts, random)
    case 'ach-out':
      return untimed(`ACH D- ${printed}-${detail}`, 'ACH')
    case 'neft-in':
      return untimed(`NEFT CR-${transferNumber(day, random)}-${printed}-${detail}`, 'NEFT')
    case 'neft-out':
      return untimed(`NEFT DR-${transferNumber(day, random)}-${printed}-${detail}`, 'NEFT')
    case 'bank':
      return untimed(detail ? `${printed} ${detail}` : printed, 'Bank')
    default:
      return route satisfies never
  }
}

/** Twelve digits: year and day of the year, hour, counter. */
function paymentNumber(day: CalendarDay, { minuteOfDay }: LineParts, random: Random): string {
  return day.yearDay + twoDigits(Math.floor(minuteOfDay / 60)) + digits(6, random)
}

/** The sender's bank, N for NEFT, year and day of the year, counter. */
function transferNumber(day: CalendarDay, random: Random): string {
  return `${random.pick(BANK_CODES)}N${day.yearDay}${digits(8, random)}`
}

const BANK_CODES = ['HDFC', 'ICIC', 'SBIN', 'UTIB', 'KKBK', 'CNRB', 'FDRL', 'IDFB']
