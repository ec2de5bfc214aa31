import { Link } from '@tanstack/react-router'
import { useEffect, useRef, useState, type DragEvent, type KeyboardEvent, type ReactNode } from 'react'
import type { RegisterMeta, TreeCounts } from '#server/http/contract'
import { useAxes } from '../../kit/axes.ts'
import { chosenDisplay } from '../../kit/display.ts'
import { formatNumber } from '../../kit/format.ts'
import { useLabelMatch } from '../../kit/initials.ts'
import { Loading, Nothing } from '../../kit/states.tsx'
import { countDoor, descendantsDoor } from './door.ts'
import { keyMove, treeRows, typeAhead, type TreeRow } from './rows.ts'
import { useCounts, type Tree } from './use-tree.ts'

/** A node on its way to another parent; `to` null: not said yet. */
export interface Moving { id: string; title: string; to: { id: string; title: string } | null }

interface TreeViewProps { register: RegisterMeta; tree: Tree; all: boolean; chosen: string | null; onChoose: (id: string) => void; onMove: ((moving: Moving) => void) | null }

/** Height of a line in pixels, as in tree.css; the elder display has taller ones. */
const LINE = chosenDisplay() === 'elder' ? 46 : 28
const BEYOND = 12

/** The tree itself: only the lines in sight are drawn, keys and typing move in it, a line can be dragged to another. */
export function TreeView({ register, tree, all, chosen, onChoose, onMove }: TreeViewProps): ReactNode {
  const frame = useRef<HTMLDivElement>(null)
  const [scroll, setScroll] = useState({ top: 0, height: 600 })
  const rows = treeRows(tree.levels, tree.open)
  const [current, setCurrent] = useState<string | null>(null)
  const name = (row: TreeRow | undefined): string => (row?.kind === 'node' ? row.node.id : row ? `${row.kind}/${row.parent ?? ''}` : '')
  const at = Math.max(0, rows.findIndex((r) => name(r) === (current ?? chosen)))
  const first = Math.max(0, Math.floor(scroll.top / LINE) - BEYOND)
  const inSight = rows.slice(first, Math.ceil((scroll.top + scroll.height) / LINE) + BEYOND)
  const counts = useCounts(register, tree.levels, inSight, all)
  const matches = useLabelMatch(true)
  const typed = useRef({ text: '', at: 0 })

  const measure = (): void => {
    const box = frame.current
    if (box) setScroll({ top: box.scrollTop, height: box.clientHeight })
  }
  useEffect(() => {
    const box = frame.current
    if (!box) return
    const watch = new ResizeObserver(measure)
    watch.observe(box)
    return () => watch.disconnect()
  }, [])
  const show = (index: number): void => {
    const box = frame.current
    if (!box || index < 0) return
    if (index * LINE < box.scrollTop) box.scrollTop = index * LINE
    else if ((index + 1) * LINE > box.scrollTop + box.clientHeight) box.scrollTop = (index + 1) * LINE - box.clientHeight
  }
  const go = (index: number): void => {
    setCurrent(name(rows[index]))
    show(index)
  }
  // What was found or opened by an address comes into sight, in the middle, as soon as its line is there.
  const place = chosen === null ? -1 : rows.findIndex((r) => r.kind === 'node' && r.node.id === chosen)
  const [settled, setSettled] = useState<string | null>(null)
  const arrived = chosen !== null && place >= 0 && settled !== chosen
  if (arrived) {
    setSettled(chosen)
    setCurrent(chosen)
  }
  const shown = settled === chosen ? chosen : null
  useEffect(() => {
    if (shown === null) return
    const box = frame.current
    if (box && (place * LINE < box.scrollTop || (place + 1) * LINE > box.scrollTop + box.clientHeight)) box.scrollTop = place * LINE - box.clientHeight / 2
    // Only when it is chosen: later the line may move about freely.
  }, [shown]) // eslint-disable-line react-hooks/exhaustive-deps

  const act = (row: TreeRow | undefined): void => {
    if (row?.kind === 'node') onChoose(row.node.id)
    else if (row?.kind === 'more') void tree.more(row.parent)
  }
  const openBeside = (row: TreeRow | undefined): void => {
    const beside = row?.kind === 'node' ? tree.levels.get(row.parent ?? '')?.nodes.slice(0, 40) ?? [] : []
    for (const sibling of beside) if (sibling.children > 0) tree.setOpen(sibling.id, true)
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing || event.ctrlKey || event.metaKey || event.altKey || event.target !== frame.current) return
    const move = keyMove(rows, at, event.key)
    const row = rows[at]
    if (move && 'to' in move) go(move.to)
    else if (move && 'open' in move) tree.setOpen(move.open, true)
    else if (move && 'close' in move) tree.setOpen(move.close, false)
    else if (event.key === 'Enter' || event.key === ' ') act(row)
    else if (event.key === '*') openBeside(row)
    else if (event.key.length === 1 && event.key !== '/' && event.key !== '?') {
      typed.current = { text: event.timeStamp - typed.current.at > 900 ? event.key : typed.current.text + event.key, at: event.timeStamp }
      const text = typed.current.text
      const next = typeAhead(rows, text.length > 1 ? at - 1 : at, (title) => (/^[a-z]/i.test(text) ? matches(title, text) : title.startsWith(text)))
      if (next >= 0) go(next)
    } else if (!['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight', 'Home', 'End'].includes(event.key)) return
    event.preventDefault()
    event.stopPropagation()
  }

  if (!tree.levels.has('')) return <Loading label="正在打开" />
  const [only] = rows
  if (!only) return <Nothing why={`截至所选的日子没有${register.label}`} />
  const heads = register.counts ?? []
  return (
    <div className="tree" style={{ '--counts': heads.length } as React.CSSProperties}>
      <div className="tree-head" aria-hidden>
        <span>名称</span><span>下级</span>{heads.map((c) => <span key={c.label}>{c.label}</span>)}
      </div>
      <div
        ref={frame} className="tree-frame" role="tree" tabIndex={0} aria-label={`${register.label}树`} aria-activedescendant={`tree-${name(rows[at])}`}
        onScroll={measure} onKeyDown={onKeyDown}
      >
        <div role="presentation" style={{ height: rows.length * LINE, position: 'relative' }}>
          {inSight.map((row, i) => (
            <Line
              key={name(row)} id={`tree-${name(row)}`} row={row} top={(first + i) * LINE} register={register} all={all} counted={row.kind === 'node' ? counts.get(row.node.id) : undefined}
              current={first + i === at} chosen={row.kind === 'node' && row.node.id === chosen} onOpen={tree.setOpen} onAct={() => { setCurrent(name(row)); act(row) }} onMove={onMove}
            />
          ))}
        </div>
      </div>
    </div>
  )
}

