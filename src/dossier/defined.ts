type Defined<T> = { readonly [K in keyof T]?: NonNullable<T[K]> }

/** The fields that have a value: SQL's null becomes a field that is absent. */
export function defined<T extends object>(fields: T): Defined<T> {
  return Object.fromEntries(
    Object.entries(fields).filter(([, value]) => value !== null && value !== undefined),
  ) as Defined<T>
}
