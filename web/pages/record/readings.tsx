import type { ReactNode } from 'react'
import type { ReadingLog } from '#server/http/contract'
import { formatInstant } from '../../kit/format.ts'
import { useData } from '../../kit/queries.ts'
import { Nothing, Reading } from '../../kit/states.tsx'

/** Who read the confidential facts about a person, when and what for: the person recorded has a right to see it. */
export function Readings({ person }: { person: string }): ReactNode {
  const query = useData<ReadingLog[]>('/readings', { person }, {})
  return (
    <Reading query={query}>{(logs) => (logs.length === 0 ? <Nothing why="还没有人查阅过机密内容" /> : (
      <table className="plain-table">
        <caption className="secondary">查阅此人机密内容的记录，最近的在前；本人随时可看。</caption>
        <thead><tr><th scope="col">时间</th><th scope="col">查阅人</th><th scope="col">台账</th><th scope="col">用途</th></tr></thead>
        <tbody>{logs.map((log) => <tr key={`${log.at}${log.register}`}><td className="nowrap">{formatInstant(log.at)}</td><td>{log.name}</td><td>{log.label}</td><td>{log.purpose}</td></tr>)}</tbody>
      </table>
    ))}</Reading>
  )
}
