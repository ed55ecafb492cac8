import { Task } from '@lit/task';
import { html, nothing, type TemplateResult } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import { ChangeFigure, CheckFigure, EditedFigure } from '../../generated/figure-editor.ts';
import { commonWords } from '../../messages/generated/common.ts';
import { editorWords } from '../../messages/generated/editor.ts';
import { recordWords } from '../../messages/generated/record.ts';
import '../controls/choose-sides.ts';
import { NamedField } from '../controls/named-field.ts';
import '../drafts/choose-draft.ts';
import { isKey } from '@akto-figures/contents';
import { act } from '../hub/act.ts';
import { ask } from '../hub/ask.ts';
import { HubUnreachable, SignedOut } from '../hub/failures.ts';
import { keptWords } from '../kept/kept-words.ts';
import { toSend } from '../records/content-text.ts';
import {
  type Conflict,
  conflictIn,
  disputedIn,
  isTheirs,
  placeAnew,
  settled,
  takenIn,
  writtenIn,
} from '../records/edit-conflict.ts';
import type { Sides } from '../records/merge-fields.ts';
import { announce, announceNow } from '../shell/announce.ts';
import { loaded } from '../shell/loaded.ts';
import { Screen } from '../shell/screen.ts';
import { colon, language, locale } from '../words/language.ts';
import { whyFailed, whyUndone } from '../words/outcome-words.ts';
import { momentText } from '../words/times.ts';
import { begun, contentToSend, type Known, readable, type Typed, textIn } from './edited-figure.ts';
import { together } from './figure-fields.ts';
import './figure-form.ts';
import { besideFields, countText, type Found, summary } from './findings.ts';
import { readNumber, textOf, unitIn } from './typed-number.ts';
import './withdraw-figure.ts';

const pauseMs = 400;

/** A figure as it is written: read, shown, said, drawn and checked while one types, and saved into a draft release. */
class FigureEditor extends Screen {
  static override properties = {
    ...Screen.properties,
    typed: { state: true },
    conflict: { state: true },
    problem: { state: true },
    isBusy: { state: true },
    isTried: { state: true },
    isUnchecked: { state: true },
    savedIn: { state: true },
    findings: { state: true },
    keptAt: { state: true },
    isKeyTaken: { state: true },
  };
  declare typed: Typed | null;
  /** Somebody was faster, and both have written the same field. */
  declare conflict: Conflict | null;
  declare problem: string;
  declare isBusy: boolean;
  /** Somebody has tried to save: what is missing is told at its field. */
  declare isTried: boolean;
  declare isUnchecked: boolean;
  declare savedIn: string | null;
  declare findings: readonly Found[] | null;
  declare keptAt: Date | null;
  /** The key of a new figure is that of another one. */
  declare isKeyTaken: boolean;
  /** The key that a new figure was saved under; the frame still hands over an address without one when it draws anew. */
  #newKey: string | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #checked: AbortController | undefined;

  constructor() {
    super();
    this.typed = null;
    this.conflict = null;
    this.problem = '';
    this.isBusy = false;
    this.isTried = false;
    this.isUnchecked = false;
    this.savedIn = null;
    this.findings = null;
    this.keptAt = null;
    this.isKeyTaken = false;
    new NamedField(this);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    addEventListener('hub-back', this.#checkSoon);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    removeEventListener('hub-back', this.#checkSoon);
    clearTimeout(this.#timer);
    this.#checked?.abort();
  }

  /** The key in the address; nothing for a new figure. */
  get #key(): string | null {
    return this.#newKey ?? this.params.key ?? null;
  }

  get #kept() {
    return keptWords<Typed>(`figures/${this.#key ?? 'new'}`);
  }

