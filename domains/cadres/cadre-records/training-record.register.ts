import { date, decimal, earliest, integer, latest, oneOf, ref, register, text, type Problem, type Row } from '#kernel'
import { byAppointment } from '#domains/cadres/appointments'

/** 培训经历：参加的班次，一人一班一条。是否达到规定要求，由组织认定。 */
export const trainingRecord = register('training-record', {
  label: '培训经历',
  time: 'event',
  unit: '条',
  about: 'subject',
  subject: 'person',
  on: 'startedOn',
  fields: {
    person: ref('person', '人员'),
    name: text('班次', { maxLength: 200, aliases: ['培训班名称', '班次名称'] }),
    kind: oneOf('培训类别', { appointment: '任职培训', induction: '初任培训', rotation: '轮训、进修', young: '中青年干部培训', special: '专题培训', online: '网络培训', other: '其他' }),
    organizer: text('主办单位', { optional: true, maxLength: 120 }),
    institution: oneOf('培训机构', { 'party-school': '党校（行政学院）', college: '干部学院', socialism: '社会主义学院', university: '高等学校', recognized: '其他经认可的机构', other: '其他' }, { optional: true }),
    startedOn: date('开始时间', { aliases: ['起始时间'] }),
    endedOn: date('结束时间', { optional: true, aliases: ['终止时间'] }),
    days: integer('天数', { optional: true, min: 1, max: 1000, unit: '天' }),
    hours: decimal('学时', { optional: true, min: 0, unit: '学时' }),
    offJob: oneOf('脱产情况', { full: '脱产', part: '不脱产' }, { optional: true }),
    result: oneOf('结业情况', { completed: '结业', excellent: '优秀学员', incomplete: '未结业' }, { optional: true, visibleToSubject: true }),
    certificate: text('证书编号', { optional: true, maxLength: 60 }),
    document: ref('documents', '文件', { optional: true }),
  },
  title: ['name', 'startedOn'],
  unique: [['person', 'name', 'startedOn']],
  columns: ['person', 'name', 'kind', 'institution', 'startedOn', 'endedOn', 'days', 'hours', 'result'],
  timeline: { lane: '培训', order: 13, from: 'startedOn', to: 'endedOn', detail: ['kind', 'hours'] },
  sort: ['-startedOn'],
  filters: ['kind', 'institution', 'startedOn'],
  organization: byAppointment('person'),
  agree: { order: [['startedOn', 'endedOn']] },
  check: checkTraining,
  notBefore: [{ field: 'startedOn', path: ['person', 'birth'], message: '培训开始早于本人出生时间，请核对后更正' }],
  access: { read: ['leader', 'office', 'cadres', 'supervision', 'organization', 'personnel'], write: ['cadres', 'organization', 'personnel'] },
})

/** Days that a course cannot have held between its first and its last. */
function checkTraining(row: Row): Problem[] {
  const at = (field: string): string | null => (typeof row[field] === 'string' ? row[field] : null)
  const [from, to] = [at('startedOn'), at('endedOn')]
  if (from === null || to === null) return []
  const most = (Date.parse(latest(to)) - Date.parse(earliest(from))) / 86_400_000 + 1
  return typeof row.days === 'number' && most > 0 && row.days > most ? [{ field: 'days', message: `天数 ${row.days} 天，多于起止之间的 ${most} 天，请核对` }] : []
}
