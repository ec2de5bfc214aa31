import { code, question, ref, yesNo, type Row } from '#kernel'
import { career, presentPost } from './career.ts'
import { change } from './case-values.ts'
import { levelAbove } from './level-ladder.ts'

/** 列为考察对象：提拔任职的资格之外，还要有组织认定的结论。 */
export const nomination = question('nomination', {
  label: '列为考察对象',
  about: 'person',
  given: {
    level: code('拟任职务层次', 'post-level'),
    position: ref('posts', '拟任职位', { optional: true }),
    exceptional: yesNo('拟破格提拔', { optional: true }),
    change,
  },
  facts: { career },
  presume({ on, facts }): Row | null {
    const level = levelAbove(presentPost(facts.career, on)?.level ?? null)
    return level === null ? null : { level }
  },
})
