import { useEffect, useRef, useState } from 'react'
import type { ListState } from './list-state.ts'

const restMs = 250

/** The text in the search box: goes into the address once typing rests, and follows the address when that is changed elsewhere. */
export function useTyped(state: ListState): { typed: string; setTyped: (text: string) => void; sendNow: () => void } {
  const q = state.state.q ?? ''
  // Between sending and the address changing, both the old and the sent text are ours.
  const [typing, setTyping] = useState({ text: q, sent: q, before: q })
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const typed = q === typing.sent || q === typing.before ? typing.text : q
  useEffect(() => () => clearTimeout(timer.current), [])
  const send = (text: string): void => {
    clearTimeout(timer.current)
    const sent = text.trim()
    if (sent === q) return
    setTyping({ text, sent, before: q })
    state.set({ q: sent || undefined })
  }
  return {
    typed,
    setTyped: (text) => {
      clearTimeout(timer.current)
      setTyping({ text, sent: q, before: q })
      timer.current = setTimeout(() => send(text), restMs)
    },
    sendNow: () => send(typed),
  }
}
