import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useFormatter, useTranslations } from 'use-intl'
import type { LoginAccount, OneTimePassword } from '../../../shared/users'
import { call, useCall } from '../../backend'
import { useBank } from '../../ui/format'
import { ErrorState, Skeleton } from '../../ui/states'
import { AddUser } from './add-user'
import { Confirm } from './confirm'
import './data.css'
import { OneTime } from './one-time'
import './users.css'
import { Failed } from './failed'

type Act = { readonly what: 'lock' | 'reset'; readonly userId: string }

/** Who may sign in. An account shows whose it is and never what is in it. */
export function AdminUsers() {
  const t = useTranslations('admin.users')
  const queries = useQueryClient()
  const { data, error, refetch } = useCall('admin.users', {})
  const [adding, setAdding] = useState(false)
  const [asking, setAsking] = useState<Act | null>(null)
  const [told, setTold] = useState<OneTimePassword | null>(null)
  const [failure, setFailure] = useState<Error | null>(null)
  const act = async (work: Promise<unknown>) => {
    setFailure(null)
    await work.catch(setFailure)
    await queries.invalidateQueries({ queryKey: ['admin.users'] })
  }
  const lock = (userId: string, locked: boolean) => act(call('admin.users.lock', { userId, locked }))
  const reset = (userId: string) => act(call('admin.users.reset', { userId }).then(setTold))
  const added = (password: OneTimePassword) => {
    setAdding(false)
    setTold(password)
    queries.invalidateQueries({ queryKey: ['admin.users'] })
  }
  return (
    <div className="content data-page">
      <div className="data-title">
        <div>
          <h1>{t('title')}</h1>
          <p className="muted">{t('lead')}</p>
        </div>
        {!adding && (
          <button type="button" className="button primary" onClick={() => setAdding(true)}>
            {t('add')}
          </button>
        )}
      </div>
      {failure && <Failed title={t('failed')} error={failure} />}
      {told && <OneTime {...told} onDone={() => setTold(null)} />}
      {adding && <AddUser onAdded={added} onCancel={() => setAdding(false)} />}
      {error ? (
        <ErrorState error={error} retry={refetch} />
      ) : !data ? (
        <Skeleton heights={[360]} />
      ) : (
        <div className="surface data-surface">
          <table className="data-table" aria-label={t('title')}>
            <thead>
              <tr>
                <th scope="col">{t('name')}</th>
                <th scope="col">{t('userId')}</th>
                <th scope="col">{t('role')}</th>
                <th scope="col">{t('lastSignIn')}</th>
                <th scope="col">{t('state')}</th>
                <th>
                  <span className="sr-only">{t('lock')}</span>
                </th>
              </tr>
            </thead>
            <tbody>
              {data.map((user) => (
                <Account
                  key={user.userId}
                  user={user}
                  asking={asking?.userId === user.userId ? asking.what : null}
                  onAsk={(what) => setAsking(what && { what, userId: user.userId })}
                  onLock={(locked) => lock(user.userId, locked)}
                  onReset={() => reset(user.userId)}
                />
              ))}
            </tbody>
          </table>
        </div>
      )}
      {data && <p className="caption users-count">{t('of', { count: data.length })}</p>}
    </div>
  )
}

interface AccountProps {
  readonly user: LoginAccount
  readonly asking: 'lock' | 'reset' | null
  readonly onAsk: (what: 'lock' | 'reset' | null) => void
  readonly onLock: (locked: boolean) => void
  readonly onReset: () => void
}

function Account({ user, asking, onAsk, onLock, onReset }: AccountProps) {
  const t = useTranslations('admin.users')
  const write = useFormatter()
  const { timeZone } = useBank()
  const { name, userId, role, customerNumber, lastSignInAt, own, demo } = user
  const moment = (at: string) => write.dateTime(new Date(at), { dateStyle: 'medium', timeStyle: 'short', timeZone })
  const isLocked = user.locked || user.lockedUntil !== null
  return (
    <>
      <tr>
        <td>
          {name} {own && <span className="users-mark">{t('own')}</span>}
          {demo && <span className="users-mark">{t('demo')}</span>}
        </td>
        <td className="muted">{userId}</td>
        <td>{role === 'admin' ? t('administrator') : t('customer', { number: customerNumber ?? '' })}</td>
        <td className={lastSignInAt ? undefined : 'muted'}>{lastSignInAt ? moment(lastSignInAt) : t('never')}</td>
        <td className={isLocked ? 'users-state critical' : 'users-state muted'}>
          {user.locked
            ? t('locked')
            : user.lockedUntil
              ? t('lockedUntil', { when: moment(user.lockedUntil) })
              : t(user.oneTime ? 'oneTime' : 'ready')}
        </td>
        <td className="num users-acts">
          {!own && (
            <button
              type="button"
              className="act"
              aria-label={t(isLocked ? 'unlockOf' : 'lockOf', { name })}
              onClick={() => (isLocked ? onLock(false) : onAsk('lock'))}
            >
              {t(isLocked ? 'unlock' : 'lock')}
            </button>
          )}
          <button type="button" className="act" aria-label={t('resetOf', { name })} onClick={() => onAsk('reset')}>
            {t('reset')}
          </button>
        </td>
      </tr>
      {asking && (
        <tr className="data-asking">
          <td colSpan={6}>
            <Confirm
              question={t(asking === 'lock' ? 'askLock' : demo ? 'askResetDemo' : 'askReset', { name })}
              yes={t(asking === 'lock' ? 'yesLock' : 'yesReset')}
              no={t('form.cancel')}
              busy={false}
              onYes={() => (asking === 'lock' ? onLock(true) : onReset())}
              onNo={() => onAsk(null)}
            />
          </td>
        </tr>
      )}
    </>
  )
}
