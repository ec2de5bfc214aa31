import { Fragment, type ReactNode } from 'react'
import type { RosterTable } from '#server/http/contract'
import { RowLink } from '../../kit/row-link.tsx'

/** The table as it will be printed: title, unit and day above, heads over their columns, notes below. Numbers open their lists. */
export function RosterSheet({ table, open }: { table: RosterTable; open: (cell: string) => void }): ReactNode {
  const deep = table.columns.some((c) => c.under)
  const before = table.groups.map((_, g) => table.groups.slice(0, g).reduce((n, other) => n + other.lines.length, 0))
  return (
    <>
      <header className="roster-head">
        <h2>{table.title}</h2>
        <p><span>填报单位：{table.unit}</span><span>{table.scope}</span></p>
      </header>
      <div className="roster-frame" tabIndex={0} role="group" aria-label={`${table.title}：表`}>
        <table className="roster-table">
          <thead>
            <tr>
              <th rowSpan={deep ? 2 : 1} scope="col">序号</th>
              {table.columns.map((c, i) => {
                if (!c.under) return <th key={i} rowSpan={deep ? 2 : 1} scope="col">{c.label || <span className="visually-hidden">分类</span>}</th>
                if (table.columns[i - 1]?.under === c.under) return null
                const end = table.columns.findIndex((other, j) => j > i && other.under !== c.under)
                return <th key={i} colSpan={(end < 0 ? table.columns.length : end) - i} scope="colgroup">{c.under}</th>
              })}
            </tr>
            {deep && <tr>{table.columns.map((c, i) => (c.under ? <th key={i} scope="col">{c.label}</th> : null))}</tr>}
          </thead>
          <tbody>
            {table.groups.map((group, g) => (
              <Fragment key={g}>
                {group.label !== null && <tr className="roster-group"><th colSpan={table.columns.length + 1} scope="colgroup">{group.label}</th></tr>}
                {group.lines.map((line, i) => (
                    <tr key={i} className={line.sum ? 'sum' : undefined}>
                      <td className="num">{line.sum ? '' : (before[g] ?? 0) + i + 1}</td>
                      {line.cells.map((cell, j) => {
                        const column = table.columns[j]
                        const { open: key } = cell
                        return (
                          <td key={j} className={`${column?.align ?? 'left'}${column?.whole ? ' whole' : ''}`}>
                            {key !== undefined && cell.text !== '' ? <button type="button" className="figure-number" onClick={() => open(key)}>{cell.text}</button>
                              : j === 0 && line.row ? <RowLink register={line.row.register} id={line.row.id}>{cell.text}</RowLink> : cell.text}
                          </td>
                        )
                      })}
                    </tr>
                ))}
              </Fragment>
            ))}
          </tbody>
        </table>
      </div>
      {table.notes.length > 0 && <ul className="roster-notes">{table.notes.map((note) => <li key={note}>{note}</li>)}</ul>}
      <p className="print-only roster-signatures"><span>填表人：</span><span>审核人：</span><span>　　年　　月　　日</span></p>
    </>
  )
}
