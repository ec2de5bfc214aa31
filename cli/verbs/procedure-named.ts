import type { Catalogue } from '#kernel'
import { CliProblem, exit } from '../verb.ts'

/** The procedure that somebody means by its id or its name. */
export function procedureNamed({ procedures }: Catalogue, asked: string): string {
  const known = [...procedures].map(([id, versions]) => ({ id, label: versions.at(-1)?.label ?? id }))
  const found = known.find((p) => p.id === asked || p.label === asked)
  if (!found) throw new CliProblem(`没有“${asked}”这个流程，可用：${known.map((p) => `${p.id}（${p.label}）`).join('、')}`, exit.missing)
  return found.id
}
