import type { PageView } from './views.ts'

/** One page of a list that is known whole; pages count from 1. */
export function pageOf<Item>(all: readonly Item[], page: number, pageSize: number): PageView<Item> {
  const start = (page - 1) * pageSize
  return { items: all.slice(start, start + pageSize), total: all.length, page, pageSize }
}
