import { extname } from 'node:path'
import type { Report } from '#kernel'
import { catalogue } from '#server/catalogue'
import { memberList } from '#server/figures/figure'
import type { FrozenReport, ReportDifference } from '#server/http/contract'
import { look, today } from '#server/postgres/read/view'
import { NotFound } from '#server/records/save'
import { reportDifference } from '#server/reports/difference'
import { reportDocx, reportFileName, reportLines } from '#server/reports/docx'
import { freezeReport, frozenReports } from '#server/reports/freeze'
import { reportPdf } from '#server/reports/pdf'
import { reportView } from '#server/reports/view'
import { momentFrom, momentOptions } from '../moment.ts'
import { CliProblem, exit, fontFolder, print, text, withRuntime, type Values, type Verb } from '../verb.ts'
import { replaceFile, writablePath } from '../target.ts'

export const report: Verb = {
  name: 'report', usage: 'report annual [--period Y] [--as-of D] [--known-at N] [--out FILE.docx|FILE.pdf] | report freeze|list | report diff [ID|latest] [--against ID]',
  summary: '生成报告：正文里的每个数字由台账算出，手写的数字标出未绑定。freeze 冻结一份，list 列出冻结的报告，diff 说明冻结以后的更正和口径变化会改动哪些数字、由哪些变更引起。',
  options: {
    ...momentOptions,
    out: { type: 'string', value: 'FILE', hint: '写成公文格式的 docx 或 pdf，按文件名；不写则在屏幕上显示正文' },
    against: { type: 'string', value: 'ID', hint: 'diff：与另一份冻结的报告比较，不写则与现在比较' },
    reason: { type: 'string', value: '文字', hint: '冻结事由，记入变更史' },
  },
  run: async (args, values) => {
    const [deed, name, ...rest] = args
    if (!deed) throw new CliProblem(`请写明报告：mingshi report ${[...catalogue.reports.keys()].join('、')}，或 freeze、list、diff`)
    if (rest.length > 0) throw new CliProblem(`多写了“${rest.join(' ')}”，请去掉`)
    switch (deed) {
      case 'freeze': return freeze(reportNamed(name ?? 'annual'), values)
      case 'list': return listFrozen(values)
      case 'diff': return diff(name ?? 'latest', values)
      default:
        if (name !== undefined) throw new CliProblem(`多写了“${name}”，请去掉`)
        return show(reportNamed(deed), values)
    }
  },
}

function reportNamed(id: string): Report {
  const found = catalogue.reports.get(id) ?? [...catalogue.reports.values()].find((r) => r.label === id)
  if (!found) throw new CliProblem(`没有“${id}”这份报告。可用：${[...catalogue.reports.keys()].join('、')}，另有 freeze、list、diff`, exit.missing)
  return found
}

async function show(report: Report, values: Values): Promise<number> {
  const { period, asOf, knownAt } = momentFrom(values)
  const out = text(values, 'out')
  const path = out === undefined ? null : writablePath(out, ['.docx', '.pdf'], '--out ')
  return withRuntime(values, (runtime, principal) => look(runtime.database, principal, { asOf, knownAt }, async (view) => {
    const shown = await reportView(view, report, period, runtime.tenant.name)
    const figures: unknown[] = []
    for (const figure of shown.figures) {
      const indicator = view.catalogue.indicators.get(figure.indicator)
      if (!indicator) continue
      const members = await memberList(view, indicator, period)
      const denominator = indicator.denominator ? await memberList(view, indicator, period, 'denominator') : undefined
      figures.push({
        indicator: indicator.id, kind: indicator.kind, value: figure.value, members,
        ...(denominator ? { numerator: members, denominator } : {}),
      })
    }
    let missing: readonly string[] = []
    if (path !== null && extname(path).toLowerCase() === '.pdf') {
      const made = await reportPdf(shown, fontFolder(values))
      missing = made.missing
      replaceFile(path, made.pdf)
    } else if (path !== null) replaceFile(path, await reportDocx(shown))
    print(values, { figures, unbound: shown.unbound }, () => [
      ...(path === null ? [...reportLines(shown), ''] : [`已写出 ${path}`]),
      ...(missing.length > 0 ? [`提示：“${missing.join('')}”所用字体中没有，已写成〔U+…〕；在“${fontFolder(values)}”放入收有这些字的字体后重新写出`] : []),
      `${period.label}，截至 ${shown.asOf}，所知到第 ${shown.knownAt} 号变更；${shown.figures.length} 个数字由台账算出，${shown.unbound.length} 处未绑定指标`,
      ...shown.unbound.map((u) => `  未绑定 ${u.text}（${u.section}）：${u.context}`),
      ...(path === null ? [`写成公文格式：mingshi report ${report.id} --period ${text(values, 'period') ?? period.from.slice(0, 4)} --out ${reportFileName(shown)}`] : []),
    ])
    return exit.done
  }))
}

