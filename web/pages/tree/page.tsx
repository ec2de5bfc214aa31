import { useNavigate, useParams, useSearch } from '@tanstack/react-router'
import { Button, Checkbox, type InputRef } from 'antd'
import { useCallback, useRef, useState, type ReactNode } from 'react'
import { flushSync } from 'react-dom'
import type { RegisterMeta, TreePaper } from '#server/http/contract'
import { api } from '../../kit/api.ts'
import { useAxes } from '../../kit/axes.ts'
import { useHotkeys } from '../../kit/hotkeys.ts'
import { PageHead } from '../../kit/page-head.tsx'
import { useRegister } from '../../kit/session.ts'
import { Failure, Nothing } from '../../kit/states.tsx'
import { MoveDialog } from './move-dialog.tsx'
import { NodePanel } from './node-panel.tsx'
import type { TreeParams } from './params.ts'
import { Paper } from './paper.tsx'
import { TreeSearch } from './tree-search.tsx'
import { TreeView, type Moving } from './tree-view.tsx'
import { useTree } from './use-tree.ts'
import './tree.css'

/** A register whose rows stand in a tree: the tree on the left, what belongs to the chosen node on the right. */
export default function TreePage(): ReactNode {
  const { register: id }: { register?: string } = useParams({ strict: false })
  const register = useRegister(id)
  if (!register?.tree) return <Nothing why="这个台账没有上下级，或者您无权查看" />
  return <TreeAndNode key={register.id} register={register} />
}

function TreeAndNode({ register }: { register: RegisterMeta }): ReactNode {
  const search: TreeParams = useSearch({ strict: false })
  const axes = useAxes()
  const navigate = useNavigate()
  const all = search.all === '1'
  const node = search.node
  const tree = useTree(register, all, node ?? null)
  const [moving, setMoving] = useState<Moving | null>(null)
  const [paper, setPaper] = useState<TreePaper | null>(null)
  const searchBox = useRef<InputRef>(null)
  const set = useCallback((change: Partial<TreeParams>, replace = false): void => {
    void navigate({ to: '.', search: (before) => ({ ...before, ...change }), replace, resetScroll: false })
  }, [navigate])
  useHotkeys({ '/': () => searchBox.current?.focus() })
  const top = tree.levels.get('')?.nodes[0]
  const printed = node ?? top?.id
  const print = async (): Promise<void> => {
    if (!printed) return
    const found = await api.get<TreePaper>(`/trees/${register.id}/subtree`, { ...axes, all, id: printed })
    flushSync(() => setPaper(found))
    window.print()
  }
  return (
    <div className="list-page tree-page">
      <PageHead title={`${register.label}树`} aside={<TreeSearch register={register} all={all} box={searchBox} onChoose={(id) => set({ node: id })} />}>
        <Checkbox checked={all} onChange={(e) => set({ all: e.target.checked ? '1' : undefined })}>含已失效</Checkbox>
        <Button disabled={!printed} onClick={() => void print()}>打印{node ? '本级及下级' : ''}</Button>
      </PageHead>
      {tree.error !== null && <Failure error={tree.error} />}
      {tree.lost !== null && <Failure error={tree.lost} />}
      <div className="tree-split">
        <TreeView register={register} tree={tree} all={all} chosen={node ?? null} onChoose={(id) => set({ node: id })} onMove={register.mayWrite && axes.knownAt === undefined ? setMoving : null} />
        {node && tree.lost === null
          ? <NodePanel key={node} register={register} id={node} search={search} set={set} onMove={(title) => setMoving({ id: node, title, to: null })} />
          : <Nothing why={`从左边选一个${register.label}，这里显示它的情况和归它的记录`} />}
      </div>
      {moving && <MoveDialog register={register} moving={moving} onClose={() => setMoving(null)} onMoved={() => set({ node: moving.id })} />}
      {paper && <Paper register={register} paper={paper} />}
    </div>
  )
}
