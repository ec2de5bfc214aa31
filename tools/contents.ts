import { areas, mechanisms, systemArea } from '#basis'
import type { Catalogue, Field } from '#kernel'

/** 目录.md: every mechanism with its registers, fields and figures, made from the declarations. */
export function contents(catalogue: Catalogue): string {
  const lines = ['# 目录', '', '本页由声明生成，勿手改；改声明后运行 `npm run generate`。', '']
  for (const area of [...areas, systemArea]) {
    const inArea = area === systemArea ? platform(catalogue) : mechanisms.filter((m) => m.area === area.slug)
    const used = inArea.filter((m) => [...catalogue.registry.registers, ...catalogue.registry.rules, ...catalogue.registry.indicators, ...catalogue.registry.reports].some((p) => p.area === area.slug && p.mechanism === m.slug))
    if (used.length === 0) continue
    lines.push(`## ${area.label} \`${area.slug}\``, '')
    for (const mechanism of used) {
      const here = <T extends { area: string; mechanism: string }>(items: readonly T[]): T[] => items.filter((p) => p.area === area.slug && p.mechanism === mechanism.slug)
      lines.push(`### ${mechanism.label} \`${mechanism.slug}\``, '')
      for (const { declaration: r } of here(catalogue.registry.registers)) {
        lines.push(`台账 **${r.label}** \`${r.id}\`（${{ entity: '存续', span: '时段', event: '事件' }[r.time]}）`, '', '| 字段 | 名称 | 类型 | 必填 |', '|---|---|---|---|')
        for (const [name, field] of Object.entries(r.fields)) lines.push(`| ${field.label} | \`${name}\` | ${typeText(catalogue, field)} | ${field.optional ? '' : '是'} |`)
        lines.push('')
      }
      for (const { declaration: p } of here(catalogue.registry.procedures)) {
        lines.push(`流程 **${p.label}** \`${p.id}\`（${p.version}年，${p.from} 起）：${Object.values(p.stages).filter((s) => s.final !== 'stopped').map((s) => s.label).join(' → ')}`, '')
      }
      for (const { declaration: q } of here(catalogue.registry.questions)) lines.push(`资格事项 **${q.label}** \`${q.id}\``, '')
      for (const { declaration: r } of here(catalogue.registry.rules)) lines.push(`规则 **${r.label}** \`${r.id}\`（${r.clauses.join('、')}）`, '')
      for (const { declaration: i } of here(catalogue.registry.indicators)) lines.push(`指标 **${i.label}** \`${i.id}\`${i.unit ? `（${i.unit}）` : ''}：${i.definition}`, '')
      for (const { declaration: r } of here(catalogue.registry.reports)) lines.push(`报告 **${r.label}** \`${r.id}\``, '')
    }
  }
  return `${lines.join('\n').trimEnd()}\n`
}

/** What the platform itself keeps, named by its first register. */
function platform(catalogue: Catalogue): { slug: string; label: string }[] {
  const seen = new Map<string, string>()
  for (const p of catalogue.registry.registers) if (p.area === systemArea.slug && !seen.has(p.mechanism)) seen.set(p.mechanism, p.declaration.label)
  return [...seen].map(([slug, label]) => ({ slug, label }))
}

function typeText(catalogue: Catalogue, field: Field): string {
  switch (field.type) {
    case 'text': return field.multiline ? '长文字' : `文字（${field.maxLength}字）`
    case 'integer': return '整数'
    case 'decimal': return '小数'
    case 'boolean': return '是/否'
    case 'day': return '日期'
    case 'date': return '年月（可只到年、月）'
    case 'code': return `代码：${field.set ? `${catalogue.codeSet(field).label}（${catalogue.codeSet(field).standard}）` : Object.values(field.codes ?? {}).join('、')}`
    case 'reference': return `引用：${catalogue.register(field.register).label}`
    case 'file': return '文件'
    case 'structured': return '结构化内容'
  }
}
