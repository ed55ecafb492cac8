import { html, svg, type TemplateResult } from 'lit/html.js';
import type { AktoElement, Told, View } from '../element/akto-element.ts';
import type { Viewer } from '../element/deferred-element.ts';
import { Failure } from '../hub/failure.ts';
import { text } from '../hub/sure.ts';
import type { Words } from '../words/words.ts';
import { arrows, nearest, type Point } from './compass.ts';
import { type MapWords, mapWords } from './map-words.ts';
import { style } from './picture.style.ts';
import { regions } from './regions.ts';

type Status = 'ANNOUNCED' | 'SIGNED' | 'IN_PLACE' | 'ENDED';

type Plan = {
  readonly territory: { readonly code: string };
  readonly status: Status;
  readonly since: { readonly text: string } | null;
  readonly inferred: boolean;
};

export type MapAnswer = Told & {
  readonly convention: { readonly title: string; readonly actionPlans: readonly Plan[] } | null;
  readonly territories: { readonly nodes: readonly { readonly code: string; readonly name: string }[] };
};

/** A region as a row of the table and as a shape of the map: both say the same words. */
type Row = {
  readonly code: string;
  readonly name: string;
  readonly plan: Plan | undefined;
  readonly state: Status | 'UNNAMED';
  readonly said: string;
};

/** From full to bare, as the legend lists them. */
const states = ['IN_PLACE', 'SIGNED', 'ANNOUNCED', 'ENDED', 'UNNAMED'] as const;

/** Overseas regions stand in a row under the hexagon, each at its own scale, so each carries its name. */
const overseas = ['01', '02', '03', '04', '06'];

export const open = (element: AktoElement<MapAnswer>): Viewer<MapAnswer> => new Picture(element);

/** The table of regions, the map that pictures it, and the keys that walk on the map. */
class Picture implements Viewer<MapAnswer> {
  #element: AktoElement<MapAnswer>;
  #title = '';
  #words: MapWords = mapWords;
  #rows: readonly Row[] = [];
  /** The region that Tab enters by. */
  #entry: string | undefined;
  #focused: string | undefined;
  #pointed: string | undefined;
  #chosen: string | undefined;

  constructor(element: AktoElement<MapAnswer>) {
    this.#element = element;
    element.shadowRoot?.adoptedStyleSheets.push(style);
  }

