import { day, file, integer, oneOf, ref, register, text } from '#kernel'

/** 政治档案目录：归入一人政治档案的各件材料。考察、否决的材料随流程入目录，其余由承办人归入。 */
export const politicalFileMaterial = register('political-file-material', {
  label: '政治档案材料',
  time: 'event',
  unit: '件',
  about: 'subject',
  subject: 'person',
  on: 'filedOn',
  fields: {
    person: ref('person', '干部'),
    kind: oneOf('材料类别', { inspection: '政治素质考察材料', ballot: '民主测评结果', statement: '本人说明', veto: '一票否决决定', review: '复核、解除决定', conduct: '日常政治表现材料', other: '其他' }, { visibleToSubject: true }),
    title: text('材料名称', { maxLength: 200, sensitivity: 'confidential' }),
    formedOn: day('形成日期', { visibleToSubject: true }),
    pages: integer('页数', { optional: true, min: 1, max: 10_000, unit: '页' }),
    filedOn: day('归档日期', { visibleToSubject: true }),
    archiveNumber: text('政治档案号', { optional: true, maxLength: 60 }),
    inspection: ref('political-inspection', '所属考察', { optional: true }),
    veto: ref('political-veto', '所属否决', { optional: true }),
    attachment: file('材料', { optional: true, sensitivity: 'confidential', maxBytes: 50 * 1024 * 1024 }),
  },
  title: ['person', 'kind', 'formedOn'],
  unique: [['person', 'kind', 'formedOn', 'filedOn']],
  columns: ['person', 'kind', 'title', 'formedOn', 'pages', 'filedOn', 'archiveNumber'],
  sort: ['-formedOn'],
  filters: ['kind', 'formedOn'],
  agree: { order: [['formedOn', 'filedOn']] },
  readings: true,
  access: { read: ['leader', 'cadres', 'supervision'], write: ['cadres', 'supervision'] },
})
