import { parentPort, workerData } from 'node:worker_threads'
import type { AllocationInput } from '@afterbell/domain/timetable/allocation/allocation'
import { openAllocator } from './solve.ts'

const allocate = await openAllocator()
parentPort?.postMessage(allocate(workerData as AllocationInput))
