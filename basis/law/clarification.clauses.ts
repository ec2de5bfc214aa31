import { clauses } from './clauses.ts'

/** 澄清和容错（CQ）. */
export const clarificationClauses = clauses('clarification-2020', {
  'CQ-01': {
    label: '失实检举控告澄清', status: 'S', strength: 'procedure',
    text: '反映内容全部失实并且造成不良影响的，部分属实但已作容错认定的，以及其他确有必要的，按照谁办理、谁澄清的原则，征得本人同意后予以澄清；涉及提拔考察的，及时向组织人事部门书面反馈；澄清可以采取书面、会议、当面、通报等方式。',
    exceptions: '未征得本人同意的，不予澄清；具体办法以地方规定为准。',
  },
  'CQ-02': {
    label: '三个区分开来', status: 'S', strength: 'judgement', document: 'initiative-2018',
    text: '把推进改革中因缺乏经验、先行先试出现的失误同明知故犯区分开来，把尚无明确限制的探索性试验中的失误同明令禁止后依然我行我素区分开来，把为推动发展的无意过失同谋取私利区分开来；经容错认定的，在提拔任用、评先评优、职级晋升等方面不受影响。',
    exceptions: '违反政治纪律、以权谋私、重大安全责任等一般不予容错，以地方办法为准。',
  },
})
