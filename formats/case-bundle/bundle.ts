/**
 * The whole record of a case as one bundle (全程纪实卷): cover, people, index, and each step with its documents and the files that
 * came with it. Values only: nothing here knows a procedure.
 */
import type { OfficialDocument, TableColumn } from '#formats/official-document'

/** A label with what it says; `\n` breaks the line. */
export type Fact = readonly [label: string, text: string]

export interface CaseBundle {
  readonly number: string
  readonly title: string
  /** What the procedure is called: 选拔任用. */
  readonly kind: string
  readonly facts: readonly Fact[]
  /** Said under the index: what a reader did not get to see. */
  readonly notes: readonly string[]
  readonly people: BundleTable | null
  /** 全程纪实表. */
  readonly record: readonly RecordLine[]
  readonly steps: readonly BundleStep[]
  /** Who printed it and when, as the foot of each page says. */
  readonly printed: string
}

/** A line of the 全程纪实表; `step` by its place in the bundle, whose page it names, null for what is still to be done. */
export interface RecordLine { readonly step: number | null; readonly number: string; readonly date: string; readonly act: string; readonly by: string; readonly deadline: string; readonly told: string }

export interface BundleStep {
  readonly label: string
  readonly date: string
  readonly facts: readonly Fact[]
  readonly tables: readonly BundleTable[]
  readonly documents: readonly { readonly label: string; readonly document: OfficialDocument }[]
  readonly materials: readonly BundleMaterial[]
}

export interface BundleTable { readonly caption: string; readonly columns: readonly TableColumn[]; readonly rows: readonly (readonly string[])[] }

export interface BundleMaterial {
  readonly label: string
  /** Whom it is about; '' where it is about the case. */
  readonly whose: string
  /** The file by its digest, or why there is none. */
  readonly file: { readonly name: string; readonly digest: string } | null
  readonly waived: string | null
}

/** Files by digest; null for one whose bytes are not to be had (`why` goes into the bundle). */
export interface BundleFile { readonly bytes: Uint8Array | null; readonly why?: string }

/** Pages of files in one bundle, and bytes of them; what goes beyond stays in the electronic file, and the bundle says so. */
export const most = { pages: 3000, bytes: 200 * 1024 * 1024 } as const
