/** What pages and the screens of mechanisms are made of. */
export { api, apiUrl, ApiFailure, messageOf } from './api.ts'
export { useAxes, type Axes } from './axes.ts'
export { formatDate, formatInstant, formatNumber, formatSpan, periodText } from './format.ts'
export { useMeta, useSession, useRegister, useIndicator, findRegister, findIndicator, findField, codeLabel } from './session.ts'
export {
  useData, useRows, useRecord, useTimeline, useHistory, useFigures, useFigure, useMembers, useHome, useOptions, useSearchHits, useRefreshAll, rowPath,
} from './queries.ts'
export { pick, textParam, sharedSearch, type SharedSearch } from './search-params.ts'
export { RowLink, Grounds } from './row-link.tsx'
export { FigureNumber } from './figure/figure-number.tsx'
export { DefinitionCard } from './figure/definition-card.tsx'
export { Failure, Loading, Nothing, Reading } from './states.tsx'
export { PageHead } from './page-head.tsx'
