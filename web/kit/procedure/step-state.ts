import type { Value } from '#kernel'
import type { CaseItem, CaseView, OfferedAct, PerformAct } from '#server/http/contract'
import type { Draft } from '../form/field-input.tsx'
import { stored } from '../form/rules.ts'

/** One of those whom a step carries, while its form is filled. `key` is the row he is in the register of people, by which rules and materials name him; `id` is null for whoever is added by this very step. */
export interface ItemState {
  readonly key: string
  readonly id: string | null
  readonly name: string
  readonly values: Draft
}
export interface MaterialState {
  readonly id: string
  /** Key of the item it is about; null for one of the whole case. */
  readonly item: string | null
  /** SM3 digest of a stored file. */
  readonly file?: string
  readonly name?: string
  /** Why it is not there. */
  readonly waived?: string
}
/** All that is typed into the form of a step. */
export interface StepState {
  readonly values: Draft
  readonly items: readonly ItemState[]
  readonly materials: readonly MaterialState[]
  /** Reasons for 须说明 and findings for 须认定, by `recordKey`. */
  readonly recorded: Readonly<Record<string, string>>
  readonly note: string
  readonly onBehalfOf: string
}

/** A rule's answer about an item (or the case) is named by both. */
export const recordKey = (rule: string, item: string | null): string => `${rule}/${item ?? ''}`

/** What a form begins with: what is known of the case already, and where it was sent back or taken back, what was told before. */
export function begin(view: CaseView, act: OfferedAct, onBehalfOf = ''): StepState {
  const { again } = act
  const items = view.items.filter((i) => i.status === 'open' || again?.added.includes(i.id)).map((i) => itemOf(i, act))
  return {
    values: Object.fromEntries(act.asks.map(({ name, value }) => [name, value])),
    items,
    materials: (again?.materials ?? []).flatMap(({ id, item, file, name, reason }): MaterialState[] => {
      if (!act.materials.some((m) => m.id === id) || (item !== null && !items.some((i) => i.key === item))) return []
      return file !== null ? [{ id, item, file, ...(name === null ? {} : { name }) }] : reason === null ? [] : [{ id, item, waived: reason }]
    }),
    recorded: {}, note: '', onBehalfOf,
  }
}

function itemOf({ id, name, subject, status, values }: CaseItem, act: OfferedAct): ItemState {
  const before = act.again?.items[id]
  const asked = act.asksOfItems.map((f): [string, Value] => [f.name, before?.[f.name] ?? values[f.name] ?? null])
  // Who was added by the step taken back is added again.
  return { key: subject, id: status === 'open' ? id : null, name, values: Object.fromEntries(asked) }
}

/** The step as it is asked for. Items are told where the act asks for something of them or changes who they are. */
export function requestOf(view: CaseView, act: OfferedAct, state: StepState): PerformAct {
  const subject = view.info.items?.subject ?? ''
  const values = Object.fromEntries(act.asks.map(({ name }) => [name, stored(state.values[name])]))
  const items = state.items.map(({ key, id, values: own }) => ({
    ...(id === null ? {} : { id }), ...(subject ? { [subject]: key } : {}),
    // What nobody has filled in of one who is added is left to what the registers know of him.
    ...Object.fromEntries(act.asksOfItems.filter((f) => f.name !== subject).map(({ name }): [string, Value] => [name, stored(own[name])]).filter(([, value]) => id !== null || value !== null)),
  }))
  const recorded = Object.entries(state.recorded).filter(([, text]) => text.trim() !== '').map(([key, text]) => {
    const at = key.indexOf('/')
    return { rule: key.slice(0, at), ...(at < key.length - 1 ? { item: key.slice(at + 1) } : {}), text: text.trim() }
  })
  return {
    act: act.id, base: view.base, values,
    ...(act.changesItems || act.asksOfItems.length > 0 ? { items } : {}),
    ...(state.materials.length > 0 ? { materials: state.materials.map(({ id, item, file, name, waived }) => ({ id, ...(item === null ? {} : { item }), ...(file ? { file } : {}), ...(name ? { name } : {}), ...(waived?.trim() ? { waived: waived.trim() } : {}) })) } : {}),
    ...(recorded.length > 0 ? { recorded } : {}),
    ...(state.note.trim() ? { note: state.note.trim() } : {}),
    ...(state.onBehalfOf ? { onBehalfOf: state.onBehalfOf } : {}),
  }
}

/** The same with what those added start with, where nothing has been filled in meanwhile. */
export function withStarts(items: readonly ItemState[], starts: Readonly<Record<string, Draft>>): ItemState[] {
  return items.map((i) => (i.id === null && starts[i.key] ? { ...i, values: { ...starts[i.key], ...Object.fromEntries(Object.entries(i.values).filter(([, value]) => value !== null && value !== undefined)) } } : i))
}

/** Who is added to those there are: once each, in the order given. */
export function withItems(items: readonly ItemState[], added: readonly { id: string; title: string }[]): ItemState[] {
  const there = new Set(items.map((i) => i.key))
  const fresh = added.filter(({ id }) => !there.has(id) && there.add(id))
  return [...items, ...fresh.map(({ id, title }) => ({ key: id, id: null, name: title, values: {} }))]
}
