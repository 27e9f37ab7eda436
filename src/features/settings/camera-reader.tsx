// Reads a series of codes with the camera until none is missing; loaded where the browser can do it.
import { useEffect, useRef, useState, type ReactElement } from 'react'
import { readFrame, wholeOf, withFrame, type Collected } from '../../store/transfer-frames.ts'
import { mergeBytes, type TransferOutcome } from '../../store/transfer.ts'
import { Button } from '../../ui/button.tsx'

/** Chrome's; not yet in TypeScript's library. */
interface Detector {
  detect(source: HTMLVideoElement): Promise<readonly { readonly rawValue: string }[]>
}
type DetectorClass = new (options: { readonly formats: readonly string[] }) => Detector

const LOOK_MS = 120
const NO_CAMERA =
  'The camera was not given, or there is none. Nothing was changed: allow it in the browser, or paste the text instead.'

interface Props {
  /** Undefined: the person stopped it. */
  readonly onDone: (outcome: TransferOutcome | undefined) => void
}

export default function CameraReader({ onDone }: Props): ReactElement {
  const video = useRef<HTMLVideoElement>(null)
  const done = useRef(onDone)
  const [collected, setCollected] = useState<Collected>()
  const [fault, setFault] = useState('')
  useEffect(() => {
    done.current = onDone
  })
  useEffect(() => watch(video.current, setCollected, setFault, (outcome) => done.current(outcome)), [])
  return (
    <div className="carried">
      <video ref={video} muted playsInline aria-label="What the camera sees" />
      <p role="status">
        {fault !== ''
          ? fault
          : collected === undefined
            ? 'Hold the camera over the codes on the other phone.'
            : `${collected.parts.size} of ${collected.total} codes read.`}
      </p>
      <Button onClick={() => onDone(undefined)}>Stop</Button>
    </div>
  )
}

/** Looks again and again; the answer stops it and gives the camera back. */
function watch(
  video: HTMLVideoElement | null,
  show: (collected: Collected) => void,
  fail: (says: string) => void,
  finish: (outcome: TransferOutcome) => void,
): () => void {
  let [stopped, stream]: [boolean, MediaStream | undefined] = [false, undefined]
  let timer: ReturnType<typeof setTimeout> | undefined
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
    const { BarcodeDetector } = window as unknown as { BarcodeDetector: DetectorClass }
    look(new BarcodeDetector({ formats: ['qr_code'] }), undefined)
  }
  const look = (detector: Detector, before: Collected | undefined): void => {
    timer = setTimeout(() => {
      void read(detector, video, before).then((collected) => {
        if (stopped) return
        if (collected !== undefined && collected !== before) show(collected)
        const whole = collected && wholeOf(collected)
        if (whole === undefined) return look(detector, collected)
        stop()
        if (whole.ok) void mergeBytes(whole.value).then(finish)
        else finish(whole)
      })
    }, LOOK_MS)
  }
  run().catch(() => fail(NO_CAMERA))
  return stop
}

async function read(
  detector: Detector,
  video: HTMLVideoElement | null,
  before: Collected | undefined,
): Promise<Collected | undefined> {
  const codes = video === null ? [] : await detector.detect(video).catch(() => [])
  return codes.reduce<Collected | undefined>((collected, { rawValue }) => {
    const frame = readFrame(rawValue)
    if (!frame.ok) return collected
    const isKnown = collected?.set === frame.value.set && collected.parts.has(frame.value.index)
    return isKnown ? collected : withFrame(collected, frame.value)
  }, before)
}
