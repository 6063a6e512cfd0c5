// A published figure of the bank in a sentence: how many customers it stands for, and the page that shows it.
import { Tooltip } from '@mantine/core'
import type { ReactNode } from 'react'
import { useTranslations } from 'use-intl'
import { Link } from 'wouter'
import type { AnswerPart } from '../../../shared/contract'
import { useFormat } from '../../ui/format'

interface PublishedFigureProps {
  readonly part: Extract<AnswerPart, { readonly page: unknown }>
  readonly children: ReactNode
}

export function PublishedFigure({ part: { page, customers }, children }: PublishedFigureProps) {
  const t = useTranslations('bankAssistant')
  const format = useFormat()
  const from = customers === null ? t('shown') : t('published', { count: format.count(customers) })
  return (
    <Tooltip label={from}>
      <Link href={page} className="verified">
        {children}
        <span className="sr-only">, {from}</span>
      </Link>
    </Tooltip>
  )
}
