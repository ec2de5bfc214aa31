import { describe, expect, it } from 'vitest'
import type { Figure } from '#server/http/contract'
import { linesIn, pointsOf } from './trend.ts'

const figures = (...values: (number | null | string)[]): Figure[] => values.map((value) => ({ value, hidden: 0 }) as Figure)

describe('a small line', () => {
  it('lies between its lowest and its highest number', () => expect(pointsOf(figures(2, 4, 3))).toEqual([{ x: 0, y: 0 }, { x: 0.5, y: 1 }, { x: 1, y: 0.5 }]))
  it('is level where nothing changes', () => expect(pointsOf(figures(3, 3)).map((p) => p.y)).toEqual([0.5, 0.5]))
  it('has a gap where there is no number', () => expect(linesIn(pointsOf(figures(1, null, 2, 3)), 102, 22, 1)).toEqual(['1,21', '67.7,11 101,1']))
  it('says nothing of grades', () => expect(linesIn(pointsOf(figures('好', '较好')), 100, 20, 1)).toEqual([]))
})
