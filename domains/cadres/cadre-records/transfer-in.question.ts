import { code, question, yesNo, type Row } from '#kernel'

/** 调任：由企业事业单位调入机关任领导职务的条件。 */
export const transferIn = question('transfer-in', {
  label: '调任',
  about: 'person',
  given: { level: code('拟任职务层次', 'post-level'), teamMember: yesNo('县（市）领导班子成员', { optional: true }) },
  presume: (): Row | null => null,
})
