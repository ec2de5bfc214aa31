import { useEffect, useState } from 'react'

const fields = ['input', 'textarea'].flatMap((tag) => [`.ant-modal-body ${tag}`, `.ant-drawer-body ${tag}`]).map((s) => `${s}:not([type=hidden], [type=file], [type=checkbox], [type=radio], :disabled)`).join(', ')

/** For `afterOpenChange` of dialogs and drawers: antd leaves the focus on the cross, and whoever opened a form wants to type. */
export function focusFirstField(open: boolean): void {
  if (!open) return
  const layers = document.querySelectorAll('.ant-modal-wrap, .ant-drawer-open')
  const field = layers[layers.length - 1]?.querySelector(fields)
  if (field instanceof HTMLElement) field.focus({ preventScroll: true })
}

/** For `afterOpenChange` of a drawer to be read: the keyboard is taken into it, where the browser has left it on the page beneath. */
export function focusDrawer(open: boolean): void {
  if (!open) return
  const panel = [...document.querySelectorAll<HTMLElement>('.ant-drawer-open .ant-drawer-section')].at(-1)
  if (panel && !panel.contains(document.activeElement)) panel.focus({ preventScroll: true })
}

/** What is drawn only while it is open gives the focus back to where it was opened from. */
export function useReturnFocus(): void {
  const [before] = useState(() => document.activeElement)
  useEffect(() => () => {
    if (before instanceof HTMLElement && before.isConnected) before.focus({ preventScroll: true })
  }, [before])
}