async function freeze(report: Report, values: Values): Promise<number> {
  const { period, asOf, knownAt } = momentFrom(values)
  return withRuntime(values, async (runtime, principal) => {
    const frozen = await freezeReport(runtime.database, principal, report, period, { asOf, knownAt }, text(values, 'reason') ?? '', runtime.tenant.name)
    print(values, frozen, () => [`已冻结：${frozenLine(frozen)}`, `总摘要值（SM3）${frozen.digest}`, `看以后的差异：mingshi report diff ${frozen.id}`])
    return exit.done
  })
}

async function listFrozen(values: Values): Promise<number> {
  return withRuntime(values, (runtime, principal) => look(runtime.database, principal, {}, async (view) => {
    const all = await frozenReports(view)
    print(values, all, () => (all.length === 0 ? ['还没有冻结的报告。冻结一份：mingshi report freeze'] : all.map((f) => `${f.id}  ${frozenLine(f)}`)))
    return exit.done
  }))
}

function frozenLine(frozen: FrozenReport): string {
  return `${frozen.title}，截至 ${frozen.asOf}，所知到第 ${frozen.knownAt} 号变更，${frozen.frozenOn} 由${frozen.frozenBy}冻结${frozen.intact ? '' : '（内容与总摘要值不符！）'}`
}

async function diff(id: string, values: Values): Promise<number> {
  return withRuntime(values, (runtime, principal) => look(runtime.database, principal, {}, async (view) => {
    const wanted = id === 'latest' ? (await frozenReports(view))[0]?.id : id
    if (wanted === undefined) throw new CliProblem('还没有冻结的报告。冻结一份：mingshi report freeze', exit.missing)
    const difference = await reportDifference(view, wanted, text(values, 'against')).catch((error: unknown) => {
      throw error instanceof NotFound ? new CliProblem(`没有编号为“${[wanted, text(values, 'against')].filter(Boolean).join('”或“')}”的冻结报告（mingshi report list 列出全部）`, exit.missing) : error
    })
    print(values, difference, () => differenceLines(difference))
    return difference.figures.length > 0 || difference.narrativeChanged || !difference.frozen.intact ? exit.partly : exit.done
  }))
}

function differenceLines(difference: ReportDifference): string[] {
  const { frozen, figures } = difference
  return [
    frozenLine(frozen),
    ...(difference.against ? [`与 ${frozenLine(difference.against)} 对照`] : []),
    figures.length === 0 ? `按第 ${difference.knownAt} 号变更所知，各个数字及其名单都一致。` : `按第 ${difference.knownAt} 号变更所知，${figures.length} 个数字有差异：`,
    ...figures.flatMap((f) => [
      `  ${f.label}：${f.before} → ${f.after}${f.definitionChanged ? '（口径已改）' : ''}`,
      ...(f.added.length > 0 ? [`    增加 ${f.added.length}：${some(f.added.map((m) => m.title))}`] : []),
      ...(f.removed.length > 0 ? [`    减少 ${f.removed.length}：${some(f.removed.map((m) => m.title))}`] : []),
      ...f.causes.slice(0, 20).map((c) => `    第 ${c.act} 号变更 ${today(new Date(c.at))} ${c.actorName} ${c.verbLabel}：${c.title}（${c.reason}）`),
      ...(f.causes.length > 20 ? [`    …… 共 ${f.causes.length} 条，其余见 --json`] : []),
    ]),
    ...(difference.text.length > 0 ? [difference.narrativeChanged ? '  文字（措辞也不同）：' : '  文字：'] : []),
    ...difference.text.map(({ section, parts }) => `    ${section}：${parts.map((p) => (p.kind === 'same' ? p.text : p.kind === 'removed' ? `〔删${p.text}〕` : `〔增${p.text}〕`)).join('')}`),
  ]
}

function some(titles: readonly string[]): string {
  return titles.length <= 12 ? titles.join('、') : `${titles.slice(0, 12).join('、')} 等`
}
