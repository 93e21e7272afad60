import { stemsOf } from './stem.ts'

export const auxiliaries = stemsOf('be do have can could will would shall should may might must')
