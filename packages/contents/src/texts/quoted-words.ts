// Ends of lines are where the page was narrow, and soft hyphens where a line may end: neither belongs to a sentence. The spaces of French
// typography (U+00A0, U+202F) do.
const blanks = /[\t\n\v\f\r \u2028\u2029]+/g;
const unseen = /[\p{Cc}\p{Cf}\u115F\u1160\u3164\uFFA0]|\p{Cs}/gu;

/** Words of a document as a quote keeps them: on one line, and without what cannot be seen. */
export const quotedWords = (text: string): string => text.replace(blanks, ' ').replace(unseen, '');
