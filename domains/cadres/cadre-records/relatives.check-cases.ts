import { checkCases } from '#kernel'
import { relativesCheck } from './relatives.check.ts'

const self = { birth: '1980-05', sex: '1' }
const one = (relation: string, kin: string | null, birth: string | null, more: object = {}) => ({ relation, kin, name: '某某', birth, ...more })

export default checkCases(relativesCheck, '2026-06-30', {
  '父亲大二十五岁，没有问题': [{ self, relatives: [one('父亲', '10', '1955-03')] }],
  '父亲大满十五周岁，不提示': [{ self, relatives: [one('父亲', '10', '1965-05')] }],
  '父亲大十四岁十一个月': [{ self, relatives: [one('父亲', '10', '1965-06')] }, 'parent-age'],
  '母亲比本人小': [{ self, relatives: [one('母亲', '11', '1990')] }, 'parent-age'],
  '儿子比本人大': [{ self, relatives: [one('儿子', '14', '1979')] }, 'child-age'],
  '两位在世的妻子': [{ self, relatives: [one('妻子', '13', '1981'), one('妻子', '13', '1985')] }, 'two-spouses'],
  '前妻已去世': [{ self, relatives: [one('妻子', '13', '1981', { deceased: true }), one('妻子', '13', '1985')] }],
  '男性的丈夫': [{ self, relatives: [one('丈夫', '12', '1981')] }, 'spouse-sex'],
  '称谓认不出': [{ self, relatives: [one('亲家', null, null)] }, 'kin-missing'],
  '选了本人': [{ self, relatives: [one('妻子', '13', null, { relative: 'self-1' })] }, 'relative-self'],
  '所选人员姓名不同': [{ self, relatives: [one('妻子', '13', '1981-02', { relative: 'x', 'relative.name': '另一人', 'relative.birth': '1981-02' })] }, 'relative-differs'],
  '所选人员出生年月更细，不矛盾': [{ self, relatives: [one('妻子', '13', '1981', { relative: 'x', 'relative.name': '某某', 'relative.birth': '1981-02' })] }],
  '对方登记了本人，本人没有登记对方': [{ self, named: [{ person: 'x', 'person.name': '某某', relation: '丈夫', kin: '12' }] }, 'relative-one-sided'],
  '双方都登记了': [{ self, relatives: [one('妻子', '13', '1981', { relative: 'x', 'relative.name': '某某' })], named: [{ person: 'x', 'person.name': '某某', relation: '丈夫', kin: '12' }] }],
  '未移居而有移居时间': [{ self, relatives: [one('女儿', '15', '2005', { abroad: 'none', abroadSince: '2024-09' })] }, 'abroad-reversed'],
})
