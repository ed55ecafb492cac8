/**
 * French and English text as it is set: "l'emploi", as people type it and the hub stores it, becomes "l’emploi".
 * What a source prints is quoted as it stands, and does not come through here.
 */
export function typeset(text: string): string {
  return text.replace(/(?<=\p{Letter})'(?=\p{Letter})/gu, '’');
}
