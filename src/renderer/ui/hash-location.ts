// The address behind the '#', for the router.
import { useSyncExternalStore } from 'react'
import { useHashLocation as useWouterHashLocation, navigate as wouterNavigate } from 'wouter/use-hash-location'

type Navigate = typeof wouterNavigate

/**
 * wouter's hash location with two gaps closed. Going back over an address that differs in its search as well comes as
 * popstate alone, which wouter does not hear. And an address without a search of its own must not keep the last one:
 * a filter would follow to the next page.
 */
export function useHashLocation(): [string, Navigate] {
  const [location] = useWouterHashLocation()
  useSyncExternalStore(subscribe, () => window.location.hash)
  return [location, navigate]
}

useHashLocation.hrefs = (href: string) => `#${href}`

const navigate: Navigate = (to, options) => wouterNavigate(to.includes('?') ? to : `${to}?`, options)

function subscribe(onChange: () => void): () => void {
  addEventListener('popstate', onChange)
  return () => removeEventListener('popstate', onChange)
}
