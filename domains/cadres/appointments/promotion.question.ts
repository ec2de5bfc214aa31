import { code, question, ref, type Row } from '#kernel'

/** 提拔任职：拟任职务层次高于现任，经选拔任用各步。 */
export const promotion = question('promotion', {
  label: '提拔任职',
  about: 'person',
  given: { level: code('拟任职务层次', 'post-level'), position: ref('posts', '拟任职位', { optional: true }) },
  presume: (): Row | null => null,
})
