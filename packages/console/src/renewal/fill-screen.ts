import { Task } from '@lit/task';
import { html, nothing, type TemplateResult } from 'lit';
import { commonWords } from '../../messages/generated/common.ts';
import { fillingWords } from '../../messages/generated/filling.ts';
import { keptWords } from '../kept/kept-words.ts';
import { titleOf } from '../releases/title-of.ts';
import { announce, announceNow } from '../shell/announce.ts';
import { loaded } from '../shell/loaded.ts';
import { notFound } from '../shell/not-found.ts';
import { Screen } from '../shell/screen.ts';
import { territoryName } from '../subjects/find-territories.ts';
import { language, locale } from '../words/language.ts';
import { whyFailed, whyUndone } from '../words/outcome-words.ts';
import './bulk-change.ts';
import type { BulkChange } from './bulk-change.ts';
import { cellId, changedIn, columns, type Place, type TypedCells, unreadIn } from './cells.ts';
import { clipboardRows, type Rows } from './clipboard-rows.ts';
import { cellOf, type Grid, GridHands } from './grid-hands.ts';
import { pastedBlock } from './pasted-block.ts';
import { type PastedColumn, pastedValues } from './pasted-values.ts';
import { mostShown, readToFill, type ToFill } from './read-to-fill.ts';
import { saveCells } from './save-cells.ts';
import { type CellWritten, TypedSteps } from './typed-steps.ts';
import { type Filling, valueTable } from './value-table.ts';
import type { WaitingFigure } from './waiting-figure.ts';

/** The figures of a draft release, typed cell by cell as in a spreadsheet. */
class FillScreen extends Screen {
  static override properties = {
    ...Screen.properties,
    typed: { state: true },
    refused: { state: true },
    problem: { state: true },
    notice: { state: true },
    asked: { state: true },
    chosen: { state: true },
    editing: { state: true },
    placeNames: { state: true },
    isBusy: { state: true },
  };
  declare typed: TypedCells;
  declare refused: Filling['refused'];
  declare problem: string;
  /** What came of the last saving. */
  declare notice: string;
  /** What was pasted with several columns of values, until somebody says which one is meant. */
  declare asked: {
    readonly rows: Rows;
    readonly at: number;
    readonly columns: readonly PastedColumn[];
  } | null;
  /** The figures that are chosen, by their keys. */
  declare chosen: ReadonlySet<string>;
  /** The cell in whose text the arrows move. */
  declare editing: string | null;
  declare placeNames: ReadonlyMap<string, string>;
  declare isBusy: boolean;
  #steps = new TypedSteps({});

  readonly #toFill = new Task(this, {
    args: () => [this.params.id ?? '', locale()] as const,
    task: async ([id], { signal }) => {
      const found = await readToFill(id, signal);
      const places = Object.values(this.typed).flatMap(({ territory }) => territory || []);
      await Promise.all(places.map(async (place) => this.#namePlace(place, await territoryName(place))));
      return found;
    },
  });

  constructor() {
    super();
    this.typed = {};
    this.refused = new Map();
    this.problem = '';
    this.notice = '';
    this.asked = null;
    this.chosen = new Set();
    this.editing = null;
    this.placeNames = new Map();
    this.isBusy = false;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#steps = new TypedSteps(this.#kept.read()?.typed ?? {});
    this.typed = this.#steps.now;
  }

