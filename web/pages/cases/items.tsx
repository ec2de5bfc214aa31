import { Segmented } from 'antd'
import { useMemo, useSyncExternalStore, type ReactNode } from 'react'
import type { CaseView, OfferedAct } from '#server/http/contract'
import { findField, findRegister, useMeta } from '#web/kit'
import { fieldMetaOf } from '../../kit/procedure/field-meta.ts'
import { withItems, type ItemState } from '../../kit/procedure/step-state.ts'
import { AddItems } from './add-items.tsx'
import { ItemsEach } from './items-each.tsx'
import { ItemsSheet } from './items-sheet.tsx'

export type ItemsLayout = 'sheet' | 'each'

/** More columns do not fit beside the rules: one by one is then the first way offered. */
export const SHEET_COLUMNS = 5

const narrowScreen = window.matchMedia('(max-width: 720px)')
const onNarrow = (changed: () => void): (() => void) => {
  narrowScreen.addEventListener('change', changed)
  return () => narrowScreen.removeEventListener('change', changed)
}

/** The layout that suits what is asked and the screen. */
export function useUsualLayout(act: OfferedAct): ItemsLayout {
  const narrow = useSyncExternalStore(onNarrow, () => narrowScreen.matches)
  return act.asksOfItems.length > SHEET_COLUMNS || (narrow && act.asksOfItems.length > 1) ? 'each' : 'sheet'
}

interface StepItemsProps {
  view: CaseView
  act: OfferedAct
  items: readonly ItemState[]
  layout: ItemsLayout
  onLayout: (layout: ItemsLayout) => void
  titles: Readonly<Record<string, string>>
  problems: ReadonlyMap<string, string>
  onChange: (items: readonly ItemState[]) => void
  /** People have been added: what they start with is looked up. */
  onAdded: (people: readonly string[]) => void
}

/** Whom the step carries and what it asks of each, as a sheet or one by one. */
export function StepItems({ view, act, items, layout, onLayout, onChange, onAdded, ...rest }: StepItemsProps): ReactNode {
  const meta = useMeta()
  const { items: declared } = view.info
  const details = useMemo(() => new Map(view.items.map((i) => [i.subject, i.detail])), [view.items])
  const fields = useMemo(() => (declared ? act.asksOfItems.filter((f) => f.name !== declared.subject).map((f) => fieldMetaOf(meta, declared.register, f.name, f.field, f.optional)) : []), [meta, declared, act])
  if (!declared) return null
  const { label, unit, subject, register } = declared
  const about = findField(findRegister(meta, register), subject)?.register ?? 'person'
  const shared = { ...rest, about, label, items, onChange, removable: act.changesItems, details, fields }
  return (
    <section className="items-sheet" aria-label={`填写${label}`}>
      <h3>{label} <span className="secondary num">{items.length} {unit}</span>{shared.fields.length > 1 && items.length > 0 && <><span className="spring" /><Segmented<ItemsLayout> size="small" aria-label="怎样填" value={layout} options={[{ value: 'sheet', label: '表格' }, { value: 'each', label: '逐人' }]} onChange={onLayout} /></>}</h3>
      {items.length > 0 && (layout === 'each' && shared.fields.length > 0 ? <ItemsEach {...shared} /> : <ItemsSheet {...shared} />)}
      {act.changesItems && <AddItems about={about} label={label} empty={items.length === 0} onAdd={(added) => { onChange(withItems(items, added)); onAdded(added.map((a) => a.id)) }} />}
    </section>
  )
}
