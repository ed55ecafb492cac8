/** A name as people type it: capitals, accents, apostrophes, quotation marks and hyphens are no difference. */
export const foldedName = (name: string): string =>
  name
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[«»“”"]/g, ' ')
    .replaceAll(/[\s\-'’]+/g, ' ')
    .trim();
