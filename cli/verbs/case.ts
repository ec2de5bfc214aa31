import { look } from '#server/postgres/read/view'
import { caseNumbered } from '#server/procedures/case-lists'
import { nextActs, type NextAct } from '#server/procedures/missing'
import { caseView } from '#server/procedures/view'
import type { CaseView } from '#server/http/contract'
import { CliProblem, exit, print, withRuntime, type Verb } from '../verb.ts'
import { procedureNamed } from './procedure-named.ts'

export const oneCase: Verb = {
  name: 'case', usage: 'case PROCEDURE NUMBER',
  summary: '看一个案件：阶段和期限、人员、全程纪实、到期提醒，以及下一步还缺什么。',
  run: async (args, values) => {
    const [asked, number] = args
    if (!asked || !number) throw new CliProblem('请写明流程和案号：mingshi case 选拔任用 选任〔2026〕1号')
    return withRuntime(values, (runtime, principal) => look(runtime.database, principal, {}, async (view) => {
      const procedure = procedureNamed(view.catalogue, asked)
      const place = await caseNumbered(view, number)
      if (place?.procedure !== procedure) throw new CliProblem(`“${view.catalogue.procedures.get(procedure)?.at(-1)?.label ?? asked}”没有案号为“${number}”的案件`, exit.missing)
      const found = await caseView(view, procedure, place.id)
      const next = await nextActs(view, procedure, place.id)
      // Forms and guards are for the screen; what happened, and what it takes to go on, is told here.
      const { acts: _acts, common: _common, info, ...told } = found
      print(values, { ...told, procedure: info.id, procedureLabel: info.label, next }, () => lines(found, next))
      return exit.done
    }))
  },
}

const words = { done: '已生效', dropped: '已撤出', stopped: '已终止', open: '' } as const

function lines(view: CaseView, next: readonly NextAct[]): string[] {
  const due = view.due === null ? '' : `，${view.due} 前办结（${view.workingDaysLeft === null || view.workingDaysLeft >= 0 ? `还剩 ${view.workingDaysLeft ?? 0} 个工作日` : `已超期 ${-view.workingDaysLeft} 个工作日`}）`
  return [
    `${view.number}　${view.title}　${view.info.label}（${view.version}年版）`,
    view.closedOn === null ? `阶段：${view.stageLabel}，${view.stageSince} 进入${due}；承办人：${view.assigneeName ?? '未定'}` : `${view.closedOn} 办结：${view.stageLabel}`,
    ...(view.items.length > 0 ? [`${view.info.items?.label ?? '人员'}：`, ...view.items.map((i) => `  ${[i.name, i.detail, words[i.status]].filter(Boolean).join('　')}`)] : []),
    ...view.moved.map((m) => `须重新核对：${m}`),
    '纪实：',
    ...view.steps.map((s) => `  ${String(s.sequence).padStart(2)}　${s.on}　${s.label}${s.to === null ? '' : `→${s.to}`}　${s.byName}${s.onBehalfOf === null ? '' : `（代${s.onBehalfOf}）`}${s.note ? `　${s.note}` : ''}`),
    ...view.notices.map((n) => `  ${n.label}　${n.on}　${n.reason}　已提醒 ${n.told}`),
    ...(next.length > 0 ? ['下一步：', ...next.flatMap((a) => [`  ${a.label}（${a.by}）${a.missing.length === 0 ? '' : '，还缺：'}`, ...a.missing.map((m) => `    ${m}`)])] : []),
  ]
}
