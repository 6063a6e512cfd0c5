// What the guide says, set apart from what was counted in the books, with the way to read it there.
import { useTranslations } from 'use-intl'
import { Link } from 'wouter'
import type { Quotation } from '../../../shared/guide'
import { guidePath } from '../../ui/guide-link'
import './quotation.css'

export function QuotationView({ quotation: { entry, related } }: { readonly quotation: Quotation }) {
  const t = useTranslations('guide')
  return (
    <>
      {entry && (
        <figure className="quotation">
          <blockquote lang="en">{entry.text}</blockquote>
          <figcaption>
            <Link href={guidePath(entry.id)} className="act">
              <cite lang="en">{t('source', { section: entry.section, title: entry.title })}</cite>
            </Link>
          </figcaption>
        </figure>
      )}
      {related.length > 0 && (
        <p className="quotation-related">
          <span className="muted">{t('related')}</span>
          {related.map(({ id, title }) => (
            <Link key={id} href={guidePath(id)} className="act" lang="en">
              {title}
            </Link>
          ))}
        </p>
      )}
    </>
  )
}
