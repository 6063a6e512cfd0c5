// How Teller is doing on this machine: counters of this process, and a check of the bank's file on demand.
import { z } from 'zod'
import type { IntegrityCheck, SystemStatus } from '../../shared/status'
import type { AdminOperations } from '../operation'

export interface StatusBackend {
  readonly status: () => SystemStatus
  readonly checkBank: (signal: AbortSignal) => Promise<IntegrityCheck>
}

export function statusOperations(backend: StatusBackend): Pick<AdminOperations, 'admin.status' | 'admin.status.check'> {
  return {
    'admin.status': { request: z.strictObject({}), run: async () => backend.status() },
    'admin.status.check': {
      request: z.strictObject({}),
      run: (_request, _me, { signal }) => backend.checkBank(signal),
    },
  }
}
