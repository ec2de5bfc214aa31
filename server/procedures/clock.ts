import type { Database } from '#server/postgres/database'
import { carryLapsed } from './lapse.ts'
import { raiseNotices } from './notices.ts'

const HOUR = 3_600_000

export interface Clock { stop(): Promise<void> }

/** Carries out what ends by itself and tells of deadlines, at once and every hour after: a day that begins while the server runs is told of as one that began before it did. */
export function startClock(database: Database, tenant: number, log: (line: string) => void): Clock {
  let running = Promise.resolve()
  const tick = (): void => {
    running = running.then(async () => {
      const over = await carryLapsed(database, tenant)
      if (over > 0) log(`已按期了结 ${over} 件`)
      const raised = await raiseNotices(database, tenant)
      if (raised > 0) log(`已发出到期提醒 ${raised} 次`)
    }).catch((error: unknown) => { console.error(new Date().toISOString(), error) })
  }
  tick()
  const timer = setInterval(tick, HOUR)
  timer.unref()
  return { stop: async () => { clearInterval(timer); await running } }
}
