import type { ErrorCode, Failure } from '../shared/contract'

/** What a person can meet and do something about. Anything else that is thrown is a bug. */
export class AppError extends Error {
  constructor(
    readonly code: ErrorCode,
    message: string,
    options?: { readonly cause?: unknown },
  ) {
    super(message, options)
    this.name = 'AppError'
  }
}

export function asFailure(error: unknown): Failure {
  if (error instanceof AppError) return { code: error.code, message: error.message }
  if (isDiskFull(error)) {
    return { code: 'disk-full', message: 'The disk is full. Nothing was changed. Free some space and try again.' }
  }
  return {
    code: 'internal',
    message: 'Something went wrong inside Teller. Nothing was changed. Try again, or restart Teller.',
  }
}

function isDiskFull(error: unknown): boolean {
  const code = error instanceof Error && 'code' in error ? error.code : null
  return code === 'SQLITE_FULL' || code === 'ENOSPC'
}
