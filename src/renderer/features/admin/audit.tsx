import { Select, TextInput } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useFormatter, useTranslations } from 'use-intl'
import type { AuditEntry, AuditFilter, AuditPage, AuditVerification } from '../../../shared/audit'
import { call, useCall } from '../../backend'
import { useBank } from '../../ui/format'
import { saveFile } from '../../ui/save-file'
import { EmptyState, ErrorState, Skeleton } from '../../ui/states'
import { useKept } from '../../ui/use-kept'
import { auditAction } from './audit-action'
import './audit.css'
import './data.css'
import { Failed } from './failed'

const PAGE = 50

/** Who did what at this bank, and whether the log is as it was written. */
export function AdminAudit() {
  const t = useTranslations('admin.audit')
  const queries = useQueryClient()
  const [filter, setFilter] = useState<AuditFilter>({})
  const [offset, setOffset] = useState(0)
  const { data, error, refetch } = useCall('admin.audit', { filter, offset, limit: PAGE })
  const page = useKept(data)
  const [checked, setChecked] = useState<AuditVerification | null>(null)
  const [failure, setFailure] = useState<Error | null>(null)
  const choose = (change: AuditFilter) => {
    setOffset(0)
    setFilter(withoutGaps({ ...filter, ...change }))
  }
  // Checking and exporting are written down themselves.
  const act = (work: Promise<void>) =>
    work.catch(setFailure).finally(() => queries.invalidateQueries({ queryKey: ['admin.audit'] }))
  const verify = () => act(call('admin.audit.verify', {}).then(setChecked))
  const save = () =>
    act(
      call('admin.audit.export', { filter }).then(({ csv }) =>
        saveFile(`${t('fileName')}.csv`, 'text/csv', new Blob([csv])),
      ),
    )
  return (
    <div className="content data-page">
      <div className="data-title">
        <div>
          <h1>{t('title')}</h1>
          <p className="muted">{t('lead')}</p>
        </div>
        <div className="audit-acts">
          <button type="button" className="button line" onClick={save}>
            {t('save')}
          </button>
          <button type="button" className="button primary" onClick={verify}>
            {t('verify')}
          </button>
        </div>
      </div>
      {failure && <Failed title={t('failed')} error={failure} />}
      {checked && <Checked verification={checked} />}
      {error ? (
        <ErrorState error={error} retry={refetch} />
      ) : !page ? (
        <Skeleton heights={[36, 400]} />
      ) : (
        <>
          <Filters page={page} filter={filter} onChoose={choose} />
          {page.entries.length === 0 ? (
            <EmptyState title={t('none.title')} text={t('none.text')} />
          ) : (
            <Entries entries={page.entries} />
          )}
          <Pages offset={offset} total={page.total} onPage={setOffset} />
        </>
      )}
    </div>
  )
}

function withoutGaps(filter: AuditFilter): AuditFilter {
  return Object.fromEntries(Object.entries(filter).filter(([, value]) => value !== undefined && value !== null))
}

function Checked({ verification: { state, entries, brokenAt, head } }: { readonly verification: AuditVerification }) {
  const t = useTranslations('admin.audit')
  return (
    <div className={state === 'intact' ? 'audit-checked' : 'audit-checked broken'} role="status">
      <b>{t(`state.${state}`, { entries, entry: brokenAt ?? 0 })}</b>
      {state === 'intact' && (
        <span className="caption">
          {t('head')} <code>{head}</code>
        </span>
      )}
    </div>
  )
}

interface FiltersProps {
  readonly page: AuditPage
  readonly filter: AuditFilter
  readonly onChoose: (change: AuditFilter) => void
}

function Filters({ page, filter, onChoose }: FiltersProps) {
  const t = useTranslations('admin.audit')
  const name = (operation: string) => {
    const action = auditAction(operation)
    return action ? t(`action.${action}`) : operation
  }
  return (
    <div className="audit-filters">
      <Select
        label={t('user')}
        placeholder={t('everyone')}
        data={[...page.userIds]}
        value={filter.userId ?? null}
        onChange={(userId) => onChoose({ userId: userId ?? undefined })}
        clearable
        searchable
      />
      <Select
        label={t('what')}
        placeholder={t('everything')}
        data={page.actions.map((value) => ({ value, label: name(value) }))}
        value={filter.action ?? null}
        onChange={(action) => onChoose({ action: action ?? undefined })}
        clearable
        searchable
      />
      <Select
        label={t('outcome')}
        placeholder={t('any')}
        data={[
          { value: 'ok', label: t('done') },
          { value: 'refused', label: t('refused') },
        ]}
        value={filter.outcome ?? null}
        onChange={(outcome) => onChoose({ outcome: (outcome as 'ok' | 'refused' | null) ?? undefined })}
        clearable
      />
      {(['from', 'to'] as const).map((end) => (
        <TextInput
          key={end}
          type="date"
          label={t(end)}
          value={filter[end] ?? ''}
          onChange={(event) => onChoose({ [end]: event.currentTarget.value || undefined })}
        />
      ))}
    </div>
  )
}

function Entries({ entries }: { readonly entries: readonly AuditEntry[] }) {
  const t = useTranslations('admin.audit')
  const write = useFormatter()
  const { timeZone } = useBank()
  return (
    <div className="surface data-surface">
      <table className="data-table" aria-label={t('title')}>
        <thead>
          <tr>
            <th scope="col" className="num">
              {t('entry')}
            </th>
            <th scope="col">{t('when')}</th>
            <th scope="col">{t('user')}</th>
            <th scope="col">{t('what')}</th>
            <th scope="col">{t('outcome')}</th>
            <th scope="col">{t('details')}</th>
          </tr>
        </thead>
        <tbody>
          {entries.map(({ id, at, userId, action, outcome, details }) => {
            const known = auditAction(action)
            return (
              <tr key={id}>
                <td className="num muted">{id}</td>
                <td className="audit-when">
                  {write.dateTime(new Date(at), { dateStyle: 'medium', timeStyle: 'medium', timeZone })}
                </td>
                <td className={userId ? undefined : 'muted'}>{userId ?? t('unknown')}</td>
                <td>{known ? t(`action.${known}`) : action}</td>
                <td className={outcome === 'ok' ? undefined : 'critical'}>
                  {outcome === 'ok' ? t('done') : t('refusedAs', { code: outcome })}
                </td>
                <td className="muted">{details}</td>
              </tr>
            )
          })}
        </tbody>
      </table>
    </div>
  )
}

interface PagesProps {
  readonly offset: number
  readonly total: number
  readonly onPage: (offset: number) => void
}

function Pages({ offset, total, onPage }: PagesProps) {
  const t = useTranslations('admin.audit')
  if (total <= PAGE) return null
  return (
    <nav className="audit-pages" aria-label={t('pages')}>
      <button type="button" className="button line" disabled={offset === 0} onClick={() => onPage(offset - PAGE)}>
        {t('newer')}
      </button>
      <span className="caption">{t('range', { from: offset + 1, to: Math.min(offset + PAGE, total), total })}</span>
      <button
        type="button"
        className="button line"
        disabled={offset + PAGE >= total}
        onClick={() => onPage(offset + PAGE)}
      >
        {t('older')}
      </button>
    </nav>
  )
}
