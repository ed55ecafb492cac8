import { asValue, bounds, type Quantity, quantity, type ValueOf } from '@akto-figures/quantity';
import { html, svg, type TemplateResult } from 'lit';
import { language } from '../words/language.ts';
import { intervalText } from './typed-number.ts';

/** Where the number lies on the ribbon, and how far "près de" and "environ" are drawn. No scale: only what is known. */
const at = 62;
const near = 8;

/** From where to where it is known for certain, and from where to where it may be. */
const drawn = {
  EXACT: { sure: [0, at], open: [at, at] },
  MORE_THAN: { sure: [0, at], open: [at, 100] },
  AT_LEAST: { sure: [0, at], open: [at, 100] },
  NEARLY: { sure: [0, at - near], open: [at - near, at] },
  ABOUT: { sure: [0, at - near], open: [at - near, at + near] },
  LESS_THAN: { sure: [0, 0], open: [0, at] },
  UP_TO: { sure: [0, 0], open: [0, at] },
} as const satisfies Record<Quantity['qualifier'], object>;

/** A ribbon that honours the open bound: full as far as is certain, hatched as far as it may be, a line at the number. */
export function ribbon(value: Quantity): TemplateResult {
  const { sure, open } = drawn[value.qualifier];
  return html`<svg class="ribbon" viewBox="0 0 100 8" preserveAspectRatio="none" role="img" aria-label=${intervalText(asValue(value), language())}>
    ${svg`<defs><pattern id="open-bound" width="2" height="8" patternUnits="userSpaceOnUse"><rect class="sure" width="0.9" height="8"></rect></pattern></defs>
      <rect class="whole" width="100" height="8"></rect>
      <rect class="sure" x=${sure[0]} width=${sure[1] - sure[0]} height="8"></rect>
      <rect fill="url(#open-bound)" x=${open[0]} width=${open[1] - open[0]} height="8"></rect>
      <rect class="mark" x=${at - 0.3} width="0.6" height="8"></rect>`}
  </svg>`;
}

/** A part of its whole, in as many parts where these can be counted: seven of ten, and of "plus de 7" the rest hatched. */
export function partsRibbon(value: ValueOf<'RATIO' | 'FRACTION'>): TemplateResult {
  const { low, high } = bounds(quantity({ qualifier: value.qualifier, number: value.number }));
  const whole = Number(value.outOf);
  const ofWhole = (part: number) => (100 * part) / whole;
  const sure = ofWhole(Number(low ?? 0));
  const perhaps = ofWhole(Number(high ?? (low === null ? value.number : value.outOf)));
  const parts = Number.isInteger(whole) && whole <= mostParts ? whole : 1;
  const ends = Array.from({ length: parts - 1 }, (_, index) => ofWhole(index + 1));
  return html`<svg class="ribbon" viewBox="0 0 100 8" preserveAspectRatio="none" role="img" aria-label=${intervalText(value, language())}>
    ${svg`<defs><pattern id="open-bound" width="2" height="8" patternUnits="userSpaceOnUse"><rect class="sure" width="0.9" height="8"></rect></pattern></defs>
      <rect class="whole" width="100" height="8"></rect>
      <rect class="sure" width=${sure} height="8"></rect>
      <rect fill="url(#open-bound)" x=${sure} width=${perhaps - sure} height="8"></rect>
      ${ends.map((end) => svg`<rect class="gap" x=${end - 0.3} width="0.6" height="8"></rect>`)}`}
  </svg>`;
}

/** More parts than that could not be counted on a telephone. */
const mostParts = 20;
