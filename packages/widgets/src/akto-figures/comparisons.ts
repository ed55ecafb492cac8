import { html, type TemplateResult } from 'lit/html.js';
import type { Figure } from '../hub/figure.ts';
import { text } from '../hub/sure.ts';

const signs = { GREATER: '▲', EQUAL: '=', LESS: '▼' } as const;

/** How a figure stands to the result before it and to its objective: what is seen of it; the card's sentence says it too. */
export function comparisons({ trend, progress }: Figure): (TemplateResult | '')[] {
  return [
    trend && html`<p part="trend">${text(signs[trend.order])} ${text(trend.seen)}</p>`,
    progress && html`<p part="progress">${bar(progress.share)}${text(progress.seen)}</p>`,
  ].map((line) => line ?? '');
}

/**
 * A bar that honours "plus de": full as far as is known for certain, hatched as far as it may be, which is to the end where
 * nothing bounds it. "Environ 64 %" has no bounds at all, and is hatched to where it lies.
 */
function bar({ low, high, number }: NonNullable<Figure['progress']>['share']): TemplateResult {
  const until = low !== null && high === null ? 100 : Number(high ?? number);
  const [from, to] = [Number(low ?? 0), until].map((share) => Math.min(share, 100));
  return html`<svg part="bar" viewBox="0 0 100 8" preserveAspectRatio="none">
    <defs><pattern id="open" width="3" height="8" patternUnits="userSpaceOnUse"><rect class="known" width="1" height="8"></rect></pattern></defs>
    <rect class="whole" width="100" height="8"></rect>
    <rect fill="url(#open)" x=${from} width=${Math.max(0, (to as number) - (from as number))} height="8"></rect>
    <rect class="known" width=${from} height="8"></rect>
  </svg>`;
}
