import { compactDate, parseImpreciseDate, type ImpreciseDate } from '#kernel/field/imprecise-date'

/** Terms of GB/T 4762. */
export type PoliticalStatus =
  | '中共党员' | '预备党员' | '共青团员' | '民革' | '民盟' | '民建' | '民进' | '农工党' | '致公党' | '九三' | '台盟' | '无党派' | '群众'

export interface PartyMembership {
  /** When the person joined the Communist Party. */
  readonly joined?: ImpreciseDate
  /** A democratic party, by its term of GB/T 4762. */
  readonly otherParty?: string
  /** Missing where the text is empty or says nothing of it. */
  readonly political?: PoliticalStatus
  /** The element's text, trimmed. */
  readonly text: string
  /** Parts that were not understood, joined by `；`. */
  readonly rest: string
}

const parties: readonly (readonly [PoliticalStatus, RegExp])[] = [
  ['民革', /民革|国民党革命委员会/], ['民盟', /民盟|民主同盟/], ['民建', /民建|民主建国会/], ['民进', /民进|民主促进会/],
  ['农工党', /农工/], ['致公党', /致公/], ['九三', /九三/], ['台盟', /台盟|台湾民主自治同盟/],
]
const others: readonly (readonly [PoliticalStatus, RegExp])[] = [
  ['预备党员', /预备/], ['中共党员', /中共|共产党|^党员$/], ['共青团员', /团员/], ['无党派', /无党派/], ['群众', /群众/],
]

/**
 * Reads RuDangShiJian: `200108`, `民建`, `200108；民建`, `群众`, `202306（预备党员）`. A date of its own is the date of
 * joining the Communist Party; a date beside another party's name is not, and stays in `rest`.
 */
export function parsePartyJoined(written: string): PartyMembership {
  const text = written.trim()
  let joined: ImpreciseDate | undefined
  let otherParty: PoliticalStatus | undefined
  let political: PoliticalStatus | undefined
  const rest: string[] = []
  for (const part of text.split(/[；;，,、\s（）()]+/).filter((piece) => piece !== '')) {
    const date = parseImpreciseDate(part.replace(/(?:加入中国共产党|入党)$/, ''))
    const party = parties.find(([, shape]) => shape.test(part))
    const status = others.find(([, shape]) => shape.test(part))
    if (date !== null && joined === undefined) joined = date
    else if (party && otherParty === undefined) {
      otherParty = party[0]
      if (/\d/.test(part)) rest.push(part)
    } else if (status && political === undefined) {
      political = status[0]
      if (/\d/.test(part)) rest.push(part)
    } else rest.push(part)
  }
  // `民建（200108）`: the date stands behind the party it belongs to.
  const ofParty = joined !== undefined && otherParty !== undefined && !/^\s*[\d０-９]/.test(text) && political !== '中共党员'
  if (ofParty && joined !== undefined) {
    rest.unshift(joined)
    joined = undefined
  }
  political = joined !== undefined && political !== '预备党员' ? '中共党员' : political ?? otherParty
  return {
    ...(joined === undefined ? {} : { joined }),
    ...(otherParty === undefined ? {} : { otherParty }),
    ...(political === undefined ? {} : { political }),
    text,
    rest: rest.join('；'),
  }
}

/** The text of RuDangShiJian: `200012；民建`, `民建`, `群众`; '' where nothing is known. */
export function renderPartyJoined({ joined, otherParty, political }: Pick<PartyMembership, 'joined' | 'otherParty' | 'political'>): string {
  const date = joined === undefined ? (political === '中共党员' || political === '预备党员' ? political : '') : compactDate(joined) + (political === '预备党员' ? '（预备党员）' : '')
  const named = [date, otherParty ?? ''].filter((part) => part !== '')
  return named.length > 0 ? named.join('；') : political ?? ''
}
