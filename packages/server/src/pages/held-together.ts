import { html, raw } from 'hono/html';
import type { Html } from './layout.ts';

const grouped = /\d{1,3}(?:[\u00a0\u202f]\d{3})+(?!\d)/g;

/**
 * A text for mail and quotations, which keep no text that is heard and not seen: each number with ordinary spaces, held together by a
 * style. A French voice reads "1 780" with any other space as "un, sept cent quatre-vingts".
 */
export function heldTogether(text: string): string | Html {
  const numbers = text.match(grouped);
  if (!numbers) return text;
  const others = text.split(grouped);
  return html`${others.map((other, index) => {
    const number = numbers[index]?.replaceAll(/\s/g, ' ');
    return html`${other}${number ? raw(`<span style="white-space:nowrap">${number}</span>`) : ''}`;
  })}`;
}
