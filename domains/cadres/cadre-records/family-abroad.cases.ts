import { cases, known } from '#kernel'
import { familyAbroad } from './family-abroad.rule.ts'

const on = '2026-06-30'
const wife = { kin: '13', relation: '妻子', abroad: 'none' }
const son = { kin: '14', relation: '儿子', abroad: 'none' }
const daughter = { kin: '15', relation: '女儿', abroad: 'none' }

export default cases(familyAbroad, {
  '配偶未移居': [{ on, facts: { family: [wife] } }, 'allow', null],
  '配偶取得永久居留': [{ on, facts: { family: [{ ...wife, abroad: 'permanent-residence' }] } }, 'forbid', null],
  '配偶次日移居的，当日尚可': [{ on, facts: { family: [{ ...wife, abroad: 'nationality', abroadSince: '2026-07-01' }] } }, 'allow', '2026-07-01'],
  '配偶情况未记，未知': [{ on, facts: { family: [{ ...wife, abroad: null }] } }, 'unknown', null],
  '配偶未移居而子女移居，不受限': [{ on, facts: { family: [wife, { ...son, abroad: 'nationality' }] } }, 'allow', null],
  '没有配偶、子女均移居': [{ on, facts: { family: known([{ ...son, abroad: 'nationality' }, { ...daughter, abroad: 'long-term' }]) } }, 'forbid', null],
  '没有配偶、一名子女在国内': [{ on, facts: { family: known([{ ...son, abroad: 'nationality' }, daughter]) } }, 'allow', null],
  '没有配偶、一名移居一名未记，未知': [{ on, facts: { family: known([{ ...son, abroad: 'nationality' }, { ...daughter, abroad: null }]) } }, 'unknown', null],
  '配偶去世、子女均移居': [{ on, facts: { family: known([{ ...wife, deceased: true }, { ...son, abroad: 'nationality' }]) } }, 'forbid', null],
  '没有配偶的记录而未声明完整，未知': [{ on, facts: { family: [{ kin: '10', relation: '父亲' }] } }, 'unknown', null],
  '声明完整，没有配偶和子女': [{ on, facts: { family: known([{ kin: '10', relation: '父亲' }]) } }, 'allow', null],
  '有人未记亲属关系，未知': [{ on, facts: { family: known([{ relation: '爱人', kin: null }]) } }, 'unknown', null],
  '特殊岗位需要，由人认定': [{ on, facts: { family: [{ ...wife, abroad: 'permanent-residence' }] }, given: { specialPost: true } }, 'needs-judgement', null],
})
