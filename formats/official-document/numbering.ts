import { chineseNumeral } from '#formats/numerals'
import type { HeadingLevel } from './document.ts'

/**
 * The number that opens a heading of the given level, per GB/T 9704-2012 7.3.3:
 * 一、 / （一） / 1. / （1）. `n` counts from 1. RangeError outside 1–9999.
 */
export function numbered(level: HeadingLevel, n: number): string {
  const chinese = chineseNumeral(n)
  switch (level) {
    case 1:
      return `${chinese}、`
    case 2:
      return `（${chinese}）`
    case 3:
      return `${n}.`
    case 4:
      return `（${n}）`
  }
}
