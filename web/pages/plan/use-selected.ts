import { useCallback, useEffect, useRef, useState } from 'react'

/**
 * The selected task. It lives here and follows into the address after a short rest: walking through the list with the
 * arrow keys must not wait for the router at every step. An address changed from outside (Back, a link) wins.
 */
export function useSelected(address: string | null, write: (id: string | null) => void): [string | null, (id: string | null) => void] {
  const [selected, setSelected] = useState(address)
  const written = useRef(address)
  const rest = useRef<ReturnType<typeof setTimeout> | undefined>(undefined)

  useEffect(() => {
    if (address === written.current) return
    written.current = address
    setSelected(address)
  }, [address])
  useEffect(() => () => clearTimeout(rest.current), [])

  const select = useCallback((id: string | null): void => {
    setSelected(id)
    clearTimeout(rest.current)
    rest.current = setTimeout(() => {
      written.current = id
      write(id)
    }, 250)
  }, [write])
  return [selected, select]
}
