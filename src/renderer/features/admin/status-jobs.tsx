import { useFormatter, useTranslations } from 'use-intl'
import type { JobRun } from '../../../shared/status'
import { useBank } from '../../ui/format'

/** What ran beside the window, newest first. */
export function StatusJobs({ jobs }: { readonly jobs: readonly JobRun[] }) {
  const t = useTranslations('admin.status.jobs')
  const write = useFormatter()
  const { timeZone } = useBank()
  return (
    <section className="status-section" aria-labelledby="status-jobs">
      <h2 id="status-jobs">{t('title')}</h2>
      {jobs.length === 0 ? (
        <p className="muted">{t('none')}</p>
      ) : (
        <div className="surface data-surface">
          <table className="data-table status-table" aria-labelledby="status-jobs">
            <thead>
              <tr>
                <th scope="col">{t('job')}</th>
                <th scope="col">{t('started')}</th>
                <th scope="col" className="num">
                  {t('seconds')}
                </th>
                <th scope="col">{t('outcome')}</th>
              </tr>
            </thead>
            <tbody>
              {jobs.map(({ job, startedAt, seconds, outcome }, index) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: two may start in the same millisecond.
                <tr key={`${startedAt} ${index}`}>
                  <td>{t('name', { job })}</td>
                  <td>{write.dateTime(new Date(startedAt), { dateStyle: 'medium', timeStyle: 'medium', timeZone })}</td>
                  <td className="num">
                    {seconds === null
                      ? '–'
                      : write.number(seconds, { maximumFractionDigits: 1, minimumFractionDigits: 1 })}
                  </td>
                  <td className={outcome === 'failed' ? 'critical' : 'muted'}>{t(`state.${outcome}`)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  )
}
