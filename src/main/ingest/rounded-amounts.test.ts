import { describe, expect, it } from 'vitest'
import { textStatement } from './fixture-file.fixture'

const told = (written: string, digits = 2) =>
  `“${written}” has more decimals than the currency: the row is read, rounded to ${digits}.`

function amountsAndReasons(text: string) {
  const { accounts, errors } = textStatement(text)
  return {
    amounts: accounts[0]?.rows.map(({ amountMinor }) => amountMinor),
    reasons: errors.map((each) => each.reason),
  }
}

describe('an amount with more decimals than its currency is read, rounded and told', () => {
  it('in OFX', () => {
    const row = (amount: string) =>
      `<STMTTRN><TRNTYPE>DEBIT<DTPOSTED>20261003<TRNAMT>${amount}<FITID>${amount}<NAME>A</STMTTRN>`
    const text = `OFXHEADER:100\n\n<OFX><BANKMSGSRSV1><STMTTRNRS><STMTRS><CURDEF>INR<BANKTRANLIST>${row('-12.345')}${row('-7.500')}</BANKTRANLIST></STMTRS></STMTTRNRS></BANKMSGSRSV1></OFX>\n`
    expect(amountsAndReasons(text)).toEqual({ amounts: [-1235, -750], reasons: [told('-12.345')] })
  })

  it('in QIF', () => {
    const text = '!Type:Bank\nD03/10/2026\nT-12.345\nPA\n^\nD13/10/2026\nT-7.50\nPB\n^\n'
    expect(amountsAndReasons(text)).toEqual({ amounts: [-1235, -750], reasons: [told('-12.345')] })
  })

  it('in MT940', () => {
    const text =
      ':20:A\n:25:1\n:60F:C261001INR0,\n:61:2610031003D12,345NTRFNONREF\n:61:2610041004C7,5NTRFNONREF\n:62F:C261031INR0,\n-\n'
    expect(amountsAndReasons(text)).toEqual({ amounts: [-1235, 750], reasons: [told('12,345')] })
  })

  it('in CAMT', () => {
    const entry = (amount: string) =>
      `<Ntry><Amt Ccy="INR">${amount}</Amt><CdtDbtInd>DBIT</CdtDbtInd><BookgDt><Dt>2026-10-01</Dt></BookgDt></Ntry>`
    const text = `<?xml version="1.0"?>\n<Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.02"><BkToCstmrStmt><Stmt><Acct><Id><Othr><Id>7</Id></Othr></Id></Acct>${entry('12.345')}${entry('7.50')}</Stmt></BkToCstmrStmt></Document>`
    expect(amountsAndReasons(text)).toEqual({ amounts: [-1235, -750], reasons: [told('12.345')] })
  })
})
