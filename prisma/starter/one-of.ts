import { FactsUnreadable } from './facts-file.ts';

/** A word of a file as one of an enum's values; @throws FactsUnreadable listing what there is. */
export function oneOf<Value extends string>(
  values: Record<string, Value>,
  word: string,
  where: string,
): Value {
  const value = Object.values(values).find((value) => value === word);
  if (value === undefined) {
    throw new FactsUnreadable(
      `${where}: "${word}" is not known. Expected one of ${Object.values(values).join(', ')}.`,
    );
  }
  return value;
}
