import type { NarrativeBlock } from '#server/http/contract'

type Block = Pick<NarrativeBlock, 'id' | 'kind'>

const level = { heading: 1, subheading: 2, paragraph: 3 } as const

/** Where a block ends that begins at `from`: a paragraph is alone, a heading has everything under it. */
function endOf(blocks: readonly Block[], from: number): number {
  const kind = blocks[from]?.kind ?? 'paragraph'
  if (kind === 'paragraph') return from + 1
  let end = from + 1
  while (end < blocks.length && level[blocks[end]?.kind ?? 'paragraph'] > level[kind]) end++
  return end
}

/** Behind which block one stands after a step up; null: at the beginning. Undefined: it is first already. */
export function above(blocks: readonly Block[], id: string): string | null | undefined {
  const at = blocks.findIndex((b) => b.id === id)
  if (at <= 0) return undefined
  const kind = blocks[at]?.kind ?? 'paragraph'
  let before = at - 1
  // A section goes over the whole one before it, a paragraph over one block.
  while (kind !== 'paragraph' && before > 0 && level[blocks[before]?.kind ?? 'paragraph'] > level[kind]) before--
  // Above the heading it stands under it would belong to nothing.
  if (before === 0 && level[blocks[0]?.kind ?? 'paragraph'] < level[kind] && kind !== 'paragraph') return undefined
  return blocks[before - 1]?.id ?? null
}

/** Behind which block one stands after a step down. Undefined: it is last already. */
export function below(blocks: readonly Block[], id: string): string | undefined {
  const at = blocks.findIndex((b) => b.id === id)
  if (at < 0) return undefined
  const next = endOf(blocks, at)
  const follower = blocks[next]
  if (!follower) return undefined
  const kind = blocks[at]?.kind ?? 'paragraph'
  return kind !== 'paragraph' && level[follower.kind] === level[kind] ? blocks[endOf(blocks, next) - 1]?.id : follower.id
}
