import { useTranslations } from 'use-intl'
import type { SavedScenario } from '../../../../shared/what-if'
import { useAct } from '../../../backend'
import { useFormat } from '../../../ui/format'
import { useToast } from '../../../ui/toasts'
import { useUndoToast } from '../../../ui/use-undo-toast'

/** Changes, renames and deletes saved scenarios; each leaves a toast with the way back. */
export function useScenarioActs() {
  const t = useTranslations('whatIf.scenarios')
  const format = useFormat()
  const toast = useToast()
  const undoable = useUndoToast()
  const save = useAct('customer.scenarios.save')
  const remove = useAct('customer.scenarios.delete')
  const failed = (error: Error) => toast({ text: error.message })
  return {
    pending: save.isPending || remove.isPending,
    rename: ({ id, name: before, changes, months }: SavedScenario, name: string) =>
      save
        .mutateAsync({ id, name, changes, months })
        .then(
          () =>
            undoable(t('renamed', { name: format.text(name) }), t('renamed', { name: format.text(before) }), () =>
              save.mutateAsync({ id, name: before, changes, months }),
            ),
          failed,
        ),
    /** Puts what is being tried in the place of what the scenario holds. */
    change: ({ id, name, changes, months }: SavedScenario, trial: Pick<SavedScenario, 'changes' | 'months'>) => {
      const words = { name: format.text(name) }
      return save
        .mutateAsync({ id, name, ...trial })
        .then(
          () =>
            undoable(t('changed', words), t('unchanged', words), () => save.mutateAsync({ id, name, changes, months })),
          failed,
        )
    },
    remove: ({ id, name, changes, months }: SavedScenario) => {
      const words = { name: format.text(name) }
      return remove
        .mutateAsync({ id })
        .then(
          () => undoable(t('deleted', words), t('back', words), () => save.mutateAsync({ name, changes, months })),
          failed,
        )
    },
  }
}
