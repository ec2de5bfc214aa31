import type { ReactNode } from 'react'
import type { CheckKindView } from '#server/http/contract'
import { formatNumber } from '#web/kit'

export const weightWords = { error: '矛盾', doubt: '存疑', missing: '缺项' } as const
type State = 'open' | 'verified' | 'all'

/** Each kind of finding with how many are open and how many were stated to be right; every number opens exactly those. */
export function Kinds({ kinds, chosen, state, onChoose }: { kinds: readonly CheckKindView[]; chosen: string | undefined; state: State; onChoose: (kinds: string | undefined, state: State) => void }): ReactNode {
  const door = (k: CheckKindView, of: 'open' | 'verified'): ReactNode => {
    const here = chosen === k.kind && state === of
    return k[of] === 0 ? <span className="tertiary">0</span>
      : <button type="button" className={`figure-number${here ? ' current' : ''}`} aria-pressed={here} aria-label={`${k.label}${of === 'open' ? '待处理' : '已核实'} ${k[of]} 条`} onClick={() => onChoose(here ? undefined : k.kind, of)}>{formatNumber(k[of])}</button>
  }
  return (
    <table className="checks-kinds">
      <thead><tr><th scope="col">类别</th><th scope="col" className="right">待处理</th><th scope="col" className="right">已核实</th></tr></thead>
      {(['error', 'doubt', 'missing'] as const).map((weight) => {
        const own = kinds.filter((k) => k.weight === weight)
        const group = own.filter((k) => k.open + k.verified > 0)
        return (
          <tbody key={weight}>
            <tr className="group"><th scope="rowgroup"><span className={`weight ${weight}`}>{weightWords[weight]}</span></th><td className="right num tertiary">{formatNumber(own.reduce((sum, k) => sum + k.open, 0))}</td><td className="right num tertiary">{formatNumber(own.reduce((sum, k) => sum + k.verified, 0))}</td></tr>
            {group.map((k) => (
              <tr key={k.kind}>
                <th scope="row"><button type="button" className={`row-link${chosen === k.kind ? ' current' : ''}`} aria-pressed={chosen === k.kind} title={`校核项目：${k.check}`} onClick={() => onChoose(chosen === k.kind ? undefined : k.kind, state)}>{k.label}</button></th>
                <td className="right num">{door(k, 'open')}</td><td className="right num">{door(k, 'verified')}</td>
              </tr>
            ))}
            {group.length < own.length && <tr><td colSpan={3} className="tertiary none" title={own.filter((k) => !group.includes(k)).map((k) => k.label).join('、')}>{`其余 ${own.length - group.length} 类没有问题`}</td></tr>}
          </tbody>
        )
      })}
    </table>
  )
}
