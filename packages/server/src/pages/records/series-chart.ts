import { html } from 'hono/html';
import { recordsWords } from '../../../messages/generated/records.ts';
import { numberText } from '../figure-summary.ts';
import type { Html } from '../layout.ts';
import type { Words } from '../words.ts';
import { type Bar, barsOf, follows, joinsOf, type SeriesPoint } from './series.ts';

// Beyond so many a chart says no more than its table.
const mostBars = 40;
const height = 280;
const [top, bottom] = [28, 240];
// The left part is for what the lines of the scale say.
const [left, right] = [11, 100];
// What fits on the narrowest telephone, and what fits where there is more room.
const narrowest = 300;
const widest = 700;
const letter = 7.5;

/**
 * A series as bars, the oldest first: solid as far as a value is sure, hatched as far as it may reach, open where nothing says how
 * far. A line joins those that compare, and a broken upright one parts those that do not. It is seen, and the table beside it says
 * the same; attributes alone, for no style is allowed.
 */
export function seriesChart(all: readonly SeriesPoint[], say: Words): Html | '' {
  const points = all.slice(-mostBars);
  const bars = barsOf(points);
  const drawn = bars.filter((bar) => bar !== null);
  if (drawn.length < 2) return '';
  const tell = recordsWords[say.language];
  const scale = scaleOf(drawn);
  const y = (value: number) =>
    (bottom - ((value - scale.low) / (scale.high - scale.low)) * (bottom - top)).toFixed(1);
  const slot = (right - left) / points.length;
  const x = (at: number, part = 0) => `${(left + (at + part) * slot).toFixed(2)}%`;
  const width = (part: number) => `${(part * slot).toFixed(2)}%`;
  /** The texts beside bars, each at its place; none where they would stand over each other. */
  const beside = (name: string, texts: readonly string[], placeOf: (at: number) => number | null) => {
    const room = Math.max(...texts.map((text) => text.length)) * letter * points.length;
    if (room > widest) return '';
    return texts.map((text, at) => {
      const place = placeOf(at);
      return place === null
        ? ''
        : html`<text class="${name}${room > narrowest ? ' roomy' : ''}" x="${x(at, 0.5)}" y="${place.toFixed(1)}" text-anchor="middle">${text}</text>`;
    });
  };
  const periods = points.map(({ figure }) => figure.period.text);
  const numbers = points.map(({ figure }) => numberText(figure));
  return html`<figure class="series" role="figure" aria-labelledby="series-caption">
<svg height="${height}" aria-hidden="true">
<defs><pattern id="series-hatch" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect class="stripe" width="2.5" height="6"/></pattern></defs>
${scale.steps.map(
  (step) =>
    html`<line class="${step === 0 ? 'edge' : 'grid'}" x2="100%" y1="${y(step)}" y2="${y(step)}"/><text class="tick" y="${y(step)}" dy="-4">${step.toLocaleString(say.dates)}</text>`,
)}
${bars.map((bar, at) => (bar ? barHtml(bar, { x: x(at, 0.25), width: width(0.5), y, scale }) : html`<text class="tick" x="${x(at, 0.5)}" y="${y(Math.max(0, scale.low))}" dy="-6" text-anchor="middle">–</text>`))}
${joinsOf(points, bars).map(
  ({ at, isSure }) =>
    html`<line class="join${isSure ? '' : ' unsure'}" x1="${x(at - 1, 0.75)}" x2="${x(at, 0.25)}" y1="${y(topOf(bars[at - 1]))}" y2="${y(topOf(bars[at]))}"/>`,
)}
${points.map((point, at) => (at > 0 && !follows(point) ? html`<line class="apart" x1="${x(at)}" x2="${x(at)}" y1="${top}" y2="${bottom}"/>` : ''))}
${beside('value', numbers, (at) => aboveOf(bars[at], y))}
${beside('tick', periods, () => bottom + 22)}
</svg>
<figcaption id="series-caption">${tell.chart}${points.some((point, at) => at > 0 && !follows(point)) ? ` ${tell.chartApart}` : ''}${drawn.some(({ sure, perhaps }) => perhaps !== sure) ? ` ${tell.chartUnsure}` : ''}${drawn.length < all.length ? ` ${tell.chartWithout({ count: all.length - drawn.length })}` : ''}</figcaption>
</figure>`;
}

/** Where a bar's number stands: above its edge, or above the one that is sure where it is open. */
const aboveOf = (bar: Bar | null | undefined, y: (value: number) => string): number | null =>
  bar ? Math.max(14, Number(y(bar.perhaps ?? bar.sure)) - 8) : null;

const topOf = (bar: Bar | null | undefined): number => (bar ? bar.sure || (bar.perhaps ?? 0) : 0);

interface Place {
  readonly x: string;
  readonly width: string;
  readonly scale: Scale;
  y(value: number): string;
}

function barHtml({ sure, perhaps }: Bar, { x, width, y, scale }: Place): Html {
  const from = Math.max(0, scale.low);
  const rect = (name: string, one: number, other: number, fill = '') => {
    const [high, low] = [Math.max(one, other), Math.min(one, other)];
    return html`<rect class="${name}" x="${x}" width="${width}" y="${y(high)}" height="${(Number(y(low)) - Number(y(high))).toFixed(1)}"${fill ? html` fill="${fill}"` : ''}/>`;
  };
  const end = perhaps ?? scale.high;
  return html`${end === sure ? '' : rect('perhaps', sure, end, 'url(#series-hatch)')}${sure === from ? '' : rect('sure', from, sure)}${
    perhaps === null || perhaps === sure
      ? ''
      : html`<svg x="${x}" width="${width}"><line class="edge" x2="100%" y1="${y(perhaps)}" y2="${y(perhaps)}"/></svg>`
  }`;
}

interface Scale {
  readonly low: number;
  readonly high: number;
  readonly steps: readonly number[];
}

/** From zero on, with three or four lines at round numbers, and room above where a bar is open. */
export function scaleOf(bars: readonly Bar[]): Scale {
  const ends = bars.flatMap(({ sure, perhaps }) => [sure, perhaps ?? sure * 1.15]);
  const [least, most] = [Math.min(0, ...ends), Math.max(0, ...ends)];
  const rough = (most - least || 1) / 3;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = power * ([1, 2, 2.5, 5, 10].find((each) => each * power >= rough) ?? 10);
  const first = Math.floor(least / step);
  const count = Math.ceil(most / step) - first + 1;
  const steps = Array.from({ length: count }, (_, at) => Number(((first + at) * step).toPrecision(12)));
  return { low: steps[0] ?? 0, high: steps.at(-1) ?? 1, steps };
}
