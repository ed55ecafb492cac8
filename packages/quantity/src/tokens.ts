/** Longest text that `parse` looks at. The longest that `format` writes has about half of it. */
export const longestText = 200;

/** A word, a run of digits with its separators, or a sign; where it stands in the text that was given. */
export interface Token {
  readonly kind: 'word' | 'digits' | 'sign';
  /** Folded: small letters, no accents, one kind of space, apostrophe and hyphen. */
  readonly text: string;
  /** As it is given: "M" is a million and "m" a metre, "−" a minus and "-" perhaps a bullet. */
  readonly raw: string;
  /** From here … */
  readonly at: number;
  /** … to before here, in the text as given. */
  readonly end: number;
}

/**
 * The text in pieces, read as people type it: capitals, missing accents, any apostrophe, any space.
 * One pass, and no expression that can backtrack: hostile text costs no more than other text of its length.
 */
export function tokenise(text: string): Token[] {
  const { folded, origin } = foldText(text);
  return Array.from(folded.matchAll(pieces), (match) => {
    const at = origin[match.index] ?? 0;
    const end = (origin[match.index + match[0].length - 1] ?? 0) + 1;
    const kind = match[1] ? 'word' : match[2] ? 'digits' : 'sign';
    return { kind, text: match[0], raw: text.slice(at, end), at, end };
  });
}

/** The folded pieces as one key, to find a phrase by: "Au-delà de" is `au dela de`. */
export function phraseKey(phrase: string): string {
  return tokenise(phrase)
    .map((token) => token.text)
    .join(' ');
}

// A word takes the apostrophe that follows it ("d'", "jusqu'"). A separator belongs to a number only between two of its
// digits. A hyphen inside a word only ties ("vingt-deux"), and is left out; elsewhere it is a minus.
const pieces = /(\p{L}+'?)|(\d+(?:[ '.,]\d+)*)|[<>]=|(?!(?<=\p{L})-(?=\p{L}))[^\s]/gu;

/** The spaces that may group digits: as typed, no-break, narrow no-break, thin, figure. */
const groupingSpaces = ' \u00A0\u202F\u2009\u2007';
const apostrophes = "'\u2019\u02BC`\u00B4";
const hyphens = '-\u2010\u2011\u2012\u2013\u2212';

function foldText(text: string): { folded: string; origin: number[] } {
  const origin: number[] = [];
  let folded = '';
  let afterLetter = false;
  for (let at = 0; at < text.length; at += 1) {
    const char = text.charAt(at);
    // An accent that is typed as its own character belongs to the letter before it. Elsewhere it may change the
    // meaning ("<" with a stroke is "not less than"), and stays.
    if (afterLetter && char >= '\u0300' && char <= '\u036F') continue;
    afterLetter = isLetter(char);
    folded += afterLetter ? foldLetter(char) : foldSign(char);
    origin.push(at);
  }
  return { folded, origin };
}

function isLetter(char: string): boolean {
  return (
    (char >= 'a' && char <= 'z') || (char >= 'A' && char <= 'Z') || (char > '\u007F' && /\p{L}/u.test(char))
  );
}

// Every character gives exactly one, so that a place in the folded text is a place in the text as given.
function foldLetter(char: string): string {
  const base = char <= '\u007F' ? char : char.normalize('NFD').charAt(0);
  const small = base.toLowerCase();
  return small.length === 1 ? small : base;
}

function foldSign(char: string): string {
  if (groupingSpaces.includes(char)) return ' ';
  if (/\s/.test(char)) return '\n';
  if (apostrophes.includes(char)) return "'";
  return hyphens.includes(char) ? '-' : char;
}
