// A canvas as PNG on the page's own ground: a drawing without one could not be read elsewhere.

/** Undefined where nothing was drawn, or the browser gives no picture out. */
export async function pictureOf(drawn: HTMLCanvasElement): Promise<Blob | undefined> {
  if (drawn.width === 0 || drawn.height === 0) return undefined
  const picture = document.createElement('canvas')
  picture.width = drawn.width
  picture.height = drawn.height
  const pen = picture.getContext('2d')
  if (pen === null) return undefined
  pen.fillStyle = getComputedStyle(document.body).backgroundColor
  pen.fillRect(0, 0, picture.width, picture.height)
  pen.drawImage(drawn, 0, 0)
  const blob = await new Promise<Blob | null>((resolve) => picture.toBlob(resolve, 'image/png'))
  return blob ?? undefined
}
