// Elements print what a hub says, and a hub may be broken or hostile. What is no text has no `trim`, what is no address of
// a page has no match: reading on throws, and the fallback stays. A check of the whole answer would not fit the budget.

/** A text of the answer. @throws {TypeError} where something else came. */
export const text = (given: string): string => given.trim();

/** The address of a web page, never one that runs. @throws {TypeError} where something else came. */
export const webAddress = (given: string): string => (given.match(/^https?:.+/) as [string])[0];
