import type { Fields } from '@akto-figures/contents';

/** A text in a content, and the field that holds it: "axes.0.titleFr". */
export interface TextIn {
  readonly field: string;
  readonly text: string;
}

/** All texts in a content, in the order of its fields. */
export function textsIn(fields: Fields, content: object, path = ''): TextIn[] {
  return Object.entries(fields).flatMap(([name, { holds }]) => {
    const value: unknown = (content as Record<string, unknown>)[name];
    const items = Array.isArray(value)
      ? value.map((item, index) => ({ item, field: `${path}${name}.${index}` }))
      : [{ item: value, field: `${path}${name}` }];
    return items.flatMap(({ item, field }) => {
      if ((holds === 'line' || holds === 'text') && typeof item === 'string') return [{ field, text: item }];
      const isNested = typeof holds === 'object' && 'fields' in holds;
      return isNested && typeof item === 'object' && item !== null
        ? textsIn(holds.fields, item, `${field}.`)
        : [];
    });
  });
}
