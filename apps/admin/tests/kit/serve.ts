// A process of its own: the API takes its database and its address from the environment as it loads.
import { serve } from '../../../api/src/serve.ts'

const { port, stop } = await serve()
process.send?.({ port })
process.on('SIGTERM', () => void stop().then(() => process.exit(0)))
