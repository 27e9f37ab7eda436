// What a browser tab and a search engine are told about an address.
import { heldTopic, isTopicHere } from '../features/learn/topics.ts'

export interface PageHead {
  readonly title: string
  readonly description: string
}

const APP = 'Trapline'
const SECTIONS: Readonly<Record<string, PageHead>> = {
  '': {
    title: `${APP}: questions for the AWS Solutions Architect exams`,
    description:
      'Exam-like AWS questions in which every option says why it is right or wrong. Sourced, dated, and offline.',
  },
  learn: {
    title: `Learn · ${APP}`,
    description: 'All pages: short, sourced, and made of the facts the questions ask.',
  },
  facts: { title: `Facts · ${APP}`, description: 'Every fact with its source and date: filter, compare, print.' },
  practice: { title: `Practice · ${APP}`, description: 'Questions whose every option answers back with its reason.' },
  exam: {
    title: `Exam · ${APP}`,
    description: 'The exam as it is: its questions, its clock, no verdict before the end.',
  },
  review: { title: `Review · ${APP}`, description: 'What is due today, asked in other words, until there is no more.' },
  progress: {
    title: `Progress · ${APP}`,
    description: 'Right answers over time, what was asked, what is mixed up, and how sure you were.',
  },
  items: {
    title: `Questions, from the inside · ${APP}`,
    description: 'Every question that the facts give: reasons, cues, difficulty and provenance.',
  },
  exports: {
    title: `Questions to take along · ${APP}`,
    description: 'Questions with their reasons for Canvas, Moodle, Anki, spreadsheets and programs of your own.',
  },
  play: {
    title: `Play · ${APP}`,
    description: 'AWS settings as runs: predict what happens, watch it, and read the sum.',
  },
  'play/concurrency': {
    title: `Concurrency, played · ${APP}`,
    description: 'The concurrency pool of an AWS Lambda account, alive: predict, play, and read the sum.',
  },
  'play/deployments': {
    title: `Deployments, played · ${APP}`,
    description: 'Six deployment policies of Elastic Beanstalk on the same instances: capacity, cost, time, rollback.',
  },
  'play/caching': {
    title: `Caching, played · ${APP}`,
    description: 'A cache before a database: hit rate, stale reads, stampedes, eviction, and a lost node.',
  },
  teach: {
    title: `Teach · ${APP}`,
    description: 'Slides, class codes, paper tests and a live room, from the same facts and questions.',
  },
  join: { title: `Join · ${APP}`, description: 'Take part in a lesson: six letters, or the code of a class.' },
  settings: { title: `Settings · ${APP}`, description: 'Your exam, how it looks, and where your answers are kept.' },
}
const UNKNOWN: PageHead = { title: `Not found · ${APP}`, description: 'There is nothing at this address.' }

/** A topic that is on its way has the head of all of them meanwhile. */
export function headOf(pathname: string): PageHead {
  const [section = '', topicId, slug] = pathname.split('/').filter((part) => part !== '')
  if (section !== 'learn' || topicId === undefined)
    return SECTIONS[`${section}/${topicId ?? ''}`] ?? SECTIONS[section] ?? UNKNOWN
  const topic = heldTopic(topicId)
  if (topic === undefined) return (isTopicHere(topicId) ? undefined : SECTIONS.learn) ?? UNKNOWN
  if (slug === undefined) return { title: `${topic.title} · ${APP}`, description: topic.summary }
  const page = topic.pages.find((candidate) => candidate.slug === slug)
  if (page === undefined) return UNKNOWN
  return { title: `${page.title} · ${topic.title} · ${APP}`, description: page.summary }
}
