import { NumberInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { useTranslations } from 'use-intl'
import type { Account } from '../../../../shared/domain'
import { minorDigits } from '../../../../shared/money'
import { numberMarks } from '../../../ui/amount-input'
import { useBank, usePrivacy } from '../../../ui/format'
import { EditorEnd, type EditorProps } from './editor-end'

const MOST_UNITS = 1e11

export function AmountEditor({ filter, accounts, apply }: EditorProps & { readonly accounts: readonly Account[] }) {
  const t = useTranslations('transactions.editor')
  const bank = useBank()
  const { hidden } = usePrivacy()
  // An account in another currency is only ever listed alone.
  const currency = accounts.find(({ id }) => id === filter.accountId)?.currency ?? bank.currency
  const digits = minorDigits(currency)
  const unit = 10 ** digits
  const [low, setLow] = useState<number | string>(filter.minMinor === undefined ? '' : filter.minMinor / unit)
  const [high, setHigh] = useState<number | string>(filter.maxMinor === undefined ? '' : filter.maxMinor / unit)
  const minor = (value: number | string) => (value === '' ? undefined : Math.round(Number(value) * unit))
  const [minMinor, maxMinor] = [minor(low), minor(high)]
  const reversed = minMinor !== undefined && maxMinor !== undefined && minMinor > maxMinor
  const marks = numberMarks(bank.locale)
  const field = {
    min: 0,
    max: MOST_UNITS,
    isAllowed: ({ floatValue = 0 }: { readonly floatValue: number | undefined }) => floatValue <= MOST_UNITS,
    decimalScale: digits,
    allowNegative: false,
    hideControls: true,
    thousandSeparator: marks.group,
    thousandsGroupStyle: marks.groups,
    decimalSeparator: marks.decimal,
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (!reversed) apply({ minMinor, maxMinor })
  }
  return (
    <form className={hidden ? 'tx-editor masked' : 'tx-editor'} onSubmit={submit}>
      <div className="tx-range">
        <NumberInput label={t('atLeast')} value={low} onChange={setLow} {...field} data-autofocus />
        <NumberInput label={t('atMost')} value={high} onChange={setHigh} {...field} />
      </div>
      <EditorEnd disabled={reversed} problem={reversed ? t('amountsReversed') : null} />
    </form>
  )
}
