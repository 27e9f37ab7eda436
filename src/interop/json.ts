// Items as JSON: for programs of one's own; says of which format and version it is.
import type { ExportedItem } from './exported.ts'

export const writeJson = (items: readonly ExportedItem[]): string =>
  `${JSON.stringify({ format: 'trapline-items', version: 1, items }, null, 2)}\n`
