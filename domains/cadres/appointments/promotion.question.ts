import { code, eligible, question, ref, yesNo, type Row } from '#kernel'
import { career, presentPost } from './career.ts'
import { change } from './case-values.ts'
import { levelAbove } from './level-ladder.ts'

/** 提拔任职：能否提任拟任职务层次。未说明的，按现任主职层次的上一级，由台账判定；推荐、考察、会议等由程序另行把关。 */
export const promotion = question('promotion', {
  label: '提拔任职',
  about: 'person',
  outlook: eligible,
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
