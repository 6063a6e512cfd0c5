import { useFormatter, useTranslations } from 'use-intl'
import type { Models } from '../../../shared/models'
import type { SystemStatus } from '../../../shared/status'
import { useBank } from '../../ui/format'

export interface StatusLine {
  readonly label: string
  readonly value: string
  readonly note?: string
}

/** The figures at the head of the page, as they are shown and copied; `models` once they are known. */
export function useStatusLines(status: SystemStatus, models: Models | undefined): readonly StatusLine[] {
  const t = useTranslations('admin.status')
  const data = useTranslations('admin.data')
  const write = useFormatter()
  const { timeZone } = useBank()
  const { files, memory, kept, model, blocked, lastBackup, operations, upSeconds } = status
  const size = (bytes: number) =>
    write.number(bytes / 1e6, { style: 'unit', unit: 'megabyte', maximumFractionDigits: 1 })
  const ms = (value: number) =>
    write.number(value, { style: 'unit', unit: 'millisecond', maximumFractionDigits: value < 10 ? 1 : 0 })
  const sum = (of: (operation: SystemStatus['operations'][number]) => number) =>
    operations.reduce((all, operation) => all + of(operation), 0)
  const modelMemory = ({ now, files: known }: Models): StatusLine => {
    const file = known.find(({ id }) => id === now.id)
    const bytes = file?.measured?.memoryBytes ?? file?.memoryBytes ?? null
    const value = bytes === null ? t('modelMemoryUnknown') : t('modelMemoryValue', { size: size(bytes) })
    return file
      ? { label: t('modelMemory'), value, note: file.name }
      : { label: t('modelMemory'), value: t('modelMemoryNone') }
  }
  const slowest = [...operations].sort((a, b) => b.p99Ms - a.p99Ms)[0]
  return [
    {
      label: t('up'),
      value: t('upValue', {
        days: Math.floor(upSeconds / 86_400),
        hours: Math.floor(upSeconds / 3600) % 24,
        minutes: Math.floor(upSeconds / 60) % 60,
      }),
    },
    { label: t('calls'), value: write.number(sum(({ calls }) => calls)) },
    { label: t('failed'), value: write.number(sum(({ failed }) => failed)) },
    ...(slowest ? [{ label: t('slowest'), value: ms(slowest.p99Ms), note: slowest.operation }] : []),
    { label: t('database'), value: size(files.bankBytes), note: t('wal', { size: size(files.walBytes) }) },
    { label: t('aggregates'), value: size(files.aggregatesBytes) },
    lastBackup
      ? {
          label: t('backup'),
          value: write.dateTime(new Date(lastBackup.madeAt), { dateStyle: 'medium', timeStyle: 'short', timeZone }),
          note: data(lastBackup.verified ? 'verified' : 'unverified'),
        }
      : { label: t('backup'), value: t('backupNone') },
    { label: t('memory'), value: size(memory.processBytes), note: t('heap', { size: size(memory.heapBytes) }) },
    {
      label: t('kept'),
      value: kept.asked === 0 ? t('keptNone') : t('keptValue', kept),
    },
    model
      ? {
          label: t('model'),
          value: model.name ?? t('modelPlain'),
          note: t('modelSpeed', {
            speed: write.number(model.tokensPerSecond, { maximumFractionDigits: 0 }),
            wait: write.number(model.firstTokenMs, { maximumFractionDigits: 0 }),
          }),
        }
      : { label: t('model'), value: t('modelNone') },
    ...(models ? [modelMemory(models)] : []),
    { label: t('blocked'), value: blocked === null ? t('blockedUnknown') : write.number(blocked) },
  ]
}
