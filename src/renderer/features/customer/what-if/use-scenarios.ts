// The saved scenarios, and those of them that are being compared.
import { useQueries } from '@tanstack/react-query'
import { useCallback, useMemo, useState } from 'react'
import type { SavedScenario } from '../../../../shared/what-if'
import { call, useCall } from '../../../backend'
import type { Compared } from './what-if-chart'

export const MOST_COMPARED = 3
/** Far apart, also for those who see few colours; each line has a dash of its own besides. */
const COLOURS = ['var(--cat-home)', 'var(--cat-eating)', 'var(--cat-transport)']

export interface CompareScenario {
  readonly chosen: readonly number[]
  readonly toggle: (id: number) => void
}

export interface SavedScenarios extends CompareScenario {
  readonly list: readonly SavedScenario[]
  readonly compared: readonly Compared[]
}

/** Compared over `months`, whatever they were saved with. */
export function useScenarios(months: number): SavedScenarios {
  const { data } = useCall('customer.scenarios', {})
  const [wanted, setWanted] = useState<readonly number[]>([])
  const list = useMemo(() => data ?? [], [data])
  const asked = useMemo(() => wanted.flatMap((id) => list.find((each) => each.id === id) ?? []), [wanted, list])
  const chosen = useMemo(() => asked.map(({ id }) => id), [asked])
  const compared = useQueries({
    queries: asked.map(({ changes }) => ({
      queryKey: ['customer.whatIf', { changes, months }],
      queryFn: () => call('customer.whatIf', { changes, months }),
      placeholderData: (before: Compared['result'] | undefined) => before,
    })),
    combine: useCallback(
      (results: readonly { readonly data: Compared['result'] | undefined }[]) =>
        asked.flatMap(({ id, name }, index): readonly Compared[] => {
          const result = results[index]?.data
          return result ? [{ id, name, colour: COLOURS[index % COLOURS.length] ?? '', result }] : []
        }),
      [asked],
    ),
  })
  const toggle = useCallback(
    (id: number) => setWanted((was) => (was.includes(id) ? was.filter((each) => each !== id) : [...was, id])),
    [],
  )
  return { list, chosen, compared, toggle }
}
