import type { LrmxForm } from '#formats/lrmx'

/** Texts of a record, by position: a form of 2.0 has exactly these 33. */
export const fieldCount = 33

/** Keys of the form that are one text of the record each. */
type Plain = { [K in keyof LrmxForm]: LrmxForm[K] extends string ? K : never }[keyof LrmxForm]

export const plainFields: readonly { readonly at: number; readonly key: Plain; readonly label: string }[] = [
  { at: 0, key: 'name', label: '姓名' },
  { at: 1, key: 'sex', label: '性别' },
  { at: 2, key: 'birth', label: '出生年月' },
  { at: 3, key: 'ethnicity', label: '民族' },
  { at: 4, key: 'nativePlace', label: '籍贯' },
  { at: 5, key: 'partyJoined', label: '入党时间' },
  { at: 6, key: 'health', label: '健康状况' },
  { at: 7, key: 'birthplace', label: '出生地' },
  { at: 8, key: 'workStarted', label: '参加工作时间' },
  { at: 11, key: 'professionalTitle', label: '专业技术职务' },
  { at: 16, key: 'expertise', label: '熟悉专业有何专长' },
  { at: 17, key: 'resume', label: '简历' },
  { at: 18, key: 'rewards', label: '奖惩情况' },
  { at: 19, key: 'assessments', label: '年度考核结果' },
  { at: 25, key: 'currentPost', label: '现任职务' },
  { at: 26, key: 'proposedPost', label: '拟任职务' },
  { at: 27, key: 'dismissedPost', label: '拟免职务' },
  { at: 28, key: 'reason', label: '任免理由' },
  { at: 29, key: 'reportingUnit', label: '呈报单位' },
  { at: 30, key: 'ageReferenceDate', label: '计算年龄时间' },
  { at: 31, key: 'filledBy', label: '填表人' },
  { at: 32, key: 'filledOn', label: '填表时间' },
]

/** 学历#学位@在职学历#在职学位, and the schools in the same shape. */
export const educationAt = 9
export const schoolsAt = 10

/** The family table by columns, its rows joined by `@` and padded with empty ones. */
export const familyAt = [
  { at: 20, key: 'relation', label: '称谓' },
  { at: 21, key: 'name', label: '姓名' },
  { at: 22, key: 'birth', label: '出生年月' },
  { at: 23, key: 'political', label: '政治面貌' },
  { at: 24, key: 'work', label: '工作单位及职务' },
] as const

/** Files with 7, 12 and 13 rows have been seen; 12 is what the editor pads to. */
export const familyRows = 12
export const mostFamilyRows = 13

/** Texts of nobody knows what: kept under a name of their own and written back to their place. */
export const unknownAt = [12, 13, 14, 15] as const
export const unknownName = (at: number): string => `Lrm.${at}`

/** What a form can say since 3.x and a record of 2.0 has no place for. */
export const lacking: readonly { readonly key: Plain; readonly label: string }[] = [
  { key: 'identityNumber', label: '身份证号' },
  { key: 'retirementMonth', label: '到龄年月' },
  { key: 'ageLimitClass', label: '改革前任职年龄界限' },
]
