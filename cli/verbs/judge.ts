import { isDay, outcomes } from '#kernel'
import type { AnswerView } from '#server/http/contract'
import { isRowId } from '#server/postgres/read/list'
import { look, today, type View } from '#server/postgres/read/view'
import { searchRegister } from '#server/records/search'
import { answers, readGiven } from '#server/rules/answers'
import { CliProblem, exit, print, text, withRuntime, type Verb } from '../verb.ts'

export const judge: Verb = {
  name: 'judge', usage: 'judge QUESTION --person NAME [--given level=乡科级正职,…] [--as-of D]',
  summary: '按规则判断一个人：结论、全部理由和依据的记录、引用的条款、哪一天起有变化；不写 QUESTION 则判断全部事项。',
  options: {
    person: { type: 'string', value: 'NAME', hint: '姓名（或记录标识）' }, given: { type: 'string', value: 'K=V', hint: '一并说明的，如 level=乡科级正职；几项用逗号隔开' },
    'as-of': { type: 'string', value: 'D', hint: '截至日，默认今日' },
  },
  run: async (args, values) => {
    const [id] = args
    const name = text(values, 'person')
    if (!name) throw new CliProblem('请写明对谁判断：mingshi judge 事项 --person 姓名')
    const asOf = text(values, 'as-of') ?? today()
    if (!isDay(asOf)) throw new CliProblem(`--as-of 要填日期，如 2026-12-31，现为“${asOf}”`)
    return withRuntime(values, (runtime, principal) => look(runtime.database, principal, { asOf }, async (view) => {
      const known = [...view.catalogue.questions.values()].filter((q) => q.about === 'person')
      const asked = id === undefined ? known : known.filter((q) => q.id === id || q.label === id)
      const [first] = asked
      if (!first) throw new CliProblem(`没有“${id ?? ''}”这个事项，可用：${known.map((q) => `${q.id}（${q.label}）`).join('、')}`, exit.missing)
      const given = id === undefined ? {} : readGiven(view, first, pairs(text(values, 'given')))
      const found = await answers(view, asked, await personNamed(view, name), asOf, given)
      print(values, found, () => found.flatMap(lines))
      return exit.done
    }))
  },
}

/** `level=乡科级正职,exceptional=否` */
function pairs(told: string | undefined): Record<string, string> {
  return Object.fromEntries((told ?? '').split(/[,，]/).filter(Boolean).map((pair) => {
    const [key, value] = pair.split('=')
    if (!key || value === undefined) throw new CliProblem(`--given 要写成 名=值，现为“${pair}”`)
    return [key.trim(), value.trim()]
  }))
}

async function personNamed(view: View, name: string): Promise<string> {
  if (isRowId(name)) return name
  const hits = (await searchRegister(view, view.catalogue.register('person'), name, 20)).filter((h) => h.title === name)
  const [only] = hits
  if (!only) throw new CliProblem(`没有叫“${name}”的人，或您无权查看`, exit.missing)
  if (hits.length > 1) throw new CliProblem(`叫“${name}”的有 ${hits.length} 人，请用记录标识指明：\n${hits.map((h) => `  ${h.id}  ${h.detail}`).join('\n')}`)
  return only.id
}

function lines(a: AnswerView): string[] {
  const word = (outcome: keyof typeof outcomes): string => a.words[outcome] ?? outcomes[outcome]
  return [
    `${a.subject.title}　${a.label}：${a.outcome === null ? '不涉及，或要先说明' : word(a.outcome)}${a.given.length > 0 ? `（${a.given.map((g) => `${g.label} ${g.text}`).join('，')}）` : ''}${a.changesOn && a.becomes ? `；${a.changesOn} 起${word(a.becomes)}` : ''}`,
    ...a.verdicts.flatMap((v) => [
      `  ${outcomes[v.outcome]}　${v.label}　${v.citations.map((c) => c.text).join('、')}`,
      ...v.reasons.flatMap((r) => [`    ${r.text}`, ...r.facts.map((f) => `      据 ${f.registerLabel}：${f.title}${f.fields.length > 0 ? `（${f.fields.map((x) => `${x.label} ${x.text}`).join('，')}）` : ''}`)]),
      ...v.asks.map((ask) => `    待补：${ask.text}`),
    ]),
    ...(a.off.length > 0 ? [`  条款未经确认、未作判断的规则：${a.off.map((r) => `${r.label}（${r.clause}）`).join('、')}`] : []),
  ]
}
