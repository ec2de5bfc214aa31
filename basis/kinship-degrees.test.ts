import { expect, it } from 'vitest'
import { codeSets } from './code-sets/index.ts'
import { kinshipDegree } from './kinship-degrees.ts'

it('every code of family relations has a degree, but for great-grandparents', () => {
  const items = codeSets.find((s) => s.id === 'kinship')?.items ?? []
  expect(items.length).toBeGreaterThan(70)
  expect(items.filter((i) => kinshipDegree(i.code) === null).map((i) => i.label)).toEqual(['曾祖父', '曾祖母'])
})

it.each([['13', 'spouse'], ['10', 'lineal'], ['26', 'lineal'], ['39', 'lineal'], ['16', 'collateral'], ['75', 'collateral'], ['79', 'collateral'], ['42', 'affine'], ['27', 'affine'], ['56', 'affine'], ['63', 'affine']] as const)('%s %s', (code, degree) => {
  expect(kinshipDegree(code)).toBe(degree)
})
