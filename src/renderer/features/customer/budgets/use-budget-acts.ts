import { useTranslations } from 'use-intl'
import type { CategoryId } from '../../../../shared/domain'
import type { BudgetSet, BudgetSuggestion } from '../../../../shared/plans'
import { useAct } from '../../../backend'
import { useCategoryName } from '../../../ui/category'
import { useFormat } from '../../../ui/format'
import { useToast } from '../../../ui/toasts'
import { useUndoToast } from '../../../ui/use-undo-toast'

/** Sets and deletes budgets; each leaves a toast with the way back. Of one that main refuses to set, whoever sets it is told. */
export function useBudgetActs() {
  const t = useTranslations('budgets')
  const format = useFormat()
  const categoryName = useCategoryName()
  const toast = useToast()
  const undoable = useUndoToast()
  const set = useAct('customer.budgets.set')
  const remove = useAct('customer.budgets.delete')
  const restore = useAct('customer.budgets.restore')
  const setAll = useAct('customer.budgets.setAll')
  const removeAll = useAct('customer.budgets.deleteAll')
  const failed = (error: Error) => toast({ text: error.message })
  const done = (text: string, categoryId: CategoryId, before: readonly BudgetSet[]) =>
    undoable(text, t('restored', { category: categoryName(categoryId) }), () =>
      restore.mutateAsync({ categoryId, before }),
    )
  return {
    pending: set.isPending || remove.isPending || setAll.isPending,
    setAll: (suggestions: readonly BudgetSuggestion[]) => {
      const budgets = suggestions.map(({ categoryId, amountMinor, rollover }) => ({
        categoryId,
        amountMinor,
        rollover,
      }))
      const categoryIds = budgets.map(({ categoryId }) => categoryId)
      const count = budgets.length
      return setAll
        .mutateAsync({ budgets })
        .then(
          () => undoable(t('allSet', { count }), t('allGone', { count }), () => removeAll.mutateAsync({ categoryIds })),
          failed,
        )
    },
    set: (categoryId: CategoryId, amountMinor: number, rollover: boolean) =>
      set.mutateAsync({ categoryId, amountMinor, rollover }).then(({ before }) => {
        const words = { category: categoryName(categoryId), amount: format.exact(amountMinor) }
        done(t('saved', words), categoryId, before)
      }),
    remove: (categoryId: CategoryId) =>
      remove
        .mutateAsync({ categoryId })
        .then(({ before }) => done(t('deleted', { category: categoryName(categoryId) }), categoryId, before), failed),
  }
}
