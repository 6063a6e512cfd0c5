// Whether this window stands in a branch, where anybody may touch it. Main says so in the address and enforces it; the page
// leaves out what is not possible there.

/** After so many seconds without a touch whoever is signed in is signed out; null on a machine of one's own. */
export const KIOSK_IDLE_SECONDS: number | null = asked()

/** Whether it has a printer. */
export const KIOSK_PRINTS = told().get('prints') === 'yes'

function asked(): number | null {
  const seconds = Number(told().get('kiosk'))
  return seconds > 0 ? seconds : null
}

function told(): URLSearchParams {
  // Tests have no window.
  return new URLSearchParams(typeof location === 'undefined' ? '' : location.search)
}