  readonly #known = new Task(this, {
    task: async ([key, locale], { signal }): Promise<Known | null> => {
      const known = key === null ? null : (await ask(EditedFigure, { key, locale }, signal)).subject;
      if (this.typed === null) {
        const kept = this.#kept.read();
        this.keptAt = kept?.at ?? null;
        this.typed = kept?.typed ?? this.#fresh(known);
        if (key !== null || kept) this.#checkSoon();
      }
      return known;
    },
    args: () => [this.#key, locale()] as const,
  });

  #fresh(known: Known | null): Typed {
    const typed = begun(known, this.#key, this.query.get('release'), this.query.get('change'));
    const key = this.query.get('key');
    return this.#key === null && key ? { ...typed, key, isKeyOwn: true } : typed;
  }

  protected override speakAnew(): void {
    super.speakAnew();
    this.#checkSoon();
  }

  protected override render(): TemplateResult {
    const words = editorWords[language()];
    const key = this.#key;
    const title = this.#known.value?.title ?? key;
    return html`
      <p class="alone">
        ${
          key === null
            ? html`<a href="/console/figures">${words.allFigures}</a>`
            : html`<a href="/console/figures/${encodeURIComponent(key)}">${words.toFigure}</a>`
        }
      </p>
      <h1 id="heading" tabindex="-1"><bdi>${key === null ? words.newFigure : title}</bdi></h1>
      ${loaded(this.#known, (known) => {
        if (this.query.get('change') === 'WITHDRAWAL' && key !== null && known) {
          return html`<withdraw-figure .figureKey=${key} .known=${known}></withdraw-figure>`;
        }
        return this.typed ? this.#form(known, this.typed) : html``;
      })}
    `;
  }

  #form(known: Known | null, typed: Typed): TemplateResult {
    const words = editorWords[language()];
    const problems = besideFields(this.findings ?? [], this.isTried);
    return html`
      ${this.#notices(known, typed)}
      <form novalidate aria-labelledby="heading" @submit=${(event: Event) => void this.#save(event)}>
        ${this.problem ? html`<p class="problem" id="problem" tabindex="-1">${this.problem}</p>` : nothing}
        <choose-draft
          .release=${typed.release ?? this.query.get('release')}
          @choose-draft=${({ detail }: CustomEvent<string | null>) => this.#goOnIn(detail, known)}
        ></choose-draft>
        <figure-form
          .typed=${typed}
          .isNew=${this.#key === null}
          .isStanding=${known?.standing != null}
          .problems=${problems}
          .isKeyTaken=${this.isKeyTaken}
          .release=${typed.release ?? this.query.get('release')}
          @type=${({ detail }: CustomEvent<Partial<Typed>>) => this.#type(detail)}
        ></figure-form>
        ${this.#found()}
        <p class="actions">
          <button type="submit" class="primary" aria-disabled=${this.isBusy ? 'true' : 'false'}>
            ${this.isBusy ? commonWords[language()].saving : words.save}
          </button>
        </p>
      </form>
    `;
  }

  #notices(known: Known | null, typed: Typed): TemplateResult {
    const words = editorWords[language()];
    return html`${
      this.savedIn
        ? html`<div class="callout" id="saved" tabindex="-1">
            <p>${words.saved}</p>
            <p class="actions">
              <a class="button" href="/console/releases/${this.savedIn}">${words.toRelease}</a>
              <a class="button" href="/console/figures/${encodeURIComponent(typed.key)}">${words.toFigure}</a>
            </p>
          </div>`
        : nothing
    }
    ${
      this.keptAt
        ? html`<div class="callout">
            <p>${words.kept({ moment: momentText(this.keptAt) })}</p>
            <button type="button" @click=${() => this.#discard(known)}>${words.discard}</button>
          </div>`
        : nothing
    }
    ${this.conflict ? this.#dispute(this.conflict, typed) : nothing}`;
  }

  #dispute(conflict: Conflict, typed: Typed): TemplateResult {
    return html`${keyed(
      conflict,
      html`<choose-sides
        .disputed=${disputedIn(conflict, typed, readable)}
        .taken=${takenIn(conflict, readable)}
        @settle=${({ detail }: CustomEvent<Sides>) => this.#settle(conflict, detail)}
      ></choose-sides>`,
    )}`;
  }

  #found(): TemplateResult {
    const words = editorWords[language()];
    return html`<section aria-labelledby="findings-heading">
      <h2 id="findings-heading" tabindex="-1">${words.findings}</h2>
      ${this.isUnchecked ? html`<p class="quiet">${words.unchecked}</p>` : nothing}
      ${this.findings ? summary(this.findings, (id) => void this.#goTo(id)) : nothing}
    </section>`;
  }

  async #goTo(id: string): Promise<void> {
    await this.querySelector('figure-form')?.unfold(id);
    const target = this.querySelector<HTMLElement>(`[id="${id}"]`);
    target?.focus();
    target?.scrollIntoView({ block: 'center' });
  }

  #type(changed: Partial<Typed>): void {
    if (!this.typed) return;
    if ('key' in changed) this.isKeyTaken = false;
    this.typed = { ...this.typed, ...changed };
    this.savedIn = null;
    this.#kept.keep(this.typed);
    this.#checkSoon();
  }

  readonly #checkSoon = (): void => {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#check(), pauseMs);
  };

  /** What the checks say of what is typed. */
  async #check(): Promise<void> {
    const { typed } = this;
    if (!typed) return;
    this.#checked?.abort();
    const checked = new AbortController();
    this.#checked = checked;
    const release = this.querySelector('choose-draft')?.release ?? typed.release;
    try {
      const { checkChange } = await ask(
        CheckFigure,
        {
          input: {
            release,
            key: typed.key || 'x',
            basedOn: typed.basedOn,
            change: this.#known.value?.standing ? typed.change || null : 'ADDITION',
            noteFr: typed.noteFr || null,
            content: { figure: contentToSend(typed) },
          },
          locale: locale(),
        },
        checked.signal,
      );
      if (checked.signal.aborted) return;
      const before = this.findings && countText(this.findings);
      this.findings = checkChange;
      this.isUnchecked = false;
      if (before !== countText(checkChange))
        announce(`${editorWords[language()].findings}${colon()}${countText(checkChange)}`);
    } catch (error) {
      if (checked.signal.aborted) return;
      // What cannot be told now is told when it is saved.
      this.isUnchecked = error instanceof HubUnreachable || error instanceof SignedOut;
    }
  }

  /** Where the release that is chosen has a draft of this figure already, the form goes on with it, unless something is typed. */
  #goOnIn(release: string | null, known: Known | null): void {
    const isDrafted = known?.changes.some((change) => change.releaseId === release);
    if (isDrafted && this.typed?.release !== release && this.#kept.read() === null) {
      this.typed = begun(known, this.#key, release, null);
      this.savedIn = null;
    }
    this.#checkSoon();
  }

  #discard(known: Known | null): void {
    this.#kept.forget();
    this.keptAt = null;
    this.typed = this.#fresh(known);
    this.findings = null;
    this.#checkSoon();
    announce(editorWords[language()].discarded);
    void this.updateComplete.then(() => this.querySelector<HTMLElement>('h1')?.focus());
  }

  async #save(event: Event): Promise<void> {
    event.preventDefault();
    if (!this.typed || this.isBusy) return;
    if (this.conflict) return this.querySelector<HTMLElement>('#sides-heading')?.focus();
    this.isTried = true;
    this.isBusy = true;
    this.problem = '';
    try {
      await this.querySelector('period-field')?.settled();
      const { typed } = this;
      if (!this.#isReadable(typed)) return;
      const release = await this.querySelector('choose-draft')?.releaseId();
      if (!release) return;
      await this.#saveIn(release, typed);
    } catch (error) {
      this.#say(whyFailed(error));
    } finally {
      this.isBusy = false;
    }
  }

  /** Nothing that was typed is left out in silence: what cannot be read has to be mended before. */
  #isReadable({ key, numberText, periodText, content }: Typed): boolean {
    const isStated = (textIn(content.statement) || 'STATED') === 'STATED';
    const unread = !isKey(key)
      ? 'key'
      : isStated && numberText.trim() !== '' && !readNumber(numberText, unitIn(content)).quantity
        ? 'quantity'
        : periodText.trim() !== '' && !content.period
          ? 'period'
          : null;
    if (unread === null) return true;
    announceNow(editorWords[language()].unreadable);
    void this.#goTo(unread);
    return false;
  }

  async #saveIn(release: string, typed: Typed): Promise<void> {
    // Another release than the one that was read: what it may have of this figure is not known here, and is told as a conflict.
    const revision = release === typed.release ? typed.revision : null;
    const outcome = await act(ChangeFigure, {
      release,
      key: typed.key,
      content: toSend('FIGURE', contentToSend(typed)),
      change: this.#known.value?.standing ? typed.change || 'REVISION' : 'ADDITION',
      noteFr: typed.noteFr || null,
      noteEn: typed.noteEn || null,
      basedOn: typed.basedOn,
      revision,
    });
    if (outcome.__typename === 'EditConflict' && this.#key === null) return this.#sayKeyIsTaken();
    if (outcome.__typename === 'EditConflict') return await this.#bringTogether(typed, release);
    if (outcome.__typename !== 'Done') return this.#say(whyUndone(outcome) ?? outcome.__typename);
    await this.#afterSave(release, outcome.change?.revision ?? null, typed);
  }

  /** Nobody means another figure when they write a new one. */
  async #sayKeyIsTaken(): Promise<void> {
    this.isKeyTaken = true;
    announceNow(editorWords[language()].keyTaken);
    await this.updateComplete;
    await this.#goTo('key');
  }

  async #afterSave(release: string, revision: number | null, sent: Typed): Promise<void> {
    const now = this.typed ?? sent;
    this.typed = { ...now, release, revision, opened: writtenIn(sent) };
    // What was typed while it was sent is not saved yet.
    if (now === sent) this.#kept.forget();
    else this.#kept.keep(this.typed);
    this.keptAt = null;
    this.savedIn = release;
    // The same screen goes on where a reload finds what is saved, with the focus where it is told that it is.
    history.replaceState(
      history.state,
      '',
      `/console/figures/${encodeURIComponent(sent.key)}/edit?release=${release}`,
    );
    this.query = new URLSearchParams({ release });
    if (this.#key === null) {
      this.#newKey = sent.key;
      this.params = { key: sent.key };
    } else void this.#known.run();
    announce(editorWords[language()].saved);
    await this.updateComplete;
    this.querySelector<HTMLElement>('#saved')?.focus();
  }

  /** Somebody was faster: what only one of both has changed is brought together, and asked where both did. */
  async #bringTogether(typed: Typed, release: string): Promise<void> {
    const { subject } = await ask(EditedFigure, { key: typed.key, locale: locale() });
    const conflict = conflictIn(typed, subject, release, together);
    if (conflict?.merge.disputed.length) {
      this.conflict = conflict;
      return;
    }
    const words = recordWords[language()];
    if (conflict) this.#take(conflict, {});
    else this.#type(placeAnew(subject));
    const fields = conflict && takenIn(conflict, readable);
    this.#say(fields ? words.merged({ count: fields.length, fields: fields.join(', ') }) : words.takenOut);
  }

  /** One value is chosen for each field that both have written. */
  #settle(conflict: Conflict, sides: Sides): void {
    this.conflict = null;
    this.#take(conflict, sides);
    announce(editorWords[language()].settled);
    void this.updateComplete.then(() =>
      this.querySelector<HTMLElement>('button[type=submit].primary')?.focus(),
    );
  }

  /** The form goes on from what the other one has saved; what is typed of a number or a period follows its value. */
  #take(conflict: Conflict, sides: Sides): void {
    const edited = settled(conflict, sides);
    this.#type({
      ...edited,
      ...(isTheirs(conflict, sides, 'quantity') && { numberText: textOf(edited.content) }),
      ...(isTheirs(conflict, sides, 'period') && { periodText: textIn(edited.content.period) }),
    });
  }

  #say(problem: string): void {
    this.problem = problem;
    announceNow(problem);
    void this.updateComplete.then(() => this.querySelector<HTMLElement>('#problem')?.focus());
  }
}

customElements.define('figure-editor', FigureEditor);
