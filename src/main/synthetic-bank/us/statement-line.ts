// The line as an American bank prints it: ACH with the company's entry and number, card purchases with town and state,
// Zelle between people.
import type { CalendarDay } from '../calendar'
import type { Random } from '../random'
import { digits, type LineParts, type Route, type StatementLine, timed, twoDigits, untimed } from '../statement-line'
import { STATES } from './cities'

/** Reference, channel and clock of one row. ACH batches and the bank's own bookings carry no clock. */
export function americanLine(route: Route, day: CalendarDay, parts: LineParts, random: Random): StatementLine {
  const { printed, detail } = parts
  const on = `${twoDigits(day.monthOfYear)}/${twoDigits(day.dayOfMonth)}`
  const memo = detail ? ` ${detail}` : ''
  switch (route) {
    case 'upi-out':
      return timed(`ZELLE TO ${printed} ON ${on} CONF ${digits(8, random)}${memo}`, 'Zelle', day, parts, random)
    case 'upi-in':
    case 'imps-in':
      return timed(`ZELLE FROM ${printed} ON ${on} CONF ${digits(8, random)}${memo}`, 'Zelle', day, parts, random)
    case 'card':
      return timed(withState(`${printed} ${detail}`), 'Card', day, parts, random)
    case 'debit':
      return timed(withState(`PURCHASE ${on} ${printed}`), 'Card', day, parts, random)
    case 'atm':
      return timed(withState(`ATM WITHDRAWAL ${on} ${digits(6, random)} ${detail}`), 'ATM', day, parts, random)
    case 'transfer':
      return timed(`ONLINE TRANSFER ${printed} CONF ${digits(8, random)}`, 'Transfer', day, parts, random)
    case 'bill-desk':
      return timed(`ONLINE PMT ${printed}`, 'Bill pay', day, parts, random)
    case 'ach-out':
      return untimed(`ACH DEBIT ${printed} PAYMENT ID ${detail}`, 'ACH')
    case 'neft-in':
      return untimed(`ACH CREDIT ${printed}${memo}`, 'ACH')
    case 'neft-out':
      return untimed(`BILL PAY ${printed}${memo}`, 'Bill pay')
    case 'bank':
      return untimed(detail ? `${printed} ${detail}` : printed, 'Bank')
    default:
      return route satisfies never
  }
}

/** The state after the town with which a line ends. */
function withState(line: string): string {
  const town = Object.keys(STATES).find((name) => line.endsWith(` ${name}`))
  return town ? `${line} ${STATES[town]}` : line
}
