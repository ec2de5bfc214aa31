import { lazy, type ComponentType, type LazyExoticComponent } from 'react'

const waiting: (() => Promise<unknown>)[] = []

/**
 * A part of a screen that travels on its own: when it is first drawn, or in the quiet after the first screen, so that the
 * gesture that opens it does not wait. Draw it inside a `Suspense`.
 */
export function later<P>(load: () => Promise<ComponentType<P>>): LazyExoticComponent<ComponentType<P>> {
  waiting.push(load)
  return lazy(async () => ({ default: await load() }))
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
