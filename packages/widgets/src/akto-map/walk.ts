import { html, svg, type TemplateResult } from 'lit/html.js';
import { arrows, nearest, type Point } from './compass.ts';
import { type Picture, regions } from './picture.ts';
import type { Row } from './sheet.ts';
import { placeTip } from './tip.ts';
import { TypeAhead } from './type-ahead.ts';
import { style } from './walk.style.ts';

/** How long a pointer may be on its way into the tooltip, across other regions, before one of those is meant. */
const graceMs = 250;

/** What is at hand on a map, by keys and by pointer: the rings around it, the tooltip beside it, and what is chosen. */
export class Walk {
  /** The region that Tab enters by. */
  entry: string | undefined;
  chosen: string | undefined;
  #focused: string | undefined;
  #pointed: string | undefined;
  /** Of the two, the one that came last. */
  #atHand: string | undefined;
  /** The region whose tooltip was put away: it stays so until another one is at hand. */
  #dismissed: string | undefined;
  #grace: ReturnType<typeof setTimeout> | undefined;
  #picture: Picture;
  #root: ShadowRoot;
  #typeAhead = new TypeAhead();

  constructor(picture: Picture) {
    this.#picture = picture;
    this.#root = picture.element.shadowRoot as ShadowRoot;
    picture.element.wear(style);
  }

  /** What happens at the shape or the tooltip of this id. */
  meet(event: Event, id: string): void {
    const code = /^region-(.+)/.exec(id)?.[1];
    if (event.type === 'keydown') this.#press(event as KeyboardEvent);
    else if (event.type === 'click') this.#choose(code);
    else if (event.type.startsWith('focus')) this.#focus(event.type === 'focusin' ? code : undefined);
    else if (event.type !== 'pointerover') this.#point(undefined);
    else if (id === 'tip') clearTimeout(this.#grace);
    else this.#point(code);
  }

  /** What is at hand, in the words of its row. */
  get sentence(): string | undefined {
    const row = this.#rowOf(this.#atHand);
    return row && row.name + this.#picture.words.colon + (row.shown ?? row.said);
  }

  /** Around what is pointed at, chosen and focused, over all else: each looks different, and none is a matter of colour. */
  rings(): TemplateResult {
    const around = (code: string | undefined, of: (path: string) => TemplateResult) =>
      this.#rowOf(code) && of(this.#pathOf(code));
    return svg`${around(this.#pointed, (path) => svg`<path class="pointed" d=${path}></path>`)}
      ${around(this.chosen, (path) => svg`<path class="outer" d=${path}></path><path class="inner" d=${path}></path>`)}
      ${around(this.#focused, (path) => svg`<path class="halo" d=${path}></path><path class="ring" d=${path}></path>`)}
      ${around(this.chosen, () => tick(centreOf(this.#shapeOf(this.chosen))))}`;
  }

  // Who listens hears the words with the region itself.
  tip(): TemplateResult | undefined {
    return this.#isOpen ? html`<p id="tip" part="tip" aria-hidden="true">${this.sentence}</p>` : undefined;
  }

  get #isOpen(): boolean {
    return this.#rowOf(this.#atHand) !== undefined && this.#atHand !== this.#dismissed;
  }

  #rowOf(code: string | undefined): Row | undefined {
    return this.#picture.sheet.rows.find((row) => row.code === code);
  }

  #pathOf(code: string | undefined): string {
    return (this.#picture.sheet.ground?.shapes ?? regions)[code as string] as string;
  }

  #shapeOf(code: string | undefined): SVGPathElement {
    return this.#root.getElementById(`region-${code}`) as unknown as SVGPathElement;
  }

  #show(): void {
    if (this.#atHand !== this.#dismissed) this.#dismissed = undefined;
    this.#picture.draw();
    removeEventListener('keydown', this.#dismiss, true);
    if (!this.#isOpen) return;
    addEventListener('keydown', this.#dismiss, true);
    placeTip(
      this.#root.getElementById('tip') as HTMLElement,
      this.#shapeOf(this.#atHand),
      this.#focused ? this.#shapeOf(this.#focused) : null,
    );
  }

  // Escape puts the tooltip away wherever the focus is, and means nothing else to the page then: no dialog closes with it.
  #dismiss = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || !this.#picture.element.isConnected) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    this.#dismissed = this.#atHand;
    this.#show();
  };

  #focus(code: string | undefined): void {
    this.#focused = code;
    this.entry = code ?? this.entry;
    this.#atHand = code ?? this.#pointed;
    this.#show();
  }

  #point(code: string | undefined): void {
    clearTimeout(this.#grace);
    if (code === this.#pointed) return;
    const point = () => {
      this.#pointed = code;
      this.#atHand = code ?? this.#focused;
      this.#show();
    };
    if (this.#pointed) this.#grace = setTimeout(point, graceMs);
    else point();
  }

  #press(event: KeyboardEvent): void {
    const { key, timeStamp } = event;
    const { rows } = this.#picture.sheet;
    const here = this.#rowOf(this.#focused);
    const arrow = arrows[key];
    if (!here || event.altKey || event.ctrlKey || event.metaKey) return;
    const isLetter = [...key].length === 1 && (key !== ' ' || this.#typeAhead.isUnderWay(timeStamp));
    if (arrow) this.#go(nearest(this.#placeOf(here), arrow, rows.map(this.#placeOf))?.code);
    else if (key === 'Home') this.#go(rows[0]?.code);
    else if (key === 'End') this.#go(rows.at(-1)?.code);
    else if (isLetter) this.#go(this.#typeAhead.find(key, timeStamp, rows, here)?.code);
    else if (key === 'Enter' || key === ' ') this.#choose(here.code);
    else {
      // The same place in words: Tab comes back from there to the same place on the map. The page may want the key, too:
      // where no tooltip is left to put away, it closes the dialog that the map stands in.
      const row = this.#root.getElementById(`row-${here.code}`);
      if (key !== 'Escape' || !row) return;
      row.closest('details')?.setAttribute('open', '');
      row.focus();
      return;
    }
    event.preventDefault();
  }

  #go(code: string | undefined): void {
    if (code) this.#shapeOf(code).focus();
  }

  #choose(code: string | undefined): void {
    const row = this.#rowOf(code);
    if (!row) return;
    this.chosen = row.code;
    this.#show();
    this.#picture.element.tell('akto-select', { code: row.code, name: row.name, ...row.detail });
  }

  #placeOf = ({ code }: Row): Point & { readonly code: string } => ({
    code,
    ...centreOf(this.#shapeOf(code)),
  });
}

function tick({ x, y }: Point): TemplateResult {
  return svg`<g class="tick" transform="translate(${x} ${y})"><circle r="11"></circle><path d="M-5 0l4 4 7-8"></path></g>`;
}

function centreOf(shape: SVGGraphicsElement): Point {
  const { height, width, x, y } = shape.getBBox();
  return { x: x + width / 2, y: y + height / 2 };
}
