import { useTranslations } from 'use-intl'
import type { Request } from '../../../../shared/contract'
import type { Goal } from '../../../../shared/plans'
import { useAct } from '../../../backend'
import { useFormat } from '../../../ui/format'
import { useToast } from '../../../ui/toasts'
import { useUndoToast } from '../../../ui/use-undo-toast'

type Saved = Omit<Request<'customer.goals.save'>, 'id' | 'begunOn'>

/** Saves and deletes goals; each leaves a toast with the way back. What main refuses is thrown to whoever saves. */
export function useGoalActs() {
  const t = useTranslations('goals')
  const format = useFormat()
  const toast = useToast()
  const undoable = useUndoToast()
  const save = useAct('customer.goals.save')
  const remove = useAct('customer.goals.delete')
  return {
    pending: save.isPending || remove.isPending,
    save: async (goal: Goal | null, wanted: Saved) => {
      const name = format.name(wanted.name)
      const { id } = await save.mutateAsync(goal ? { ...wanted, id: goal.id } : wanted)
      if (goal) {
        undoable(t('changed', { name }), t('restored', { name }), () => save.mutateAsync({ ...savedOf(goal), id }))
      } else undoable(t('added', { name }), t('removed', { name }), () => remove.mutateAsync({ id }))
    },
    remove: async (goal: Goal) => {
      const name = format.name(goal.name)
      const back = () => save.mutateAsync({ ...savedOf(goal), begunOn: goal.begunOn })
      await remove.mutateAsync({ id: goal.id }).then(
        () => undoable(t('deleted', { name }), t('restored', { name }), back),
        (error: Error) => toast({ text: error.message }),
      )
    },
  }
}

function savedOf({ name, targetMinor, dueOn, accountId, putAsideMinor }: Goal): Saved {
  return { name, targetMinor, dueOn, accountId, putAsideMinor }
}
