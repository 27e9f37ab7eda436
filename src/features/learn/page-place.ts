// Where in the book a component stands, so that its links can name the page.
import { createContext } from 'react'

/** `lambda/limits` */
export const PagePlace = createContext('')
