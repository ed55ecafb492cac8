import { html, svg, type TemplateResult } from 'lit/html.js';
import type { MapWords, Spoken } from '../../messages/generated/languages.ts';
import { map as mapWords } from '../../messages/generated/map-first.ts';
import type { AktoElement, View } from '../element/akto-element.ts';
import type { Viewer } from '../element/deferred-element.ts';
import { Failure, unreached } from '../hub/failure.ts';
import type { Words } from '../words/words.ts';
import { folded, inOrder } from './folded.ts';
import { style } from './picture.style.ts';
import { type MapAnswer, plansOf, rowsOf, stateOf, states } from './plans.ts';
import { regions } from './regions.ts';
import type { Ground, Sheet } from './sheet.ts';
import type { Walk } from './walk.ts';

export type { Picture };
// All that the map's other chunks take from this one goes through here: a bundler would wrap its own exports otherwise.
export { folded, inOrder, regions, rowsOf, stateOf, states };

/** Territories overseas stand in a row under the hexagon, each at its own scale, so each carries its name. */
const regional: Ground = { shapes: regions, overseas: ['01', '02', '03', '04', '06'] };

export const open = (element: AktoElement<MapAnswer>): Viewer<MapAnswer> => new Picture(element);

/** The table of territories and the map that pictures it. Who walks on it and points at it is `walk.ts`'s. */
class Picture implements Viewer<MapAnswer> {
  declare readonly element: AktoElement<MapAnswer>;
  declare sheet: Sheet;
  declare words: MapWords & Spoken;
  #walk: Walk | undefined;
  #walking: Promise<Walk> | undefined;

  constructor(element: AktoElement<MapAnswer>) {
    this.element = element;
    element.wear(style);
    // On the root, which stays: Chromium makes an <svg> that listens to focus a tab stop of its own.
    for (const type of ['keydown', 'focusin', 'focusout', 'pointerover', 'pointerout', 'click'])
      element.shadowRoot?.addEventListener(type, this.#happen);
  }

  async complete(answer: MapAnswer, address: string): Promise<MapAnswer> {
    return ['actor', 'indicator', 'level'].some((name) => this.element.hasAttribute(name))
      ? (await import('./ask-on.ts').catch(unreached)).askOn(answer, address, this.element)
      : answer;
  }

  view(answer: MapAnswer, words: Words): View {
    const keys = ['convention', 'actor', 'indicator'].flatMap(
      (name) => this.element.getAttribute(name) || [],
    );
    const { convention, sheet } = answer;
    const { map = mapWords } = words;
    if (!convention && !sheet) throw new Failure('unknown-key', [keys[0] as string]);
    this.words = map;
    this.sheet = sheet?.(words, map) ?? plansOf(answer, map);
    return { keys, content: this.#render() };
  }

  draw(): void {
    this.element.draw(this.#render());
  }

  // An event that has come and gone knows its target no more, and a key that is not stopped at once scrolls the page. What
  // happens while the walk is on its way waits in one line: a region that is left is left before the next is entered.
  #happen = (event: Event): void => {
    const { id } = event.target as Element;
    // Shapes have one, and the tooltip.
    if (!id) return;
    if (this.#walk) {
      this.#walk.meet(event, id);
      return;
    }
    if (/^(Arrow|Home|End|Enter| )/.test((event as KeyboardEvent).key)) event.preventDefault();
    this.#walking ??= import('./walk.ts').then(({ Walk }) => (this.#walk = new Walk(this)));
    this.#walking.then(
      (walk) => walk.meet(event, id),
      () => {
        this.#walking = undefined;
      },
    );
  };

  #render(): TemplateResult {
    const { caption, heads, rows, legend, note, none, above, table, patterns, over, ground } = this.sheet;
    const { shapes, overseas, over: borders } = ground ?? regional;
    const { colon, keys, language } = this.words;
    const walk = this.#walk;
    const chosen = walk?.chosen;
    if (none) return html`<p lang=${language}>${none}</p><p part="convention">${caption}</p>${above}`;
    const entry = walk?.entry ?? rows[0]?.code;
    return html`<div lang=${language}>${above}<div class="beside">
      ${
        table?.(chosen) ??
        html`<table part="table">
        <caption>${caption}</caption>
        <thead><tr>${heads.map((head) => html`<th scope="col">${head}</th>`)}</tr></thead>
        <tbody>${rows.map(
          ({ cell, code, look, name, said }) =>
            html`<tr id="row-${code}" tabindex="-1" class=${code === chosen ? 'chosen' : ''}><th scope="row">${name}</th><td>${swatch(look)}<bdi>${cell ?? said}</bdi></td></tr>`,
        )}</tbody>
      </table>`
      }
      <figure>
        <div class="ground"><svg part="map" role="listbox" aria-label=${caption} viewBox="-4 -4 508 590">
          ${planned}${patterns}
          ${rows.map(
            ({ code, look, name, said }) =>
              svg`<path role="option" id="region-${code}" class=${look} fill="url(#${look})" d=${shapes[code]} tabindex=${code === entry ? 0 : -1} aria-selected=${code === chosen} aria-label="${name}${colon}${said}"></path>`,
          )}
          <g class="over" aria-hidden="true">
            ${rows.map(({ code, look }) => (look === 'ANNOUNCED' ? svg`<path class="dotted" d=${shapes[code]}></path>` : ''))}
            ${borders}${over}
            <g class="names">${overseas.map((code, place) => svg`<text x=${50 + 100 * place} y="576">${rows.find((row) => row.code === code)?.name}</text>`)}</g>
            ${walk?.rings()}
          </g>
        </svg>${walk?.tip()}</div>
        <p part="focused" aria-hidden="true">${walk?.sentence ?? keys}</p>
        <ul part="legend">${legend.map(([look, meaning]) => {
          const count = rows.filter((row) => row.look === look).length;
          return count ? html`<li>${swatch(look)}<bdi>${meaning} (${count})</bdi></li>` : '';
        })}</ul>
        <p part="note">${note}</p>
      </figure>
    </div></div>`;
  }
}

const planned = svg`<defs>
  <pattern id="SIGNED" width="8" height="8" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect class="tile" width="8" height="8"></rect><rect class="hatch" width="4" height="8"></rect></pattern>
  <pattern id="ENDED" width="8" height="8" patternUnits="userSpaceOnUse"><rect class="tile" width="8" height="8"></rect><circle class="dot" cx="4" cy="4" r="2"></circle></pattern>
</defs>`;

/** A sample of a look, beside the words that say what it means. */
export function swatch(look: string): TemplateResult {
  return html`<svg viewBox="0 0 24 16" aria-hidden="true"><rect class=${look} fill="url(#${look})" x="1" y="1" width="22" height="14"></rect></svg>`;
}
