import { codeLabel, type Split } from '#kernel'
import { namesOf } from '#server/postgres/read/titles'
import type { View } from '#server/postgres/read/view'
import type { SplitValue } from './split-value.ts'

interface Counted { readonly key: string | null; readonly count: number }
interface Labelled { readonly key: string | null; readonly label: string }

const quarters = ['一', '二', '三', '四']

/** Groups named as people read them: codes in the order of their set, dates and bands in time, references the most frequent first; what is empty last. */
export async function labelled(view: View, split: Split, { field, veiled }: SplitValue, groups: readonly Counted[]): Promise<Labelled[]> {
  const given = groups.flatMap(({ key, count }) => (key === null ? [] : [{ key, count }]))
  const named = await (async (): Promise<Labelled[]> => {
    if (field.type === 'reference') {
      const names = await namesOf(view, view.catalogue.register(field.register), given.map((g) => g.key))
      return given.toSorted((a, b) => b.count - a.count || (a.key < b.key ? -1 : 1)).map(({ key }) => ({ key, label: names.get(key)?.title || '未命名' }))
    }
    if (field.type === 'code') {
      const set = view.catalogue.codeSet(field)
      const place = new Map(set.items.map((item, i) => [item.code, i]))
      return given.toSorted((a, b) => (place.get(a.key) ?? 1e9) - (place.get(b.key) ?? 1e9)).map(({ key }) => ({ key, label: codeLabel(set, key) }))
    }
    if (field.type === 'boolean') return given.toSorted((a, b) => (a.key < b.key ? 1 : -1)).map(({ key }) => ({ key, label: key === 'true' ? '是' : '否' }))
    if (split.by === 'years') return given.toSorted((a, b) => Number.parseInt(a.key, 10) - Number.parseInt(b.key, 10)).map(({ key }) => ({ key, label: bandLabel(key) }))
    return given.toSorted((a, b) => (a.key < b.key ? -1 : 1)).map(({ key }) => ({ key, label: calendarLabel(split, key) }))
  })()
  const empty = split.by === 'years' ? '未填或不详' : veiled ? '未填或无权查看' : '未填'
  return groups.some((g) => g.key === null) ? [...named, { key: null, label: empty }] : named
}

function bandLabel(key: string): string {
  const [from, to] = key.split('-')
  return to === '' || to === undefined ? `${from} 及以上` : from === '0' ? `${to} 及以下` : from === to ? `${from}` : `${from}—${to}`
}

function calendarLabel(split: Split, key: string): string {
  const [year = '', part] = key.split('-')
  if (part === undefined) return split.by === 'year' ? `${year}年` : `${year}年（只到年）`
  if (part.startsWith('H')) return `${year}年${part === 'H1' ? '上' : '下'}半年`
  if (part.startsWith('Q')) return `${year}年第${quarters[Number(part[1]) - 1] ?? part}季度`
  return `${year}年${Number(part)}月`
}
