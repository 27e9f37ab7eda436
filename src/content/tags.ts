// The tags that a page may use, and what each may say about itself.
import type { ContentProblem } from './page.ts'
import { problem } from './problem.ts'
import { placeOf, type Tag } from './tree.ts'

/** For tags that say nothing about themselves. */
const NOTHING = /^$/

const TAGS: Readonly<Record<string, RegExp>> = {
  Facts: /^(reads|subject|about|sources|checked|tasks|volatility|noun|question|id|title|(ask|pick)-.+)$/,
  Choice: /^(id|title)$/,
  Trap: /^(id|title|tasks)$/,
  Tip: /^(title|facts)$/,
  Value: /^of$/,
  Break: NOTHING,
  Notes: NOTHING,
}

/** A word that nobody reads would leave its author in the belief that it counts. */
export function checkTag(tag: Tag, file: string): ContentProblem[] {
  const name = tag.name ?? ''
  const known = Object.hasOwn(TAGS, name) ? TAGS[name] : undefined
  if (known === undefined) {
    const tags = Object.keys(TAGS).map((each) => `<${each}>`)
    return [problem(placeOf(tag, file), `there is no <${name}> for pages`, `Known tags: ${tags.join(', ')}.`)]
  }
  return tag.attributes.flatMap((attribute) => {
    const place = attribute.position === undefined ? placeOf(tag, file) : placeOf({ ...attribute, type: '' }, file)
    if (attribute.type !== 'mdxJsxAttribute') {
      return problem(place, `<${name}> holds code`, 'Write each word as name="value".')
    }
    if (!known.test(attribute.name)) {
      return problem(place, `<${name}> knows no "${attribute.name}"`, `content/README.md lists what it knows.`)
    }
    return typeof attribute.value === 'string'
      ? []
      : problem(place, `"${attribute.name}" has no plain value`, `Write ${attribute.name}="…", without { }.`)
  })
}
