/**
 * Lines without space at their ends, with one empty line between paragraphs. Each line is trimmed by itself: an expression that looks for
 * blanks before the end of a line begins again at each blank of a long run.
 */
export const tidyLines = (text: string): string =>
  text
    .split('\n')
    .map((line) => line.trim())
    .join('\n')
    .replaceAll(/\n{3,}/g, '\n\n')
    .trim();
