// Who words the answers: the model on this laptop, a model server of another program on it, or Teller's plain wording; and why.
import { Tooltip } from '@mantine/core'
import { Cpu, Plugs, TextAlignLeft } from '@phosphor-icons/react'
import { useTranslations } from 'use-intl'
import type { Answer, AssistantStatus } from '../../../shared/contract'
import { inOwnWords } from '../../from-main/in-own-words'
import { spokenByModel } from './conversation'

interface BadgeProps {
  readonly status: AssistantStatus
  readonly lastAnswer: Answer | null
}

export function Badge({ status, lastAnswer }: BadgeProps) {
  const t = useTranslations('assistant')
  const plainly = lastAnswer !== null && !lastAnswer.refused && !spokenByModel(lastAnswer)
  const byModel = status.level !== 'plain-wording' && !plainly
  const byServer = byModel && status.level === 'local-server'
  const reason = byModel
    ? t(byServer ? 'byServer' : 'byModel', { model: status.modelName ?? '' })
    : status.problem
      ? inOwnWords(status.problem)
      : t('mostlyPlain', { model: status.modelName ?? '' })
  const Picture = byServer ? Plugs : byModel ? Cpu : TextAlignLeft
  return (
    <Tooltip label={reason} multiline maw={280} position="bottom-start">
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: the tooltip must be reachable by keyboard. */}
      <span className="assistant-badge" tabIndex={0}>
        <Picture size={16} aria-hidden="true" />
        <span>{byServer ? t('onServer') : byModel ? t('onThisLaptop') : t('plainWording')}</span>
        <span className="sr-only">. {reason}</span>
      </span>
    </Tooltip>
  )
}
