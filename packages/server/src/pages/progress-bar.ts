import { html } from 'hono/html';
import type { FigureOutlook } from './figure-outlook.ts';
import type { Html } from './layout.ts';

/** A share in percent, as the graph gives it. */
export interface Quantity {
  qualifier: 'EXACT' | 'MORE_THAN' | 'AT_LEAST' | 'NEARLY' | 'ABOUT' | 'LESS_THAN' | 'UP_TO';
  number: string;
  low: string | null;
  high: string | null;
}

/** How far a bar is full for sure, and how far it may be; both in percent, and open where nothing says how far. */
export interface Bar {
  readonly sure: number;
  readonly perhaps: number;
  readonly isOpen: boolean;
}

/** A bar is solid as far as the share is sure, and hatched as far as it may reach: "plus de 64 %" has no end. */
export function barOf({ share, target, isExact }: Share): Bar {
  const within = (percent: string | null) => Math.min(100, Math.max(0, Number(percent ?? 0)));
  if (isExact && target === 'EXACT') {
    return { sure: within(share.number), perhaps: within(share.number), isOpen: false };
  }
  const isOpen = share.low !== null && share.high === null;
  return {
    sure: within(share.low),
    perhaps: isOpen ? 100 : within(share.high ?? share.number),
    isOpen,
  };
}

interface Share {
  readonly share: Quantity;
  readonly target: string | undefined;
  readonly isExact: boolean;
}

/** The bar beneath the words that say the same: it is seen, and the words are heard. Attributes, for no style is allowed. */
export function progressBar({ progress, quantity }: FigureOutlook, id: string): Html {
  if (!progress) return html``;
  const { sure, perhaps, isOpen } = barOf({
    share: progress.share,
    target: progress.target.quantity?.qualifier,
    isExact: quantity?.qualifier === 'EXACT',
  });
  return html`<svg class="bar${isOpen ? ' open' : ''}" width="100%" height="10" aria-hidden="true">
<defs><pattern id="hatch-${id}" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect class="stripe" width="2.5" height="6"/></pattern></defs>
<rect class="perhaps" fill="url(#hatch-${id})" x="${sure}%" width="${perhaps - sure}%" height="10"/>
<rect class="sure" width="${sure}%" height="10"/>
<path class="trough" d="M0 0V10"/><line class="trough" x2="100%"/><line class="trough" x2="100%" y1="10" y2="10"/>${isOpen ? '' : html`<line class="trough" x1="100%" x2="100%" y2="10"/>`}
</svg>`;
}
