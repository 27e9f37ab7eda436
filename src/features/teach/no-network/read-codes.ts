// QR codes in a picture: the browser's own reader where it has one, else jsqr, fetched with the first picture.

/** Chrome's on Android and macOS; not yet in TypeScript's library. */
interface Detector {
  detect(source: CanvasImageSource): Promise<readonly { readonly rawValue: string }[]>
}
type DetectorClass = new (options: { readonly formats: readonly string[] }) => Detector

export type CodeReader = (source: CanvasImageSource, width: number, height: number) => Promise<readonly string[]>

/** Larger pictures are read at this size: enough for a code held in front of a camera, and quick. */
const LONGEST_PX = 1280

export async function codeReader(): Promise<CodeReader> {
  const { BarcodeDetector } = window as unknown as { BarcodeDetector?: DetectorClass }
  if (BarcodeDetector !== undefined) {
    const detector = new BarcodeDetector({ formats: ['qr_code'] })
    return async (source) => (await detector.detect(source)).map(({ rawValue }) => rawValue)
  }
  const { default: jsQR } = await import('jsqr')
  const canvas = document.createElement('canvas')
  const context = canvas.getContext('2d', { willReadFrequently: true })
  return (source, width, height) => {
    const scale = Math.min(1, LONGEST_PX / Math.max(1, width, height))
    canvas.width = Math.max(1, Math.round(width * scale))
    canvas.height = Math.max(1, Math.round(height * scale))
    if (context === null) return Promise.resolve([])
    context.drawImage(source, 0, 0, canvas.width, canvas.height)
    const { data } = context.getImageData(0, 0, canvas.width, canvas.height)
    const found = jsQR(data, canvas.width, canvas.height)
    return Promise.resolve(found === null || found.data === '' ? [] : [found.data])
  }
}

/** The texts of all codes in a file; none where it is no picture. */
export async function codesInFile(read: CodeReader, file: Blob): Promise<readonly string[]> {
  try {
    const picture = await createImageBitmap(file)
    const codes = await read(picture, picture.width, picture.height)
    picture.close()
    return codes
  } catch {
    return []
  }
}
