import { cases, known } from '#kernel'
import { verifiedEntries } from './verified-entries.rule.ts'

const entry = { receivedOn: '2025-11-01', source: 'petition', verification: 'verified', verifiedOn: '2025-12-20', verifiedBy: '市信访局', expiresOn: '2026-12-20' }
export default cases(verifiedEntries, {
  '没有完整性声明': [{ on: '2026-06-01' }, 'unknown', null],
  '没有记录': [{ on: '2026-06-01', facts: { entries: known() } }, 'allow', null],
  '核实前一日，不作依据': [{ on: '2025-12-19', facts: { entries: known([entry]) } }, 'allow', '2025-12-20'],
  '核实当日起，须研究认定': [{ on: '2025-12-20', facts: { entries: known([entry]) } }, 'needs-judgement', '2026-12-20'],
  '到期前一日': [{ on: '2026-12-19', facts: { entries: known([entry]) } }, 'needs-judgement', '2026-12-20'],
  '到期当日，不再使用': [{ on: '2026-12-20', facts: { entries: known([entry]) } }, 'allow', null],
  '待核实的，不作依据': [{ on: '2026-06-01', facts: { entries: known([{ ...entry, verification: 'pending', verifiedOn: null }]) } }, 'allow', null],
  '不属实的，不作依据': [{ on: '2026-06-01', facts: { entries: known([{ ...entry, verification: 'unfounded' }]) } }, 'allow', null],
  '无法查实的，不作依据': [{ on: '2026-06-01', facts: { entries: known([{ ...entry, verification: 'unverifiable' }]) } }, 'allow', null],
  '经澄清的，一律不计': [{ on: '2026-06-01', facts: { entries: known([{ ...entry, clarification: 'x' }]) } }, 'allow', null],
  '作容错认定的，自认定之日起不影响使用': [{ on: '2026-03-01', facts: { entries: known([entry]), findings: [{ mechanism: 'tolerate', decidedOn: '2026-03-01', entry: 'entries-1' }] } }, 'allow', null],
  '另一事项的容错认定，不相干': [{ on: '2026-03-01', facts: { entries: known([entry]), findings: [{ mechanism: 'tolerate', decidedOn: '2026-03-01', entry: 'other' }] } }, 'needs-judgement', '2026-12-20'],
  '提前清除的，自清除之日起不计': [{ on: '2026-03-01', facts: { entries: known([{ ...entry, clearedOn: '2026-03-01' }]) } }, 'allow', null],
  '两条中一条已澄清，另一条仍须认定': [{ on: '2026-06-01', facts: { entries: known([{ ...entry, clarification: 'x' }, { ...entry, receivedOn: '2025-10-01' }]) } }, 'needs-judgement', '2026-12-20'],
})