  get #kept() {
    return keptWords<TypedCells>(`fill/${this.params.id ?? ''}`);
  }

  /** The figures of now. */
  get #figures(): readonly WaitingFigure[] {
    return this.#toFill.value?.figures ?? [];
  }

  #namePlace(place: string, name: string): void {
    this.placeNames = new Map(this.placeNames).set(place, name);
  }

  /** What was typed is shown, and outlives the page. */
  #keep(written: readonly CellWritten[]): void {
    this.typed = this.#steps.now;
    if (Object.keys(this.typed).length > 0) this.#kept.keep(this.typed);
    else this.#kept.forget();
    this.notice = '';
    const keys = new Set(written.filter(({ name }) => name === 'value').map(({ key }) => key));
    this.refused = new Map([...this.refused].filter(([key]) => !keys.has(key)));
  }

  #type(written: CellWritten): void {
    this.#steps.type(written);
    this.#keep([written]);
  }

  #write(written: readonly CellWritten[]): void {
    this.#steps.write(written);
    this.#keep(written);
  }

  #undo(): boolean {
    if (!this.#steps.undo()) return false;
    this.#keep([]);
    this.refused = new Map();
    this.notice = fillingWords[language()].undone;
    announce(this.notice);
    return true;
  }

  async #goTo({ row, column }: Place): Promise<void> {
    await this.updateComplete;
    const field = this.querySelector<HTMLInputElement>(`#${cellId(row, columns[column] ?? 'value')}`);
    field?.focus();
    field?.select();
  }

  readonly #hands = new GridHands(this.#grid());

  #grid(): Grid {
    return {
      rows: () => this.#figures.length,
      goTo: (place) => void this.#goTo(place),
      goBeyond: () => this.querySelector<HTMLElement>('button[type=submit]')?.focus(),
      write: (place, text) => this.#writeCell(place, text),
      undo: () => this.#undo(),
      leave: () => this.#steps.leave(),
      edit: (id) => {
        this.editing = id;
      },
    };
  }

  #writeCell({ row, column }: Place, text: string): void {
    const [figure, name] = [this.#figures[row], columns[column]];
    if (figure && name) this.#write([{ key: figure.key, name, text }]);
  }

  /** What was copied from a spreadsheet: a block goes right and down from here, lines that name figures go to these. */
  readonly #paste = (event: ClipboardEvent) => {
    const cell = cellOf(event.target);
    const data = event.clipboardData;
    const rows =
      cell && data && clipboardRows({ html: data.getData('text/html'), text: data.getData('text/plain') });
    if (!cell || !rows) return;
    event.preventDefault();
    const { place } = cell;
    if (place.column > 0 || !this.#takeValues(rows, place.row, null)) this.#takeBlock(rows, place);
  };

  #takeBlock(rows: Rows, at: Place): void {
    const words = fillingWords[language()];
    const { cells, beyond } = pastedBlock(rows, at, this.#figures.length);
    const written = cells.flatMap(({ row, name, text }) => {
      const key = this.#figures[row]?.key;
      return key === undefined ? [] : [{ key, name, text }];
    });
    this.asked = null;
    this.#write(written);
    const last = Math.max(0, ...cells.map(({ row }) => row));
    this.#sayPasted([words.pasted({ count: written.length }), beyond > 0 && words.beyond({ count: beyond })]);
    void this.#goTo({ row: last, column: at.column });
  }

  /** Takes one column of values, or asks which of several is meant. False where it is a block that names no figures. */
  #takeValues(rows: Rows, at: number, chosen: number | null): boolean {
    const words = fillingWords[language()];
    const text = rows.map((cells) => cells.join('\t')).join('\n');
    const pasted = pastedValues(text, this.#figures, at, chosen);
    const isWide = rows.some((cells) => cells.length > 1);
    if (!pasted || (isWide && !pasted.isNamed && pasted.columns.length === 0 && chosen === null))
      return false;
    const { values, leftOut, takenFrom, columns } = pasted;
    this.asked = columns.length > 0 ? { rows, at, columns } : null;
    if (this.asked) {
      announceNow(words.whichColumn);
      void this.updateComplete.then(() => this.querySelector<HTMLElement>('#which-column')?.focus());
      return true;
    }
    this.#write([...values].map(([key, text]) => ({ key, name: 'value', text })));
    this.#sayPasted([
      words.pasted({ count: values.size }),
      takenFrom !== '' && words.takenFrom({ column: takenFrom }),
      leftOut > 0 && words.leftOut({ count: leftOut }),
    ]);
    const last = this.#figures.findLastIndex(({ key }) => values.has(key));
    void this.#goTo({ row: Math.max(last, 0), column: 0 });
    return true;
  }

  #sayPasted(said: readonly (string | false)[]): void {
    this.notice = said.filter(Boolean).join(' ');
    announce(this.notice);
  }

  #drawAsked(): TemplateResult | typeof nothing {
    if (!this.asked) return nothing;
    const words = fillingWords[language()];
    const { rows, at, columns } = this.asked;
    return html`<div class="callout" id="which-column" tabindex="-1" role="group" aria-labelledby="which-column-said">
      <p id="which-column-said">${words.whichColumn}</p>
      <p class="actions">
        ${columns.map((column) => html`<button type="button" @click=${() => this.#takeValues(rows, at, column.at)}><bdi>${column.name}</bdi></button>`)}
        <button type="button" @click=${() => this.#takeBlock(rows, { row: at, column: 0 })}>${words.inOrder}</button>
      </p>
    </div>`;
  }

  /** One field of all the figures that are chosen. */
  #applyToChosen({ name, text, label }: BulkChange): void {
    const chosen = this.#figures.filter(({ key }) => this.chosen.has(key));
    if (label !== null) this.#namePlace(text, label);
    this.#write(chosen.map(({ key }) => ({ key, name, text })));
    this.notice = fillingWords[language()].bulk.applied({ count: chosen.length });
    announce(this.notice);
  }

  #tick(keys: readonly string[], isOn: boolean): void {
    const chosen = new Set(this.chosen);
    for (const key of keys) isOn ? chosen.add(key) : chosen.delete(key);
    this.chosen = chosen;
  }

  /** The figures of which something else is typed than is there. */
  #changed(): readonly WaitingFigure[] {
    return this.#figures.filter((figure) => changedIn(figure, this.typed).length > 0);
  }

  readonly #save = async (event: Event, { release }: ToFill) => {
    event.preventDefault();
    if (this.isBusy) return;
    const words = fillingWords[language()];
    const changed = this.#changed();
    const ready = changed.filter((figure) => unreadIn(figure, this.typed) === undefined);
    const unread = changed.filter((figure) => unreadIn(figure, this.typed) !== undefined);
    if (changed.length === 0) return this.#say(words.nothingTyped, this.#firstOpen());
    if (ready.length === 0) return this.#say(words.unread({ count: unread.length }), unread[0]);
    this.isBusy = true;
    try {
      const outcome = await saveCells(release.id, ready, this.typed);
      if (outcome.__typename === 'ValuesRefused') {
        this.refused = new Map(outcome.problems.map(({ key, ...problem }) => [key, problem]));
        const first = this.#figures.find(({ key }) => this.refused.has(key));
        return await this.#say(words.unread({ count: outcome.problems.length }), first);
      }
      if (outcome.__typename === 'EditConflict') {
        await this.#readAgain();
        return await this.#say(words.conflict, null);
      }
      if (outcome.__typename !== 'Done')
        return await this.#say(whyUndone(outcome) ?? outcome.__typename, null);
      await this.#saved(ready, unread);
    } catch (error) {
      await this.#say(whyFailed(error), null);
    } finally {
      this.isBusy = false;
    }
  };

  async #saved(ready: readonly WaitingFigure[], unread: readonly WaitingFigure[]): Promise<void> {
    const words = fillingWords[language()];
    this.#steps.forget(new Set(ready.map(({ key }) => key)));
    this.#keep([]);
    await this.#readAgain();
    if (unread.length > 0) return this.#say(words.unread({ count: unread.length }), unread[0]);
    this.problem = '';
    this.notice = words.saved({ count: ready.length });
    announce(this.notice);
    await this.updateComplete;
    const open = this.#firstOpen();
    if (open) await this.#goTo({ row: this.#figures.indexOf(open), column: 0 });
    else this.querySelector<HTMLElement>('#filled')?.focus();
  }

  async #readAgain(): Promise<void> {
    void this.#toFill.run();
    await this.#toFill.taskComplete.catch(() => undefined);
    await this.updateComplete;
  }

  /** The first figure that waits for its value. */
  #firstOpen(): WaitingFigure | undefined {
    return this.#figures.find(({ said, isNotStated }) => said.value === '' && !isNotStated);
  }

  /** Says why, and leads to the cell that it is about, or to the words themselves. */
  async #say(problem: string, about: WaitingFigure | null | undefined): Promise<void> {
    this.problem = problem;
    this.notice = '';
    announceNow(problem);
    await this.updateComplete;
    const row = about ? this.#figures.findIndex(({ key }) => key === about.key) : -1;
    const unread = about ? unreadIn(about, this.typed) : undefined;
    const column = unread ? (columns as readonly string[]).indexOf(unread) : 0;
    if (row >= 0) await this.#goTo({ row, column: Math.max(column, 0) });
    else this.querySelector<HTMLElement>('#fill-problem')?.focus();
  }

  protected override render(): TemplateResult {
    const words = fillingWords[language()];
    if (this.#toFill.value === null) return notFound();
    const release = this.#toFill.value?.release;
    return html`
      ${release ? html`<p class="alone"><a href="/console/releases/${release.id}"><bdi>${titleOf(release)}</bdi></a></p>` : nothing}
      <h1 id="values-heading" tabindex="-1">${words.heading}</h1>
      ${loaded(this.#toFill, (found) => (found ? this.#draw(found) : html``))}
    `;
  }

  #draw(found: ToFill): TemplateResult {
    const words = fillingWords[language()];
    const { release, figures, isCut } = found;
    if (figures.length === 0) return html`<p>${words.nothing}</p>`;
    if (!release.availableActions.includes('fillFigures')) return html`<p>${words.closed}</p>`;
    return html`<p class="lead">${words.lead} ${words.notStated}</p>
      ${isCut ? html`<p>${words.onlyFirst({ most: mostShown })}</p>` : nothing}
      ${this.#drawNotice(found)}
      <form
        novalidate
        aria-labelledby="values-heading"
        @submit=${(event: Event) => void this.#save(event, found)}
        @keydown=${this.#hands.press}
        @paste=${this.#paste}
        @focusin=${this.#hands.enter}
        @click=${this.#hands.click}
      >
        ${this.problem ? html`<p class="problem" id="fill-problem" tabindex="-1">${this.problem}</p>` : nothing}
        ${this.#drawAsked()}
        ${valueTable(figures, {
          ...{ typed: this.typed, refused: this.refused, chosen: this.chosen },
          ...{ editing: this.editing, placeNames: this.placeNames },
          tick: (keys, isOn) => this.#tick(keys, isOn),
          type: (key, name, text) => this.#type({ key, name, text }),
          choose: (row, name, text) => this.#choose({ row, column: columns.indexOf(name) }, text),
        })}
        <bulk-change
          .count=${figures.filter(({ key }) => this.chosen.has(key)).length}
          @apply=${({ detail }: CustomEvent<BulkChange>) => this.#applyToChosen(detail)}
        ></bulk-change>
        <p class="actions">
          <button type="submit" class="primary" aria-disabled=${this.isBusy ? 'true' : 'false'}>
            ${this.isBusy ? commonWords[language()].saving : words.save({ count: this.#changed().filter((figure) => unreadIn(figure, this.typed) === undefined).length })}
          </button>
          ${this.#steps.canUndo ? html`<button type="button" id="undo" @click=${() => this.#undo()}>${words.undo}</button>` : nothing}
        </p>
      </form>`;
  }

  #choose(place: Place, text: string): void {
    this.#writeCell(place, text);
    void this.#goTo(place);
  }

  /** What came of the last act, and what still waits. */
  #drawNotice({ release: { id, awaitedCount }, figures }: ToFill): TemplateResult {
    const words = fillingWords[language()];
    const isSaved = this.#changed().length === 0;
    const isDone = awaitedCount === 0 && figures.some(({ isRenewed }) => isRenewed);
    const standing = awaitedCount > 0 ? words.awaited({ count: awaitedCount }) : isDone ? words.done : '';
    return html`<div class="callout" id="filled" tabindex="-1">
      <p>${this.notice} ${standing}</p>
      ${awaitedCount === 0 ? html`<p class="actions"><a class="button ${isSaved ? 'primary' : ''}" href="/console/releases/${id}">${words.toRelease}</a></p>` : nothing}
    </div>`;
  }
}

customElements.define('fill-screen', FillScreen);
