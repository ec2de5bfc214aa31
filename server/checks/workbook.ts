import { writeWorkbook } from '#formats/xlsx'
import { weights, type Register } from '#kernel'
import type { CheckList } from '#server/http/contract'

/** The error list as a workbook, to be worked through on paper or sent to a unit; on a sheet of its own what it was made from. */
export async function writeCheckList(about: Register, found: CheckList, unit: string, target: string): Promise<void> {
  const rows = found.entries.map((e, i) => {
    const [first] = e.facts
    return [i + 1, e.subject.title, e.subject.detail, weights[e.weight], e.label, e.text, first?.registerLabel ?? '', first?.fields.map((f) => `${f.label}：${f.text}`).join('；') ?? '', e.verified ? '已核实无误' : '未处理', e.verified ? `${e.verified.grounds}（${e.verified.by}，第 ${e.verified.act} 号）` : e.formerly ? `曾认定无误，事实已变：${e.formerly}` : '']
  })
  await writeWorkbook(target, { sheets: [
    {
      name: '错误清单', rows,
      columns: [{ header: '序号', width: 6 }, { header: about.title.length === 1 ? about.fields[about.title[0] ?? '']?.label ?? about.label : about.label, width: 10 }, { header: '现任职务', width: 28 }, { header: '程度', width: 6 }, { header: '类别', width: 20 }, { header: '问题与处理', width: 60 }, { header: '台账', width: 12 }, { header: '现在记录', width: 40 }, { header: '状态', width: 10 }, { header: '认定', width: 40 }],
    },
    {
      name: '说明', columns: [{ header: '项目', width: 12 }, { header: '内容', width: 60 }],
      rows: [['范围', unit || '全部'], ['截至', found.asOf], ['记到', `第 ${found.knownAt} 号变更`], ['校核', `${found.subjects} ${about.unit}，其中 ${found.clean} ${about.unit}没有待处理的问题`], ['本表', `${found.total} 条`], ...(found.hidden > 0 ? [['未列', `${found.hidden} 条涉及您无权查看的台账`]] : [])],
    },
  ] })
}
