import { cases } from '#kernel'
import { nominationFindings } from './nomination-findings.rule.ts'

const on = '2026-04-10'
const none = { politicalDiscipline: 'none', lowRecognition: 'none', canvassing: 'none', lastingEffect: 'none', otherBar: 'none' }

export default cases(nominationFindings, {
  '逐项认定没有': [{ on, given: none }, 'allow', null],
  '一项认定有': [{ on, given: { ...none, canvassing: 'found' } }, 'forbid', null],
  '一项没有认定': [{ on, given: { ...none, otherBar: null } }, 'needs-judgement', null],
  '一并认定没有': [{ on, given: { findings: 'clear' } }, 'allow', null],
  '一并认定没有而单项认定有，以单项为准': [{ on, given: { findings: 'clear', canvassing: 'found' } }, 'forbid', null],
  '一并认定有': [{ on, given: { findings: 'found' } }, 'forbid', null],
  '都没有认定': [{ on }, 'needs-judgement', null],
  '有一项认定有，其余未认定，仍不得': [{ on, given: { lowRecognition: 'found' } }, 'forbid', null],
})
