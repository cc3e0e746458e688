/**
 * A table that is looked up with words out of a text. It has no prototype: a text may well say "constructor", and a
 * plain object would answer with a function.
 */
export function table<Value>(rows: Readonly<Record<string, Value>>): Readonly<Record<string, Value>> {
  return Object.assign(Object.create(null) as Record<string, Value>, rows);
}
