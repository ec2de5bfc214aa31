import { describe, expect, test } from 'vitest'
import type { TreeLevel, TreeNode } from '#server/http/contract'
import { keyMove, treeRows, typeAhead, type TreeRow } from './rows.ts'

const node = (id: string, children = 0): TreeNode => ({ id, version: 1, title: `${id}局`, detail: '', holds: true, children })
const level = (under: string | null, nodes: TreeNode[], total = nodes.length): [string, TreeLevel] => [under ?? '', { under, nodes, total, below: {} }]
const levels = new Map([level(null, [node('甲', 2), node('乙')]), level('甲', [node('子', 1), node('丑')], 5), level('子', [node('孙')])])
const drawn = (rows: readonly TreeRow[]): string[] => rows.map((r) => '　'.repeat(r.depth) + (r.kind === 'node' ? `${r.open ? '−' : r.node.children > 0 ? '+' : ''}${r.node.id}` : r.kind === 'more' ? `还有${r.left}` : '…'))

describe('a tree as it is drawn', () => {
  test('open nodes show their level, cut levels say what is left, unread ones that they are on their way', () => {
    expect(drawn(treeRows(levels, new Set()))).toEqual(['+甲', '乙'])
    expect(drawn(treeRows(levels, new Set(['甲', '子', '乙'])))).toEqual(['−甲', '　−子', '　　孙', '　丑', '　还有3', '乙'])
    expect(drawn(treeRows(new Map([...levels].filter(([k]) => k !== '子')), new Set(['甲', '子'])))).toEqual(['−甲', '　−子', '　　…', '　丑', '　还有3', '乙'])
    expect(drawn(treeRows(new Map(), new Set()))).toEqual(['…'])
  })
  test('keys move as in every tree', () => {
    const rows = treeRows(levels, new Set(['甲']))
    expect(drawn(rows)).toEqual(['−甲', '　+子', '　丑', '　还有3', '乙'])
    const moves: [number, string, ReturnType<typeof keyMove>][] = [
      [0, 'ArrowDown', { to: 1 }], [0, 'ArrowUp', null], [4, 'ArrowDown', null], [2, 'Home', { to: 0 }], [0, 'End', { to: 4 }],
      [0, 'ArrowRight', { to: 1 }], [1, 'ArrowRight', { open: '子' }], [2, 'ArrowRight', null], [0, 'ArrowLeft', { close: '甲' }], [2, 'ArrowLeft', { to: 0 }], [4, 'ArrowLeft', null],
    ]
    for (const [at, key, move] of moves) expect([at, key, keyMove(rows, at, key)]).toEqual([at, key, move])
  })
  test('typing goes to the next name that fits, round from the top', () => {
    const rows = treeRows(levels, new Set(['甲']))
    expect(typeAhead(rows, 0, (t) => t.startsWith('丑'))).toBe(2)
    expect(typeAhead(rows, 3, (t) => t.startsWith('子'))).toBe(1)
    expect(typeAhead(rows, 1, (t) => t.startsWith('无'))).toBe(-1)
  })
})