interface LineProps {
  id: string
  row: TreeRow
  top: number
  register: RegisterMeta
  all: boolean
  counted: TreeCounts['nodes'][string] | undefined
  current: boolean
  chosen: boolean
  onOpen: (id: string, open: boolean) => void
  onAct: () => void
  onMove: TreeViewProps['onMove']
}

const dragType = 'application/x-mingshi-node'

function Line({ id, row, top, register, all, counted, current, chosen, onOpen, onAct, onMove }: LineProps): ReactNode {
  const [over, setOver] = useState(false)
  const axes = useAxes()
  const style = { top, paddingLeft: 6 + row.depth * 18 }
  if (row.kind === 'loading') return <div className="tree-line tertiary" style={style} role="treeitem" id={id} aria-level={row.depth + 1}>正在读取</div>
  if (row.kind === 'more') return <div className={`tree-line more${current ? ' at' : ''}`} style={style} role="treeitem" id={id} aria-level={row.depth + 1} onClick={onAct}>还有 {formatNumber(row.left)} 个，继续显示</div>
  const { node } = row
  const drop = (event: DragEvent): void => {
    setOver(false)
    const moved = event.dataTransfer.getData(dragType)
    if (!moved || !onMove) return
    event.preventDefault()
    const { id: from, title } = JSON.parse(moved) as { id: string; title: string }
    if (from !== node.id) onMove({ id: from, title, to: { id: node.id, title: node.title } })
  }
  return (
    <div
      className={`tree-line${current ? ' at' : ''}${chosen ? ' chosen' : ''}${over ? ' over' : ''}${node.holds ? '' : ' ended'}`} style={style} role="treeitem" id={id}
      aria-level={row.depth + 1} aria-setsize={row.size} aria-posinset={row.position} aria-selected={chosen} aria-expanded={node.children > 0 ? row.open : undefined}
      draggable={onMove !== null} onClick={onAct}
      onDragStart={(e) => { e.dataTransfer.setData(dragType, JSON.stringify({ id: node.id, title: node.title })); e.dataTransfer.effectAllowed = 'move' }}
      onDragOver={(e) => { if (onMove && e.dataTransfer.types.includes(dragType)) { e.preventDefault(); setOver(true) } }} onDragLeave={() => setOver(false)} onDrop={drop}
    >
      {node.children > 0
        ? <span className="twist" aria-hidden onClick={(e) => { e.stopPropagation(); onOpen(node.id, !row.open) }}>{row.open ? '▾' : '▸'}</span>
        : <span className="twist" aria-hidden />}
      <span className="tree-name"><b title={node.title}>{node.title}</b>{node.detail && <span className="tertiary">{node.detail}</span>}{!node.holds && <span className="tertiary">（已失效）</span>}</span>
      <span className="tree-number">{counted && counted.descendants > 0 && <Door register={register.id} search={{ ...axes, ...descendantsDoor(register, node.id, all) }} label={`${node.title}的全部下级`}>{counted.descendants}</Door>}</span>
      {(register.counts ?? []).map((c, i) => {
        const n = counted?.below[i] ?? 0
        return <span key={c.label} className="tree-number">{n > 0 && <Door register={c.register} search={{ ...axes, ...countDoor(c, node.id, true, all) }} label={`${node.title}及下级的${c.label}`}>{n}</Door>}</span>
      })}
    </div>
  )
}

/** A number opens its list. Out of the way of the keyboard, which has the same doors in the panel of the chosen node. */
function Door({ register, search, label, children }: { register: string; search: Record<string, string>; label: string; children: number }): ReactNode {
  return <Link to="/registers/$register" params={{ register }} search={search} className="num" tabIndex={-1} aria-label={`${label} ${children}`} onClick={(e) => e.stopPropagation()}>{formatNumber(children)}</Link>
}
