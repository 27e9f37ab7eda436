// The small pictures of a request on its way: a disc with a rim for each function, a cross for each cause of a 429.
import type { Palette } from './palette.ts'

export interface Sprites {
  readonly discs: readonly CanvasImageSource[]
  readonly crosses: readonly CanvasImageSource[]
}

/** Width and height, in CSS pixels. */
export const SPRITE = 9
const RADIUS = 2.5
/** Or a disc would be lost on a cell of its own colour. */
const RIM = 1
const CROSS = 3

type Pen = OffscreenCanvasRenderingContext2D

export function spritesOf({ functions, causes, paper }: Palette, sharp: number): Sprites {
  return {
    discs: functions.map((colour) =>
      sprite(sharp, (pen) => {
        disc(pen, paper, RADIUS + RIM)
        disc(pen, colour, RADIUS)
      }),
    ),
    crosses: causes.map((colour) =>
      sprite(sharp, (pen) => {
        pen.strokeStyle = colour
        pen.lineWidth = 1.5
        pen.beginPath()
        pen.moveTo(-CROSS, -CROSS)
        pen.lineTo(CROSS, CROSS)
        pen.moveTo(CROSS, -CROSS)
        pen.lineTo(-CROSS, CROSS)
        pen.stroke()
      }),
    ),
  }
}

/** A bitmap, because a canvas would be copied anew each time that it is drawn from. */
function sprite(sharp: number, draw: (pen: Pen) => void): CanvasImageSource {
  const size = Math.ceil(SPRITE * sharp)
  const canvas = new OffscreenCanvas(size, size)
  const pen = canvas.getContext('2d')
  if (pen !== null) {
    pen.scale(size / SPRITE, size / SPRITE)
    pen.translate(SPRITE / 2, SPRITE / 2)
    draw(pen)
  }
  return canvas.transferToImageBitmap()
}

function disc(pen: Pen, colour: string, radius: number): void {
  pen.fillStyle = colour
  pen.beginPath()
  pen.arc(0, 0, radius, 0, 2 * Math.PI)
  pen.fill()
}
