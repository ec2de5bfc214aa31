import { day, file, oneOf, register, text } from '#kernel'

/** 文件：文号、发文机关、日期、密级提示、附件。 */
export const documents = register('documents', {
  label: '文件',
  time: 'event',
  unit: '件',
  on: 'issuedOn',
  fields: {
    number: text('文号', { maxLength: 60, aliases: ['发文字号'], hint: '如 示组发〔2025〕8号' }),
    title: text('文件标题', { maxLength: 200, aliases: ['标题', '题名'] }),
    issuer: text('发文机关', { maxLength: 120 }),
    issuedOn: day('成文日期', { aliases: ['发文日期', '印发日期'] }),
    secrecy: oneOf('密级提示', { none: '非密', internal: '内部', secret: '涉密（不入本系统）' }, { optional: true }),
    attachment: file('附件', { optional: true, maxBytes: 50 * 1024 * 1024 }),
  },
  title: ['number', 'title'],
  detail: ['issuedOn', 'issuer'],
  search: ['number', 'title'],
  unique: [['number']],
  sort: ['-issuedOn', '-number'],
  filters: ['issuer', 'issuedOn'],
  access: { read: ['leader', 'office', 'cadres', 'supervision', 'organization', 'talent', 'personnel'], write: ['office', 'cadres', 'supervision', 'organization', 'talent'] },
})
