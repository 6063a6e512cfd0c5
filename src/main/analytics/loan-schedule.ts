/** What a loan costs a month in equal instalments paid at each month's end. */
export interface LoanTerms {
  readonly principalMinor: number
  /** 0.12 is 12 % a year, charged as a twelfth a month. */
  readonly annualRate: number
  readonly termMonths: number
}

export interface LoanPayment {
  readonly paidMinor: number
  readonly interestMinor: number
  readonly owedMinor: number
}

/**
 * The equal instalment that pays a loan off: P·i / (1 − (1 + i)^−n), rounded to a minor unit; P / n without interest (the
 * annuity formula). 0 for nothing borrowed. Throws RangeError for a term that is not at least one month.
 */
export function instalmentMinor({ principalMinor, annualRate, termMonths }: LoanTerms): number {
  if (!(termMonths >= 1)) throw new RangeError('a loan has a term of at least one month')
  const rate = annualRate / 12
  const factor = rate === 0 ? 1 / termMonths : rate / -Math.expm1(-termMonths * Math.log1p(rate))
  return Math.round(principalMinor * factor)
}

/**
 * One entry per month until nothing is owed. A month's interest is rounded to a minor unit, as banks book it; the last
 * instalment is whatever is left, so that the loan ends at exactly 0 and never later than its term.
 */
export function loanSchedule(terms: LoanTerms): readonly LoanPayment[] {
  const instalment = instalmentMinor(terms)
  const payments: LoanPayment[] = []
  let owedMinor = terms.principalMinor
  while (owedMinor > 0) {
    const isLast = payments.length === terms.termMonths - 1
    const payment = paid(owedMinor, terms.annualRate, isLast ? Number.POSITIVE_INFINITY : instalment)
    payments.push(payment)
    owedMinor = payment.owedMinor
  }
  return payments
}

/** One month of a loan: interest first, then as much of the instalment as is still owed. */
export function paid(owedMinor: number, annualRate: number, instalment: number): LoanPayment {
  const interestMinor = Math.round((owedMinor * annualRate) / 12)
  const paidMinor = Math.min(instalment, owedMinor + interestMinor)
  return { paidMinor, interestMinor, owedMinor: owedMinor + interestMinor - paidMinor }
}
