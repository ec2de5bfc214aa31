import { randomBytes } from 'node:crypto'
import { renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { basename, dirname, extname, join, resolve } from 'node:path'
import { CliProblem, exit } from './verb.ts'

/**
 * The path to write to, or a sentence why not: only a file of the same kind (`.docx`, `.xlsx`) is ever overwritten, and no
 * folder is made silently. `where` names the argument in the sentence.
 */
export function writablePath(out: string, extensions: string | readonly string[], where: string): string {
  const path = resolve(out)
  const allowed = typeof extensions === 'string' ? [extensions] : extensions
  if (!allowed.includes(extname(path).toLowerCase())) throw new CliProblem(`${where}要写成 ${allowed.join(' 或 ')} 文件，现为“${out}”`)
  const folder = statSync(dirname(path), { throwIfNoEntry: false })
  if (!folder) throw new CliProblem(`没有文件夹“${dirname(path)}”，请先建好再写出`, exit.missing)
  if (!folder.isDirectory()) throw new CliProblem(`“${dirname(path)}”不是文件夹，请换一个位置`)
  const there = statSync(path, { throwIfNoEntry: false })
  if (there && !there.isFile()) throw new CliProblem(`“${out}”已存在且不是文件，请换一个文件名`)
  return path
}

/** Writes beside and renames, so that a reader never finds half a file. */
export function replaceFile(path: string, bytes: Uint8Array): void {
  const draft = join(dirname(path), `.${basename(path)}.${randomBytes(4).toString('hex')}`)
  try {
    writeFileSync(draft, bytes)
    renameSync(draft, path)
  } catch (error) {
    rmSync(draft, { force: true })
    const code = error instanceof Error && 'code' in error ? String(error.code) : ''
    const why = code === 'ENOSPC' ? '磁盘已满' : code === 'EBUSY' || code === 'EPERM' ? '文件正被打开，请先关闭' : code === 'EACCES' || code === 'EROFS' ? '没有写入权限' : code
    throw new CliProblem(`“${path}”写不进去：${why}`, exit.failed)
  }
}
