// Topics and their pages, as the teaching views name them.
import { topics } from 'virtual:topics'

export type Topic = (typeof topics)[number]
export { topics }

export const topicOf = (id: string | undefined): Topic | undefined => topics.find((topic) => topic.id === id)
