import { expect, it } from 'vitest'
import { newId } from './new-id.ts'

it('new ids are UUIDs of version 7, each above the one before', () => {
  const ids = Array.from({ length: 5000 }, newId)
  expect(ids.filter((id) => !/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/.test(id))).toEqual([])
  expect(ids).toEqual(ids.toSorted())
  expect(new Set(ids).size).toBe(5000)
})
