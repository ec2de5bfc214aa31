import { all, allow, exactly, fromDay, needsJudgement, rowsOf, rule, sooner, unknown, used, type Decision } from '#kernel'
import { threeMechanisms } from '#domains/cadres/three-mechanisms'
import { supervisionEntry } from './supervision-entry.register.ts'

const words = { verified: '属实', partly: '部分属实' } as const

/**
 * 日常监督信息：只有核实的才可使用，是否影响使用由党委（党组）认定；待核实、不属实、无法查实、已清除、已到期、作容错认定和经澄清的，一律不计。
 */
export const verifiedEntries = rule('verified-entries', {
  label: '经核实的监督信息须研究认定',
  clauses: ['XR-31'],
  about: 'person',
  facts: { entries: rowsOf(supervisionEntry, 'person', ['receivedOn', 'source', 'verification', 'verifiedOn', 'verifiedBy', 'expiresOn', 'clearedOn', 'clarification']), findings: rowsOf(threeMechanisms, 'person', ['mechanism', 'decidedOn', 'entry']) },
  questions: ['nomination'],
  decide({ on, facts: { entries, findings } }): Decision {
    const tolerated = (entry: string): string | null => findings.rows.find((f) => f.mechanism === 'tolerate' && f.entry === entry)?.decidedOn ?? null
    const weighing = entries.rows.filter((e) => (e.verification === 'verified' || e.verification === 'partly') && e.clarification === null)
    const decisions = weighing.map((e) => {
      const found = e.verification === 'partly' ? words.partly : words.verified
      const facts = [used(entries, e, 'verification', 'verifiedOn', 'expiresOn')]
      const tolerance = tolerated(e.id)
      const until = sooner(e.expiresOn, e.clearedOn, tolerance)
      const weighs = needsJudgement(`${e.receivedOn ?? ''} 收到的监督信息，经${e.verifiedBy ?? '有关机关'}核实${found}，是否影响使用须研究认定`, { facts })
      const after = until === null ? weighs : fromDay(on, exactly(until), weighs, allow(`${e.receivedOn ?? ''} 收到的监督信息${until === tolerance ? `已于 ${until} 作容错认定，不影响使用` : `已于 ${until} 到期或者清除，不再使用`}`, { facts }))
      return e.verifiedOn === null ? after : fromDay(on, exactly(e.verifiedOn), allow('监督信息尚未核实，不作依据'), after)
    })
    if (!entries.complete) return all(...decisions, unknown('日常监督信息是否完整，尚无人声明', { register: 'supervision-entry' }))
    return decisions.length === 0 ? allow('没有须研究的监督信息') : all(...decisions)
  },
})
