import type { FamilyMember, LrmxForm } from './form.ts'

export interface ElementOf<T> {
  readonly element: string
  readonly label: string
  readonly value: (form: T) => string
  /** Longest text in Chinese characters; two half-width characters count as one. */
  readonly width?: number
  /** Unknown to older editors: written only where it says something. */
  readonly optional?: boolean
}

/** Elements before the family table, in canonical order. */
export const beforeFamily: readonly ElementOf<LrmxForm>[] = [
  { element: 'XingMing', label: '姓名', value: (f) => f.name, width: 18 },
  { element: 'XingBie', label: '性别', value: (f) => f.sex },
  { element: 'ChuShengNianYue', label: '出生年月', value: (f) => f.birth },
  { element: 'MinZu', label: '民族', value: (f) => f.ethnicity },
  { element: 'JiGuan', label: '籍贯', value: (f) => f.nativePlace, width: 18 },
  { element: 'ChuShengDi', label: '出生地', value: (f) => f.birthplace, width: 18 },
  { element: 'RuDangShiJian', label: '入党时间', value: (f) => f.partyJoined, width: 18 },
  { element: 'CanJiaGongZuoShiJian', label: '参加工作时间', value: (f) => f.workStarted },
  { element: 'DaoLingNianYue', label: '到龄年月', value: (f) => f.retirementMonth, optional: true },
  { element: 'JianKangZhuangKuang', label: '健康状况', value: (f) => f.health, width: 18 },
  { element: 'ZhuanYeJiShuZhiWu', label: '专业技术职务', value: (f) => f.professionalTitle, width: 90 },
  { element: 'ShuXiZhuanYeYouHeZhuanChang', label: '熟悉专业有何专长', value: (f) => f.expertise, width: 110 },
  { element: 'QuanRiZhiJiaoYu_XueLi', label: '全日制教育学历', value: (f) => f.fullTimeEducation.education, width: 54 },
  { element: 'QuanRiZhiJiaoYu_XueWei', label: '全日制教育学位', value: (f) => f.fullTimeEducation.degree, width: 54 },
  { element: 'QuanRiZhiJiaoYu_XueLi_BiYeYuanXiaoXi', label: '全日制教育学历毕业院校系及专业', value: (f) => f.fullTimeEducation.educationSchool, width: 90 },
  { element: 'QuanRiZhiJiaoYu_XueWei_BiYeYuanXiaoXi', label: '全日制教育学位毕业院校系及专业', value: (f) => f.fullTimeEducation.degreeSchool, width: 90 },
  { element: 'ZaiZhiJiaoYu_XueLi', label: '在职教育学历', value: (f) => f.inServiceEducation.education, width: 54 },
  { element: 'ZaiZhiJiaoYu_XueWei', label: '在职教育学位', value: (f) => f.inServiceEducation.degree, width: 54 },
  { element: 'ZaiZhiJiaoYu_XueLi_BiYeYuanXiaoXi', label: '在职教育学历毕业院校系及专业', value: (f) => f.inServiceEducation.educationSchool, width: 90 },
  { element: 'ZaiZhiJiaoYu_XueWei_BiYeYuanXiaoXi', label: '在职教育学位毕业院校系及专业', value: (f) => f.inServiceEducation.degreeSchool, width: 90 },
  { element: 'XianRenZhiWu', label: '现任职务', value: (f) => f.currentPost, width: 324 },
  { element: 'NiRenZhiWu', label: '拟任职务', value: (f) => f.proposedPost, width: 324 },
  { element: 'NiMianZhiWu', label: '拟免职务', value: (f) => f.dismissedPost, width: 324 },
  { element: 'JianLi', label: '简历', value: (f) => f.resume },
  { element: 'JiangChengQingKuang', label: '奖惩情况', value: (f) => f.rewards, width: 552 },
  { element: 'NianDuKaoHeJieGuo', label: '年度考核结果', value: (f) => f.assessments, width: 414 },
  { element: 'RenMianLiYou', label: '任免理由', value: (f) => f.reason, width: 552 },
]

export const familyElement = 'JiaTingChengYuan'
export const photoElement = 'ZhaoPian'

/** Elements of a family member, in canonical order. */
export const ofMember: readonly ElementOf<FamilyMember>[] = [
  { element: 'ChengWei', label: '称谓', value: (m) => m.relation },
  { element: 'XingMing', label: '姓名', value: (m) => m.name, width: 18 },
  { element: 'ChuShengRiQi', label: '出生日期', value: (m) => m.birth },
  { element: 'ZhengZhiMianMao', label: '政治面貌', value: (m) => m.political },
  { element: 'GongZuoDanWeiJiZhiWu', label: '工作单位及职务', value: (m) => m.work, width: 124 },
]

/** Elements between the family table and the photo. */
export const afterFamily: readonly ElementOf<LrmxForm>[] = [
  { element: 'ChengBaoDanWei', label: '呈报单位', value: (f) => f.reportingUnit, width: 252 },
  { element: 'GaiGeQianRenZhiNianLingJieXian', label: '改革前任职年龄界限', value: (f) => f.ageLimitClass, optional: true },
  { element: 'JiSuanNianLingShiJian', label: '计算年龄时间', value: (f) => f.ageReferenceDate },
  { element: 'TianBiaoShiJian', label: '填表时间', value: (f) => f.filledOn },
  { element: 'TianBiaoRen', label: '填表人', value: (f) => f.filledBy, width: 18 },
  { element: 'ShenFenZheng', label: '身份证号', value: (f) => f.identityNumber, optional: true },
]

export const versionElement: ElementOf<LrmxForm> = { element: 'Version', label: '版本', value: (f) => f.version }

export const textElements: ReadonlySet<string> = new Set([...beforeFamily, ...afterFamily, versionElement].map((e) => e.element))

/** Width of a text in Chinese characters, half-width ones counted as a half. */
function widthOf(text: string): number {
  let halves = 0
  for (const c of text) halves += c === '\n' ? 0 : /[\x20-\x7e\uff61-\uff9f]/.test(c) ? 1 : 2
  return Math.ceil(halves / 2)
}

export interface LengthProblem { readonly element: string; readonly label: string; readonly width: number; readonly limit: number; readonly message: string }

/** Texts longer than the editor accepts, with what to shorten. The résumé has no limit. */
export function lengthProblems(form: LrmxForm): LengthProblem[] {
  const found: LengthProblem[] = []
  const look = <T>(elements: readonly ElementOf<T>[], of: T, where = '', path = ''): void => {
    for (const { element, label, value, width: limit } of elements) {
      const width = widthOf(value(of))
      if (limit === undefined || width <= limit) continue
      found.push({ element: path + element, label: where + label, width, limit, message: `“${where}${label}”有${width}个字，超过${limit}个字，请精简` })
    }
  }
  look(beforeFamily, form)
  form.family.forEach((member, i) => look(ofMember, member, `家庭成员第${i + 1}人`, `${familyElement}/Item[${i + 1}]/`))
  look(afterFamily, form)
  return found
}
