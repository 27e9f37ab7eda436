// The days ahead: how many questions each would bring, if nothing were answered before.
import { useEffect, useMemo, type ReactElement } from 'react'
import type { Corpus } from '../../facts/fact.ts'
import { forecastOf } from '../../review/forecast.ts'
import { findAskable, useAskable } from '../../store/askable.ts'
import { useDeck, watchDeck } from '../../store/deck.ts'
import { todayHere } from '../../store/local-offset.ts'
import { useSettings } from '../../store/settings.ts'
import { studyFrom } from '../../store/study.ts'
import { aheadSentence, aheadSeries, DAYS_AHEAD } from './ahead-series.ts'
import { SeriesSection } from './series-section.tsx'

export function DaysAhead({ corpus }: { readonly corpus: Corpus }): ReactElement | null {
  const settings = useSettings()
  const askable = useAskable((state) => state.askable)
  const { deck, from } = useDeck()
  const today = todayHere()
  useEffect(watchDeck, [])
  useEffect(() => void findAskable(corpus), [corpus])
  const ahead = useMemo(() => {
    const study = askable === undefined ? undefined : studyFrom(corpus, askable, settings, today)
    return study === undefined ? [] : forecastOf(deck, study.candidates, study.goal, DAYS_AHEAD)
  }, [corpus, askable, settings, today, deck])
  if (from === 'nothing' || ahead.length === 0) return null
  return (
    <SeriesSection
      id="ahead"
      title="The days ahead"
      says={aheadSentence(ahead)}
      series={aheadSeries(ahead)}
      kind="bars"
    />
  )
}
