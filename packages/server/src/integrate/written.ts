const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** A text as it is written in HTML, between tags or in an attribute. */
export const escaped = (text: string): string => text.replaceAll(/[&<>"]/g, (sign) => entities[sign] ?? sign);

/** Markup as templates of React, Vue, Svelte and Angular take it, to which braces and @ mean something. */
export const inTemplate = (markup: string): string =>
  markup.replaceAll(/[{}@`$]/g, (sign) => `&#${sign.codePointAt(0)};`);
