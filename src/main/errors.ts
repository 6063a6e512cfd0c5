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
  const code = codeOf(error)
  if (code === 'SQLITE_FULL' || code === 'ENOSPC') {
    return { code: 'disk-full', message: 'The disk is full. Nothing was changed. Free some space and try again.' }
  }
  if (NOT_WRITABLE.some((each) => code.startsWith(each))) {
    return {
      code: 'not-writable',
      message:
        'Teller may not write there: the folder or the disk is read-only, or this account has no right to it. Nothing was changed. Make it writable and try again.',
    }
  }
  return {
    code: 'internal',
    message: 'Something went wrong inside Teller. Nothing was changed. Try again, or restart Teller.',
  }
}

/** Of the system, and of SQLite, which cannot open a file whose log it may not write. */
const NOT_WRITABLE = ['EACCES', 'EPERM', 'EROFS', 'SQLITE_READONLY', 'SQLITE_CANTOPEN']

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : ''
}
