import { cases } from '#kernel'
import { crimeDischarge } from './crime-discharge.rule.ts'

const on = '2026-06-30'
const negligent = { crime: 'negligent', penalty: 'imprisonment', politicalRights: false }

export default cases(crimeDischarge, {
  '故意犯罪判处拘役缓刑，应予开除': [{ on, given: { crime: 'intentional', penalty: 'detention', politicalRights: false } }, 'due', null],
  '故意犯罪判处管制，应予开除': [{ on, given: { crime: 'intentional', penalty: 'control', politicalRights: false } }, 'due', null],
  '过失犯罪刑期恰为三年，一般应当开除': [{ on, given: { ...negligent, termMonths: 36 } }, 'caution', null],
  '过失犯罪刑期三年零一个月，应予开除': [{ on, given: { ...negligent, termMonths: 37 } }, 'due', null],
  '过失犯罪三年以下，经上一级机关批准不予开除': [{ on, given: { ...negligent, termMonths: 12, higherApprovalOn: '2026-06-30' } }, 'allow', null],
  '批准前一日，仍须说明': [{ on: '2026-06-29', given: { ...negligent, termMonths: 12, higherApprovalOn: '2026-06-30' } }, 'caution', '2026-06-30'],
  '过失犯罪并处剥夺政治权利，应予开除': [{ on, given: { ...negligent, termMonths: 12, politicalRights: true } }, 'due', null],
  '单处罚金的，由有权机关认定': [{ on, given: { crime: 'intentional', penalty: 'none', politicalRights: false } }, 'needs-judgement', null],
  '过失犯罪刑期未说明，未知': [{ on, given: negligent }, 'unknown', null],
  '是否剥夺政治权利未说明，未知': [{ on, given: { crime: 'negligent', penalty: 'control' } }, 'unknown', null],
  '已经开除的，自开除之日起不再办理': [{ on: '2026-07-31', facts: { sanctions: [{ kind: 'gov-discharge', decidedOn: '2026-08-01' }] }, given: { crime: 'intentional', penalty: 'imprisonment', politicalRights: false } }, 'due', '2026-08-01'],
  '2020年7月1日前，政务处分法未施行': [{ on: '2020-06-30', given: { crime: 'intentional', penalty: 'detention', politicalRights: false } }, 'allow', '2020-07-01'],
})
