/** The guide, opened at an entry when one is given. */
export function guidePath(entryId?: string): string {
  return entryId ? `/guide?entry=${encodeURIComponent(entryId)}` : '/guide?'
}
