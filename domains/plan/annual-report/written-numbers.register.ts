import { departmentRoles, longText, ref, register, text } from '#kernel'

/** 手写数字的依据：报告正文中不由台账算出的数字，写明理由和来源文件。数字改了，依据就不再适用。 */
export const writtenNumbers = register('written-numbers', {
  label: '手写数字依据',
  time: 'entity',
  unit: '条',
  listed: false,
  fields: {
    paragraph: ref('report-narrative', '所在段落'),
    quantity: text('手写的数字', { maxLength: 60 }),
    grounds: longText('理由', { maxLength: 500 }),
    document: ref('documents', '来源文件', { optional: true }),
  },
  title: ['quantity', 'grounds'],
  unique: [['paragraph', 'quantity']],
  access: { read: departmentRoles, write: ['office', 'leader'] },
})
