import type { ReactNode } from 'react'
import { useTranslations } from 'use-intl'
import { Link, useLocation } from 'wouter'
import { EmptyState } from '../../ui/states'
import './nothing-yet.css'

interface NothingYetProps {
  readonly title: string
  /** What the page will show, and from when on. */
  readonly text: string
  /** Beside the import. */
  readonly children?: ReactNode
}

/** A page of a bank with too few customers, or with too little of them: what brings it to life is an import. */
export function NothingYet({ title, text, children }: NothingYetProps) {
  const t = useTranslations('admin.bulk')
  const [location] = useLocation()
  return (
    <EmptyState title={title} text={text}>
      <div className="nothing-yet">
        {location !== '/data' && (
          <Link className="button line" href="/data">
            {t('title')}
          </Link>
        )}
        {children}
      </div>
    </EmptyState>
  )
}
