// The registers that pages refer to: sources.yaml, exams.yaml and each topic's topic.yaml.
import { z } from 'zod'
import { ok, type Result } from '../std/result.ts'
import type { ContentProblem } from './page.ts'
import { readYaml } from './yaml.ts'

const sourcesSchema = z.record(
  z.string(),
  z.strictObject({
    title: z.string().min(1),
    url: z.url({ protocol: /^https$/ }).optional(),
    read: z.string().min(1),
    verified: z.boolean().default(true),
  }),
)

const examSchema = z.strictObject({
  id: z.string().regex(/^[a-z]+$/),
  code: z.string(),
  name: z.string(),
  questions: z.number().int().positive(),
  scored: z.number().int().positive(),
  minutes: z.number().int().positive(),
  extraMinutes: z.number().int().positive(),
  passing: z.number().int().positive(),
  inForceSince: z.string(),
  domains: z.array(z.strictObject({ id: z.number().int(), name: z.string(), weight: z.number().int().positive() })),
  tasks: z.record(z.string().regex(/^\d\.\d$/), z.string()),
})

const topicSchema = z.strictObject({
  id: z.string().regex(/^[a-z][a-z0-9-]*$/),
  title: z.string().min(1),
  order: z.number().int().positive(),
  summary: z.string().min(1),
  subjects: z.record(z.string(), z.string()).default({}),
  related: z.array(z.strictObject({ name: z.string(), topic: z.string(), why: z.string() })).default([]),
})

export type SourceRegister = z.infer<typeof sourcesSchema>
export type Exam = z.infer<typeof examSchema>
export type Topic = z.infer<typeof topicSchema>

export const readSources = (text: string, file: string): Result<SourceRegister, ContentProblem[]> =>
  readRegister(text, file, sourcesSchema)

export const readExams = (text: string, file: string): Result<Exam[], ContentProblem[]> =>
  readRegister(text, file, z.array(examSchema).min(1))

export const readTopic = (text: string, file: string): Result<Topic, ContentProblem[]> =>
  readRegister(text, file, topicIn(file.split('/').at(-2) ?? ''))

const topicIn = (folder: string): typeof topicSchema =>
  topicSchema.refine(({ id }) => id === folder, { path: ['id'], message: `its folder is called ${folder}` })

function readRegister<S extends z.ZodType>(
  text: string,
  file: string,
  schema: S,
): Result<z.infer<S>, ContentProblem[]> {
  const name = file.split('/').at(-1) ?? file
  const read = readYaml({ text, file, firstLine: 1 }, schema, name, 'The entries around it show the form.')
  return read.ok ? ok(read.value.value) : read
}
