import { TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { useTranslations } from 'use-intl'
import type { OneTimePassword } from '../../../shared/users'
import { call } from '../../backend'

interface AddUserProps {
  readonly onAdded: (password: OneTimePassword) => void
  readonly onCancel: () => void
}

/** A customer is named by number alone; who it is, the bank's records know. */
export function AddUser({ onAdded, onCancel }: AddUserProps) {
  const t = useTranslations('admin.users.form')
  const users = useTranslations('admin.users')
  const [kind, setKind] = useState<'customer' | 'administrator'>('customer')
  const [account, setAccount] = useState({ userId: '', name: '', customerNumber: '' })
  const [error, setError] = useState<Error | null>(null)
  const [busy, setBusy] = useState(false)
  const field = (key: keyof typeof account, maxLength: number) => ({
    value: account[key],
    maxLength,
    onChange: ({ currentTarget: { value } }: { readonly currentTarget: { readonly value: string } }) =>
      setAccount((before) => ({ ...before, [key]: value })),
    required: true,
    withAsterisk: false,
    autoComplete: 'off',
  })
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    setBusy(true)
    setError(null)
    try {
      const customerNumber = kind === 'customer' ? account.customerNumber : null
      onAdded(await call('admin.users.add', { ...account, customerNumber }))
    } catch (cause) {
      setError(cause as Error)
      setBusy(false)
    }
  }
  return (
    <form className="surface users-form" onSubmit={submit} aria-label={t('title')}>
      <h2>{t('title')}</h2>
      <fieldset className="users-kind">
        <legend className="sr-only">{t('kind')}</legend>
        {(['customer', 'administrator'] as const).map((each) => (
          <label key={each}>
            <input type="radio" name="kind" checked={kind === each} onChange={() => setKind(each)} />
            {t(each)}
          </label>
        ))}
      </fieldset>
      <TextInput label={users('name')} description={t('nameNote')} {...field('name', 80)} autoFocus />
      <TextInput
        label={users('userId')}
        description={t('userIdNote')}
        minLength={2}
        pattern="[\p{L}\p{N}._@\-]+"
        {...field('userId', 64)}
      />
      {kind === 'customer' && (
        <TextInput label={t('number')} description={t('numberNote')} {...field('customerNumber', 64)} />
      )}
      <p className="critical users-error" role="alert">
        {error?.message}
      </p>
      <div className="users-form-acts">
        <button type="submit" className="button primary" disabled={busy}>
          {t('submit')}
        </button>
        <button type="button" className="button quiet" onClick={onCancel}>
          {t('cancel')}
        </button>
      </div>
    </form>
  )
}
