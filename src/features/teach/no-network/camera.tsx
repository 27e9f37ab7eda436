// The instructor's camera, held over one phone after the other; each code is taken once until another one has been seen.
import { useEffect, useRef, useState, type ReactElement } from 'react'
import { Button } from '../../../ui/button.tsx'
import { codeReader } from './read-codes.ts'

const LOOK_MS = 150
const NO_CAMERA =
  'The camera was not given, or there is none. Nothing is lost: type the signs under the code, or choose photos of the codes.'

interface Props {
  onCode(text: string): void
  onStop(): void
}

export default function Camera({ onCode, onStop }: Props): ReactElement {
  const video = useRef<HTMLVideoElement>(null)
  const latest = useRef(onCode)
  const [fault, setFault] = useState('')
  useEffect(() => {
    latest.current = onCode
  })
  useEffect(
    () =>
      watch(
        video.current,
        (text) => latest.current(text),
        () => setFault(NO_CAMERA),
      ),
    [],
  )
  return (
    <div className="camera">
      {fault === '' ? (
        <video ref={video} muted playsInline aria-label="What the camera sees" />
      ) : (
        <p role="alert">{fault}</p>
      )}
      <Button onClick={onStop}>{fault === '' ? 'Stop the camera' : 'Close'}</Button>
    </div>
  )
}

/** Looks again and again; the answer stops it and gives the camera back. */
function watch(video: HTMLVideoElement | null, found: (text: string) => void, fail: () => void): () => void {
  let stopped = false
  let stream: MediaStream | undefined
  let timer: ReturnType<typeof setTimeout> | undefined
  let last = ''
  const stop = (): void => {
    stopped = true
    clearTimeout(timer)
    stream?.getTracks().forEach((track) => track.stop())
  }
  const run = async (): Promise<void> => {
    if (video === null) return
    stream = await navigator.mediaDevices.getUserMedia({ video: { facingMode: 'environment' } })
    if (stopped) return stop()
    video.srcObject = stream
    await video.play()
    const read = await codeReader()
    const look = async (): Promise<void> => {
      const codes = await read(video, video.videoWidth, video.videoHeight).catch(() => [])
      if (stopped) return
      for (const text of codes) {
        if (text !== last) found(text)
        last = text
      }
      timer = setTimeout(() => void look(), LOOK_MS)
    }
    await look()
  }
  run().catch(() => {
    stop()
    fail()
  })
  return stop
}
