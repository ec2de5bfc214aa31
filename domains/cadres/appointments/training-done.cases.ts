import { cases } from '#kernel'
import { trainingDone } from './training-done.rule.ts'

export default cases(trainingDone, {
  '已达到': [{ on: '2026-04-10', given: { trainingDone: true } }, 'allow', null],
  '未达到，须说明': [{ on: '2026-04-10', given: { trainingDone: false } }, 'caution', null],
  '未达到而已提任，一年的末日': [{ on: '2027-04-20', given: { trainingDone: false, appointedOn: '2026-04-20' } }, 'caution', '2027-04-21'],
  '次日仍未补完，逾期': [{ on: '2027-04-21', given: { trainingDone: false, appointedOn: '2026-04-20' } }, 'due', null],
  '一并认定': [{ on: '2026-04-10', given: { findings: 'clear' } }, 'allow', null],
  '没有说明，须核实': [{ on: '2026-04-10' }, 'needs-judgement', null],
})
