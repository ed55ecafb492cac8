/** A content without what says nothing: null, false, empty texts and lists. The order of its fields stays. */
export function said<Content extends object>(
  fields: {
    readonly [Name in keyof Content]: Content[Name] | null | undefined;
  },
): Content {
  return Object.fromEntries(
    Object.entries(fields).filter(
      ([, value]) =>
        value !== null &&
        value !== undefined &&
        value !== false &&
        value !== '' &&
        !(Array.isArray(value) && value.length === 0),
    ),
  ) as Content;
}

/** A stored day as a content has it. */
export const day = (date: Date | null): string | null => date?.toISOString().slice(0, 10) ?? null;
