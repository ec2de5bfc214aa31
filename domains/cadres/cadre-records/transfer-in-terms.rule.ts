import { addMonths, all, allow, begins, caution, earliest, fills, fromDay, givenText, givenYes, latest, notConcerned, own, rowsOf, rule, unknown, used, yesNo, type Decision } from '#kernel'
import { person } from '#domains/people/person'
import { atLeast } from '#domains/cadres/appointments'
import { education } from './education.register.ts'
import { professionalTitle } from './professional-title.register.ts'
import { schoolingSteps } from './schooling-steps.ts'
import { transferIn } from './transfer-in.question.ts'

/** 调任的年龄、文化程度（市以下机关大学专科以上）和专业技术职务条件：“原则上”，超过的须上一级公务员主管部门同意。 */
export const transferInTerms = rule('transfer-in-terms', {
  label: '调任的年龄、文化程度和专业技术职务',
  clauses: ['XR-DR1'],
  about: 'person',
  facts: { self: own(person, ['birth']), titles: rowsOf(professionalTitle, 'person', ['level', 'obtainedOn']), schools: rowsOf(education, 'person', ['level', 'graduatedOn']) },
  given: { ...transferIn.given, professional: yesNo('由专业技术岗位调任', { optional: true }) },
  questions: ['transfer-in'],
  decide({ on, facts: { self, titles, schools }, given, law }) {
    const level = givenText(given, 'level')
    if (level === null) return unknown('未给出拟任职务层次', { given: 'level' })
    if (!atLeast(level, '1A42') || atLeast(level, '1A22')) return notConcerned
    const team = givenYes(given, 'teamMember') === true
    const limit = law.number(team ? 'team' : atLeast(level, '1A32') ? 'division' : 'section')
    const what = team ? '县（市）领导班子成员' : atLeast(level, '1A32') ? '处级职务' : '科级领导职务'
    const age = (): Decision => {
      if (!self || self.birth === null) return unknown('出生年月未记，不能计算年龄', { register: 'person', field: 'birth' })
      const facts = [used(self, self, 'birth')]
      // 不超过五十岁：满五十一周岁当日起超过。
      const over = self.birth.length === 4 ? { earliest: addMonths(earliest(self.birth), (limit + 1) * 12), latest: addMonths(latest(self.birth), (limit + 1) * 12) } : day(addMonths(begins(self.birth).earliest, (limit + 1) * 12))
      return fromDay(on, over, allow(`调任${what}，年龄不超过${String(limit)}岁`, { facts }), caution(`年龄超过${String(limit)}岁，调任${what}须经上一级公务员主管部门同意`, { facts }), unknown('出生年月只记到年，请补记到月', { register: 'person', field: 'birth' }, { facts }))
    }
    const schooled = (): Decision => {
      const fit = schools.rows.filter((s) => schoolingSteps.some(([, codes]) => codes.has(s.level ?? '')))
      const done = fit.filter((s) => s.graduatedOn === null || earliest(s.graduatedOn) <= on)
      const turns = fit.flatMap((s) => (s.graduatedOn === null ? [] : [earliest(s.graduatedOn)]))
      if (done.length > 0) return allow('有大学专科以上学历', { facts: done.map((s) => used(schools, s, 'level', 'graduatedOn')) })
      return schools.complete ? caution('没有大学专科以上学历，调任须经上一级公务员主管部门同意', { turns }) : unknown('没有大学专科以上学历的记录，学历记录是否完整尚未声明', { register: 'education', field: 'level' }, { turns })
    }
    const titled = (): Decision => {
      const seniors = titles.rows.filter((t) => t.level === 'senior')
      const senior = seniors.filter((t) => t.obtainedOn === null || earliest(t.obtainedOn) <= on)
      const turns = seniors.flatMap((t) => (t.obtainedOn === null ? [] : [earliest(t.obtainedOn)]))
      if (senior.length > 0) return allow('已任正高级专业技术职务', { facts: senior.map((t) => used(titles, t, 'level', 'obtainedOn')) })
      const associate = titles.rows.filter((t) => t.level === 'associate')
      if (associate.length === 0 && !titles.complete) return unknown('没有高级专业技术职务的记录，记录是否完整尚未声明', { register: 'professional-title' }, { turns })
      const term = fills(on, associate.map((t) => ({ since: t.obtainedOn, until: null })), law.number('title') * 12, { what: '任副高级专业技术职务', none: '没有高级专业技术职务', short: caution, facts: associate.map((t) => used(titles, t, 'obtainedOn')) })
      return { ...term, turns: [...term.turns, ...turns] }
    }
    const professional = givenYes(given, 'professional')
    return all(age(), schooled(), professional === null ? unknown('是否由专业技术岗位调任未说明', { given: 'professional' }) : professional ? titled() : notConcerned)
  },
})

const day = (d: string) => ({ earliest: d, latest: d })
