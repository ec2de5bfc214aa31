import type { EducationPart, LrmxForm } from './form.ts'

export interface EducationRow {
  readonly kind: 'full-time' | 'in-service'
  /** 学历, '' on a row of a degree alone. */
  readonly education: string
  /** 学位, '' on a row of an education alone. */
  readonly degree: string
  /** School and department, without the major where one could be told. */
  readonly school: string
  readonly major?: string
  /** School, department and major word for word. */
  readonly text: string
}

const isSchool = /大学|学院|党校|学校|研究院|研究所|中学|师范|分校|电大|函授/
/** The last word of a school or department; 系统工程 and 系列 are no departments. */
const schoolEnd = /^(.*(?:大学|学院|党校|学校|研究院|研究所|分校|研究生部|研究生院|系(?![统列])|所))(.+?)(?:专业)?$/s

function schoolAndMajor(text: string): { school: string; major?: string } {
  const [, school, major] = text.endsWith('专业') ? schoolEnd.exec(text) ?? [] : []
  return school !== undefined && major !== undefined ? { school: school.trim(), major: major.replace(/专业$/, '').trim() } : { school: text }
}

function rowsOf(kind: EducationRow['kind'], { education, degree, educationSchool, degreeSchool }: EducationPart): EducationRow[] {
  const row = (of: { education: string; degree: string }, text: string): EducationRow => ({ kind, ...of, ...schoolAndMajor(text), text })
  if (education === '' && degree === '' && educationSchool === '' && degreeSchool === '') return []
  if (degreeSchool === '' || degreeSchool === educationSchool) return [row({ education, degree }, educationSchool)]
  if (educationSchool === '' && (education === '' || degree !== '')) return [row({ education, degree }, degreeSchool)]
  // Many forms let the upper line run on into the lower one: school above, major below.
  const runsOn = educationSchool.endsWith('大学') && !/大学|党校/.test(degreeSchool)
  if (runsOn || !isSchool.test(degreeSchool)) return [row({ education, degree }, educationSchool + degreeSchool)]
  return [row({ education, degree: '' }, educationSchool), row({ education: '', degree }, degreeSchool)]
}

/** Educations and degrees of both parts: one row where they come from one school, else one for each. */
export function parseEducation(form: Pick<LrmxForm, 'fullTimeEducation' | 'inServiceEducation'>): EducationRow[] {
  return [...rowsOf('full-time', form.fullTimeEducation), ...rowsOf('in-service', form.inServiceEducation)]
}
