import { readStored, writeStored } from './stored.ts'

/** `elder` (大字版): text of 18 px and more, targets of 44 px and more. */
export type Display = 'usual' | 'elder'

const key = 'display'

export function chosenDisplay(): Display {
  return readStored<Display>(key, 'usual') === 'elder' ? 'elder' : 'usual'
}

/** Marks the page, so that styles follow before anything is drawn. */
export function applyDisplay(): void {
  document.documentElement.classList.toggle('elder', chosenDisplay() === 'elder')
}

/** The theme is made once: the page begins anew in the other display. */
export function chooseDisplay(display: Display): void {
  writeStored(key, display)
  location.reload()
}
