import { PasswordInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { useTranslations } from 'use-intl'
import { SHORTEST_PASSWORD } from '../../../shared/users'

interface ChoosePasswordProps {
  readonly busy: boolean
  readonly error: string | null
  readonly onChosen: (newPassword: string) => void
  readonly onBack: () => void
}

/** Between a one-time password and the workspace. */
export function ChoosePassword({ busy, error, onChosen, onBack }: ChoosePasswordProps) {
  const t = useTranslations('signIn')
  const [password, setPassword] = useState('')
  const [again, setAgain] = useState('')
  const [differs, setDiffers] = useState(false)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setDiffers(password !== again)
    if (password === again) onChosen(password)
  }
  const common = {
    minLength: SHORTEST_PASSWORD,
    maxLength: 256,
    required: true,
    withAsterisk: false,
    visibilityToggleButtonProps: { 'aria-label': t('showPassword') },
  } as const
  return (
    <form onSubmit={submit} aria-label={t('newPassword.title')}>
      <h1>{t('newPassword.title')}</h1>
      <p className="muted sign-in-wide">{t('newPassword.text')}</p>
      <PasswordInput
        label={t('newPassword.label')}
        value={password}
        onChange={(event) => setPassword(event.currentTarget.value)}
        autoComplete="new-password"
        autoFocus
        {...common}
      />
      <PasswordInput
        label={t('first.again')}
        value={again}
        onChange={(event) => setAgain(event.currentTarget.value)}
        autoComplete="new-password"
        {...common}
      />
      <p className="caption sign-in-wide">{t('first.note', { count: SHORTEST_PASSWORD })}</p>
      <p className="sign-in-error critical" role="alert">
        {differs ? t('first.differs') : error}
      </p>
      <div className="sign-in-acts">
        <button type="submit" className="button primary" disabled={busy}>
          {busy ? t('signingIn') : t('newPassword.submit')}
        </button>
        <button type="button" className="button quiet" onClick={onBack}>
          {t('newPassword.cancel')}
        </button>
      </div>
    </form>
  )
}
