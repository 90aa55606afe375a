import { join } from 'node:path'
import { writeGenerated } from './write.ts'

const home = join(import.meta.dirname, '../..')

writeGenerated(join(home, 'schema.graphql'), join(home, 'src/generated'))
