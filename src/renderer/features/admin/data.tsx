import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { PROFILE_IDS, type ProfileId } from '../../../shared/profiles'
import { useCall } from '../../backend'
import { ErrorState, Skeleton } from '../../ui/states'
import { BackupTable } from './backup-table'
import { BulkImport } from './bulk-import'
import { Confirm } from './confirm'
import { DataQuality } from './quality/data-quality'
import { useDataWork } from './use-data-work'
import { RunningWork, WorkPage } from './work-page'

/** Shown until the first word of the work itself. */
const FIRST_STAGE = { make: 'writing', restore: 'reading', reset: 'seeding' } as const

/** Copies of the bank's file, the way back to one, and a fresh demo bank. */
export function AdminData({ onOtherBank }: { readonly onOtherBank: () => void }) {
  const t = useTranslations('admin.data')
  const { data, error, refetch } = useCall('admin.backups', {})
  const { running, error: failure, start, stop, dismiss } = useDataWork(onOtherBank)
  return (
    <WorkPage
      title={t('title')}
      lead={t('lead')}
      failure={failure && { title: t('failed'), error: failure, onDismiss: dismiss }}
      act={
        running ? (
          <RunningWork
            text={t('working', { stage: running.progress?.stage ?? FIRST_STAGE[running.work.what] })}
            done={running.progress?.done ?? 0}
            canStop={running.progress?.stage !== 'opening'}
            onStop={stop}
          />
        ) : (
          <button type="button" className="button primary" onClick={() => start({ what: 'make' })}>
            {t('make')}
          </button>
        )
      }
    >
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
    </WorkPage>
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
