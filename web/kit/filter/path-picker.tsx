import { Cascader } from 'antd'
import { useId, useMemo, useState, type KeyboardEvent, type ReactNode } from 'react'
import type { FieldMeta, Meta, RegisterMeta } from '#server/http/contract'
import { useLabelMatch } from '../initials.ts'
import { findRegister, useMeta } from '../session.ts'
import { pathTree, type PathNode } from './paths.ts'

interface Choice { value: string; label: string; children?: Choice[]; isLeaf?: boolean }

interface PathPickerProps {
  register: RegisterMeta
  /** `person.birth`; `*` and `>register:via` where those are offered. */
  value: string | undefined
  onChange: (path: string) => void
  /** Which fields may be chosen; all that can be filtered unless told. */
  wanted?: (field: FieldMeta) => boolean
  /** Also offers the time a row held and rows that refer here. */
  more?: boolean
  label?: string
  placeholder?: string
}

const all = (): boolean => true

/** Chooses a field, step by step through references or by typing any part of its name. */
export function PathPicker({ register, value, onChange, wanted = all, more = false, label = '字段', placeholder = '选择字段，可输入查找' }: PathPickerProps): ReactNode {
  const meta = useMeta()
  const [opened, setOpened] = useState(false)
  const [typed, setTyped] = useState('')
  const own = `menu-${useId().replaceAll(/\W/g, '')}`
  const matches = useLabelMatch(opened)
  const options = useMemo(() => choices(meta, register, wanted, more), [meta, register, wanted, more])
  const fits = (q: string, path: readonly Choice[]): boolean => matches(path.map((p) => p.label).join('·'), q) || path.some((p) => matches(p.label, q))
  const choose = (path: readonly string[]): void => {
    const last = path.at(-1)
    if (last === undefined || last === '>') return
    onChange(path[0] === '>' ? last : path.join('.'))
  }
  /** Typing a name and Enter takes the nearest field, without a way through the menu. */
  const takeFirst = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' || typed.trim() === '' || document.querySelector(`.${own} .ant-cascader-menu-item-active`)) return
    const [nearest] = leaves(options).filter((path) => fits(typed, path)).sort((a, b) => a.length - b.length)
    event.preventDefault()
    event.stopPropagation()
    if (!nearest) return
    setTyped('')
    setOpened(false)
    choose(nearest.map((p) => p.value))
  }
  return (
    <div onKeyDownCapture={takeFirst}>
      <Cascader<Choice>
        open={opened} classNames={{ popup: { root: `path-picker-menu ${own}` } }}
        className="path-picker" options={options} value={value === undefined ? [] : value.startsWith('>') ? ['>', value] : value.split('.')} changeOnSelect allowClear={false} expandTrigger="click"
        placeholder={placeholder} aria-label={label} onOpenChange={setOpened} displayRender={(labels) => labels.join(' · ')} style={{ width: '100%' }} popupMenuColumnStyle={{ minWidth: 140 }}
        showSearch={{ searchValue: typed, onSearch: setTyped, filter: fits, limit: 60, render: (_, path) => path.map((p) => p.label).join(' · '), sort: (a, b) => a.length - b.length }}
        onChange={(path) => { setTyped(''); choose(path) }}
      />
    </div>
  )
}

/** Every way through the choices that ends at one, the short ones too. */
function leaves(of: readonly Choice[], before: readonly Choice[] = []): Choice[][] {
  return of.flatMap((choice) => [[...before, choice], ...leaves(choice.children ?? [], [...before, choice])])
}

function choices(meta: Meta, register: RegisterMeta, wanted: (field: FieldMeta) => boolean, more: boolean): Choice[] {
  const node = ({ value, label, children }: PathNode): Choice => ({ value, label, ...(children ? { children: children.map(node) } : {}) })
  const own = pathTree(meta, register, wanted).map(node)
  if (!more) return own
  const related = register.referring.flatMap(({ register: id, field }): Choice[] => {
    const other = findRegister(meta, id)
    if (!other || other.listed === false) return []
    const several = register.referring.filter((r) => r.register === id).length > 1
    return [{ value: `>${id}:${field}`, label: several ? `${other.label}（${other.fields.find((f) => f.name === field)?.label ?? field}）` : other.label }]
  })
  return [
    ...own,
    ...(register.lasts || register.time === 'event' ? [{ value: '*', label: register.time === 'event' ? '发生的时间' : '有效的时间' }] : []),
    ...(related.length > 0 ? [{ value: '>', label: '有（没有）记录', children: related }] : []),
  ]
}
