import { PrinterOutlined } from '@ant-design/icons'
import { Link, useParams } from '@tanstack/react-router'
import { Button, Popover } from 'antd'
import { Suspense, useState, type ReactNode } from 'react'
import type { RegisterMeta } from '#server/http/contract'
import { useAxes } from '../../kit/axes.ts'
import { clausesParam, type Clause } from '../../kit/filter/clause.ts'
import { useNames } from '../../kit/filter/names.ts'
import { clauseText } from '../../kit/filter/words.ts'
import { formatNumber } from '../../kit/format.ts'
import { later } from '../../kit/later.ts'
import { PageHead } from '../../kit/page-head.tsx'
import { ColumnChooser } from '../../kit/register/column-chooser.tsx'
import { columnsParam, readColumns } from '../../kit/register/column.ts'
import { useMeta, useRegister, useSession } from '../../kit/session.ts'
import { Loading, Nothing } from '../../kit/states.tsx'
import { PrintFoot } from '../record/print-head.tsx'
import { Conditions, Count } from './conditions.tsx'
import './find.css'
import { Palette, type Choice } from './palette.tsx'
import { Results, useAlone, useCounts } from './results.tsx'
import { FoundExport } from './found-export.tsx'
import { Schemes } from './schemes.tsx'
import { timed, useFindState, type FindState } from './state.ts'

const Starting = later(async () => (await import('./starting.tsx')).Starting)

/** Finding by conditions: what is asked stands left, in the words of the field; who satisfies it, right. */
export default function FindPage(): ReactNode {
  const { register: id }: { register?: string } = useParams({ strict: false })
  const register = useRegister(id)
  return register ? <Find key={register.id} register={register} /> : <Nothing why="没有这个台账，或者无权查看" />
}

function Find({ register }: { register: RegisterMeta }): ReactNode {
  const meta = useMeta()
  const axes = useAxes()
  const { today, tenant, name } = useSession()
  const state = useFindState(register)
  const counts = useCounts(register, state)
  const alone = useAlone(register, state)
  const names = useNames(register, state.clauses)
  const [starting, setStarting] = useState<string | null>(null)
  const words = state.asked.flatMap(({ at }) => { const c = state.clauses[at]; return c ? [clauseText(meta, register, c, names)] : [] })
  const add = (clause: Clause): void => state.setClauses([...state.clauses, timed((other) => meta.registers.find((r) => r.id === other) ?? null, clause)])
  const choose = (choice: Choice): void => { if ('clause' in choice) add(choice.clause); else setStarting(choice.path) }
  const columns = readColumns(meta, register, state.search.columns ?? register.columns.join(',')).columns
  const sentence = words.length === 0 ? `全部${register.label}` : `${words.join('；')}`
  const whole = `after:${state.asked.length}` as const
  return (
    <article className="work-page find-page">
      <PageHead title="条件选人">
        <Schemes register={register} state={state} />
        <ColumnChooser register={register} columns={columns} onChange={(next) => state.set({ columns: next ? columnsParam(next) : undefined })} sort={state.search.sort} onSort={(sort) => state.set({ sort })} />
        {state.asked.length > 0 && <Link to="/registers/$register/compare" params={{ register: register.id }} search={{ ...axes, sure: '1', filter: clausesParam(state.asked.flatMap(({ at }) => state.clauses[at] ?? [])) ?? '' }}><Button>两日比较</Button></Link>}
        <Button icon={<PrinterOutlined />} onClick={() => window.print()}>打印</Button>
        <FoundExport register={register} state={state} columns={columns.map((c) => c.path).join(',')} />
      </PageHead>
      <header className="print-only print-head">
        <h1>条件选人：{register.label}</h1>
        <p><span>填报单位：{tenant.name}</span><span>截至：{axes.asOf ?? today}</span><span>打印：{today} {name}</span></p>
      </header>
      <p className="find-sentence"><b>找：</b>{sentence}。</p>
      {state.dropped.length > 0 && <p className="find-absent">已略去您无权查看或已不再有的条件：{state.dropped.join('、')}</p>}
      <div className="find-work">
        <section className="find-left" aria-label="条件">
          <Popover
            open={starting !== null} onOpenChange={(open) => { if (!open) setStarting(null) }} trigger={[]} placement="bottomLeft" destroyOnHidden
            content={starting === null ? null : <div role="dialog" aria-label="加条件"><Suspense fallback={<Loading />}><Starting register={register} path={starting} onCancel={() => setStarting(null)} onDone={(c) => { setStarting(null); add(c) }} /></Suspense></div>}
          >
            <div><Palette register={register} onChoose={choose} /></div>
          </Popover>
          <Conditions register={register} state={state} counts={counts.data} alone={alone.data?.alone} stale={counts.isPlaceholderData} names={names} />
        </section>
        <section className="find-right" aria-label="人员">
          <div className="find-total" role="status">
            <span>符合 <Count n={state.asked.length === 0 ? counts.data?.all : counts.data?.steps.at(-1)?.left} part={whole} state={state} label="符合" /> {register.unit}</span>
            {state.asked.length > 0 && <span>待核 <Count n={counts.data?.open} part="open" state={state} label="待核" /> {register.unit}</span>}
            {state.part !== whole && <span className="find-part">现列出：{partWords(state, words)} <Button size="small" type="link" onClick={() => state.set({ part: undefined })}>回到符合的人</Button></span>}
          </div>
          {state.part === 'open' && <p className="find-absent">日期只写到年月、该填的没有填，或者台账没有完整性声明，是否符合定不下来；核实补正后再算，现在不计入符合</p>}
          <Results key={JSON.stringify([state.search.filter, state.search.off, state.part, axes])} register={register} state={state} words={words} />
        </section>
      </div>
      <PrintFoot />
    </article>
  )
}

/** Which part of everybody is listed. */
function partWords({ part }: FindState, words: readonly string[]): string {
  if (part === 'open') return '待核的人'
  const [kind, text] = part.split(':')
  const n = Number(text)
  const which = n === 0 ? '' : `第 ${formatNumber(n)} 条“${words[n - 1] ?? ''}”`
  if (kind === 'after') return n === 0 ? '全部' : `${which}以后余下的人`
  return kind === 'removed' ? `${which}去掉的人` : `不符合${which}的人（不论其他条件）`
}
