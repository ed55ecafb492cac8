import { html } from 'hono/html';
import type { Html } from './layout.ts';

/** A share in percent, as the graph gives it. */
export interface Share {
  number: string;
  low: string | null;
  high: string | null;
}

/** How far a bar is full for sure, and how far it may be, in percent; open where nothing says how far. */
export interface Bar {
  readonly sure: number;
  readonly perhaps: number;
  readonly isOpen: boolean;
}

/** A bar is solid as far as the share is sure, and hatched as far as it may reach: "plus de 64 %" has no end. */
export function barOf({ number, low, high }: Share): Bar {
  const within = (percent: string | null) => Math.min(100, Math.max(0, Number(percent ?? 0)));
  const isOpen = low !== null && high === null;
  return { sure: within(low), perhaps: isOpen ? 100 : within(high ?? number), isOpen };
}

/** A part of a whole, as the graph gives it: 7 of 10, with the bounds of the 7. */
export interface PartOfWhole extends Share {
  outOf: string;
}

/** The bar of "7 sur 10": of ten parts, seven full. A whole of many parts, or of no whole number of them, is drawn without them. */
export function partsBar({ number, low, high, outOf }: PartOfWhole, id: string): Html {
  const whole = Number(outOf);
  const ofWhole = (part: string | number) => ((100 * Number(part)) / whole).toFixed(2);
  // What is more than 7 of 10 is at most all of them.
  const most = high ?? (low && outOf);
  const share = { number: ofWhole(number), low: low && ofWhole(low), high: most && ofWhole(most) };
  const parts = Number.isInteger(whole) && whole <= mostParts ? whole : 1;
  const ends = Array.from({ length: parts - 1 }, (_, at) => ofWhole(at + 1));
  return bar(share, id, html`${ends.map((x) => html`<line class="part" x1="${x}%" x2="${x}%" y2="100%"/>`)}`);
}

/** More than that could not be counted on a telephone. */
const mostParts = 20;

/** The bar beside the words that say the same: it is seen, and they are heard. Attributes, for no style is allowed. */
export const progressBar = (share: Share, id: string): Html => bar(share, id, '');

function bar(share: Share, id: string, parts: Html | string): Html {
  const { sure, perhaps, isOpen } = barOf(share);
  return html`<svg class="bar" aria-hidden="true">
<defs><pattern id="hatch-${id}" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect class="stripe" width="2.5" height="6"/></pattern></defs>
<rect fill="url(#hatch-${id})" x="${sure}%" width="${perhaps - sure}%" height="100%"/>
<rect class="sure" width="${sure}%" height="100%"/>${parts}
<line class="edge" y2="100%"/><line class="edge" x2="100%"/><line class="edge" x2="100%" y1="100%" y2="100%"/>${isOpen ? '' : html`<line class="edge" x1="100%" x2="100%" y2="100%"/>`}
</svg>`;
}
