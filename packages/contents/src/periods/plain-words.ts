/**
 * A text as its words are compared: lower case without accents, one space between words, straight apostrophes and hyphens, "2e"
 * for "2ᵉ", and without the marks around it. An en dash stays what it is: people mean another thing by it.
 */
export function plainWords(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[‘’ʼ`]/g, "'")
    .replace(/[‐‒−]/g, '-')
    .replaceAll('—', '–')
    .replace(/\s+/g, ' ')
    .replaceAll("' ", "'")
    .replace(/^[ ("«“]+/, '')
    .replace(/[ )"»”.,;:]+$/, '');
}
