// A chart over days: a plain sentence, the drawing, and the numbers behind it.
import { lazy, Suspense, type ReactElement } from 'react'
import { dayInWords } from '../../ui/day.ts'
import { Skeleton } from '../../ui/skeleton.tsx'
import { tableOf, type Series } from './series.ts'
import type { ChartProps } from './series-chart.tsx'

const SeriesChart = lazy(() => import('./series-chart.tsx'))

interface Props extends ChartProps {
  readonly id: string
  readonly title: string
  readonly says: string
}

export function SeriesSection({ id, title, says, series, ...chart }: Props): ReactElement {
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      <p>{says}</p>
      {series.days.length > 1 && (
        <Suspense fallback={<Skeleton lines={3} says="The chart is on its way" />}>
          <SeriesChart series={series} {...chart} />
        </Suspense>
      )}
      <SeriesTable series={series} />
    </section>
  )
}

export const SeriesTable = ({ series }: { readonly series: Series }): ReactElement => (
  <details className="numbers">
    <summary>The numbers</summary>
    <table>
      <caption className="vh">{series.name}</caption>
      <thead>
        <tr>
          <th scope="col">Day</th>
          <th scope="col">{series.name}</th>
        </tr>
      </thead>
      <tbody>
        {tableOf(series).map(({ day, text }) => (
          <tr key={day}>
            <th scope="row">{dayInWords(day)}</th>
            <td>{text}</td>
          </tr>
        ))}
      </tbody>
    </table>
  </details>
)
