import { NativeSelect, PasswordInput, TextInput } from '@mantine/core'
import { Translate } from '@phosphor-icons/react'
import { type FormEvent, useRef, useState } from 'react'
import { useTranslations } from 'use-intl'
import type { Bank, DemoAccount, SignedIn } from '../../../shared/contract'
import { BackendError, call } from '../../backend'
import { LANGUAGES, nameOfLanguage } from '../../messages/languages'
import { useLanguage } from '../../ui/language'
import { monogram } from '../../ui/payee'
import { Mark } from '../../ui/shell'
import { ChoosePassword } from './choose-password'
import { CreateAdministrator } from './create-administrator'
import { Illustration } from './illustration'
import './sign-in.css'

interface SignInProps {
  readonly bank: Bank
  readonly onSignedIn: (me: SignedIn) => void
}

export function SignIn({ bank, onSignedIn }: SignInProps) {
  const t = useTranslations('signIn')
  const [userId, setUserId] = useState('')
  const [password, setPassword] = useState('')
  const [error, setError] = useState<Error | null>(null)
  const [busy, setBusy] = useState(false)
  /** What was signed in with, while a new password is chosen in its place. */
  const [oneTime, setOneTime] = useState<{ userId: string; password: string } | null>(null)
  const passwordField = useRef<HTMLInputElement>(null)

  const signIn = async (credentials: { userId: string; password: string; newPassword?: string }) => {
    setBusy(true)
    setError(null)
    try {
      onSignedIn(await call('session.signIn', credentials))
    } catch (cause) {
      if (cause instanceof BackendError && cause.code === 'new-password-needed' && !credentials.newPassword) {
        return setOneTime(credentials)
      }
      setError(cause as Error)
      setPassword('')
      passwordField.current?.focus()
    } finally {
      setBusy(false)
    }
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    signIn({ userId, password })
  }
  const customers = bank.demoAccounts.filter((account) => account.role === 'customer')
  const admins = bank.demoAccounts.filter((account) => account.role === 'admin')

  return (
    <div className="sign-in">
      <section className="sign-in-welcome" aria-labelledby="sign-in-bank">
        <p className="sign-in-bank" id="sign-in-bank">
          <Mark />
          {bank.name}
        </p>
        <Illustration />
        <p className="lead muted">{t('promise')}</p>
      </section>
      <main className="sign-in-forms">
        {LANGUAGES.length > 1 && <LanguageChoice />}
        {bank.needsAdministrator ? (
          <CreateAdministrator onSignedIn={onSignedIn} />
        ) : oneTime ? (
          <ChoosePassword
            busy={busy}
            error={error?.message ?? null}
            onChosen={(newPassword) => signIn({ ...oneTime, newPassword })}
            onBack={() => {
              setOneTime(null)
              setError(null)
            }}
          />
        ) : (
          <form onSubmit={submit} aria-label={t('title')}>
            <h1>{t('title')}</h1>
            <TextInput
              label={t('userId')}
              value={userId}
              onChange={(event) => setUserId(event.currentTarget.value)}
              autoComplete="username"
              maxLength={64}
              required
              withAsterisk={false}
              autoFocus
            />
            <PasswordInput
              ref={passwordField}
              label={t('password')}
              value={password}
              onChange={(event) => setPassword(event.currentTarget.value)}
              autoComplete="current-password"
              visibilityToggleButtonProps={{ 'aria-label': t('showPassword') }}
              maxLength={256}
              required
              withAsterisk={false}
            />
            <p className="sign-in-error critical" role="alert">
              {error?.message}
            </p>
            <button type="submit" className="button primary" disabled={busy}>
              {busy ? t('signingIn') : t('submit')}
            </button>
          </form>
        )}
        {!oneTime && bank.demoAccounts.length > 0 && (
          <section className="demo" aria-labelledby="demo-title">
            <h2 id="demo-title">{t('demoTitle')}</h2>
            <DemoCards title={t('demoCustomers')} accounts={customers} busy={busy} onPick={signIn} />
            <DemoCards title={t('demoAdmin')} accounts={admins} busy={busy} onPick={signIn} />
          </section>
        )}
      </main>
    </div>
  )
}

/** For whoever cannot read the page: languages by their own names. */
function LanguageChoice() {
  const t = useTranslations('common')
  const { language, choose } = useLanguage()
  return (
    <NativeSelect
      className="sign-in-language"
      aria-label={t('language')}
      leftSection={<Translate size={16} aria-hidden="true" />}
      data={LANGUAGES.map((each) => ({ value: each, label: nameOfLanguage(each) }))}
      value={language}
      onChange={(event) => choose(event.currentTarget.value)}
    />
  )
}

interface DemoCardsProps {
  readonly title: string
  readonly accounts: readonly DemoAccount[]
  readonly busy: boolean
  readonly onPick: (credentials: { userId: string; password: string }) => void
}

function DemoCards({ title, accounts, busy, onPick }: DemoCardsProps) {
  if (accounts.length === 0) return null
  return (
    <>
      <h3 className="caption">{title}</h3>
      <ul className="demo-cards">
        {accounts.map(({ userId, password, name, story, role }) => (
          <li key={userId}>
            <button
              type="button"
              className={`demo-card ${role}`}
              disabled={busy}
              onClick={() => onPick({ userId, password })}
            >
              <span className="person-tile" aria-hidden="true">
                {monogram(name)}
              </span>
              <span>
                <b>{name}</b>
                <span className="caption">{story}</span>
              </span>
            </button>
          </li>
        ))}
      </ul>
    </>
  )
}
