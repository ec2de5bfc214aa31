import { Input, type InputRef } from 'antd'
import { useDeferredValue, useState, type KeyboardEvent, type ReactNode, type RefObject } from 'react'
import type { RegisterMeta, TreeHits } from '#server/http/contract'
import { useData } from '../../kit/queries.ts'

interface SearchProps { register: RegisterMeta; all: boolean; box: RefObject<InputRef | null>; onChoose: (id: string) => void }

/** Finds a node by 汉字, 全拼 or 首字母 and says where it stands; choosing it opens the way to it. */
export function TreeSearch({ register, all, box, onChoose }: SearchProps): ReactNode {
  const [typed, setTyped] = useState('')
  const [open, setOpen] = useState(false)
  const [at, setAt] = useState(0)
  const q = useDeferredValue(typed.trim())
  const found = useData<TreeHits>(q === '' ? null : `/trees/${register.id}/find`, { q, all })
  const hits = q === '' ? [] : found.data?.hits ?? []
  const current = Math.min(at, Math.max(0, hits.length - 1))
  const choose = (index: number): void => {
    const hit = hits[index]
    if (!hit) return
    setOpen(false)
    onChoose(hit.id)
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault()
      setOpen(true)
      const next = Math.max(0, Math.min(hits.length - 1, current + (event.key === 'ArrowDown' ? 1 : -1)))
      setAt(next)
      document.getElementById(`tree-hit-${next}`)?.scrollIntoView({ block: 'nearest' })
    } else if (event.key === 'Enter') choose(current)
    else if (event.key === 'Escape') {
      if (open) setOpen(false)
      else box.current?.blur()
    }
  }
  return (
    <div className="tree-search" onKeyDown={onKeyDown} onBlur={(e) => { if (!e.currentTarget.contains(e.relatedTarget)) setOpen(false) }}>
      <Input
        ref={box} value={typed} allowClear placeholder="汉字、全拼、首字母" maxLength={60} suffix={typed === '' ? <kbd>/</kbd> : undefined}
        role="combobox" aria-label={`在${register.label}树中查找`} aria-expanded={open && q !== ''} aria-controls="tree-hits" aria-activedescendant={open && hits.length > 0 ? `tree-hit-${current}` : undefined}
        onFocus={() => setOpen(true)} onChange={(e) => { setTyped(e.target.value); setAt(0); setOpen(true) }}
      />
      {open && q !== '' && (
        <ul id="tree-hits" role="listbox" aria-label="查找结果" className="tree-hits">
          {hits.map((hit, i) => (
            <li key={hit.id} id={`tree-hit-${i}`} role="option" aria-selected={i === current} className={i === current ? 'current' : undefined} onMouseDown={(e) => e.preventDefault()} onMouseMove={() => setAt(i)} onClick={() => choose(i)}>
              <b>{hit.title}</b>{!hit.holds && <span className="tertiary">（已失效）</span>}
              <span className="tertiary">{hit.path.map((p) => p.title).join(' › ') || hit.detail}</span>
            </li>
          ))}
          {hits.length === 0 && <li className="found-none">{found.isFetching ? '正在查找' : all ? '没有找到' : '没有找到，已失效的请勾选“含已失效”'}</li>}
          {found.data?.more && <li className="found-none">还有更多，请多打几个字</li>}
        </ul>
      )}
    </div>
  )
}
