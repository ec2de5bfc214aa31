import { givenText, oneOf, type Given } from '#kernel'

/** 逐项认定的结论：考察组和党委（党组）对须由人认定的各项一并作出，单项另有认定的以单项为准。 */
export const findings = oneOf('须由组织认定的各项', { clear: '逐项认定：具备基本条件和资格，没有不得列为考察对象的情形', found: '有不得列为考察对象的情形，见单项' }, { optional: true })

/** What people found on one matter: its own finding, else what the finding on all of them implies; null where nobody has. */
export function findingOf(given: Given, name: string, clear: string): string | null {
  return givenText(given, name) ?? (givenText(given, 'findings') === 'clear' ? clear : null)
}
