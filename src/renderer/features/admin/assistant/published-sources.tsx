// Under an answer to the bank: the published cells it speaks of, the page that shows them, and the lab on its product.
import { ArrowRight, Flask } from '@phosphor-icons/react'
import { useTranslations } from 'use-intl'
import { Link } from 'wouter'
import type { Published, PublishedRow } from '../../../../shared/bank-answer'
import type { SourcesProps } from '../../assistant/side'
import { labPath } from '../lab/lab-address'
import { ADMIN_PLACES } from '../places'
import './bank-assistant.css'

export function PublishedSources({ answer }: SourcesProps) {
  if (!('published' in answer)) return null
  const { published } = answer
  if (published.page === null) return null
  return (
    <>
      {published.rows.length > 0 && <Rows rows={published.rows} />}
      <p className="bank-answer-links">
        {published.draft ? <LabLink draft={published.draft} /> : <PageLink page={published.page} />}
      </p>
    </>
  )
}

function Rows({ rows }: { readonly rows: readonly PublishedRow[] }) {
  const t = useTranslations('bankAssistant')
  const compared = rows.some(({ bar }) => bar !== null)
  return (
    <table className="bank-answer-rows" aria-label={t('rows')}>
      <tbody>
        {rows.map((row) => (
          <tr key={`${row.label} ${row.text}`}>
            <th scope="row">{row.label}</th>
            {compared && (
              <td className="bank-answer-bar" aria-hidden="true">
                {row.bar !== null && <i style={{ width: `${row.bar * 100}%` }} />}
              </td>
            )}
            <td className={row.bar === null && compared ? 'muted' : 'num'}>{row.text}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function PageLink({ page }: { readonly page: NonNullable<Published['page']> }) {
  const t = useTranslations('bankAssistant')
  const places = useTranslations('admin.places')
  const place = ADMIN_PLACES.find(({ path }) => path === page)
  if (!place) return null
  return (
    <Link href={page} className="act">
      {t('shownOn', { page: places(place.name) })}
      <ArrowRight size={14} aria-hidden="true" />
    </Link>
  )
}

function LabLink({ draft }: { readonly draft: NonNullable<Published['draft']> }) {
  const t = useTranslations('bankAssistant')
  return (
    <Link href={labPath(draft)} className="act">
      <Flask size={16} aria-hidden="true" />
      {t('openLab')}
    </Link>
  )
}
