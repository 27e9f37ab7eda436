// Keeps zod from trying `new Function`, which a strict content security policy reports; import it before any schema.
import { config } from 'zod/mini'

config({ jitless: true })
