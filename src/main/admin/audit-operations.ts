// The audit log, for an administrator to look through, check and take along.
import { z } from 'zod'
import type { AuditFilter, AuditPage, AuditVerification } from '../../shared/audit'
import type { AdminOperations } from '../operation'

export interface AuditBackend {
  readonly audit: {
    readonly page: (filter: AuditFilter, offset: number, limit: number) => Promise<AuditPage>
    readonly verify: () => Promise<AuditVerification>
    readonly csv: (filter: AuditFilter) => Promise<string>
  }
}

const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/)
const filter = z.strictObject({
  userId: z.string().max(64).optional(),
  action: z.string().max(64).optional(),
  outcome: z.enum(['ok', 'refused']).optional(),
  from: day.optional(),
  to: day.optional(),
})

export function auditOperations({
  audit,
}: AuditBackend): Pick<AdminOperations, 'admin.audit' | 'admin.audit.verify' | 'admin.audit.export'> {
  return {
    'admin.audit': {
      request: z.strictObject({ filter, offset: z.int().min(0), limit: z.int().min(1).max(200) }),
      run: ({ filter: chosen, offset, limit }) => audit.page(chosen, offset, limit),
    },
    'admin.audit.verify': {
      request: z.strictObject({}),
      run: () => audit.verify(),
    },
    'admin.audit.export': {
      request: z.strictObject({ filter }),
      run: async ({ filter: chosen }) => ({ csv: await audit.csv(chosen) }),
    },
  }
}
