// What a customer says to an insight, and the way back.
import type { QueryClient } from '@tanstack/react-query'
import { useTranslations } from 'use-intl'
import type { Request } from '../../../../shared/contract'
import type { InsightAnswer, RaisedInsight } from '../../../../shared/insights'
import { expectReply, useAct } from '../../../backend'
import { useToast } from '../../../ui/toasts'

export interface InsightAnswers {
  readonly isPending: boolean
  readonly say: (key: string, answer: InsightAnswer) => void
}

/** The insight goes at once; a toast says what was noted, and takes it back. */
export function useInsightAnswer(): InsightAnswers {
  const t = useTranslations('insights')
  const common = useTranslations('common')
  const toast = useToast()
  const { mutateAsync, isPending } = useAct('customer.insight.answer', withoutAnswered)
  const failed = (error: Error) => toast({ text: error.message })
  const say = (key: string, answer: InsightAnswer) => {
    const takeBack = () => {
      mutateAsync({ key, answer: null }).then(() => toast({ text: t('takenBack') }), failed)
    }
    mutateAsync({ key, answer }).then(
      () => toast({ text: t(`answered.${answer}`), action: { label: common('undo'), run: takeBack } }),
      failed,
    )
  }
  return { isPending, say }
}

function withoutAnswered(queries: QueryClient, { key, answer }: Request<'customer.insight.answer'>): void {
  if (answer === null) return
  expectReply(queries, 'customer.insights', ({ insights }) => {
    const left = insights.filter((insight) => insight.key !== key)
    return { insights: left, unread: unreadOf(left).length }
  })
}

export function unreadOf(insights: readonly RaisedInsight[]): readonly RaisedInsight[] {
  return insights.filter(({ read }) => !read)
}
