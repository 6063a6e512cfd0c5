// What a customer says to a product, and the way back to what was said before.
import { useTranslations } from 'use-intl'
import type { RankedProduct } from '../../../../shared/products'
import { useAct } from '../../../backend'
import { useToast } from '../../../ui/toasts'

type Before = Pick<RankedProduct, 'product' | 'answer'>

export interface ProductAnswers {
  readonly isPending: boolean
  readonly interested: (ranked: Before) => void
  /** Puts them away for half a year. */
  readonly dismiss: (ranked: readonly Before[]) => void
  /** Nothing has been said to it any more. */
  readonly forget: (productId: string) => void
}

export function useProductAnswer(): ProductAnswers {
  const t = useTranslations('products')
  const common = useTranslations('common')
  const toast = useToast()
  const { mutateAsync, isPending } = useAct('customer.product.answer')
  const failed = (error: Error) => toast({ text: error.message })
  const answerAll = async (answers: readonly { productId: string; answer: 'interested' | 'dismissed' | null }[]) => {
    for (const each of answers) await mutateAsync(each)
  }
  const say = (ranked: readonly Before[], answer: 'interested' | 'dismissed', text: string) => {
    const undo = () => {
      const before = ranked.map((each) => ({ productId: each.product.id, answer: each.answer }))
      answerAll(before).then(() => toast({ text: t('takenBack') }), failed)
    }
    answerAll(ranked.map(({ product }) => ({ productId: product.id, answer }))).then(
      () => toast({ text, action: { label: common('undo'), run: undo } }),
      failed,
    )
  }
  return {
    isPending,
    interested: (ranked) => say([ranked], 'interested', t('noted', { name: ranked.product.name })),
    dismiss: (ranked) =>
      say(ranked, 'dismissed', t('putAway', { count: ranked.length, name: ranked[0]?.product.name ?? '' })),
    forget: (productId) => {
      answerAll([{ productId, answer: null }]).then(() => toast({ text: t('takenBack') }), failed)
    },
  }
}
