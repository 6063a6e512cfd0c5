// For tests: a small statement in every format, with one row whose date, amount and payee the test chooses.

export interface ChosenRow {
  readonly date: string
  readonly amount: string
  readonly payee: string
}

export interface FormatSample {
  readonly name: string
  /** Three rows: 'Good one', the chosen one, 'Good two'. */
  readonly write: (row: ChosenRow) => string
  /** A date and an amount as this format writes them. */
  readonly date: string
  readonly amount: string
  /** Rows of the extract have no payee. */
  readonly payees: boolean
}

const markup = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
const oneLine = (text: string) => text.replace(/[\r\n]/g, ' ')

function csv({ date, amount, payee }: ChosenRow): string {
  const line = (...cells: string[]) => cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(',')
  const good = (day: number, which: string) => line(`${day}/10/2026`, `Good ${which}`, `-${day}.00`)
  return `Date,Narration,Amount\n${good(13, 'one')}\n${line(date, payee, amount)}\n${good(15, 'two')}\n`
}

function ofx({ date, amount, payee }: ChosenRow): string {
  const row = (on: string, sum: string, name: string) =>
    `<STMTTRN><TRNTYPE>DEBIT<DTPOSTED>${on}<TRNAMT>${sum}<FITID>${on}${sum.slice(0, 9)}<NAME>${name}\n</STMTTRN>\n`
  const rows = row('20261013', '-13.00', 'Good one') + row(date, amount, markup(oneLine(payee)))
  return `OFXHEADER:100\nDATA:OFXSGML\n\n<OFX><BANKMSGSRSV1><STMTTRNRS><STMTRS><CURDEF>INR<BANKACCTFROM><ACCTID>1234821</BANKACCTFROM><BANKTRANLIST>\n${rows}${row('20261015', '-15.00', 'Good two')}</BANKTRANLIST></STMTRS></STMTTRNRS></BANKMSGSRSV1></OFX>\n`
}

function qif({ date, amount, payee }: ChosenRow): string {
  const row = (on: string, sum: string, name: string) => `D${on}\nT${sum}\nP${oneLine(name)}\n^\n`
  return `!Type:Bank\n${row('13/10/2026', '-13.00', 'Good one')}${row(date, amount, payee)}${row('15/10/2026', '-15.00', 'Good two')}`
}

function camt({ date, amount, payee }: ChosenRow): string {
  const row = (on: string, sum: string, name: string) =>
    `<Ntry><Amt Ccy="INR">${sum}</Amt><CdtDbtInd>DBIT</CdtDbtInd><Sts>BOOK</Sts><BookgDt><Dt>${on}</Dt></BookgDt><NtryDtls><TxDtls><RltdPties><Cdtr><Nm>${markup(name)}</Nm></Cdtr></RltdPties></TxDtls></NtryDtls></Ntry>\n`
  const rows =
    row('2026-10-13', '13.00', 'Good one') + row(date, amount, payee) + row('2026-10-15', '15.00', 'Good two')
  return `<?xml version="1.0" encoding="UTF-8"?>\n<Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.02"><BkToCstmrStmt><Stmt><Acct><Id><IBAN>DE75512108001245126199</IBAN></Id></Acct>\n${rows}</Stmt></BkToCstmrStmt></Document>\n`
}

function mt940({ date, amount, payee }: ChosenRow): string {
  const row = (on: string, sum: string, name: string) => `:61:${on}D${sum}NTRFNONREF\n:86:${oneLine(name)}\n`
  const rows = row('261013', '13,00', 'Good one') + row(date, amount, payee) + row('261015', '15,00', 'Good two')
  return `:20:START\n:25:10020030/1234567\n:28C:1/1\n:60F:C261001INR100,00\n${rows}:62F:C261031INR50,00\n-\n`
}

function jsonl({ date, amount, payee }: ChosenRow): string {
  const row = (on: string, sum: string, name: string) =>
    `{"bookedOn": ${JSON.stringify(on)}, "amountMinor": ${sum}, "payee": ${JSON.stringify(name)}}\n`
  return row('2026-10-13', '-1300', 'Good one') + row(date, amount, payee) + row('2026-10-15', '-1500', 'Good two')
}

const HEADER =
  'TransactionID,CustomerID,CustomerDOB,CustGender,CustLocation,CustAccountBalance,TransactionDate,TransactionTime,TransactionAmount (INR)'

function extract({ date, amount, payee }: ChosenRow): string {
  const row = (on: string, sum: string, city: string) =>
    `T${on},C1,10/1/94,F,"${oneLine(city).replaceAll('"', '""')}",100,${on},90500,${sum}\n`
  return `${HEADER}\n${row('13/8/16', '13', 'Good one')}${row(date, amount, payee)}${row('15/8/16', '15', 'Good two')}`
}

function prompts({ date, amount, payee }: ChosenRow): string {
  const row = (on: string, sum: string, city: string) =>
    `${JSON.stringify({
      prompt: `- Customer ID: C1\n- Customer Location: ${oneLine(city)}\n- Transaction Date: ${on}\n- Transaction Amount: ${sum} INR\n`,
    })}\n`
  return row('13/8/16', '13', 'Good one') + row(date, amount, payee) + row('15/8/16', '15', 'Good two')
}

export const FORMAT_SAMPLES: readonly FormatSample[] = [
  { name: 'CSV', write: csv, date: '14/10/2026', amount: '-14.00', payees: true },
  { name: 'OFX', write: ofx, date: '20261014', amount: '-14.00', payees: true },
  { name: 'QIF', write: qif, date: '14/10/2026', amount: '-14.00', payees: true },
  { name: 'CAMT', write: camt, date: '2026-10-14', amount: '14.00', payees: true },
  { name: 'MT940', write: mt940, date: '261014', amount: '14,00', payees: true },
  { name: 'JSON lines', write: jsonl, date: '2026-10-14', amount: '-1400', payees: true },
  { name: 'the extract', write: extract, date: '14/8/16', amount: '14', payees: false },
  { name: 'prompt lines', write: prompts, date: '14/8/16', amount: '14', payees: false },
]
