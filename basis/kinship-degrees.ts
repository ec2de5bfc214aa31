/**
 * 亲属范围（《公务员回避规定》）对家庭关系代码（GB/T 4761）的对照：夫妻、直系血亲、三代以内旁系血亲、近姻亲。表上没有的不在回避之列。
 */
export type KinshipDegree = 'spouse' | 'lineal' | 'collateral' | 'affine'

export const kinshipDegrees: Readonly<Record<KinshipDegree, string>> = { spouse: '夫妻', lineal: '直系血亲', collateral: '三代以内旁系血亲', affine: '近姻亲' }

const codes: Readonly<Record<KinshipDegree, string>> = {
  spouse: '12 13',
  // 父母、子女（含养、继）、祖父母、外祖父母、孙子女、外孙子女。
  lineal: '10 11 14 15 20 21 22 23 24 25 26 28 29 30 31 32 33 33A 35 36 37 38 39 44 45 46 47 48 49 50 51',
  // 兄弟姐妹、伯叔姑舅姨、堂表兄弟姐妹、侄甥。
  collateral: '16 17 18 19 58 60 62 65 67 68 69 70 71 72 73 74 75 76 77 78 79',
  // 配偶的父母、子女的配偶、旁系血亲的配偶。
  affine: '27 27A 27B 27C 27D 27E 34 34A 34B 34C 34D 34E 40 41 42 43 54 55 56 57 59 61 63 64 66',
}

const degrees = new Map(Object.entries(codes).flatMap(([degree, list]) => list.split(' ').map((code) => [code, degree as KinshipDegree] as const)))

/** The degree by which two people must avoid each other; null for relations the law does not name. */
export function kinshipDegree(code: string | null): KinshipDegree | null {
  return code === null ? null : degrees.get(code) ?? null
}
