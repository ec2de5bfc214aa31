import { holds, exists, terms, type Predicate, type RelatedRows, type RosterColumn } from '#kernel'
import { appointment } from '#domains/cadres/appointments'
import { person } from '#domains/people/person'

/** Whom rosters of cadres list: who holds a main post of a unit, as the figure 在职干部总数 counts them. */
export const inOffice: Predicate = exists(appointment, { person: terms(person.fields).id }, ({ category, kind, unit }) => [holds, category.is('work'), kind.is('main'), unit.given()])

const main = { category: ['work'], kind: ['main'] }
export const relatedToCadre = {
  post: { register: 'appointment', by: 'person', where: main, which: 'now' },
  rank: { register: 'ranks', by: 'person', which: 'now' },
  fullTime: { register: 'education', by: 'person', where: { kind: ['full-time'] }, which: { best: 'level' } },
  inService: { register: 'education', by: 'person', where: { kind: ['in-service'] }, which: { best: 'level' } },
  education: { register: 'education', by: 'person', which: { best: 'level' } },
  degree: { register: 'education', by: 'person', which: { best: 'degree' } },
  assessed: { register: 'assessment', by: 'person', which: 'last' },
} as const satisfies Record<string, RelatedRows>

/** Every column that rosters of cadres choose from. */
export const cadreColumns = {
  name: { label: '姓名', value: { path: ['name'] }, whole: true },
  post: { label: '现任职务', value: { of: 'post', path: ['post'] } },
  unit: { label: '单位', value: { of: 'post', path: ['unit'] } },
  level: { label: '职务层次', value: { of: 'post', path: ['level'] } },
  rank: { label: '职级', value: { of: 'rank', path: ['rank'] } },
  sex: { label: '性别', value: { path: ['sex'] }, align: 'center', whole: true },
  ethnicity: { label: '民族', value: { path: ['ethnicity'] }, whole: true },
  nativePlace: { label: '籍贯', value: { path: ['nativePlace'] } },
  birthplace: { label: '出生地', value: { path: ['birthplace'] } },
  fullTimeLevel: { label: '学历', under: '全日制教育', value: { of: 'fullTime', path: ['level'] } },
  fullTimeDegree: { label: '学位', under: '全日制教育', value: { of: 'fullTime', path: ['degree'] } },
  fullTimeSchool: { label: '毕业院校系及专业', under: '全日制教育', value: { of: 'fullTime', path: ['school'] } },
  inServiceLevel: { label: '学历', under: '在职教育', value: { of: 'inService', path: ['level'] } },
  inServiceDegree: { label: '学位', under: '在职教育', value: { of: 'inService', path: ['degree'] } },
  inServiceSchool: { label: '毕业院校系及专业', under: '在职教育', value: { of: 'inService', path: ['school'] } },
  highestLevel: { label: '最高学历', value: { of: 'education', path: ['level'] } },
  highestDegree: { label: '最高学位', value: { of: 'degree', path: ['degree'] } },
  highest: { label: '最高学历学位', value: { lines: ['highestLevel', 'highestDegree'] } },
  school: { label: '毕业院校系及专业', value: { of: 'education', path: ['school'] } },
  birth: { label: '出生年月', value: { path: ['birth'] }, align: 'center', whole: true },
  age: { label: '年龄', value: { years: 'birth' }, align: 'center', whole: true },
  workStarted: { label: '参加工作时间', value: { path: ['workStarted'] }, align: 'center', whole: true },
  political: { label: '政治面貌', value: { path: ['political'] }, whole: true },
  partyJoined: { label: '入党时间', value: { path: ['partyJoined'] }, align: 'center', whole: true },
  title: { label: '职称', value: { path: ['professionalTitle'] } },
  postSince: { label: '任现职时间', value: { of: 'post', path: ['since'] }, align: 'center', whole: true },
  postYears: { label: '任现职年限', value: { years: 'postSince' }, align: 'center', whole: true },
  levelSince: { label: '任现职务层次时间', value: { of: 'post', unbroken: 'level' }, align: 'center', whole: true },
  levelYears: { label: '任现职务层次年限', value: { years: 'levelSince' }, align: 'center', whole: true },
  rankSince: { label: '任现职级时间', value: { of: 'rank', path: ['since'] }, align: 'center', whole: true },
  rankYears: { label: '任现职级年限', value: { years: 'rankSince' }, align: 'center', whole: true },
  assessedYear: { label: '年度', under: '最近年度考核', value: { of: 'assessed', path: ['year'] }, align: 'center', whole: true },
  assessedGrade: { label: '结论', under: '最近年度考核', value: { of: 'assessed', path: ['grade'] }, align: 'center' },
  managedBy: { label: '管理类别', value: { path: ['managedBy'] } },
  retirement: { label: '到龄时间', value: { path: ['retirementMonth'] }, align: 'center', whole: true },
  phone: { label: '联系电话', value: { path: ['phone'] }, whole: true },
  note: { label: '备注', value: { path: ['note'] } },
  signed: { label: '签字', value: { lines: [] } },
} as const satisfies Record<string, RosterColumn>
