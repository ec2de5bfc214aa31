import { useEffect, useRef } from 'react'

/** Whether the person is typing, or something lies over the page that has keys of its own. */
function busy(event: KeyboardEvent): boolean {
  const target = event.target
  // Enter and the space bar belong to the control that has the focus.
  if ((event.key === 'Enter' || event.key === ' ') && target instanceof Element && target.closest('a, button, label, [role="tab"], [role="option"]')) return true
  if (target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName))) return true
  return document.querySelector('.ant-modal-wrap:not([style*="display: none"]), .ant-drawer-open, .ant-select-open, .ant-picker-open, .ant-dropdown:not(.ant-dropdown-hidden)') !== null
}

/** Single keys of a page, by `event.key`; left alone while the person types or a drawer is open. */
export function useHotkeys(keys: Readonly<Record<string, (event: KeyboardEvent) => void>>, enabled = true): void {
  const latest = useRef(keys)
  useEffect(() => { latest.current = keys })
  useEffect(() => {
    if (!enabled) return
    const listen = (event: KeyboardEvent): void => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || event.defaultPrevented || busy(event)) return
      const act = latest.current[event.key]
      if (!act) return
      event.preventDefault()
      act(event)
    }
    window.addEventListener('keydown', listen)
    return () => window.removeEventListener('keydown', listen)
  }, [enabled])
}
