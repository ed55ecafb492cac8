import { Task } from '@lit/task';
import { html, nothing, type TemplateResult } from 'lit';
import { FillFigures, ReleaseToFill, type ReleaseToFillQuery } from '../../generated/filling.ts';
import { commonWords } from '../../messages/generated/common.ts';
import { fillingWords } from '../../messages/generated/filling.ts';
import { act } from '../hub/act.ts';
import { ask } from '../hub/ask.ts';
import { keptWords } from '../kept/kept-words.ts';
import { titleOf } from '../releases/title-of.ts';
import { announce, announceNow } from '../shell/announce.ts';
import { loaded } from '../shell/loaded.ts';
import { notFound } from '../shell/not-found.ts';
import { Screen } from '../shell/screen.ts';
import { lookUpUnits } from '../units/known-units.ts';
import { language, locale } from '../words/language.ts';
import { whyFailed, whyUndone } from '../words/outcome-words.ts';
import { type PastedColumn, pastedValues } from './pasted-values.ts';
import { type Filling, valueId, valueTable } from './value-table.ts';
import { type TypedValues, type WaitingFigure, waitingFigure } from './waiting-figure.ts';

type Release = NonNullable<ReleaseToFillQuery['workingRelease']>;

interface ToFill {
  readonly release: Release;
  readonly figures: readonly WaitingFigure[];
}

/** The values of the figures that a release carries over, typed one under the other as in a spreadsheet. */
class FillScreen extends Screen {
  static override properties = {
    ...Screen.properties,
    typed: { state: true },
    refused: { state: true },
    problem: { state: true },
    notice: { state: true },
    asked: { state: true },
    isBusy: { state: true },
  };
  declare typed: TypedValues;
  declare refused: Filling['refused'];
  declare problem: string;
  /** What came of the last saving. */
  declare notice: string;
  /** What was pasted with several columns of values, until somebody says which one is meant. */
  declare asked: {
    readonly text: string;
    readonly at: number;
    readonly columns: readonly PastedColumn[];
  } | null;
  declare isBusy: boolean;

