/**
 * A name as people type it, made comparable: lower case, no accents, one space for hyphens and apostrophes.
 * "Centre Val de Loire" and "Centre-Val de Loire" fold to the same.
 */
export function fold(name: string): string {
  return name
    .normalize('NFD')
    .replace(/\p{Diacritic}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();
}
