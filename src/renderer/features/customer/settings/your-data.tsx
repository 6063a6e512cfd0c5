import { DownloadSimple, FilePdf } from '@phosphor-icons/react'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { Link } from 'wouter'
import { call } from '../../../backend'
import { useBank, usePrivacy } from '../../../ui/format'
import { saveFile } from '../../../ui/save-file'
import { reportPath } from '../report/report-path'
import { allTransactions } from './save-all-transactions'

type Outcome = { readonly saved: string } | { readonly failure: string }

/** Everything as one file for programs, and the transactions as one for spreadsheets. */
export function YourData() {
  const t = useTranslations('settings.data')
  const report = useTranslations('report')
  const common = useTranslations('common')
  const { asOf, currency } = useBank()
  const { hidden } = usePrivacy()
  const [busy, setBusy] = useState(false)
  const [outcome, setOutcome] = useState<Outcome | null>(null)
  const save = async (name: string, type: string, content: () => Promise<string>) => {
    setBusy(true)
    setOutcome(null)
    try {
      // A blob of our own: saveFile puts a mark in front of plain text that JSON may not have.
      saveFile(name, type, new Blob([await content()], { type }))
      setOutcome({ saved: t('saved', { name }) })
    } catch (error) {
      setOutcome({ failure: (error as Error).message })
    } finally {
      setBusy(false)
    }
  }
  const json = async () => (await call('customer.data.export', {})).json
  return (
    <section aria-labelledby="your-data" data-saves>
      <h2 id="your-data">{t('title')}</h2>
      <p className="muted set-text">{t('text')}</p>
      <div className="set-actions">
        <button
          type="button"
          className="button line"
          disabled={busy}
          onClick={() => save(`${t('jsonName', { date: asOf })}.json`, 'application/json', json)}
        >
          <DownloadSimple size={16} aria-hidden="true" />
          {t('json')}
        </button>
        <button
          type="button"
          className="button line"
          disabled={busy}
          onClick={() => save(`${t('csvName', { date: asOf })}.csv`, 'text/csv', () => allTransactions(currency))}
        >
          <DownloadSimple size={16} aria-hidden="true" />
          {t('csv')}
        </button>
        <Link href={reportPath()} className="button line">
          <FilePdf size={16} aria-hidden="true" />
          {report('action')}
        </Link>
        <span className="caption" role="status">
          {outcome && 'saved' in outcome && outcome.saved}
          {outcome && 'saved' in outcome && hidden && <> {common('savedHidden')}</>}
        </span>
      </div>
      {outcome && 'failure' in outcome && (
        <p className="caption critical" role="alert">
          {outcome.failure}
        </p>
      )}
    </section>
  )
}
