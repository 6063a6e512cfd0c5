import { Progress as ProgressBar } from '@mantine/core'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { PROFILE_IDS, type ProfileId } from '../../../shared/profiles'
import { useCall } from '../../backend'
import { ErrorState, Skeleton } from '../../ui/states'
import { BackupTable } from './backup-table'
import { BulkImport } from './bulk-import'
import { Confirm } from './confirm'
import './data.css'
import { Failed } from './failed'
import { DataQuality } from './quality/data-quality'
import { type RunningWork, useDataWork } from './use-data-work'

/** Copies of the bank's file, the way back to one, and a fresh demo bank. */
export function AdminData({ onOtherBank }: { readonly onOtherBank: () => void }) {
  const t = useTranslations('admin.data')
  const { data, error, refetch } = useCall('admin.backups', {})
  const { running, error: failure, start, stop, dismiss } = useDataWork(onOtherBank)
  return (
    <div className="content data-page">
      <div className="data-title">
        <div>
          <h1>{t('title')}</h1>
          <p className="muted">{t('lead')}</p>
        </div>
        {running ? (
          <Running running={running} stop={stop} />
        ) : (
          <button type="button" className="button primary" onClick={() => start({ what: 'make' })}>
            {t('make')}
          </button>
        )}
      </div>
      {failure && (
        <Failed title={t('failed')} error={failure}>
          <button type="button" className="act" onClick={dismiss}>
            {t('dismiss')}
          </button>
        </Failed>
      )}
      {error ? (
        <ErrorState error={error} retry={refetch} />
      ) : !data ? (
        <Skeleton heights={[180]} />
      ) : (
        <>
          <BackupTable
            backups={data.backups}
            busy={running !== null}
            onRestore={(id) => start({ what: 'restore', id })}
          />
          <BulkImport busy={running !== null} />
          <DataQuality />
          {data.demo && (
            <Reset
              busy={running !== null}
              present={data.profile}
              onReset={(profile) => start({ what: 'reset', profile })}
            />
          )}
        </>
      )}
    </div>
  )
}

/** Shown until the first word of the work itself. */
const FIRST_STAGE = { make: 'writing', restore: 'reading', reset: 'seeding' } as const

function Running({ running: { work, progress }, stop }: { readonly running: RunningWork; readonly stop: () => void }) {
  const t = useTranslations('admin.data')
  const text = t('working', { stage: progress?.stage ?? FIRST_STAGE[work.what] })
  return (
    <div className="data-running" role="status">
      <div className="data-progress">
        <span>{text}</span>
        <ProgressBar value={(progress?.done ?? 0) * 100} color="var(--accent)" aria-label={text} size={4} />
      </div>
      <button type="button" className="button line" disabled={progress?.stage === 'opening'} onClick={stop}>
        {t('stop')}
      </button>
    </div>
  )
}

interface ResetProps {
  readonly busy: boolean
  readonly present: ProfileId
  readonly onReset: (profile: ProfileId) => void
}

function Reset({ busy, present, onReset }: ResetProps) {
  const t = useTranslations('admin.data.reset')
  const [profile, setProfile] = useState(present)
  const [asking, setAsking] = useState(false)
  return (
    <section className="data-reset" aria-labelledby="reset-demo">
      <h2 id="reset-demo">{t('title')}</h2>
      <p className="muted">{t('text')}</p>
      {asking ? (
        <Confirm
          question={t('ask')}
          yes={t('yes')}
          busy={busy}
          onYes={() => onReset(profile)}
          onNo={() => setAsking(false)}
        />
      ) : (
        <>
          <fieldset className="data-profiles">
            <legend className="caption">{t('profile')}</legend>
            {PROFILE_IDS.map((id) => (
              <label key={id}>
                <input
                  type="radio"
                  name="profile"
                  checked={profile === id}
                  disabled={busy}
                  onChange={() => setProfile(id)}
                />
                {t(`profiles.${id}`)}
              </label>
            ))}
          </fieldset>
          <button type="button" className="button line" disabled={busy} onClick={() => setAsking(true)}>
            {t('button')}
          </button>
        </>
      )}
    </section>
  )
}
