import { TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { useTranslations } from 'use-intl'
import { addMonths, firstOf, isIsoDate, lastOf, monthOf } from '../../../../shared/dates'
import { useBank } from '../../../ui/format'
import { EditorEnd, type EditorProps } from './editor-end'

export function DateEditor({ filter, apply }: EditorProps) {
  const t = useTranslations('transactions.editor')
  const { asOf } = useBank()
  const [from, setFrom] = useState(filter.from ?? '')
  const [to, setTo] = useState(filter.to ?? '')
  const month = monthOf(asOf)
  const months = (first: number, last: number) => ({
    from: firstOf(addMonths(month, first)),
    to: lastOf(addMonths(month, last)),
  })
  const presets = {
    thisMonth: months(0, 0),
    lastMonth: months(-1, -1),
    threeMonths: months(-2, 0),
    thisYear: { from: `${asOf.slice(0, 4)}-01-01`, to: `${asOf.slice(0, 4)}-12-31` },
  }
  const day = (text: string) => (isIsoDate(text) ? text : undefined)
  const reversed = day(from) !== undefined && day(to) !== undefined && from > to
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (!reversed) apply({ from: day(from), to: day(to) })
  }
  return (
    <form className="tx-editor" onSubmit={submit}>
      <p className="tx-presets">
        {(Object.keys(presets) as (keyof typeof presets)[]).map((preset) => (
          <button key={preset} type="button" className="tx-preset" onClick={() => apply(presets[preset])}>
            {t(preset)}
          </button>
        ))}
      </p>
      <div className="tx-range">
        <TextInput
          type="date"
          label={t('from')}
          value={from}
          onChange={(event) => setFrom(event.currentTarget.value)}
        />
        <TextInput type="date" label={t('to')} value={to} onChange={(event) => setTo(event.currentTarget.value)} />
      </div>
      <EditorEnd disabled={reversed} problem={reversed ? t('reversed') : null} />
    </form>
  )
}
