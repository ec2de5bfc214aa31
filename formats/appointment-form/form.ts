import type { LrmxForm } from '#formats/lrmx'
import type { Layout } from './geometry.ts'

/** A 干部任免审批表 to be printed. */
export interface AppointmentForm {
  /** Its texts, as exchanged between offices; its own photograph is passed over. */
  readonly form: LrmxForm
  readonly picture: { readonly bytes: Uint8Array; readonly mediaType: string } | null
  /** Day by which ages count where the form names none. */
  readonly asOf: string
  /** Chosen by the date of filling in where it is not given. */
  readonly layout?: Layout
}
