/** 学历由高到低：研究生、大学本科、大学专科；中专以下不在其列。 */
export const schoolingSteps: readonly (readonly [string, ReadonlySet<string>])[] = [
  ['研究生', new Set(['1', '11', '12', '1A', '1B'])],
  ['大学本科', new Set(['2', '21', '22', '23'])],
  ['大学专科', new Set(['3', '31', '32', '33', '34'])],
]
