/** Words as they are searched: without accents and capitals, and with one kind of space. */
export const fold = (text: string): string =>
  text
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[-’'\s]+/g, ' ')
    .trim()
    .toLowerCase();
