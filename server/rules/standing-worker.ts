import { parentPort, workerData } from 'node:worker_threads'
import { connect, inSnapshot } from '#server/postgres/database'
import type { View } from '#server/postgres/read/view'
import type { Errand } from './parallel.ts'
import { lookedOut, standingOf } from './standing.ts'

/** A thread that judges a range of everybody, seeing the very state of whoever sent it. */
const { url, snapshot, view: seen, about, questions, range, until } = workerData as Errand
const database = connect(url, { max: 1 })
try {
  const standing = await inSnapshot(database, seen.principal, snapshot, (connection) => {
    const view: View = { connection, catalogue: database.catalogue, ...seen }
    return standingOf(view, view.catalogue.register(about), lookedOut(view, about, questions), range, until)
  })
  parentPort?.postMessage(standing, [...standing.now, ...standing.day].map((a) => a.buffer as ArrayBuffer))
} finally {
  await database.close()
}
