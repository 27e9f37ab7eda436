// The small pictures of a request on its way: a disc with a rim for each function, a cross for each cause of a 429.
import type { Palette } from './palette.ts'

export interface Sprites {
  readonly discs: readonly HTMLCanvasElement[]
  readonly crosses: readonly HTMLCanvasElement[]
}

/** Width and height, in CSS pixels. */
export const SPRITE = 9
const RADIUS = 2.5
/** Or a disc would be lost on a cell of its own colour. */
const RIM = 1
const CROSS = 3

export function spritesOf({ functions, causes, paper }: Palette, sharp: number): Sprites {
  const sprite = (draw: (context: CanvasRenderingContext2D) => void): HTMLCanvasElement => {
    const canvas = document.createElement('canvas')
    canvas.width = canvas.height = Math.ceil(SPRITE * sharp)
    const context = canvas.getContext('2d')
    if (context === null) return canvas
    context.scale(canvas.width / SPRITE, canvas.width / SPRITE)
    context.translate(SPRITE / 2, SPRITE / 2)
    draw(context)
    return canvas
  }
  const disc = (context: CanvasRenderingContext2D, colour: string, radius: number): void => {
    context.fillStyle = colour
    context.beginPath()
    context.arc(0, 0, radius, 0, 2 * Math.PI)
    context.fill()
  }
  return {
    discs: functions.map((colour) =>
      sprite((context) => {
        disc(context, paper, RADIUS + RIM)
        disc(context, colour, RADIUS)
      }),
    ),
    crosses: causes.map((colour) =>
      sprite((context) => {
        context.strokeStyle = colour
        context.lineWidth = 1.5
        context.beginPath()
        context.moveTo(-CROSS, -CROSS)
        context.lineTo(CROSS, CROSS)
        context.moveTo(CROSS, -CROSS)
        context.lineTo(-CROSS, CROSS)
        context.stroke()
      }),
    ),
  }
}
