import { day, register, text } from '#kernel'

/** 流程启用：自哪一天起，某类事项只能经流程办理，由部领导决定。以前的可以作为历史补录。 */
export const procedureAdoptions = register('procedure-adoptions', {
  label: '流程启用',
  time: 'entity',
  unit: '项',
  fields: {
    procedure: text('流程', { maxLength: 60 }),
    adoptedOn: day('启用日期', { hint: '当日起，有关事项只能经流程办理' }),
    document: text('依据文件', { maxLength: 200 }),
  },
  title: ['procedure', 'adoptedOn'],
  unique: [['procedure']],
  sort: ['procedure'],
  access: { read: ['leader', 'office', 'cadres', 'supervision', 'organization', 'talent', 'personnel', 'auditor'], write: ['leader'] },
})
