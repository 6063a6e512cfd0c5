// The guide: short texts about money and banking, one of them open.
import { MagnifyingGlass } from '@phosphor-icons/react'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { Link, useSearch } from 'wouter'
import type { GuideEntry } from '../../../../shared/guide'
import { useCall } from '../../../backend'
import { guidePath } from '../../../ui/guide-link'
import { useLanguage } from '../../../ui/language'
import { EmptyState, ErrorState, Skeleton } from '../../../ui/states'
import { sectionsOf } from './guide-sections'
import './guide.css'

export function GuidePage() {
  const { data, error, refetch } = useCall('customer.guide', {})
  return (
    <div className="content">
      {error ? (
        <ErrorState error={error} retry={refetch} />
      ) : !data ? (
        <Skeleton heights={[36, 180, 480]} />
      ) : data.length === 0 ? (
        <Empty />
      ) : (
        <Ready entries={data} />
      )}
    </div>
  )
}

function Empty() {
  const t = useTranslations('guide')
  return <EmptyState title={t('emptyTitle')} text={t('emptyText')} />
}

function Ready({ entries }: { readonly entries: readonly GuideEntry[] }) {
  const id = new URLSearchParams(useSearch()).get('entry')
  const open = entries.find((entry) => entry.id === id)
  return (
    <>
      {open ? <Entry entry={open} /> : <Introduction count={entries.length} />}
      <Contents entries={entries} openId={open?.id ?? null} />
    </>
  )
}

function Introduction({ count }: { readonly count: number }) {
  const t = useTranslations('guide')
  const { language } = useLanguage()
  return (
    <header className="guide-entry">
      <h1>{t('title')}</h1>
      <p className="lead">{t('introduction', { count })}</p>
      {language !== 'en' && <p className="caption">{t('inEnglish')}</p>}
    </header>
  )
}

function Entry({ entry: { section, title, text } }: { readonly entry: GuideEntry }) {
  const t = useTranslations('guide')
  return (
    <article className="guide-entry">
      <p className="caption">
        <Link href={guidePath()} className="act">
          {t('title')}
        </Link>{' '}
        <span lang="en">{section}</span>
      </p>
      <h1 lang="en">{title}</h1>
      <p className="lead" lang="en">
        {text}
      </p>
      <p className="caption">{t('general')}</p>
    </article>
  )
}

interface ContentsProps {
  readonly entries: readonly GuideEntry[]
  readonly openId: string | null
}

function Contents({ entries, openId }: ContentsProps) {
  const t = useTranslations('guide')
  const [wanted, setWanted] = useState('')
  const sections = sectionsOf(entries, wanted)
  return (
    <nav aria-label={t('contents')} className="guide-contents">
      <label className="guide-find">
        <MagnifyingGlass size={16} aria-hidden="true" />
        <input
          type="search"
          value={wanted}
          maxLength={80}
          placeholder={t('find')}
          aria-label={t('find')}
          onChange={(event) => setWanted(event.currentTarget.value)}
        />
      </label>
      {sections.length === 0 && (
        <p className="muted" role="status">
          {t('nothing')}
        </p>
      )}
      <div className="guide-sections">
        {sections.map(({ section, entries }) => (
          <section key={section}>
            <h2 lang="en">{section}</h2>
            <ul>
              {entries.map(({ id, title }) => (
                <li key={id}>
                  <Link href={guidePath(id)} lang="en" aria-current={id === openId ? 'page' : undefined}>
                    {title}
                  </Link>
                </li>
              ))}
            </ul>
          </section>
        ))}
      </div>
    </nav>
  )
}
