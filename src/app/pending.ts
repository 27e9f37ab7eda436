// Whether the view that was asked for is still on its way.
import { createContext } from 'react'

export const PendingContext = createContext(false)
