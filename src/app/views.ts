// The views that are fetched when they are first needed, and which address needs which.
import { fetchPage, isPageHere } from '../features/learn/page-modules.ts'
import { fetchTopic, isTopicHere } from '../features/learn/topics.ts'
import { lazyView } from './lazy-view.ts'

export const TodayView = lazyView(() => import('../features/today/today-view.tsx'))
export const PracticeView = lazyView(() => import('../features/practice/practice-view.tsx'))
export const ReviewView = lazyView(() => import('../features/review/review-view.tsx'))
export const LearnView = lazyView(() => import('../features/learn/learn-view.tsx'))
export const FactsView = lazyView(() => import('../features/facts/facts-view.tsx'))
export const ItemsView = lazyView(() => import('../features/items/items-view.tsx'))
export const ExportsView = lazyView(() => import('../features/exports/exports-view.tsx'))
export const PlayView = lazyView(() => import('../features/playground/play-view.tsx'))
export const PlaysView = lazyView(() => import('../features/playground/plays-view.tsx'))
export const DeploymentsView = lazyView(() => import('../features/playground/deployments/deployments-view.tsx'))
export const CachingView = lazyView(() => import('../features/playground/caching/caching-view.tsx'))
export const ExamView = lazyView(() => import('../features/exam/exam-view.tsx'))
export const ProgressView = lazyView(() => import('../features/progress/progress-view.tsx'))
export const SettingsView = lazyView(() => import('../features/settings/settings-view.tsx'))
export const TeachView = lazyView(() => import('../features/teach/teach-view.tsx'))
export const DeckView = lazyView(() => import('../features/teach/slides/deck-view.tsx'))
export const FormView = lazyView(() => import('../features/teach/form/form-view.tsx'))
export const CollectView = lazyView(() => import('../features/teach/no-network/collect-view.tsx'))
export const LiveRoomView = lazyView(() => import('../features/teach/room/live-room-view.tsx'))
export const GuideView = lazyView(() => import('../features/teach/guide/guide-view.tsx'))
export const JoinView = lazyView(() => import('../features/join/join-view.tsx'))
export const TroubleNotice = lazyView(() => import('./trouble-notice.tsx'))
export const SearchDialog = lazyView(() => import('../features/search/search-dialog.tsx'))

interface Code {
  preload(): Promise<unknown>
  isHere(): boolean
}

const VIEWS: Readonly<Record<string, Code>> = {
  '': TodayView,
  learn: LearnView,
  practice: PracticeView,
  facts: FactsView,
  items: ItemsView,
  exports: ExportsView,
  play: PlaysView,
  'play/concurrency': PlayView,
  'play/deployments': DeploymentsView,
  'play/caching': CachingView,
  exam: ExamView,
  review: ReviewView,
  progress: ProgressView,
  settings: SettingsView,
  join: JoinView,
}

const TEACH_VIEWS: ReadonlyMap<string, Code> = new Map([
  ['', TeachView],
  ['form', FormView],
  ['collect', CollectView],
  ['room', LiveRoomView],
  ['guide', GuideView],
])

/** What the address needs besides the shell; nothing for those that the shell shows itself. */
function codeOf(pathname: string): Code | undefined {
  const [section = '', topic = '', page = ''] = pathname.split('/').filter((part) => part !== '')
  if (section === 'teach') return TEACH_VIEWS.get(topic) ?? DeckView
  if (section !== 'learn' || topic === '') return VIEWS[`${section}/${topic}`] ?? VIEWS[section]
  const key = `${topic}/${page}`
  return page === ''
    ? { preload: () => fetchTopic(topic), isHere: () => isTopicHere(topic) }
    : { preload: () => fetchPage(key), isHere: () => isPageHere(key) }
}

/** Fetches what the address needs, so that going there (or hydrating there) shows it at once. */
export const preloadRoute = async (pathname: string): Promise<void> => void (await codeOf(pathname)?.preload())

/** Whether the address can be shown without waiting. */
export const isRouteHere = (pathname: string): boolean => codeOf(pathname)?.isHere() ?? true
