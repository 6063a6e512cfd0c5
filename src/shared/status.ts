// How Teller is doing on this machine, in counters of this process. Nothing here is about a customer.
export interface OperationTiming {
  readonly operation: string
  /** Since the start. */
  readonly calls: number
  readonly failed: number
  /** Milliseconds, of the latest 512 calls. */
  readonly p50Ms: number
  readonly p95Ms: number
  readonly p99Ms: number
}

export interface JobRun {
  readonly job: string
  /** ISO date and time. */
  readonly startedAt: string
  /** Null while it runs. */
  readonly seconds: number | null
  readonly outcome: 'running' | 'done' | 'failed' | 'cancelled'
}

export interface SystemStatus {
  /** ISO date and time. */
  readonly startedAt: string
  readonly upSeconds: number
  /** Most called first; only those called since the start. */
  readonly operations: readonly OperationTiming[]
  /** Pages that needed a forecast or insights, and how many found them kept. */
  readonly kept: { readonly asked: number; readonly found: number }
  readonly files: { readonly bankBytes: number; readonly walBytes: number; readonly aggregatesBytes: number }
  /** Newest first, at most 30. */
  readonly jobs: readonly JobRun[]
  readonly memory: { readonly processBytes: number; readonly heapBytes: number }
  /** As of the latest question; null before the first one of this start. */
  readonly model: {
    readonly name: string | null
    readonly firstTokenMs: number
    readonly tokensPerSecond: number
  } | null
  /** Requests to a network, other windows and other addresses that were refused since the start; null without a window. */
  readonly blocked: number | null
  /** `madeAt` is an ISO date and time. */
  readonly lastBackup: { readonly madeAt: string; readonly verified: boolean } | null
}

export interface IntegrityCheck {
  readonly seconds: number
  /** What is wrong, in the database’s own words; empty when nothing is. */
  readonly faults: readonly string[]
}

export interface StatusContract {
  'admin.status': { request: Record<string, never>; reply: SystemStatus }
  /** Reads the bank's whole file. */
  'admin.status.check': { request: Record<string, never>; reply: IntegrityCheck }
}
