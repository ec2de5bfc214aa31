import { Alert } from 'antd'
import { memo, useMemo, type ReactNode } from 'react'
import type { OfferedAct, Rehearsal } from '#server/http/contract'
import { messageOf } from '#web/kit'
import { Differences, type RowDifference } from '../../kit/differences.tsx'
import '../../kit/effects/effects.css'
import type { ItemState } from '../../kit/procedure/step-state.ts'
import { Blocking } from './blocking.tsx'
import { VerdictCounts, VerdictGrid, type Named } from './verdicts.tsx'

interface PanelProps {
  act: OfferedAct
  people: readonly ItemState[]
  unit: string
  told: Rehearsal | undefined
  stale: boolean
  error: unknown
  recorded: Readonly<Record<string, string>>
  onRecord: (keys: readonly string[], text: string) => void
  onRemove: ((keys: ReadonlySet<string>) => void) | undefined
}

/** Beside the form: what the rules say of everyone, and every row the step would write. */
export function RehearsalPanel({ people, ...rest }: PanelProps): ReactNode {
  // Who they are, not what is typed of them: the panel is not drawn again with every key.
  const who = JSON.stringify(people.map(({ key, name }) => ({ key, name })))
  const named = useMemo(() => JSON.parse(who) as Named[], [who])
  return <Panel {...rest} named={named} />
}

const Panel = memo(function Panel({ act, named, unit, told, stale, error, recorded, onRecord, onRemove }: Omit<PanelProps, 'people'> & { named: readonly Named[] }): ReactNode {
  return (
    <section className="effects rehearsal" aria-label="核对">
      {error ? <Alert type="warning" showIcon title={messageOf(error)} /> : told === undefined ? <p className="tertiary">正在核对规则</p> : (
        <div aria-busy={stale}>
          {(act.guarded || told.verdicts.length > 0) && <>
            <h2 className="section-head">规则 <VerdictCounts verdicts={told.verdicts} />{stale && <span className="tertiary">正在重新核对</span>}</h2>
            {told.verdicts.length === 0 && <p className="tertiary">填好人员和所需各项后，在这里列出每条规则的结论。</p>}
            <Blocking verdicts={told.verdicts} people={named} unit={unit} recorded={recorded} onRecord={onRecord} onRemove={onRemove} />
            <VerdictGrid verdicts={told.verdicts} people={named} />
          </>}
          {told.differences.length > 0 && <>
            <h2 className="section-head">将写入 <span className="secondary">{rowsOf(told).length} 行，一并完成</span></h2>
            <Differences rows={rowsOf(told)} linked={false} showRegister />
          </>}
        </div>
      )}
    </section>
  )
})

/** What is told field by field, gathered by row. */
function rowsOf(told: Rehearsal): RowDifference[] {
  const rows = new Map<string, RowDifference>()
  for (const { register, label, title, field, before, after } of told.differences) {
    const key = `${register}/${title}`
    const row = rows.get(key)
    const line = { register, registerLabel: label, id: key, title, operation: before === null ? 'insert' as const : 'update' as const, field, label: field, before, after }
    rows.set(key, row ? { ...row, operation: row.operation === 'insert' && before === null ? 'insert' : 'update', differences: [...row.differences, line] } : { register, registerLabel: label, id: key, title, operation: line.operation, present: false, differences: [line] })
  }
  return [...rows.values()]
}
