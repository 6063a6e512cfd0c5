// Whether this window stands in a branch, where anybody may touch it. Main says so in the address and enforces it; the page
// leaves out what is not possible there.

/** After so many seconds without a touch whoever is signed in is signed out; null on a machine of one's own. */
export const KIOSK_IDLE_SECONDS: number | null = asked()

function asked(): number | null {
  // Tests have no window.
  const search = typeof location === 'undefined' ? '' : location.search
  const seconds = Number(new URLSearchParams(search).get('kiosk'))
  return seconds > 0 ? seconds : null
}
