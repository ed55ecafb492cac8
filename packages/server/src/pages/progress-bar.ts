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

/** The bar beside the words that say the same: it is seen, and they are heard. Attributes, for no style is allowed. */
export function progressBar(share: Share, id: string): Html {
  const { sure, perhaps, isOpen } = barOf(share);
  return html`<svg class="bar" aria-hidden="true">
<defs><pattern id="hatch-${id}" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect class="stripe" width="2.5" height="6"/></pattern></defs>
<rect fill="url(#hatch-${id})" x="${sure}%" width="${perhaps - sure}%" height="100%"/>
<rect class="sure" width="${sure}%" height="100%"/>
<line class="edge" y2="100%"/><line class="edge" x2="100%"/><line class="edge" x2="100%" y1="100%" y2="100%"/>${isOpen ? '' : html`<line class="edge" x1="100%" x2="100%" y2="100%"/>`}
</svg>`;
}
