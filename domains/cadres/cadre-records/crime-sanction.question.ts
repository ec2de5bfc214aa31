import { integer, oneOf, question, yesNo, type Row } from '#kernel'

/** 因犯罪开除：人民法院判决生效以后，应当给予什么政务处分。 */
export const crimeSanction = question('crime-sanction', {
  label: '因犯罪开除公职',
  about: 'person',
  words: { allow: '不须开除', due: '应予开除', caution: '一般应当开除' },
  given: {
    crime: oneOf('犯罪', { intentional: '故意犯罪', negligent: '过失犯罪' }),
    penalty: oneOf('主刑', { imprisonment: '有期徒刑以上（含宣告缓刑）', detention: '拘役（含宣告缓刑）', control: '管制', none: '单处罚金、不起诉或者免予刑事处罚' }),
    termMonths: integer('刑期', { optional: true, min: 0, unit: '个月' }),
    politicalRights: yesNo('单处或者并处剥夺政治权利'),
  },
  presume: (): Row | null => null,
})