  view({ convention, territories }: MapAnswer, { language, map = mapWords }: Words): View {
    const keys = [this.#element.getAttribute('convention') as string];
    if (!convention) throw new Failure('unknown-key', keys);
    const plans = new Map(convention.actionPlans.map((plan) => [text(plan.territory.code), plan]));
    this.#title = text(convention.title);
    this.#words = map;
    this.#rows = territories.nodes
      .filter(({ code }) => regions[text(code)])
      .map((region) => ({
        ...region,
        name: text(region.name),
        ...stateOf(plans.get(region.code), this.#words),
      }))
      .sort((one, other) => one.name.localeCompare(other.name, language));
    return { keys, content: this.#render() };
  }

  #redraw(): void {
    this.#element.draw(this.#render());
  }

  // As in any listbox, Tab is the way out, and Escape is the page's: it closes the dialog that the map may stand in.
  #walk = (event: KeyboardEvent): void => {
    const codes = this.#rows.map(({ code }) => code);
    const places = codes.map((code) => ({ code, ...centreOf(this.#shape(code)) }));
    const here = places.find(({ code }) => code === this.#focused);
    const arrow = arrows[event.key];
    if (!here || event.altKey || event.ctrlKey || event.metaKey) return;
    if (arrow) this.#shape(nearest(here, arrow, places)?.code ?? here.code).focus();
    else if (event.key === 'Home') this.#shape(codes[0]).focus();
    else if (event.key === 'End') this.#shape(codes.at(-1)).focus();
    else if (event.key === 'Enter' || event.key === ' ') this.#choose(here.code);
    else return;
    event.preventDefault();
  };

  #enter = (event: Event): void => {
    this.#entry = this.#focused = codeAt(event);
    this.#redraw();
  };

  #leave = (): void => {
    this.#focused = undefined;
    this.#redraw();
  };

  #point = (event: Event): void => {
    this.#pointed = event.type === 'pointerover' ? codeAt(event) : undefined;
    this.#redraw();
  };

  #choose(code: string | undefined): void {
    const row = this.#rows.find((candidate) => candidate.code === code);
    if (!row) return;
    this.#chosen = row.code;
    this.#redraw();
    const status = row.state === 'UNNAMED' ? null : row.state;
    this.#element.tell('akto-select', { code: row.code, name: row.name, status });
  }

  #shape(code: string | undefined): SVGPathElement {
    return this.#element.shadowRoot?.getElementById(`region-${code}`) as unknown as SVGPathElement;
  }

  // Handlers stand on the figure: Chromium makes an <svg> that listens to focus a tab stop of its own.
  #render(): TemplateResult {
    const rows = this.#rows;
    const words = this.#words;
    if (rows.every(({ state }) => state === 'UNNAMED'))
      return html`<p lang=${words.language}>${words.none}</p><p part="convention">${this.#title}</p>`;
    const atHand = rows.find(({ code }) => code === (this.#pointed ?? this.#focused));
    const entry = this.#entry ?? rows[0]?.code;
    return html`<div class="beside" lang=${words.language}>
      <table part="table">
        <caption>${words.caption} – ${this.#title}</caption>
        <thead><tr><th scope="col">${words.region}</th><th scope="col">${words.plan}</th></tr></thead>
        <tbody>${rows.map(
          ({ code, name, said, state }) =>
            html`<tr class=${code === this.#chosen ? 'chosen' : ''}><th scope="row">${name}</th><td>${swatch(state)}${said}</td></tr>`,
        )}</tbody>
      </table>
      <figure @keydown=${this.#walk} @focusin=${this.#enter} @focusout=${this.#leave} @pointerover=${this.#point} @pointerleave=${this.#point} @click=${(event: Event) => this.#choose(codeAt(event))}>
        <svg part="map" role="listbox" aria-label="${words.caption} – ${this.#title}" viewBox="-4 -4 508 590">
          ${patterns}
          ${rows.map(
            ({ code, name, said, state }) =>
              svg`<path role="option" id="region-${code}" class=${state} fill="url(#${state})" d=${regions[code]} tabindex=${code === entry ? 0 : -1} aria-selected=${code === this.#chosen} aria-label="${name}${words.colon}${said}"></path>`,
          )}
          <g class="over" aria-hidden="true">
            ${rows.map(({ code, state }) => (state === 'ANNOUNCED' ? svg`<path class="dotted" d=${regions[code]}></path>` : ''))}
            ${[this.#chosen, this.#focused].map((code) => (code ? svg`<path class="halo" d=${regions[code]}></path><path class="ring" d=${regions[code]}></path>` : ''))}
            ${rows.map(({ code, name }) => (overseas.includes(code) ? label(code, name) : ''))}
          </g>
        </svg>
        <p part="focused" aria-hidden="true">${atHand ? `${atHand.name}${words.colon}${atHand.said}` : words.keys}</p>
        <ul part="legend">${states
          .map((state) => [state, rows.filter((row) => row.state === state).length] as const)
          .map(([state, count]) =>
            count ? html`<li>${swatch(state)}${words[state]} (${count})</li>` : '',
          )}</ul>
        <p part="note">${words.scales}${rows.some(({ plan }) => plan?.inferred) ? ` ${words.inference}` : ''}</p>
      </figure>
    </div>`;
  }
}

const patterns = svg`<defs>
  <pattern id="SIGNED" width="8" height="8" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect class="tile" width="8" height="8"></rect><rect class="hatch" width="4" height="8"></rect></pattern>
  <pattern id="ENDED" width="8" height="8" patternUnits="userSpaceOnUse"><rect class="tile" width="8" height="8"></rect><circle class="dot" cx="4" cy="4" r="2"></circle></pattern>
</defs>`;

/** The name under an overseas region; every second one stands lower where there is no room for all in a row. */
function label(code: string, name: string): TemplateResult {
  const place = overseas.indexOf(code);
  return svg`<text class=${place % 2 ? 'low' : ''} x=${50 + 100 * place} y="576">${name}</text>`;
}

/** A sample of a state's pattern, beside the words that name it. */
function swatch(state: Row['state']): TemplateResult {
  return html`<svg viewBox="0 0 24 16" aria-hidden="true"><rect class=${state} fill="url(#${state})" x="1" y="1" width="22" height="14"></rect></svg>`;
}

/** "signé, 2021", "signé, 9 mai 2022 (déduit)", "en place (déduit)", "non cité par la source". */
function stateOf(plan: Plan | undefined, words: MapWords): Pick<Row, 'plan' | 'said' | 'state'> {
  const state = plan?.status ?? 'UNNAMED';
  const since = plan?.since ? `, ${text(plan.since.text)}` : '';
  return { plan, state, said: text(words[state]) + since + (plan?.inferred ? words.inferred : '') };
}

function codeAt({ target }: Event): string | undefined {
  return (target as Element).id.split('-')[1];
}

function centreOf(shape: SVGGraphicsElement): Point {
  const { height, width, x, y } = shape.getBBox();
  return { x: x + width / 2, y: y + height / 2 };
}