  readonly #toFill = new Task(this, {
    args: () => [this.params.id ?? '', locale()] as const,
    task: ([id], { signal }) => this.#read(id, signal),
  });

  constructor() {
    super();
    this.typed = {};
    this.refused = new Map();
    this.problem = '';
    this.notice = '';
    this.asked = null;
    this.isBusy = false;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.typed = this.#kept.read()?.typed ?? {};
  }

  get #kept() {
    return keptWords<TypedValues>(`fill/${this.params.id ?? ''}`);
  }

  async #read(id: string, signal: AbortSignal): Promise<ToFill | null> {
    const units = lookUpUnits(signal);
    const figures: Release['changes']['nodes'][number][] = [];
    let release: Release | null = null;
    for (let after: string | null = null; ; ) {
      const { workingRelease }: ReleaseToFillQuery = await ask(ReleaseToFill, { id, after }, signal);
      if (!workingRelease) return null;
      release = workingRelease;
      const { nodes, pageInfo }: Release['changes'] = workingRelease.changes;
      figures.push(...nodes);
      after = pageInfo.endCursor;
      if (!pageInfo.hasNextPage) break;
    }
    await units;
    // In the order in which they were carried over, which is that of last year's table: their ids begin with their time.
    const inOrder = figures.toSorted((one, other) => (one.id < other.id ? -1 : 1));
    const shown = await Promise.all(inOrder.map(waitingFigure));
    return { release, figures: shown.filter((figure) => figure !== null) };
  }

  /** The figures of now. */
  get #figures(): readonly WaitingFigure[] {
    return this.#toFill.value?.figures ?? [];
  }

  #type(key: string, said: TypedValues[string]): void {
    this.typed = { ...this.typed, [key]: { ...this.typed[key], ...said } };
    this.#kept.keep(this.typed);
    this.notice = '';
    if (said.value === undefined) return;
    this.refused = new Map([...this.refused].filter(([each]) => each !== key));
  }

  /** Enter and the arrows lead from value to value; after the last one, Enter leads to what saves them. */
  #press(at: number, event: KeyboardEvent): void {
    const isUp = event.key === 'ArrowUp' || (event.key === 'Enter' && event.shiftKey);
    if (event.isComposing || event.altKey || event.ctrlKey || event.metaKey) return;
    if (!isUp && event.key !== 'Enter' && event.key !== 'ArrowDown') return;
    event.preventDefault();
    const to = this.querySelector<HTMLInputElement>(`#${valueId(at + (isUp ? -1 : 1))}`);
    if (to) {
      to.focus();
      to.select();
    } else if (event.key === 'Enter' && !isUp)
      this.querySelector<HTMLElement>('button[type=submit]')?.focus();
  }

  /** What was copied from a spreadsheet: a column goes down from here, lines that name figures go to these. */
  #paste(at: number, event: ClipboardEvent): void {
    const text = event.clipboardData?.getData('text/plain') ?? '';
    if (!this.#takePasted(text, at, null)) return;
    event.preventDefault();
  }

  /** Takes what was pasted, or asks which of its columns is meant. */
  #takePasted(text: string, at: number, chosen: number | null): boolean {
    const words = fillingWords[language()];
    const pasted = pastedValues(text, this.#figures, at, chosen);
    if (!pasted) return false;
    const { values, leftOut, takenFrom, columns } = pasted;
    this.asked = columns.length > 0 ? { text, at, columns } : null;
    if (this.asked) {
      announceNow(words.whichColumn);
      void this.updateComplete.then(() => this.querySelector<HTMLElement>('#which-column')?.focus());
      return true;
    }
    for (const [key, value] of values) this.#type(key, { value });
    this.notice = [
      words.pasted({ count: values.size }),
      takenFrom !== '' && words.takenFrom({ column: takenFrom }),
      leftOut > 0 && words.leftOut({ count: leftOut }),
    ]
      .filter(Boolean)
      .join(' ');
    announce(this.notice);
    const last = this.#figures.findLastIndex(({ key }) => values.has(key));
    void this.updateComplete.then(() =>
      this.querySelector<HTMLInputElement>(`#${valueId(Math.max(last, 0))}`)?.focus(),
    );
    return true;
  }

  #drawAsked(): TemplateResult | typeof nothing {
    if (!this.asked) return nothing;
    const { text, at, columns } = this.asked;
    return html`<div class="callout" id="which-column" tabindex="-1" role="group" aria-labelledby="which-column-said">
      <p id="which-column-said">${fillingWords[language()].whichColumn}</p>
      <p class="actions">
        ${columns.map((column) => html`<button type="button" @click=${() => this.#takePasted(text, at, column.at)}><bdi>${column.name}</bdi></button>`)}
      </p>
    </div>`;
  }

  async #choose(at: number, value: string): Promise<void> {
    const figure = this.#figures[at];
    if (figure) this.#type(figure.key, { value });
    await this.updateComplete;
    this.querySelector<HTMLInputElement>(`#${valueId(at)}`)?.focus();
  }

  /** The figures of which something else is typed than is there. */
  #changed(): readonly WaitingFigure[] {
    return this.#figures.filter(({ key, value, note }) => {
      const typed = this.typed[key];
      return typed && ((typed.value ?? value) !== value || (typed.note ?? note) !== note);
    });
  }

  #isUnread({ key, read }: WaitingFigure): boolean {
    const { value = '' } = this.typed[key] ?? {};
    return value.trim() !== '' && 'problem' in read(value);
  }

  readonly #save = async (event: Event, { release }: ToFill) => {
    event.preventDefault();
    if (this.isBusy) return;
    const words = fillingWords[language()];
    const changed = this.#changed();
    const ready = changed.filter((figure) => !this.#isUnread(figure));
    const unread = changed.filter((figure) => this.#isUnread(figure));
    if (changed.length === 0) return this.#say(words.nothingTyped, this.#firstOpen());
    if (ready.length === 0) return this.#say(words.unread({ count: unread.length }), unread[0]);
    this.isBusy = true;
    try {
      const outcome = await act(FillFigures, {
        ...{ release: release.id, locale: locale() },
        values: ready.map(({ key, revision, value, note }) => ({
          ...{ key, revision },
          ...((this.typed[key]?.value ?? value) !== value && { value: this.typed[key]?.value ?? '' }),
          ...((this.typed[key]?.note ?? note) !== note && { noteFr: this.typed[key]?.note ?? '' }),
        })),
      });
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
    const saved = new Set(ready.map(({ key }) => key));
    this.typed = Object.fromEntries(Object.entries(this.typed).filter(([key]) => !saved.has(key)));
    if (Object.keys(this.typed).length > 0) this.#kept.keep(this.typed);
    else this.#kept.forget();
    await this.#readAgain();
    if (unread.length > 0) return this.#say(words.unread({ count: unread.length }), unread[0]);
    this.problem = '';
    this.notice = words.saved({ count: ready.length });
    announce(this.notice);
    await this.updateComplete;
    const open = this.#firstOpen();
    this.querySelector<HTMLElement>(open ? `#${valueId(this.#figures.indexOf(open))}` : '#filled')?.focus();
  }

  async #readAgain(): Promise<void> {
    void this.#toFill.run();
    await this.#toFill.taskComplete.catch(() => undefined);
    await this.updateComplete;
  }

  /** The first figure that waits for its value. */
  #firstOpen(): WaitingFigure | undefined {
    return this.#figures.find(({ value, isNotStated }) => value === '' && !isNotStated);
  }

  /** Says why, and leads to the value that it is about, or to the words themselves. */
  async #say(problem: string, about: WaitingFigure | null | undefined): Promise<void> {
    this.problem = problem;
    this.notice = '';
    announceNow(problem);
    await this.updateComplete;
    const at = about ? this.#figures.findIndex(({ key }) => key === about.key) : -1;
    this.querySelector<HTMLElement>(at >= 0 ? `#${valueId(at)}` : '#fill-problem')?.focus();
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
    const { release, figures } = found;
    if (figures.length === 0) return html`<p>${words.nothing}</p>`;
    if (!release.availableActions.includes('fillFigures')) return html`<p>${words.closed}</p>`;
    const { awaitedCount } = release;
    return html`<p class="lead">${words.lead} ${words.notStated}</p>
      <div class="callout" id="filled" tabindex="-1">
        <p>${this.notice} ${awaitedCount > 0 ? words.awaited({ count: awaitedCount }) : words.done}</p>
        ${awaitedCount === 0 ? html`<p class="actions"><a class="button primary" href="/console/releases/${release.id}">${words.toRelease}</a></p>` : nothing}
      </div>
      <form novalidate aria-labelledby="values-heading" @submit=${(event: Event) => void this.#save(event, found)}>
        ${this.problem ? html`<p class="problem" id="fill-problem" tabindex="-1">${this.problem}</p>` : nothing}
        ${this.#drawAsked()}
        ${valueTable(figures, {
          ...{ typed: this.typed, refused: this.refused },
          type: (key, said) => this.#type(key, said),
          choose: (at, value) => void this.#choose(at, value),
          press: (at, event) => this.#press(at, event),
          paste: (at, event) => this.#paste(at, event),
        })}
        <p class="actions">
          <button type="submit" class="primary" aria-disabled=${this.isBusy ? 'true' : 'false'}>
            ${this.isBusy ? commonWords[language()].saving : words.save({ count: this.#changed().filter((figure) => !this.#isUnread(figure)).length })}
          </button>
        </p>
      </form>`;
  }
}

customElements.define('fill-screen', FillScreen);
