/** What tests of several formats share: readers of other people's making, without which a file is only said to be right. */
import { spawnSync } from 'node:child_process'
import type { TestContext } from 'vitest'

/** Whether a command is there; asked once a test file. */
export const runs = (command: string, ...args: string[]): boolean => spawnSync(command, args, { stdio: 'ignore' }).status === 0

/** Skips the test where a foreign reader is missing, and says so; in CI, where all are installed, that is a failure. */
export function needs(context: TestContext, there: boolean, reader: string): void {
  if (there) return
  if (process.env['CI']) throw new Error(`没有安装 ${reader}：CI 必须用它重新打开导出的文件（见 .ci/run 的 packages）`)
  context.skip(`没有安装 ${reader}，跳过用它重新打开的检查`)
}
