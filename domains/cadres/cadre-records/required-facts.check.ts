import { adding, check, finding, own, precisionOf, rowsOf, used, type Finding } from '#kernel'
import { withCareer } from '#domains/cadres/appointments'
import { person } from '#domains/people/person'
import { education } from './education.register.ts'
import { fileCareer, heldOn, mainPosts } from './file-facts.ts'

/** 三龄两历：年龄、工龄、党龄，学历、经历；再加上任免审批表必填的几项。只看现任干部。 */
export const requiredFacts = check('required-facts', {
  label: '三龄两历',
  about: 'person',
  among: withCareer,
  facts: {
    self: own(person, ['birth', 'workStarted', 'political', 'partyJoined', 'identityNumber', 'ethnicity', 'nativePlace', 'currentPost', 'personnelType', 'sex']),
    schooling: rowsOf(education, 'person', ['kind', 'graduatedOn', 'verified']),
    career: fileCareer,
  },
  kinds: {
    'three-ages': { label: '三龄缺项', weight: 'missing' },
    'schooling-missing': { label: '没有学历记录', weight: 'missing' },
    'graduation-missing': { label: '学历没有毕业时间', weight: 'missing' },
    'basics-missing': { label: '基本信息缺项', weight: 'missing' },
  },
  find({ on, facts: { self, schooling, career } }) {
    if (!self || heldOn(mainPosts(career), on).length === 0) return []
    const out: (Finding & { readonly kind: 'three-ages' | 'schooling-missing' | 'graduation-missing' | 'basics-missing' })[] = []
    const ask = (kind: 'three-ages' | 'basics-missing', field: string, text: string): void => { out.push(finding(kind, text, used(self, self, field))) }
    if (self.birth !== null && precisionOf(self.birth) === 'year') ask('three-ages', 'birth', '出生只记到年，请补到月')
    if (self.workStarted === null) ask('three-ages', 'workStarted', '没有参加工作时间，工龄算不出，请补填')
    else if (precisionOf(self.workStarted) === 'year') ask('three-ages', 'workStarted', '参加工作时间只记到年，请补到月')
    if ((self.political === '01' || self.political === '02') && self.partyJoined === null) ask('three-ages', 'partyJoined', '是中共党员而没有入党时间，党龄算不出，请补填')
    if (schooling.rows.length === 0) out.push(adding('education', finding('schooling-missing', '没有学历记录，请补录全日制教育', used(self, self, 'birth'))))
    for (const row of schooling.rows) if (row.graduatedOn === null) out.push(finding('graduation-missing', `${row.kind === 'full-time' ? '全日制' : '在职'}教育没有毕业时间，请补填`, used(schooling, row, 'graduatedOn')))
    if (self.political === null) ask('basics-missing', 'political', '没有政治面貌，请补填')
    if (self.identityNumber === null) ask('basics-missing', 'identityNumber', '没有公民身份号码，请补填')
    if (self.ethnicity === null) ask('basics-missing', 'ethnicity', '没有民族，请补填')
    if (self.nativePlace === null) ask('basics-missing', 'nativePlace', '没有籍贯，请补填')
    if (self.currentPost === null) ask('basics-missing', 'currentPost', '没有现任职务，任免审批表印不出，请按任职记录补填')
    if (self.sex === '2' && self.personnelType === null) ask('basics-missing', 'personnelType', '没有退休类别，到龄时间算不准，请补填')
    return out
  },
})
