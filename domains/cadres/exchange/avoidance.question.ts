import { code, question, ref, text, yesNo, type Row } from '#kernel'
import { career, presentPost } from '#domains/cadres/appointments'

/** 任职回避：未说明拟任单位的，按现任职位核对。 */
export const avoidance = question('avoidance', {
  label: '任职回避',
  about: 'person',
  words: { allow: '不需回避', forbid: '应当回避' },
  given: {
    unit: ref('unit', '拟任单位', { optional: true }), position: ref('posts', '拟任职位', { optional: true }),
    post: text('拟任职务', { optional: true, maxLength: 400 }), level: code('拟任职务层次', 'post-level', { optional: true }), leading: yesNo('拟任领导职务', { optional: true }),
  },
  facts: { career },
  presume({ on, facts }): Row | null {
    const post = presentPost(facts.career, on)
    return post === null ? null : {}
  },
})
