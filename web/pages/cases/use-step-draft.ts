import type { Value } from '#kernel'
import type { CaseView, DraftContent, DraftWhole, OfferedAct } from '#server/http/contract'
import { useDraft } from '../../kit/drafts/use-draft.ts'
import { draftMode } from '../../kit/procedure/draft-mode.ts'
import { stored } from '../../kit/form/rules.ts'
import type { ItemState, MaterialState, StepState } from '../../kit/procedure/step-state.ts'

/** Keeps what is typed into a step, and takes it up again, on another machine too. */
export function useStepDraft(view: CaseView, act: OfferedAct, touched: boolean, onFound: (state: StepState) => void): { kept: DraftWhole | null; keep: (state: StepState) => void; drop: () => void } {
  const { kept, keep, drop } = useDraft({
    register: view.info.cases, row: view.id, mode: draftMode(act.id),
    fits: (content) => content.kind === 'step',
    onFound: ({ content, reason, titles }) => {
      if (content.kind !== 'step' || touched) return false
      onFound(stateOf(view, content, reason, titles))
      return true
    },
  })
  return { kept, drop, keep: (state) => keep({ base: view.base, content: contentOf(view, state), reason: state.note.slice(0, 500) }) }
}

function contentOf(view: CaseView, state: StepState): DraftContent {
  const subject = view.info.items?.subject ?? 'subject'
  return {
    kind: 'step', recorded: { ...state.recorded },
    values: Object.fromEntries(Object.entries(state.values).map(([name, value]) => [name, stored(value)])),
    items: state.items.map(({ key, id, name, values }) => ({ ...Object.fromEntries(Object.entries(values).map(([field, value]): [string, Value] => [field, stored(value)])), [subject]: key, id, name })),
    materials: state.materials.map(({ id, item, file, name, waived }) => ({ id, ...(item === null ? {} : { item }), ...(file ? { file } : {}), ...(name ? { name } : {}), ...(waived === undefined ? {} : { waived }) })),
  }
}

function stateOf(view: CaseView, content: Extract<DraftContent, { kind: 'step' }>, note: string, titles: Readonly<Record<string, string>>): StepState {
  const subject = view.info.items?.subject ?? 'subject'
  return {
    values: content.values, recorded: content.recorded, note, onBehalfOf: '',
    items: content.items.map(({ [subject]: key, id, name, ...values }): ItemState => ({ key: String(key), id: typeof id === 'string' ? id : null, name: typeof name === 'string' ? name : titles[String(key)] ?? '', values })),
    materials: content.materials.map(({ id = '', item, ...rest }): MaterialState => ({ id, item: item ?? null, ...rest })),
  }
}
