import { expect, it } from 'vitest'
import { trainingRecord } from './training-record.register.ts'

it('天数不能多于起止之间的天数；只到月的按整月', () => {
  const said = (startedOn: string, endedOn: string | null, days: number): string[] => (trainingRecord.check?.({ startedOn, endedOn, days }) ?? []).map((p) => p.message)
  expect(said('2026-03-01', '2026-03-10', 10)).toEqual([])
  expect(said('2026-03-01', '2026-03-10', 11)).toEqual(['天数 11 天，多于起止之间的 10 天，请核对'])
  expect([said('2026-03', '2026-03', 31), said('2026-03-01', null, 90)]).toEqual([[], []])
})
