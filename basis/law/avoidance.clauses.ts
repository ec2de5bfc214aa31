import { clauses } from './clauses.ts'

/** 任职回避（HB）. */
export const avoidanceClauses = clauses('civil-servant-law-2018', {
  'HB-01': {
    label: '亲属任职回避', status: 'V', strength: 'rigid', article: '第七十四条', verified: true,
    also: [{ document: 'avoidance-2006', article: '第三条', verified: true }],
    text: '有夫妻、直系血亲、三代以内旁系血亲、近姻亲关系的，不得在同一机关双方直接隶属于同一领导人员的职位或者有直接上下级领导关系的职位工作，不得在其中一方担任领导职务的机关从事组织、人事、纪检、监察、审计和财务工作；不得在配偶、子女及其配偶经营的企业、营利性组织的行业监管或者主管部门担任领导成员。',
    exceptions: '因地域或者工作性质特殊需要变通的，由省级以上公务员主管部门规定。',
  },
  'HB-02': {
    label: '亲属范围', status: 'V', strength: 'reckoning', document: 'civil-servant-avoidance-2020',
    text: '直系血亲：祖父母、外祖父母、父母、子女、孙子女、外孙子女。三代以内旁系血亲：伯叔姑舅姨、兄弟姐妹、堂兄弟姐妹、表兄弟姐妹、侄子女、甥子女。近姻亲：配偶的父母、配偶的兄弟姐妹及其配偶、子女的配偶及其父母、三代以内旁系血亲的配偶。',
  },
  'HB-03': {
    label: '地域回避', status: 'V', strength: 'rigid', article: '第七十五条', verified: true,
    also: [{ document: 'avoidance-2006', article: '第五条', verified: true }],
    text: '担任乡级、县级机关及其有关部门主要领导职务的，应当地域回避；不得在本人成长地担任县（市）党委、政府以及纪检机关、组织部门、法院、检察院、公安部门正职领导成员。',
    exceptions: '法律另有规定的除外；民族自治地方另行规定。',
  },
})
