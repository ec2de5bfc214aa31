import { cases, known } from '#kernel'
import { kinAvoidance } from './kin-avoidance.rule.ts'

const on = '2026-06-30'
const mine = (more: object = {}) => ({ category: 'work', kind: 'main', level: '1A42', since: '2020-01', unit: 'u1', post: '财政局副局长', 'unit.name': '示范市财政局', ...more })
const wife = { kin: '13', relation: '妻子', name: '甲某', relative: 'w' }
const hers = (more: object = {}) => ({ person: 'w', category: 'work', kind: 'main', level: '1A50', since: '2021-01', unit: 'u1', post: '财政局办公室干部', ...more })

export default cases(kinAvoidance, {
  '夫妻同单位、都任领导职务': [{ on, facts: { career: [mine()], family: known([wife]), theirs: [hers({ level: '1A42' })] } }, 'forbid', null],
  '一方任领导职务、另一方从事财务工作': [{ on, facts: { career: [mine()], family: known([wife]), theirs: [hers({ 'position.function': 'finance' })] } }, 'forbid', null],
  '一方任领导职务、本人从事人事工作': [{ on, facts: { career: [mine({ level: '1A50', 'position.function': 'hr' })], family: known([wife]), theirs: [hers({ level: '1A41' })] } }, 'forbid', null],
  '一方任领导职务、另一方一般职务，由人认定': [{ on, facts: { career: [mine()], family: known([wife]), theirs: [hers()] } }, 'needs-judgement', null],
  '认定不需回避的': [{ on, facts: { career: [mine()], family: known([wife]), theirs: [hers()] }, given: { avoidanceFinding: 'not-required' } }, 'allow', null],
  '不在一个单位': [{ on, facts: { career: [mine()], family: known([wife]), theirs: [hers({ unit: 'u2', level: '1A42' })] } }, 'allow', null],
  '亲属次月调入本单位，到任当日起': [{ on, facts: { career: [mine()], family: known([wife]), theirs: [hers({ level: '1A42', since: '2026-07-01' })] } }, 'allow', '2026-07-01'],
  '亲属调离当日起，不再回避': [{ on, facts: { career: [mine()], family: known([wife]), theirs: [hers({ level: '1A42', until: '2026-07-01' })] } }, 'forbid', '2026-07-01'],
  '岳父（近姻亲）': [{ on, facts: { career: [mine()], family: known([{ ...wife, kin: '42', relation: '岳父' }]), theirs: [hers({ level: '1A41' })] } }, 'forbid', null],
  '曾祖父不在所列亲属之内': [{ on, facts: { career: [mine()], family: known([{ ...wife, kin: '52', relation: '曾祖父' }]), theirs: [hers({ level: '1A41' })] } }, 'allow', null],
  '称谓未记亲属关系，未知': [{ on, facts: { career: [mine()], family: known([{ ...wife, kin: null, relation: '爱人' }]), theirs: [hers({ level: '1A41' })] } }, 'unknown', null],
  '亲属不在台账而所写单位相同，由人认定': [{ on, facts: { career: [mine()], family: known([{ ...wife, relative: null, work: '示范市财政局办公室干部' }]) } }, 'needs-judgement', null],
  '家庭成员未声明完整，未知': [{ on, facts: { career: [mine()], family: [] } }, 'unknown', null],
  '拟任亲属所在单位领导职务': [{ on, facts: { career: [mine()], family: known([wife]), theirs: [hers({ unit: 'u2', level: '1A42' })] }, given: { unit: 'u2', leading: true } }, 'forbid', null],
  '只有对方登记了本人，同样应当回避': [{ on, facts: { career: [mine()], family: known(), naming: [{ kin: '12', relation: '丈夫', person: 'w', 'person.name': '甲某' }], namers: [hers({ level: '1A42' })] } }, 'forbid', null],
  '双方互相登记的，只说一次': [{ on, facts: { career: [mine()], family: known([wife]), theirs: [hers({ level: '1A42' })], naming: [{ kin: '12', relation: '丈夫', person: 'w', 'person.name': '甲某' }], namers: [hers({ level: '1A42' })] } }, 'forbid', null],
  '经批准不回避，自决定之日起': [{ on, facts: { career: [mine()], family: known([wife]), theirs: [hers({ level: '1A42' })], recusals: [{ relative: 'w', measure: 'exempt', decidedOn: '2026-07-10' }] } }, 'forbid', '2026-07-10'],
  '亲属现任职务未记单位，未知': [{ on, facts: { career: [mine()], family: known([wife]), theirs: [hers({ unit: null })] } }, 'unknown', null],
  '拟任人事职位，亲属在该单位任领导职务': [{ on, facts: { career: [mine({ level: '1A50' })], family: known([wife]), theirs: [hers({ unit: 'u2', level: '1A41' })], proposed: { unit: 'u2', level: '1A50', function: 'hr' } }, given: { position: 'p' } }, 'forbid', null],
  '去世的亲属不计': [{ on, facts: { career: [mine()], family: known([{ ...wife, deceased: true }]), theirs: [hers({ level: '1A42' })] } }, 'allow', null],
  '亲属任上级单位领导，有没有直接上下级领导关系由人认定': [{ on, facts: { career: [mine({ 'unit.parent': 'u0' })], family: known([wife]), theirs: [hers({ unit: 'u0', level: '1A32', post: '副市长' })] } }, 'needs-judgement', null],
  '亲属任下属单位负责人，由人认定': [{ on, facts: { career: [mine()], family: known([wife]), theirs: [hers({ unit: 'u9', 'unit.parent': 'u1', level: '1A42', post: '所长' })] } }, 'needs-judgement', null],
  '亲属在上级单位任一般职务，不在此列': [{ on, facts: { career: [mine({ 'unit.parent': 'u0' })], family: known([wife]), theirs: [hers({ unit: 'u0' })] } }, 'allow', null],
  '拟任单位的上级单位由亲属任领导，由人认定': [{ on, facts: { career: [mine()], family: known([wife]), theirs: [hers({ unit: 'u0', level: '1A32' })], into: { name: '某局', parent: 'u0' } }, given: { unit: 'u2', leading: true } }, 'needs-judgement', null],
})
