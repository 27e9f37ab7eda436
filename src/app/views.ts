// The views that are fetched when they are first needed, and which address needs which.
import { fetchPage } from '../features/learn/page-modules.ts'
import { lazyView } from './lazy-view.ts'

export const TodayView = lazyView(() => import('../features/today/today-view.tsx'))
export const PracticeView = lazyView(() => import('../features/practice/practice-view.tsx'))
export const FactsView = lazyView(() => import('../features/facts/facts-view.tsx'))
export const ItemsView = lazyView(() => import('../features/items/items-view.tsx'))
export const ExamView = lazyView(() => import('../features/exam/exam-view.tsx'))
export const ProgressView = lazyView(() => import('../features/progress/progress-view.tsx'))
export const SettingsView = lazyView(() => import('../features/settings/settings-view.tsx'))
export const TroubleNotice = lazyView(() => import('./trouble-notice.tsx'))
export const SearchDialog = lazyView(() => import('../features/search/search-dialog.tsx'))

/** Fetches what the address needs, so that going there (or hydrating there) shows it at once. */
export async function preloadRoute(pathname: string): Promise<void> {
  const [section = '', topic = '', page = ''] = pathname.split('/').filter((part) => part !== '')
  if (section === '') await TodayView.preload()
  else if (section === 'learn' && page !== '') await fetchPage(`${topic}/${page}`)
  else if (section === 'practice') await PracticeView.preload()
  else if (section === 'facts') await FactsView.preload()
  else if (section === 'items') await ItemsView.preload()
  else if (section === 'exam') await ExamView.preload()
  else if (section === 'progress') await ProgressView.preload()
  else if (section === 'settings') await SettingsView.preload()
}
