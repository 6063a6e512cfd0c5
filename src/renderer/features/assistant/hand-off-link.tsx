import { FileText } from '@phosphor-icons/react'
import { useTranslations } from 'use-intl'
import { Link } from 'wouter'
import type { HandOffTopic } from '../../../shared/hand-off'
import { handOffPath } from '../../ui/hand-off-link'

interface HandOffLinkProps {
  readonly topic: HandOffTopic
  /** What the customer has said: the summary begins with it. */
  readonly words: string
}

export function HandOffLink({ topic, words }: HandOffLinkProps) {
  const t = useTranslations('handOff')
  return (
    <Link href={handOffPath(topic, words)} className="button line assistant-hand-off">
      <FileText size={16} aria-hidden="true" />
      {t('open')}
    </Link>
  )
}
