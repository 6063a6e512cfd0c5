import './edit-form.css'
import { type FormEvent, type KeyboardEvent, type ReactNode, useState } from 'react'
import { useTranslations } from 'use-intl'

interface EditFormProps {
  readonly className: string
  readonly labelledBy?: string
  readonly saveLabel: string
  /** While something is being saved or deleted. */
  readonly pending: boolean
  /** Null where an entry is not right yet; what it rejects with is shown, and the entries stay. */
  readonly onSave: () => Promise<void> | null
  readonly onDone: () => void
  readonly remove?: { readonly label: string; readonly onRemove: () => Promise<void> } | null
  readonly children: ReactNode
}

/** What is changed in its place on a page: Escape leaves it, and what is refused can be mended. */
export function EditForm({
  className,
  labelledBy,
  saveLabel,
  pending,
  onSave,
  onDone,
  remove,
  children,
}: EditFormProps) {
  const common = useTranslations('common')
  const [refused, setRefused] = useState<string | null>(null)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (!pending) onSave()?.then(onDone, (error: Error) => setRefused(error.message))
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return
    event.stopPropagation()
    onDone()
  }
  return (
    <form className={className} aria-labelledby={labelledBy} onSubmit={submit} onKeyDown={onKeyDown} noValidate>
      {children}
      {refused && (
        <p className="critical" role="alert">
          {refused}
        </p>
      )}
      <p className="edit-form-end">
        {/* Not disabled while it saves: a button that is loses the focus, and what is refused goes on from here. */}
        <button type="submit" className="button primary" aria-disabled={pending}>
          {saveLabel}
        </button>
        <button type="button" className="button line" onClick={onDone}>
          {common('cancel')}
        </button>
        {remove && (
          <button
            type="button"
            className="act critical edit-form-delete"
            disabled={pending}
            onClick={() => remove.onRemove().then(onDone)}
          >
            {remove.label}
          </button>
        )}
      </p>
    </form>
  )
}

/** In the form's place where the figures that it would show are hidden. */
export function HiddenForm({ className, text, onDone }: { className: string; text: string; onDone: () => void }) {
  const common = useTranslations('common')
  return (
    <p className={className}>
      {text}
      <button type="button" className="act" onClick={onDone}>
        {common('cancel')}
      </button>
    </p>
  )
}
