import type { TreeLevel, TreeNode } from '#server/http/contract'

/** A line of the tree as it is drawn: a node in its place, or what stands for nodes that are not there yet. */
export type TreeRow =
  | { kind: 'node'; node: TreeNode; parent: string | null; depth: number; position: number; size: number; open: boolean }
  | { kind: 'loading'; parent: string | null; depth: number }
  | { kind: 'more'; parent: string | null; depth: number; left: number }

/** The lines of what stands open, top to bottom. `levels` are those read so far, by the node they hang from ('' at the top). */
export function treeRows(levels: ReadonlyMap<string, TreeLevel>, open: ReadonlySet<string>): TreeRow[] {
  const rows: TreeRow[] = []
  const seen = new Set<string>()
  const add = (parent: string | null, depth: number): void => {
    const level = levels.get(parent ?? '')
    if (!level) {
      rows.push({ kind: 'loading', parent, depth })
      return
    }
    for (const [i, node] of level.nodes.entries()) {
      const here = open.has(node.id) && node.children > 0 && !seen.has(node.id)
      rows.push({ kind: 'node', node, parent, depth, position: i + 1, size: level.total, open: here })
      if (!here) continue
      seen.add(node.id)
      add(node.id, depth + 1)
    }
    if (level.total > level.nodes.length) rows.push({ kind: 'more', parent, depth, left: level.total - level.nodes.length })
  }
  add(null, 0)
  return rows
}

/** Where a key leads in the tree (WAI-ARIA tree pattern): a line to go to, or a node to open or close. */
export function keyMove(rows: readonly TreeRow[], at: number, key: string): { to: number } | { open: string } | { close: string } | null {
  const row = rows[at]
  const step = (from: number, by: 1 | -1): { to: number } | null => {
    for (let i = from + by; i >= 0 && i < rows.length; i += by) if (rows[i]?.kind !== 'loading') return { to: i }
    return null
  }
  switch (key) {
    case 'ArrowDown': return step(at, 1)
    case 'ArrowUp': return step(at, -1)
    case 'Home': return step(-1, 1)
    case 'End': return step(rows.length, -1)
    case 'ArrowRight': return row?.kind !== 'node' || row.node.children === 0 ? null : row.open ? step(at, 1) : { open: row.node.id }
    case 'ArrowLeft': {
      if (row?.kind === 'node' && row.open) return { close: row.node.id }
      const parent = row ? rows.findIndex((r) => r.kind === 'node' && r.node.id === row.parent) : -1
      return parent < 0 ? null : { to: parent }
    }
    default: return null
  }
}

/** The next line, after `at` and round from the top, whose name fits what was typed. */
export function typeAhead(rows: readonly TreeRow[], at: number, fits: (title: string) => boolean): number {
  for (let i = 1; i <= rows.length; i++) {
    const next = (at + i) % rows.length
    const row = rows[next]
    if (row?.kind === 'node' && fits(row.node.title)) return next
  }
  return -1
}
