// Which address shows which view; rendered in the browser and, at build time, into HTML.
import type { ReactElement } from 'react'
import { Route, Routes } from 'react-router'
import { PageView } from '../features/learn/page-view.tsx'
import { TopicView } from '../features/learn/topic-view.tsx'
import { NotFoundView } from './not-found-view.tsx'
import { Shell } from './shell.tsx'
import {
  CachingView,
  DeploymentsView,
  CollectView,
  DeckView,
  ExamView,
  ExportsView,
  FactsView,
  FormView,
  GuideView,
  ItemsView,
  LearnView,
  JoinView,
  LiveRoomView,
  PlayView,
  PlaysView,
  PracticeView,
  ProgressView,
  ReviewView,
  SettingsView,
  TeachView,
  TodayView,
} from './views.ts'

const practice = (
  <div className="plain">
    <PracticeView />
  </div>
)

const review = (
  <div className="plain">
    <ReviewView />
  </div>
)

export function AppRoutes(): ReactElement {
  return (
    <Shell>
      <Routes>
        <Route index element={<TodayView />} />
        <Route path="learn" element={<LearnView />} />
        <Route path="learn/:topic" element={<TopicView />} />
        <Route path="learn/:topic/:page" element={<PageView />} />
        <Route path="facts" element={<FactsView />} />
        <Route path="exports" element={<ExportsView />} />
        <Route path="items" element={<ItemsView />} />
        <Route path="practice" element={practice} />
        <Route path="practice/:code" element={practice} />
        <Route path="play" element={<PlaysView />} />
        <Route path="play/concurrency" element={<PlayView />} />
        <Route path="play/deployments" element={<DeploymentsView />} />
        <Route path="play/caching" element={<CachingView />} />
        <Route
          path="exam"
          element={
            <div className="plain">
              <ExamView />
            </div>
          }
        />
        <Route path="review" element={review} />
        <Route path="progress" element={<ProgressView />} />
        <Route path="teach" element={<TeachView />} />
        <Route path="teach/form/:code" element={<FormView />} />
        <Route path="teach/collect/:code" element={<CollectView />} />
        <Route path="teach/room" element={<LiveRoomView />} />
        <Route path="teach/guide" element={<GuideView />} />
        <Route path="teach/:topic" element={<DeckView />} />
        <Route path="join" element={<JoinView />} />
        <Route path="join/:code" element={<JoinView />} />
        <Route path="settings" element={<SettingsView />} />
        <Route path="*" element={<NotFoundView />} />
      </Routes>
    </Shell>
  )
}
