/**
 * A text as its words are compared, letter for letter: small letters without accents, one kind of space, apostrophe and hyphen. A
 * place in it is the same place in the text as given.
 */
export function plainText(text: string): string {
  let plain = '';
  for (const char of text) plain += char.length === 1 ? plainChar(char) : '\u00B7'.repeat(char.length);
  return plain;
}

function plainChar(char: string): string {
  if (char >= 'a' && char <= 'z') return char;
  const signed = signs.get(char);
  if (signed !== undefined) return signed;
  if (char <= '\u007F') return char.toLowerCase();
  const base = char.normalize('NFD').charAt(0).toLowerCase();
  return base.length === 1 ? base : char;
}

/** A line break stays one: no number goes on across it. */
const signs: ReadonlyMap<string, string> = new Map([
  ...[...'\u00A0\u202F\u2009\u2007\u2002\u2003\u3000\r'].map((char) => [char, ' '] as const),
  ...[...'\u2019\u2018\u02BC`\u00B4'].map((char) => [char, "'"] as const),
  ...[...'\u2010\u2011\u2212'].map((char) => [char, '-'] as const),
  ...[...'\u2012\u2013\u2014'].map((char) => [char, '–'] as const),
  ...[...'\v\f\u2028\u2029\u0085'].map((char) => [char, '\n'] as const),
  ['œ', 'o'],
]);
