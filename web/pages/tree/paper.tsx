import type { ReactNode } from 'react'
import type { RegisterMeta, TreePaper } from '#server/http/contract'
import { useAxes } from '../../kit/axes.ts'
import { formatNumber } from '../../kit/format.ts'
import { useSession } from '../../kit/session.ts'

/** A part of the tree as an office files it. On paper only. */
export function Paper({ register, paper }: { register: RegisterMeta; paper: TreePaper }): ReactNode {
  const { tenant, today, name } = useSession()
  const { asOf, knownAt } = useAxes()
  const [top] = paper.nodes
  if (!top) return null
  return (
    <section className="print-only list-paper upright tree-paper">
      <header className="print-head">
        <h1>{top.title}{register.label}设置</h1>
        <p><span>填报单位：{tenant.name}</span><span>截至：{asOf ?? today}{knownAt && `（记到第 ${knownAt} 号变更）`}</span><span>打印：{today} {name}</span></p>
      </header>
      <table className="plain-table">
        <thead><tr><th scope="col">序号</th><th scope="col">名称</th><th scope="col">下级</th>{(register.counts ?? []).map((c) => <th key={c.label} scope="col">{c.label}</th>)}</tr></thead>
        <tbody>
          {paper.nodes.map((node, i) => (
            <tr key={node.id}>
              <td>{i + 1}</td><td style={{ paddingLeft: `${node.depth * 1.2 + 0.4}em` }}>{node.title}{!node.holds && '（已失效）'}</td><td>{node.descendants > 0 && formatNumber(node.descendants)}</td>
              {(register.counts ?? []).map((c, j) => <td key={c.label}>{(node.below[j] ?? 0) > 0 && formatNumber(node.below[j] ?? 0)}</td>)}
            </tr>
          ))}
        </tbody>
      </table>
      <p>各栏人数、个数含下级。{paper.cut && '内容太多，只印了前面的部分，请选下级分别打印。'}</p>
    </section>
  )
}
