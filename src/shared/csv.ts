// Also the full-width signs, which spreadsheets in East Asian locales take for the plain ones.
const FORMULA = /^'*[=+\-@\t\r\n＝＋－＠]/

/**
 * One cell of a CSV file as RFC 4180 writes it. A text that a spreadsheet would run as a formula gets an apostrophe in front
 * (OWASP, CSV injection); one that has such apostrophes itself gets one more, so that reading takes off what was put on.
 */
export function csvText(text: string): string {
  const safe = FORMULA.test(text) ? `'${text}` : text
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

/** The text that `csvText` was given, for a cell that is already without its quotes. */
export function plainCsvText(cell: string): string {
  return cell.startsWith("'") && FORMULA.test(cell) ? cell.slice(1) : cell
}
