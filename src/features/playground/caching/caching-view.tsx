// Caching, played: a cache in front of a database, request by request.
import type { ReactElement } from 'react'
import { LabView } from '../lab/lab-view.tsx'
import { CACHING } from './caching-lab.ts'

export default function CachingView(): ReactElement {
  return <LabView lab={CACHING} />
}
