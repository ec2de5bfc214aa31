/** Ids of tasks: the outline's own numbers where it has them. */

import type { TaskDraft } from './tasks.ts'

/**
 * Ids and levels. A numbered task takes its number, one repeated among its sisters a suffix (`2-2`). Unnumbered tasks count
 * from 1; beside numbered sisters they take letters, so that `2.3` is always the speech's own third point.
 */
export function identify(tasks: readonly TaskDraft[]): Map<TaskDraft, { id: string; level: number }> {
  const sisters = new Map<TaskDraft | undefined, TaskDraft[]>()
  for (const task of tasks) {
    const list = sisters.get(task.parent)
    if (list) list.push(task)
    else sisters.set(task.parent, [task])
  }
  const ids = new Map<TaskDraft, { id: string; level: number }>()
  // Parents stand before their children in `tasks`, so theirs are known.
  for (const [parent, list] of sisters) {
    const above = parent ? ids.get(parent) : undefined
    const numbered = list.some((task) => task.number !== null)
    const used = new Map<number, number>()
    let count = 0
    for (const task of list) {
      let segment: string
      if (task.number !== null) {
        const times = (used.get(task.number) ?? 0) + 1
        used.set(task.number, times)
        segment = times === 1 ? String(task.number) : `${task.number}-${times}`
      } else {
        count++
        segment = numbered ? letters(count) : String(count)
      }
      ids.set(task, { id: above ? `${above.id}.${segment}` : segment, level: (above?.level ?? 0) + 1 })
    }
  }
  return ids
}

/** 1 → a, 26 → z, 27 → aa. */
function letters(count: number): string {
  let rest = count
  let text = ''
  while (rest > 0) {
    rest--
    text = String.fromCharCode(97 + (rest % 26)) + text
    rest = Math.floor(rest / 26)
  }
  return text
}
