import type { ClauseView } from '#server/http/contract'

/** How far the wording of a clause is known, in a word and in a sentence. */
export const statusWord: Readonly<Record<ClauseView['status'], string>> = { V: '已核原文', S: '据转述', O: '据旧版', M: '未核' }
export const statusMeaning: Readonly<Record<ClauseView['status'], string>> = {
  V: '已与公布的条文核对，条号可引。', S: '条文据转述，未与公布的文本核对；确认以后生效，只引文件名称。',
  O: '条文据旧版整理，未与现行文本核对；确认以后生效，只引文件名称。', M: '条文未经核对；确认以后生效，只引文件名称。',
}
export const strengthWord: Readonly<Record<ClauseView['strength'], string>> = { rigid: '刚性', general: '一般', judgement: '认定', procedure: '程序', reckoning: '计算' }

/** Whether it decides anything, and what put it in force. */
export function forceWord(clause: ClauseView): string {
  return !clause.inForce ? '未生效' : clause.by === 'confirmation' ? '经确认生效' : '生效'
}

/** The numbers of a clause as one line: 期限 6 个月. */
export function numbersWord(clause: ClauseView): string {
  return clause.parameters.map((p) => `${p.label} ${p.value === null ? '未定' : `${p.value} ${p.unit}`}`).join('；')
}
