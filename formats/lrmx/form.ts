/** The appointment form 干部任免审批表 as an .lrmx file carries it: Chinese text, never codes. */

export interface EducationPart {
  readonly education: string
  readonly degree: string
  /** 毕业院校系及专业, on the line of the education. */
  readonly educationSchool: string
  /** 毕业院校系及专业, on the line of the degree; often the continuation of the line above. */
  readonly degreeSchool: string
}

export interface FamilyMember {
  readonly relation: string
  readonly name: string
  readonly birth: string
  readonly political: string
  readonly work: string
}

/**
 * An element the format does not know. `element` is the path below Person: `BeiZhu`, `Wai/Nei`,
 * `JiaTingChengYuan/Item[2]/DianHua`; `#text` is text that stands beside elements.
 */
export interface UnknownElement { readonly element: string; readonly text: string }

/** Texts as in the file, blanks around removed; '' where the element is empty or missing. Line breaks are `\n`. */
export interface LrmxForm {
  readonly name: string
  readonly sex: string
  readonly birth: string
  readonly ethnicity: string
  readonly nativePlace: string
  readonly birthplace: string
  readonly partyJoined: string
  readonly workStarted: string
  /** DaoLingNianYue, since 2025. */
  readonly retirementMonth: string
  readonly health: string
  readonly professionalTitle: string
  readonly expertise: string
  readonly fullTimeEducation: EducationPart
  readonly inServiceEducation: EducationPart
  readonly currentPost: string
  readonly proposedPost: string
  readonly dismissedPost: string
  /** Blanks inside are columns and stay. */
  readonly resume: string
  readonly rewards: string
  readonly assessments: string
  readonly reason: string
  readonly family: readonly FamilyMember[]
  readonly reportingUnit: string
  /** GaiGeQianRenZhiNianLingJieXian, since 2025. */
  readonly ageLimitClass: string
  readonly ageReferenceDate: string
  readonly filledOn: string
  readonly filledBy: string
  readonly identityNumber: string
  /** JPEG bytes. */
  readonly photo: Uint8Array | null
  readonly version: string
  readonly unknown: readonly UnknownElement[]
}

/** Value of each element; the reader's only statement of which element fills which field. */
export function formOf(
  value: (element: string) => string,
  family: readonly FamilyMember[],
  photo: Uint8Array | null,
  unknown: readonly UnknownElement[],
): LrmxForm {
  const part = (prefix: string): EducationPart => ({
    education: value(`${prefix}_XueLi`),
    degree: value(`${prefix}_XueWei`),
    educationSchool: value(`${prefix}_XueLi_BiYeYuanXiaoXi`),
    degreeSchool: value(`${prefix}_XueWei_BiYeYuanXiaoXi`),
  })
  return {
    name: value('XingMing'),
    sex: value('XingBie'),
    birth: value('ChuShengNianYue'),
    ethnicity: value('MinZu'),
    nativePlace: value('JiGuan'),
    birthplace: value('ChuShengDi'),
    partyJoined: value('RuDangShiJian'),
    workStarted: value('CanJiaGongZuoShiJian'),
    retirementMonth: value('DaoLingNianYue'),
    health: value('JianKangZhuangKuang'),
    professionalTitle: value('ZhuanYeJiShuZhiWu'),
    expertise: value('ShuXiZhuanYeYouHeZhuanChang'),
    fullTimeEducation: part('QuanRiZhiJiaoYu'),
    inServiceEducation: part('ZaiZhiJiaoYu'),
    currentPost: value('XianRenZhiWu'),
    proposedPost: value('NiRenZhiWu'),
    dismissedPost: value('NiMianZhiWu'),
    resume: value('JianLi'),
    rewards: value('JiangChengQingKuang'),
    assessments: value('NianDuKaoHeJieGuo'),
    reason: value('RenMianLiYou'),
    family,
    reportingUnit: value('ChengBaoDanWei'),
    ageLimitClass: value('GaiGeQianRenZhiNianLingJieXian'),
    ageReferenceDate: value('JiSuanNianLingShiJian'),
    filledOn: value('TianBiaoShiJian'),
    filledBy: value('TianBiaoRen'),
    identityNumber: value('ShenFenZheng'),
    photo,
    version: value('Version'),
    unknown,
  }
}

/** A form with nothing in it, to be spread over. */
export const emptyForm: LrmxForm = formOf(() => '', [], null, [])
