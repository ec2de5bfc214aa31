/** One node of a tree as it stands in its level. */
export interface TreeNode {
  id: string
  version: number
  title: string
  detail: string
  /** Exists on the as-of day; others are told only with `all=1`. */
  holds: boolean
  /** Nodes right below it that this principal may see. */
  children: number
}

/**
 * GET /api/trees/:register/level?under=ID&all=1&limit&offset → the nodes right below one, in the declared order; without
 * `under` the topmost: those that hang from nothing, or from what has ended or may not be seen. With few of these, their own
 * levels come along, so that the tree opens with one question.
 */
export interface TreeLevel {
  under: string | null
  nodes: TreeNode[]
  /** Nodes of this level in all; more than `nodes` where the level is cut. */
  total: number
  /** Levels below these nodes, by node, as far as they come along. */
  below: Record<string, TreeLevel>
}

/** GET /api/trees/:register/counts?ids=ID,ID&all=1 → for each node what is below it and what belongs to it, alone and with everything below. */
export interface TreeCounts {
  nodes: Record<string, { descendants: number; own: number[]; below: number[] }>
}

/** GET /api/trees/:register/path?id=ID → from the top of what the principal sees down to the node. */
export interface TreePath { path: { id: string; title: string }[] }

/** GET /api/trees/:register/find?q=&all=1 → nodes by 汉字, 全拼 or 首字母, each with the path that leads to it. */
export interface TreeHit { id: string; title: string; detail: string; holds: boolean; path: { id: string; title: string }[] }
export interface TreeHits { hits: TreeHit[]; more: boolean }

/** GET /api/trees/:register/subtree?id=ID&all=1 → the node and everything below it in reading order, for paper. */
export interface TreePaper {
  nodes: { id: string; title: string; detail: string; depth: number; holds: boolean; descendants: number; below: number[] }[]
  /** True where it was cut. */
  cut: boolean
}
