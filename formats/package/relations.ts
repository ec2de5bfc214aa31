import { posix } from 'node:path'
import type { Package } from './package.ts'
import { attributes } from './text.ts'

/** One line of a .rels part: `target` is a package path without leading slash. */
export interface Relation {
  id: string
  type: string
  target: string
}

/** 'xl/worksheets/sheet1.xml' → 'xl/worksheets/_rels/sheet1.xml.rels'. */
export const relationsPart = (part: string): string => {
  const dir = posix.dirname(part)
  return `${dir === '.' ? '' : `${dir}/`}_rels/${posix.basename(part)}.rels`
}

/** Relations of a part ('' is the package itself); none when it has no .rels part. External targets are left out. */
export async function relationsOf(pack: Package, part: string): Promise<Relation[]> {
  const rels = part === '' ? '_rels/.rels' : relationsPart(part)
  const found: Relation[] = []
  if (!pack.has(rels)) return found
  await pack.scan(rels, (kind, raw, name) => {
    if (name !== 'Relationship' || (kind !== 'open' && kind !== 'empty')) return
    const at = attributes(raw)
    const target = at.get('Target') ?? ''
    if (at.get('TargetMode') === 'External' || target === '') return
    found.push({ id: at.get('Id') ?? '', type: (at.get('Type') ?? '').split('/').pop() ?? '', target: resolve(part, target) })
  })
  return found
}

function resolve(part: string, target: string): string {
  const path = target.startsWith('/') ? target : posix.join(posix.dirname(part), target)
  return posix.normalize(path).replace(/^(\.?\/)+/, '')
}

/** The last segment of the relationship type ('worksheet', 'styles'): the same in transitional and strict files. */
export const firstOfType = (relations: Relation[], type: string): string | undefined =>
  relations.find((r) => r.type === type)?.target
