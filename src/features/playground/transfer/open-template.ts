// A file that somebody chose or dropped, opened as a template; the parser is fetched when it is first needed.
import { err, type Result } from '../../../std/result.ts'
import type { Imported } from '../../../sim/template/read-template.ts'

/** CloudFormation itself takes no more, and only from a bucket. */
const MOST_BYTES = 1_048_576

export async function openTemplate(file: File): Promise<Result<Imported, string>> {
  if (file.size > MOST_BYTES) {
    const size = (file.size / 1e6).toFixed(1)
    return err(
      `${file.name} has ${size} MB. CloudFormation takes templates of up to 1 MB, and so does this page. Nothing was changed.`,
    )
  }
  try {
    const [{ importTemplate }, text] = await Promise.all([import('./read-template-text.ts'), file.text()])
    return importTemplate(text)
  } catch {
    return err(`${file.name} could not be opened. Nothing was changed. Choose it once more, or reload the page.`)
  }
}
