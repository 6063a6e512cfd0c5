// What the customer can change of the summary; the sheet beside it follows.
import { useTranslations } from 'use-intl'
import type { HandOffDraft } from '../../../../shared/hand-off'
import { useFormat, usePrivacy } from '../../../ui/format'
import { type HandOffEdits, toggled } from './hand-off-edits'

interface HandOffFormProps {
  readonly draft: HandOffDraft
  readonly edits: HandOffEdits
  readonly onEdits: (edits: HandOffEdits) => void
}

const LONGEST_TEXT = 2000
const LONGEST_LINE = 200

export function HandOffForm({ draft, edits, onEdits }: HandOffFormProps) {
  const t = useTranslations('handOff')
  const { hidden } = usePrivacy()
  const set = (part: Partial<HandOffEdits>) => onEdits({ ...edits, ...part })
  return (
    <form className={hidden ? 'hand-off-form masked' : 'hand-off-form'} onSubmit={(event) => event.preventDefault()}>
      <LongText label={t('happened')} value={edits.happened} onValue={(happened) => set({ happened })} />
      <Line
        label={t('noticed')}
        hint={t('noticedHint')}
        value={edits.noticed}
        onValue={(noticed) => set({ noticed })}
      />
      <Payments draft={draft} edits={edits} onEdits={onEdits} />
      <Dues draft={draft} edits={edits} onEdits={onEdits} />
      <LongText label={t('ask')} value={edits.asks} onValue={(asks) => set({ asks })} />
      <Line label={t('reach')} hint={t('reachHint')} value={edits.reach} onValue={(reach) => set({ reach })} />
    </form>
  )
}

function Payments({ draft: { rows }, edits, onEdits }: HandOffFormProps) {
  const t = useTranslations('handOff')
  const format = useFormat()
  if (rows.length === 0) return null
  return (
    <fieldset>
      <legend>{t('choose')}</legend>
      {rows.map(({ transaction: { id, payee, bookedOn, amountMinor } }) => (
        <label key={id} className="hand-off-choice">
          <input
            type="checkbox"
            checked={edits.chosen.has(id)}
            onChange={() => onEdits({ ...edits, chosen: toggled(edits.chosen, id) })}
          />
          <span className="hand-off-payee">{format.name(payee)}</span>
          <span className="caption">{format.dayYear(bookedOn)}</span>
          <span className="num">{format.exact(-amountMinor)}</span>
        </label>
      ))}
    </fieldset>
  )
}

function Dues({ draft: { dues }, edits, onEdits }: HandOffFormProps) {
  const t = useTranslations('handOff')
  const format = useFormat()
  if (dues.length === 0) return null
  return (
    <fieldset>
      <legend>{t('chooseDues')}</legend>
      {dues.map(({ key, payee, period, amountMinor }) => (
        <label key={key} className="hand-off-choice">
          <input
            type="checkbox"
            checked={edits.dues.has(key)}
            onChange={() => onEdits({ ...edits, dues: toggled(edits.dues, key) })}
          />
          <span className="hand-off-payee">{format.name(payee)}</span>
          <span className="caption">{t(`period.${period}`)}</span>
          <span className="num">{format.exact(-amountMinor)}</span>
        </label>
      ))}
    </fieldset>
  )
}

interface FieldProps {
  readonly label: string
  readonly value: string
  readonly onValue: (value: string) => void
}

function LongText({ label, value, onValue }: FieldProps) {
  const { hidden } = usePrivacy()
  return (
    <label className="hand-off-field">
      {label}
      <textarea
        className={hidden ? 'hand-off-hidden' : undefined}
        rows={4}
        maxLength={LONGEST_TEXT}
        value={value}
        onChange={(event) => onValue(event.currentTarget.value)}
      />
    </label>
  )
}

function Line({ label, hint, value, onValue }: FieldProps & { readonly hint: string }) {
  return (
    <label className="hand-off-field">
      {label}
      <input
        type="text"
        maxLength={LONGEST_LINE}
        placeholder={hint}
        value={value}
        onChange={(event) => onValue(event.currentTarget.value)}
      />
    </label>
  )
}
