import { day, longText, oneOf, ref, register, text } from '#kernel'

/** 问题村干部防范：发现、认定、调整清理。不利记录：事实、依据、决定机关、日期、本人陈述、清理日期。 */
export const villageVetting = register('village-vetting', {
  label: '问题村干部',
  time: 'event',
  unit: '件',
  about: 'subject',
  subject: 'person',
  on: 'foundOn',
  fields: {
    person: ref('person', '村干部', { aliases: ['姓名'] }),
    village: ref('villages', '村（社区）', { aliases: ['村'] }),
    circumstance: oneOf('负面情形', { 'criminal-record': '受过刑事处罚', 'gang-related': '涉黑涉恶', clan: '宗族恶势力', discipline: '受党纪政务处分', dishonest: '失信被执行', 'cult-related': '参与邪教组织', other: '其他情形' }, { sensitivity: 'confidential', visibleToSubject: true }),
    foundOn: day('发现日期'),
    facts: longText('事实', { sensitivity: 'confidential', visibleToSubject: true }),
    evidence: longText('依据', { optional: true, sensitivity: 'confidential' }),
    decidingBody: text('认定机关', { maxLength: 120 }),
    statement: longText('本人陈述', { optional: true, sensitivity: 'confidential', visibleToSubject: true }),
    measure: oneOf('处理方式', { remove: '罢免', dismiss: '免职', resign: '责令辞职', suspend: '停职', adjust: '调整' }, { optional: true }),
    clearedOn: day('清理日期', { optional: true }),
    decision: ref('decisions', '决定', { optional: true }),
    document: ref('documents', '文件', { optional: true }),
  },
  title: ['person', 'village', 'foundOn'],
  unique: [['person', 'foundOn']],
  columns: ['person', 'village', 'circumstance', 'foundOn', 'measure', 'clearedOn', 'decidingBody', 'decision', 'document'],
  sort: ['-foundOn'],
  filters: ['measure', 'foundOn', 'clearedOn'],
  organization: ['village', 'town'],
  agree: { order: [['foundOn', 'clearedOn']] },
  access: { read: ['leader', 'organization', 'supervision'], write: ['organization'] },
})
