import { existsSync, statSync } from 'node:fs'
import type { Backup } from '../shared/contract'
import type { SystemStatus } from '../shared/status'
import type { Meter } from './meter'

export interface StatusParts {
  readonly meter: Meter
  readonly bankFile: string
  readonly aggregatesFile: string
  readonly backups: () => readonly Backup[]
  readonly blocked?: () => number
}

/** The counters of this process, and what the bank's files take up on the disk. */
export function systemStatus({ meter, bankFile, aggregatesFile, backups, blocked }: StatusParts): SystemStatus {
  const { rss, heapUsed } = process.memoryUsage()
  const [backup] = backups()
  return {
    ...meter.counted(),
    files: {
      bankBytes: sizeOf(bankFile),
      walBytes: sizeOf(`${bankFile}-wal`),
      aggregatesBytes: sizeOf(aggregatesFile),
    },
    memory: { processBytes: rss, heapBytes: heapUsed },
    blocked: blocked?.() ?? null,
    lastBackup: backup ? { madeAt: backup.madeAt, verified: backup.verified } : null,
  }
}

function sizeOf(file: string): number {
  return existsSync(file) ? statSync(file).size : 0
}
