import { type CSSProperties, type ReactNode, useId } from 'react'

interface SliderFieldProps {
  readonly label: ReactNode
  /** Said by screen readers; the label when it is plain text. */
  readonly name: string
  /** What the value is compared with, under the label. */
  readonly hint?: string
  readonly value: number
  readonly least: number
  readonly most: number
  readonly step: number
  readonly onValue: (value: number) => void
  readonly written: string
  /** A field to type the value into; else it is only written. */
  readonly field?: ReactNode
}

/** A slider with its name on the left and its value on the right. */
export function SliderField(props: SliderFieldProps) {
  const { label, name, hint, value, least, most, step, onValue, written, field } = props
  const id = useId()
  const placeOf = (at: number) => `${most === least ? 0 : (100 * (at - least)) / (most - least)}%`
  const [from, to] = [Math.min(0, value), Math.max(0, value)].map((at) => placeOf(Math.max(least, Math.min(most, at))))
  return (
    <div className="whatif-field">
      <div className="whatif-field-head">
        <label htmlFor={id}>{label}</label>
        <span className="fill" />
        {field ?? <span className="num">{written}</span>}
      </div>
      <input
        id={id}
        type="range"
        className="whatif-slider"
        style={{ '--from': from, '--to': to } as CSSProperties}
        aria-label={name}
        aria-valuetext={written}
        min={least}
        max={most}
        step={step}
        value={Math.min(most, Math.max(least, value))}
        onChange={(event) => onValue(Number(event.currentTarget.value))}
      />
      {hint && <p className="caption">{hint}</p>}
    </div>
  )
}
