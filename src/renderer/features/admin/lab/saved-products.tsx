import { Checkbox, TextInput } from '@mantine/core'
import { Trash } from '@phosphor-icons/react'
import { useQueries, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { useTranslations } from 'use-intl'
import type { LabResult, LabSetting, SavedProduct } from '../../../../shared/product-lab'
import { type ProductSimulation, simulationOf } from '../../../../shared/product-simulation'
import { call, useAct, useCall } from '../../../backend'
import { useFormat } from '../../../ui/format'
import { useToast } from '../../../ui/toasts'
import { useUndoToast } from '../../../ui/use-undo-toast'
import { VerifiedCell } from '../../../ui/verified-figure'

const MOST_COMPARED = 3
const LONGEST_NAME = 80

interface SavedProductsProps {
  readonly name: string
  readonly onName: (name: string) => void
  readonly simulation: ProductSimulation
  readonly result: LabResult | undefined
  readonly setting: LabSetting
  readonly onOpen: (saved: SavedProduct) => void
}

/** Products that were kept: to open again, to compare with the one in the form, to delete and to have back. */
export function SavedProducts({ name, onName, simulation, result, setting, onOpen }: SavedProductsProps) {
  const t = useTranslations('productLab.saved')
  const { data = [] } = useCall('admin.lab.saved', {})
  const [chosen, setChosen] = useState<readonly number[]>([])
  const compared = useCompared(
    data.filter(({ id }) => chosen.includes(id)),
    setting,
  )
  const remove = useRemove()
  const toggle = (id: number) =>
    setChosen((was) => (was.includes(id) ? was.filter((each) => each !== id) : [...was, id]))
  const isFull = data.filter(({ id }) => chosen.includes(id)).length >= MOST_COMPARED
  return (
    <section className="lab-saved" aria-labelledby="lab-saved">
      <h2 id="lab-saved">{t('title')}</h2>
      <SaveForm name={name} onName={onName} simulation={simulation} names={data.map((saved) => saved.name)} />
      {data.length === 0 ? (
        <p className="caption">{t('none')}</p>
      ) : (
        <>
          <div className="lab-scroll">
            <table className="lab-table" aria-labelledby="lab-saved">
              <Head />
              <tbody>
                <tr>
                  <th scope="row">{t('now')}</th>
                  {result ? <Figures result={result} /> : <td colSpan={5} />}
                  <td />
                </tr>
                {data.map((saved) => {
                  const shown = compared.get(saved.id)
                  return (
                    <tr key={saved.id}>
                      <th scope="row">
                        <span className="lab-saved-name">
                          <Checkbox
                            size="xs"
                            color="var(--accent)"
                            iconColor="var(--on-accent)"
                            aria-label={t('compare', { name: saved.name })}
                            checked={chosen.includes(saved.id)}
                            disabled={!chosen.includes(saved.id) && isFull}
                            onChange={() => toggle(saved.id)}
                          />
                          <button type="button" className="lab-open" onClick={() => onOpen(saved)}>
                            {saved.name}
                          </button>
                        </span>
                      </th>
                      {shown ? <Figures result={shown} /> : <td colSpan={5} />}
                      <td className="num">
                        <button
                          type="button"
                          className="icon-button"
                          aria-label={t('delete', { name: saved.name })}
                          onClick={() => remove(saved)}
                        >
                          <Trash size={16} />
                        </button>
                      </td>
                    </tr>
                  )
                })}
              </tbody>
            </table>
          </div>
          <p className="caption">{t('compareHint', { most: MOST_COMPARED })}</p>
        </>
      )}
    </section>
  )
}

function Head() {
  const t = useTranslations('productLab.saved')
  const words = useTranslations('productLab.result')
  const columns = ['eligible', 'uptake', 'benefit', 'revenue', 'net'] as const
  return (
    <thead>
      <tr>
        <th scope="col">{t('product')}</th>
        {columns.map((column) => (
          <th key={column} scope="col" className="num">
            {words(column)}
          </th>
        ))}
        <th scope="col">
          <span className="sr-only">{t('acts')}</span>
        </th>
      </tr>
    </thead>
  )
}

function Figures({ result }: { readonly result: LabResult }) {
  const t = useTranslations('productLab.result')
  const format = useFormat()
  return (
    <>
      <td className="num">
        <VerifiedCell cell={result.eligible} write={format.count} />
      </td>
      <td className="num">{t('aboutCount', { count: format.count(result.uptake.expected) })}</td>
      <td className="num">{t('about', { amount: format.rounded(result.benefitMinor) })}</td>
      <td className="num">{t('about', { amount: format.rounded(result.revenueMinor.expected) })}</td>
      <td className="num">{t('about', { amount: format.rounded(result.netMinor.expected) })}</td>
    </>
  )
}

interface SaveFormProps {
  readonly name: string
  readonly onName: (name: string) => void
  readonly simulation: ProductSimulation
  readonly names: readonly string[]
}

function SaveForm({ name, onName, simulation, names }: SaveFormProps) {
  const t = useTranslations('productLab.saved')
  const toast = useToast()
  const save = useAct('admin.lab.save')
  const refresh = useRefresh()
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const trimmed = name.trim()
    save.mutate(
      { name: trimmed, simulation },
      { onSuccess: () => refresh().then(() => toast({ text: t('saved', { name: trimmed }) })) },
    )
  }
  return (
    <form className="lab-save" onSubmit={submit}>
      <TextInput
        size="sm"
        aria-label={t('name')}
        placeholder={t('name')}
        maxLength={LONGEST_NAME}
        value={name}
        error={save.error?.message}
        onChange={(event) => onName(event.currentTarget.value)}
      />
      <button type="submit" className="button primary" disabled={name.trim() === '' || save.isPending}>
        {t('save')}
      </button>
      {names.includes(name.trim()) && <span className="caption">{t('replaces')}</span>}
    </form>
  )
}

function useRemove(): (saved: SavedProduct) => void {
  const t = useTranslations('productLab.saved')
  const toast = useToast()
  const undoToast = useUndoToast()
  const refresh = useRefresh()
  return ({ id, name, simulation }) => {
    call('admin.lab.delete', { id }).then(
      async () => {
        await refresh()
        undoToast(t('deleted', { name }), t('back', { name }), async () => {
          await call('admin.lab.save', { name, simulation })
          await refresh()
        })
      },
      (error: Error) => toast({ text: error.message }),
    )
  }
}

function useRefresh(): () => Promise<void> {
  const queries = useQueryClient()
  return () => queries.invalidateQueries({ queryKey: ['admin.lab.saved'] })
}

/** Each tried out again on the customers of today, with its thresholds on the grid of today. */
function useCompared(saved: readonly SavedProduct[], { grid }: LabSetting): ReadonlyMap<number, LabResult> {
  const { currency } = useFormat()
  const results = useQueries({
    queries: saved.map((each) => {
      const { simulation } = simulationOf(each.simulation, grid, currency)
      return {
        queryKey: ['admin.lab.simulate', simulation],
        queryFn: () => call('admin.lab.simulate', simulation),
      }
    }),
  })
  return new Map(
    saved.flatMap(({ id }, at) => {
      const result = results[at]?.data
      return result ? [[id, result] as const] : []
    }),
  )
}
