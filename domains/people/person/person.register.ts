import { checkIdentityNumber, code, date, file, longText, oneOf, register, text, type Problem, type Row } from '#kernel'
import { byAppointment } from '#domains/cadres/appointments'

/** 人员：一人一档的主索引。干部、党员、人才、村干部都指向同一个人。 */
export const person = register('person', {
  label: '人员',
  time: 'entity',
  unit: '人',
  about: 'self',
  fields: {
    name: text('姓名', { maxLength: 36, personName: true }),
    sex: code('性别', 'sex'),
    birth: date('出生年月', { years: '年龄', aliases: ['出生日期', '出生时间'], hint: '如 1978.05，认 1978-05、1978年5月、197805' }),
    identityNumber: text('公民身份号码', { check: 'identity-number', optional: true, sensitivity: 'personal', maxLength: 18, aliases: ['身份证号', '身份证号码', '居民身份证号码', '公民身份证号'] }),
    ethnicity: code('民族', 'ethnicity', { optional: true }),
    nativePlace: text('籍贯', { optional: true }),
    birthplace: text('出生地', { optional: true }),
    growthPlace: text('成长地', { optional: true, hint: '地域回避看成长地，不只看籍贯' }),
    political: code('政治面貌', 'political-affiliation', { optional: true }),
    partyJoined: date('入党时间', { optional: true, years: '入党年数' }),
    workStarted: date('参加工作时间', { optional: true, years: '工龄', aliases: ['参加工作'] }),
    hiredOn: date('录用时间', { optional: true, aliases: ['录用日期'], hint: '录用为公务员（参公人员）的时间' }),
    health: code('健康状况', 'health', { optional: true }),
    professionalTitle: text('专业技术职务', { optional: true, aliases: ['职称'] }),
    expertise: text('熟悉专业有何专长', { optional: true, maxLength: 300, aliases: ['专长'] }),
    currentPost: text('现任职务', { optional: true, maxLength: 400, hint: '任免审批表上的全称' }),
    retirementMonth: date('到龄时间', { optional: true }),
    ageLimitClass: code('改革前任职年龄界限', 'age-limit-class', { optional: true }),
    personnelType: oneOf('退休类别', { male: '男', 'female-cadre-55': '女干部（原55周岁）', 'female-worker-50': '女工人（原50周岁）' }, { optional: true, hint: '决定原法定退休年龄' }),
    category: oneOf('人员类别', { civil: '公务员', reference: '参照公务员法管理人员', institution: '事业单位人员', enterprise: '国有企业人员', other: '其他' }, { optional: true }),
    managedBy: code('管理类别', 'management-authority', { optional: true }),
    phone: text('联系电话', { optional: true, sensitivity: 'personal', maxLength: 30, aliases: ['手机号码', '手机'] }),
    photo: file('照片', { optional: true, sensitivity: 'personal', accept: ['image/jpeg', 'image/png'], maxBytes: 5 * 1024 * 1024 }),
    note: longText('备注', { optional: true }),
  },
  title: ['name'],
  detail: ['currentPost', 'birth'],
  search: ['name'],
  unique: [['identityNumber']],
  possibleDuplicate: ['name', 'birth', 'sex'],
  columns: ['name', 'currentPost', 'sex', 'birth', 'ethnicity', 'political', 'partyJoined', 'workStarted', 'managedBy'],
  sort: ['name'],
  filters: ['managedBy', 'sex', 'birth', 'ethnicity', 'political'],
  agree: { order: [['birth', 'workStarted'], ['birth', 'partyJoined']] },
  check: checkPerson,
  organization: byAppointment('id'),
  deadlines: [{ id: 'retirement', label: '到龄', from: ['retirementMonth'], lapses: true, notice: 180, where: { op: 'not', of: { op: 'empty', path: ['managedBy'] } } }],
  access: {
    read: ['leader', 'office', 'cadres', 'supervision', 'organization', 'talent', 'personnel', 'secretary'],
    write: ['cadres', 'organization', 'talent', 'personnel'],
  },
})

/** The identity number against birth and sex (a contradiction is shown, the officer decides). */
function checkPerson(row: Row): Problem[] {
  const problems: Problem[] = []
  const at = (field: string): string | null => (typeof row[field] === 'string' ? row[field] : null)
  const birth = at('birth')
  const identity = at('identityNumber')
  const checked = identity ? checkIdentityNumber(identity) : null
  if (checked?.ok) {
    if (birth && !checked.birth.startsWith(birth)) problems.push({ field: 'birth', warning: true, message: `出生年月与公民身份号码（${checked.birth}）不一致，请对照档案核实` })
    if (at('sex') && at('sex') !== checked.sex) problems.push({ field: 'sex', warning: true, message: '性别与公民身份号码第17位不一致，请核实' })
  }
  return problems
}
