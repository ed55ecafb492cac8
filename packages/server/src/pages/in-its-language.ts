import { html } from 'hono/html';
import type { Html } from './layout.ts';
import type { Words } from './words.ts';

/**
 * A text in which what nobody has translated says in which language it is (WCAG 3.1.2): a voice reads a French note on an English
 * page as French. `shown` is how each piece stands there; as it is unless said.
 */
export function inItsLanguage(
  text: string,
  untranslated: readonly string[],
  say: Words,
  shown: (text: string) => string | Html = (text) => text,
): string | Html {
  const part = untranslated.find((each) => each !== '' && text.includes(each));
  if (part === undefined) return shown(text);
  const at = text.indexOf(part);
  const rest = (piece: string) => inItsLanguage(piece, untranslated, say, shown);
  const other = say.language === 'fr' ? 'en' : 'fr';
  return html`${rest(text.slice(0, at))}<span lang="${other}">${shown(part)}</span>${rest(text.slice(at + part.length))}`;
}
