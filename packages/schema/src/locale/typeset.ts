/**
 * French and English text as it is set: "l'emploi" and « oui », as people type them and the hub stores them, become
 * "l’emploi" and a quotation whose marks no line end parts from it.
 * What a source prints is quoted as it stands, and does not come through here.
 */
export function typeset(text: string): string {
  return text.replace(/(?<=\p{Letter})'(?=\p{Letter})/gu, '’').replace(/(?<=«) | (?=[»:;!?%])/g, '\u00a0');
}
