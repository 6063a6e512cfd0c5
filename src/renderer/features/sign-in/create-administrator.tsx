import { PasswordInput, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { useTranslations } from 'use-intl'
import type { SignedIn } from '../../../shared/contract'
import { SHORTEST_PASSWORD } from '../../../shared/users'
import { call } from '../../backend'

/** For the first start of a bank that has no accounts. */
export function CreateAdministrator({ onSignedIn }: { readonly onSignedIn: (me: SignedIn) => void }) {
  const t = useTranslations('signIn')
  const [account, setAccount] = useState({ userId: '', name: '', password: '', again: '' })
  const [error, setError] = useState<string | null>(null)
  const [busy, setBusy] = useState(false)
  const field = (key: keyof typeof account) => ({
    value: account[key],
    onChange: ({ currentTarget: { value } }: { readonly currentTarget: { readonly value: string } }) =>
      setAccount((before) => ({ ...before, [key]: value })),
    required: true,
    withAsterisk: false,
  })
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    const { again, ...request } = account
    if (again !== account.password) return setError(t('first.differs'))
    setBusy(true)
    setError(null)
    try {
      onSignedIn(await call('app.createAdministrator', request))
    } catch (cause) {
      setError((cause as Error).message)
    } finally {
      setBusy(false)
    }
  }
  const hidden = {
    minLength: SHORTEST_PASSWORD,
    maxLength: 256,
    autoComplete: 'new-password',
    visibilityToggleButtonProps: { 'aria-label': t('showPassword') },
  }
  return (
    <form onSubmit={submit} aria-label={t('first.title')}>
      <h1>{t('first.title')}</h1>
      <p className="muted sign-in-wide">{t('first.text')}</p>
      <TextInput label={t('first.name')} maxLength={80} autoComplete="name" autoFocus {...field('name')} />
      <TextInput
        label={t('userId')}
        minLength={2}
        maxLength={64}
        pattern="[\p{L}\p{N}._@\-]+"
        autoComplete="username"
        {...field('userId')}
      />
      <PasswordInput label={t('password')} {...hidden} {...field('password')} />
      <PasswordInput label={t('first.again')} {...hidden} {...field('again')} />
      <p className="caption sign-in-wide">{t('first.note', { count: SHORTEST_PASSWORD })}</p>
      <p className="sign-in-error critical" role="alert">
        {error}
      </p>
      <button type="submit" className="button primary" disabled={busy}>
        {busy ? t('signingIn') : t('first.submit')}
      </button>
    </form>
  )
}
