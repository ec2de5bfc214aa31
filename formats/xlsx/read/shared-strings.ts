import type { Package } from '../zip/workbook-package.ts'
import { WorkbookProblem } from '../problem.ts'
import { TextCollector } from './text-collector.ts'
import { TextStore } from './text-store.ts'

/** Reads xl/sharedStrings.xml into a store the caller closes; an empty one when the workbook has none. */
export async function sharedStrings(pack: Package, part: string | undefined): Promise<TextStore> {
  const store = new TextStore()
  if (part === undefined) return store
  const collector = new TextCollector(pack.limits.cellChars)
  try {
    await pack.scan(part, (kind, raw, name) => {
      if (name === 'si') {
        if (kind === 'close') store.add(collector.takeRaw())
        else collector.takeRaw()
        if (kind === 'empty') store.add('')
        if (store.count > pack.limits.sharedStrings) {
          throw new WorkbookProblem('too-big', '工作簿内不同的文字过多', '请拆成几个工作簿分别上传', { file: pack.fileName })
        }
      } else collector.token(kind, raw, name)
    })
    return store
  } catch (error) {
    store.close()
    throw error
  }
}
