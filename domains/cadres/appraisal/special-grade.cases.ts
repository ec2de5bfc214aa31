import { cases, known } from '#kernel'
import { specialGrade } from './special-grade.rule.ts'

const as = (grade: string, year = '2026') => ({ year, grade })
const clear = { absences: known(), investigations: known() }

export default cases(specialGrade, {
  '没有特殊情形，可以优秀': [{ on: '2026-12-31', given: as('1'), facts: clear }, 'allow', null],
  '没有完整性声明，未知': [{ on: '2026-12-31', given: as('1') }, 'unknown', null],
  '年内录用，试用期未满，不能定称职': [{ on: '2026-12-31', given: as('2'), facts: { ...clear, person: { hiredOn: '2026-01-01' } } }, 'forbid', null],
  '上年末日录用的，试用期已满': [{ on: '2026-12-31', given: as('2'), facts: { ...clear, person: { hiredOn: '2025-12-31' } } }, 'allow', null],
  '病假正好六个月，照常定等次': [{ on: '2026-12-31', given: as('2'), facts: { investigations: known(), absences: known([{ kind: 'sick', since: '2026-01-01', until: '2026-07-01' }]) } }, 'allow', null],
  '病假六个月零一天，不定等次': [{ on: '2026-12-31', given: as('2'), facts: { investigations: known(), absences: known([{ kind: 'sick', since: '2026-01-01', until: '2026-07-02' }]) } }, 'forbid', null],
  '病假、事假合并计算': [{ on: '2026-12-31', given: as('2'), facts: { investigations: known(), absences: known([{ kind: 'sick', since: '2026-01-01', until: '2026-04-01' }, { kind: 'personal', since: '2026-06-01', until: '2026-10-01' }]) } }, 'forbid', null],
  '跨年的病假只计本年': [{ on: '2026-12-31', given: as('2'), facts: { investigations: known(), absences: known([{ kind: 'sick', since: '2025-06-01', until: '2026-06-01' }]) } }, 'allow', null],
  '产假、公伤不计': [{ on: '2026-12-31', given: as('2'), facts: { investigations: known(), absences: known([{ kind: 'maternity', since: '2026-01-01', until: '2026-08-01' }]) } }, 'allow', null],
  '立案尚未结案，不定等次': [{ on: '2026-12-31', given: as('2'), facts: { absences: known(), investigations: known([{ filedOn: '2026-09-01' }]) } }, 'forbid', null],
  '立案前一日，照常': [{ on: '2026-08-31', given: as('2'), facts: { absences: known(), investigations: known([{ filedOn: '2026-09-01' }]) } }, 'allow', '2026-09-01'],
  '次年结案未受处分，补定等次': [{ on: '2027-03-01', given: as('2'), facts: { absences: known(), investigations: known([{ filedOn: '2026-09-01', closedOn: '2027-03-01', result: 'none' }]), grades: [{ year: '2026', grade: '5B' }] } }, 'due', null],
  '结案前一日，尚不补定': [{ on: '2027-02-28', given: as('5B'), facts: { absences: known(), investigations: known([{ filedOn: '2026-09-01', closedOn: '2027-03-01', result: 'none' }]), grades: [{ year: '2026', grade: '5B' }] } }, 'allow', '2027-03-01'],
  '结案只受政务警告，补定等次': [{ on: '2027-03-01', given: as('2'), facts: { absences: known(), investigations: known([{ filedOn: '2026-09-01', closedOn: '2027-03-01', result: 'sanctioned' }]), grades: [{ year: '2026', grade: '5B' }], sanctions: [{ kind: 'gov-warning', decidedOn: '2027-02-25' }] } }, 'due', null],
  '结案受记过，不补定': [{ on: '2027-03-01', given: as('5B'), facts: { absences: known(), investigations: known([{ filedOn: '2026-09-01', closedOn: '2027-03-01', result: 'sanctioned' }]), grades: [{ year: '2026', grade: '5B' }], sanctions: [{ kind: 'gov-demerit', decidedOn: '2027-02-25' }] } }, 'allow', null],
  '结案给予处分而处分未登记，未知': [{ on: '2027-03-01', given: as('5B'), facts: { absences: known(), investigations: known([{ filedOn: '2026-09-01', closedOn: '2027-03-01', result: 'sanctioned' }]), grades: [{ year: '2026', grade: '5B' }] } }, 'unknown', null],
  '结案而结果未记，未知': [{ on: '2027-03-01', given: as('5B'), facts: { absences: known(), investigations: known([{ filedOn: '2026-09-01', closedOn: '2027-03-01' }]), grades: [{ year: '2026', grade: '5B' }] } }, 'unknown', null],
  '次年初定等次以前立案的，不定等次': [{ on: '2027-02-01', given: as('2'), facts: { absences: known(), investigations: known([{ filedOn: '2027-01-15' }]) } }, 'forbid', null],
  '等次定了以后才立案的，不影响': [{ on: '2027-05-01', given: as('2'), facts: { absences: known(), investigations: known([{ filedOn: '2027-04-15' }]), grades: [{ year: '2026', grade: '2' }] } }, 'allow', null],
})
