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
