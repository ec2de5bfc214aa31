import { Package as AnyPackage, type OpenOptions as AnyOpenOptions, type PackageKind } from '#formats/package'
import { LIMITS, type Limits } from '../limits.ts'
import { adopted } from '../problem.ts'
import { requireZip } from './recognize.ts'

export type Package = AnyPackage<Limits>
export type OpenOptions = AnyOpenOptions<Limits>

const workbook: PackageKind<Limits> = {
  limits: LIMITS,
  noun: '工作簿',
  saveAs: '请在 Excel 或 WPS 中打开后另存为 .xlsx，再上传',
  trust: '请核对文件来源，用 Excel 或 WPS 打开并另存为 .xlsx 后再上传',
  tooBig: '请删去图片等附件，或拆成几个工作簿分别上传',
  unlock: '请取消密码并另存为 .xlsx 后再上传',
  recognize: requireZip,
  adopt: (problem, file) => adopted(problem, { file }),
}

/** @throws WorkbookProblem for whatever is not a sound, bounded zip package. Close it when done. */
export const openWorkbook = (path: string, options: OpenOptions = {}): Promise<Package> => AnyPackage.open(path, workbook, options)
