import { createElement, lazy, useState, type ComponentType, type ReactNode } from 'react'

const waiting: (() => Promise<unknown>)[] = []

/**
 * A part of a screen that travels on its own: when it is first drawn, or in the quiet after the first screen, so that the
 * gesture that opens it does not wait: what has arrived is drawn at once. Draw it inside a `Suspense`.
 */
export function later<P extends object>(load: () => Promise<ComponentType<P>>): (props: P) => ReactNode {
  let arrived: ComponentType<P> | null = null
  const bring = async (): Promise<ComponentType<P>> => (arrived = await load())
  const Awaited: ComponentType<P> = lazy(async () => ({ default: await bring() }))
  waiting.push(bring)
  return function Later(props) {
    // One and the same for as long as it is drawn: it would lose what is typed in it.
    const [part] = useState(() => arrived ?? Awaited)
    return createElement(part, props)
  }
}

/** The same for what is no part of a screen: the pages a person goes to next. */
export function laterPage(load: () => Promise<unknown>): void {
  waiting.push(load)
}

const idle = (): Promise<void> => new Promise((resolve) => {
  if ('requestIdleCallback' in window) window.requestIdleCallback(() => resolve(), { timeout: 5000 })
  else setTimeout(resolve, 200)
})

/** Brings what waits, one after another and only while the browser rests. What does not arrive is asked for again when it is needed. */
export async function fetchWaiting(): Promise<void> {
  for (let load = waiting.shift(); load; load = waiting.shift()) {
    await idle()
    await load().catch(() => undefined)
  }
}
