import { expect, test } from 'vitest'
import { knownWords, momentParam, momentParts, parseKnown } from './moment.ts'

test.each([['2025-12-31@2026-06-30', '2025-12-31', '2026-06-30'], ['2025-12-31', '2025-12-31', ''], ['@120', '', '120'], ['', '', ''], ['2025-13-01@x', '', '']])('the moment “%s”', (text, day, known) => {
  expect(momentParts(text)).toEqual({ day, known })
  if (text !== '2025-13-01@x') expect(momentParam(momentParts(text))).toBe(text)
})
test.each([['120', '120'], ['第 120 号', '120'], ['2026年6月30日', '2026-06-30'], ['20260630', '2026-06-30'], ['2026.06', null], ['昨天', null]])('“%s” as a state of knowledge', (typed, known) => {
  expect(parseKnown(typed)).toBe(known)
})
test('in words', () => expect([knownWords('2026-06-30'), knownWords('12')]).toEqual(['按 2026-06-30 所知', '按第 12 号变更所知']))
