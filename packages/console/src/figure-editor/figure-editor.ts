import type { Locale } from '@akto-figures/quantity';
import { Task } from '@lit/task';
import { html, type LitElement, nothing, type TemplateResult } from 'lit';
import { CheckFigure, DraftFigure, EditedFigure, PlaceNames } from '../../generated/figure-editor.ts';
import '../controls/choose-sides.ts';
import type { Sides } from '../controls/choose-sides.ts';
import { choice, field, tick } from '../controls/field.ts';
import { NamedField } from '../controls/named-field.ts';
import '../drafts/choose-draft.ts';
import { act } from '../hub/act.ts';
import { ask } from '../hub/ask.ts';
import { HubUnreachable, Refused, SignedOut } from '../hub/failures.ts';
import { keptWords } from '../kept/kept-words.ts';
import { said } from '../records/content-text.ts';
import type { Content, FormField } from '../records/form-field.ts';
import '../records/record-form.ts';
import { announce, announceNow } from '../shell/announce.ts';
import { loaded } from '../shell/loaded.ts';
import { Screen } from '../shell/screen.ts';
import { titleOf } from '../subjects/find-subjects.ts';
import { commonWords } from '../words/common-words.ts';
import { locale } from '../words/language.ts';
import { whyUndone } from '../words/outcome-words.ts';
import { momentText } from '../words/times.ts';
import { begun, type ChangeKind, disputed, isKey, type Known, keyOf, type Typed } from './edited-figure.ts';
import { editorWords } from './editor-words.ts';
import { counted, origin, place, relations, telling } from './figure-fields.ts';
import { besideFields, countText, type Found, summary } from './findings.ts';
import './period-field.ts';
import type { TypedPeriod } from './period-field.ts';
import './quantity-field.ts';
import type { TypedNumber } from './quantity-field.ts';
import type { Shown } from './shown-card.ts';
import { readNumber, textOf, unitIn } from './typed-number.ts';
import './withdraw-figure.ts';

const pauseMs = 400;

/** A figure as it is written: read, shown, said, drawn and checked while one types, and saved into a draft release. */
class FigureEditor extends Screen {
  static override properties = {
    ...Screen.properties,
    typed: { state: true },
    theirs: { state: true },
    problem: { state: true },
    isBusy: { state: true },
    isTried: { state: true },
    isUnchecked: { state: true },
    savedIn: { state: true },
    findings: { state: true },
    keptAt: { state: true },
    beside: { state: true },
    areRelationsOpen: { state: true },
  };
  declare typed: Typed | null;
  /** What somebody else has written meanwhile. */
  declare theirs: {
    readonly content: Content;
    readonly release: string;
    readonly revision: number | null;
    readonly version: string | null;
  } | null;
  declare problem: string;
  declare isBusy: boolean;
  /** Somebody has tried to save: what is missing is told at its field. */
  declare isTried: boolean;
  declare isUnchecked: boolean;
  declare savedIn: string | null;
  declare findings: readonly Found[] | null;
  declare keptAt: Date | null;
  /** What the card says beside the number. */
  declare beside: Readonly<Record<Locale, { readonly period: string; readonly territory: string }>> & {
    readonly source: string;
  };
  /** The part on other figures is unfolded; it is in the page only while it is seen. */
  declare areRelationsOpen: boolean;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #checked: AbortController | undefined;

  constructor() {
    super();
    this.typed = null;
    this.theirs = null;
    this.problem = '';
    this.isBusy = false;
    this.isTried = false;
    this.isUnchecked = false;
    this.savedIn = null;
    this.findings = null;
    this.keptAt = null;
    this.areRelationsOpen = false;
    const nothingYet = { period: '', territory: '' };
    this.beside = { fr: nothingYet, en: nothingYet, source: '' };
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
    return this.params.key ?? null;
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
        const [named] = this.query.get('field')?.split('.') ?? [];
        this.areRelationsOpen = relations.some(
          ({ name }) => name === named || this.typed?.content[name] != null,
        );
        void this.#nameWhatIsBeside(this.typed.content);
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
    if (this.typed) void this.#nameWhatIsBeside(this.typed.content);
    this.#checkSoon();
  }

  protected override render(): TemplateResult {
    const words = editorWords();
    const key = this.#key;
    const title = this.#known.value?.title ?? key;
    return html`
      <p>
        ${
          key === null
            ? html`<a href="/console/figures">${words.allFigures}</a>`
            : html`<a href="/console/figures/${encodeURIComponent(key)}">${words.toFigure}</a>`
        }
      </p>
      <h1 tabindex="-1"><bdi>${key === null ? words.newFigure : title}</bdi></h1>
      ${loaded(this.#known, (known) => {
        if (this.query.get('change') === 'WITHDRAWAL' && key !== null && known) {
          return html`<withdraw-figure .figureKey=${key} .known=${known}></withdraw-figure>`;
        }
        return this.typed ? this.#form(known, this.typed) : html``;
      })}
    `;
  }

  #form(known: Known | null, typed: Typed): TemplateResult {
    const words = editorWords();
    const problems = besideFields(this.findings ?? [], this.isTried);
    return html`
      ${this.#notices(known, typed)}
      <form novalidate aria-label=${words.counted} @submit=${(event: Event) => void this.#save(event)}>
        ${this.problem ? html`<p class="problem" id="problem" tabindex="-1">${this.problem}</p>` : nothing}
        <choose-draft .release=${typed.release ?? this.query.get('release')}></choose-draft>
        ${known?.standing ? this.#changeFields(typed, problems) : nothing}
        <h2>${words.number}</h2>
        ${this.#numberFields(typed, problems)}
        <h2>${words.counted}</h2>
        ${this.#part(counted, typed, problems)} ${this.#key === null ? this.#keyField(typed) : nothing}
        <h2>${words.whenWhere}</h2>
        <period-field
          .text=${typed.periodText}
          .problem=${problems.get('period')}
          @edit=${({ detail }: CustomEvent<TypedPeriod>) => this.#typePeriod(detail)}
        ></period-field>
        ${tick({
          id: 'periodInferred',
          label: words.inferred,
          isOn: typed.content.periodInferred === true,
          onTick: (periodInferred) => this.#set({ periodInferred }),
        })}
        ${this.#part(place, typed, problems)}
        <h2>${words.origin}</h2>
        ${this.#part(origin, typed, problems)}
        ${field({
          id: 'printed',
          label: words.printed,
          hint: words.printedHint,
          value: textIn(typed.content.printed),
          lang: 'fr',
          problem: problems.get('printed'),
          onInput: (printed) => this.#set({ printed }),
        })}
        <h2>${words.telling}</h2>
        ${this.#part(telling, typed, problems)}
        <details
          ?open=${this.areRelationsOpen}
          @toggle=${(event: Event) => {
            this.areRelationsOpen = (event.target as HTMLDetailsElement).open;
          }}
        >
          <summary>${words.relations}</summary>
          ${this.areRelationsOpen ? this.#part(relations, typed, problems) : nothing}
        </details>
        ${this.#found()}
        <p class="actions">
          <button type="submit" class="primary" aria-disabled=${this.isBusy ? 'true' : 'false'}>
            ${this.isBusy ? commonWords().saving : words.save}
          </button>
        </p>
      </form>
    `;
  }

  #notices(known: Known | null, typed: Typed): TemplateResult {
    const words = editorWords();
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
            <p>${words.kept(momentText(this.keptAt))}</p>
            <button type="button" @click=${() => this.#discard(known)}>${words.discard}</button>
          </div>`
        : nothing
    }
    ${
      this.theirs
        ? html`<choose-sides
            .disputed=${disputed(typed.content, this.theirs.content)}
            @settle=${({ detail }: CustomEvent<Sides>) => this.#settle(detail)}
          ></choose-sides>`
        : nothing
    }`;
  }

  #changeFields({ change, noteFr, noteEn }: Typed, problems: ReadonlyMap<string, string>): TemplateResult {
    const words = editorWords();
    return html`${choice<Exclude<ChangeKind, ''>>({
      id: 'change',
      label: words.change,
      value: change,
      isRequired: true,
      problem: problems.get('change'),
      options: (['REVISION', 'CORRECTION'] as const).map((value) => ({ value, label: words.changes[value] })),
      onChoose: (change) => this.#type({ change }),
    })}
    ${field({ id: 'note-fr', label: words.noteFr, hint: words.noteHint, value: noteFr, rows: 2, lang: 'fr', isRequired: true, problem: problems.get('note-fr'), onInput: (noteFr) => this.#type({ noteFr }) })}
    ${field({ id: 'note-en', label: words.noteEn, value: noteEn, rows: 2, lang: 'en', problem: problems.get('note-en'), onInput: (noteEn) => this.#type({ noteEn }) })}`;
  }

  #numberFields(typed: Typed, problems: ReadonlyMap<string, string>): TemplateResult {
    const words = editorWords();
    const statement = textIn(typed.content.statement) || 'STATED';
    return html`${choice({
      id: 'statement',
      label: words.statement,
      value: statement as keyof typeof words.statements,
      options: (['STATED', 'NOT_STATED', 'UNREADABLE'] as const).map((value) => ({
        value,
        label: words.statements[value],
      })),
      problem: problems.get('statement'),
      onChoose: (chosen) => this.#set({ statement: chosen === 'STATED' ? null : chosen }),
    })}
    <quantity-field
      ?hidden=${statement !== 'STATED'}
      .text=${typed.numberText}
      .unit=${unitIn(typed.content)}
      .problem=${problems.get('quantity')}
      .unitProblem=${problems.get('unit')}
      .shown=${this.#shown(typed.content)}
      @edit=${({ detail }: CustomEvent<TypedNumber>) => this.#typeNumber(detail)}
    ></quantity-field>`;
  }

  #shown(content: Content): Readonly<Record<Locale, Omit<Shown, 'quantity'>>> {
    const [labelFr, labelEn] = [textIn(content.labelFr), textIn(content.labelEn)];
    const { fr, en, source } = this.beside;
    const scope = ({ period, territory }: { period: string; territory: string }) =>
      [period, territory].filter(Boolean);
    return {
      fr: { label: labelFr, scope: scope(fr), source },
      en: { label: labelEn || labelFr, scope: scope(en), source },
    };
  }

  #part(
    fields: readonly FormField[],
    { content }: Typed,
    problems: ReadonlyMap<string, string>,
  ): TemplateResult {
    return html`<record-form
      .fields=${fields}
      .content=${content}
      .problems=${problems}
      @edit=${({ detail }: CustomEvent<Content>) => this.#edit(fields, detail)}
    ></record-form>`;
  }

  #keyField({ key }: Typed): TemplateResult {
    const words = editorWords();
    return field({
      id: 'key',
      label: words.key,
      hint: words.keyHint,
      value: key,
      isRequired: true,
      problem: key !== '' && !isKey(key) ? words.keyProblem : undefined,
      onInput: (key) => this.#type({ key, isKeyOwn: key !== '' }),
    });
  }

  #found(): TemplateResult {
    const words = editorWords();
    return html`<section aria-labelledby="findings-heading">
      <h2 id="findings-heading" tabindex="-1">${words.findings}</h2>
      ${this.isUnchecked ? html`<p class="quiet">${words.unchecked}</p>` : nothing}
      ${this.findings ? summary(this.findings, (id) => void this.#goTo(id)) : nothing}
    </section>`;
  }

  async #goTo(id: string): Promise<void> {
    if (relations.some(({ name }) => id.split('-')[0] === name)) {
      this.areRelationsOpen = true;
      await this.updateComplete;
      await this.querySelector<LitElement>('details record-form')?.updateComplete;
    }
    const target = this.querySelector<HTMLElement>(`[id="${id}"]`);
    target?.focus();
    target?.scrollIntoView({ block: 'center' });
  }

  /** A part of the form knows its own fields: what has changed elsewhere meanwhile stays. */
  #edit(fields: readonly FormField[], content: Content): void {
    const changed = Object.fromEntries(fields.map(({ name }) => [name, content[name] ?? null]));
    const label = textIn(changed.labelFr);
    const isNamed = this.#key === null && this.typed?.isKeyOwn === false && 'labelFr' in changed;
    this.#set(changed, isNamed ? { key: keyOf(label) } : {});
    if ('territory' in changed || 'citations' in changed) void this.#nameWhatIsBeside(content);
  }

  #typeNumber({ text, unit, quantity }: TypedNumber): void {
    const value = quantity && { qualifier: quantity.qualifier, number: quantity.number };
    this.#set({ quantity: value, unit: unit?.toUpperCase() ?? null }, { numberText: text });
  }

  #typePeriod({ text, edtf, words }: TypedPeriod): void {
    const { fr, en } = this.beside;
    this.beside = {
      ...this.beside,
      fr: { ...fr, period: words?.fr ?? '' },
      en: { ...en, period: words?.en ?? '' },
    };
    if (text === this.typed?.periodText && edtf === (this.typed.content.period ?? null)) return;
    this.#set({ period: edtf }, { periodText: text });
  }

  #set(changed: Content, also: Partial<Typed> = {}): void {
    if (this.typed) this.#type({ ...also, content: { ...this.typed.content, ...changed } });
  }

  #type(changed: Partial<Typed>): void {
    if (!this.typed) return;
    this.typed = { ...this.typed, ...changed };
    this.savedIn = null;
    this.#kept.keep(this.typed);
    this.#checkSoon();
  }

  /** The names that the card shows, in both languages. */
  async #nameWhatIsBeside({ territory, citations }: Content): Promise<void> {
    const [level, code] = textIn(territory).split(':');
    const [first] = Array.isArray(citations) ? (citations as Content[]) : [];
    const [names, source] = await Promise.all([
      code && level
        ? ask(PlaceNames, { code, level: level.toUpperCase() as 'REGION' }).then(
            ({ territory }) => territory,
            () => null,
          )
        : null,
      first?.source ? titleOf('SOURCE', textIn(first.source)) : '',
    ]);
    const { fr, en } = this.beside;
    this.beside = {
      fr: { ...fr, territory: names?.fr ?? '' },
      en: { ...en, territory: names?.en ?? '' },
      source,
    };
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
            content: { figure: said(typed.content) },
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
        announce(`${editorWords().findings} : ${countText(checkChange)}`);
    } catch (error) {
      if (checked.signal.aborted) return;
      // What cannot be told now is told when it is saved.
      this.isUnchecked = error instanceof HubUnreachable || error instanceof SignedOut;
    }
  }

  #discard(known: Known | null): void {
    this.#kept.forget();
    this.keptAt = null;
    this.typed = this.#fresh(known);
    this.findings = null;
    void this.#nameWhatIsBeside(this.typed.content);
    this.#checkSoon();
    announce(editorWords().discarded);
    void this.updateComplete.then(() => this.querySelector<HTMLElement>('h1')?.focus());
  }

  async #save(event: Event): Promise<void> {
    event.preventDefault();
    const { typed } = this;
    if (!typed || this.isBusy) return;
    this.isTried = true;
    if (!this.#isReadable(typed)) return;
    this.isBusy = true;
    this.problem = '';
    try {
      const release = await this.querySelector('choose-draft')?.releaseId();
      if (!release) return;
      await this.#saveIn(release, typed);
    } catch (error) {
      if (error instanceof SignedOut) this.#say(editorWords().signedOut);
      else if (error instanceof Refused) this.#say(editorWords().refused(error.message));
      else throw error;
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
    announceNow(editorWords().unreadable);
    void this.#goTo(unread);
    return false;
  }

  async #saveIn(release: string, typed: Typed): Promise<void> {
    // Another release than the one that was read: what it may have of this figure is not known here, and is told as a conflict.
    const revision = release === typed.release ? typed.revision : null;
    const outcome = await act(DraftFigure, {
      release,
      key: typed.key,
      content: said(typed.content),
      change: this.#known.value?.standing ? typed.change || 'REVISION' : 'ADDITION',
      noteFr: typed.noteFr || null,
      noteEn: typed.noteEn || null,
      basedOn: typed.basedOn,
      revision,
    });
    if (outcome.__typename === 'EditConflict') {
      const { theirs, standingVersion: version, revision } = outcome;
      this.theirs = { content: said((theirs ?? {}) as Content), release, revision, version };
      return;
    }
    if (outcome.__typename !== 'Done') return this.#say(whyUndone(outcome) ?? outcome.__typename);
    await this.#afterSave(release, outcome.change?.revision ?? null, typed);
  }

  async #afterSave(release: string, revision: number | null, sent: Typed): Promise<void> {
    const now = this.typed ?? sent;
    this.typed = { ...now, release, revision };
    // What was typed while it was sent is not saved yet.
    if (now === sent) this.#kept.forget();
    else this.#kept.keep(this.typed);
    this.keptAt = null;
    this.savedIn = release;
    if (this.#key === null) {
      // The same screen goes on under the figure's own address, with the focus where it is told that it is saved.
      history.replaceState(
        null,
        '',
        `/console/figures/${encodeURIComponent(sent.key)}/edit?release=${release}`,
      );
      this.params = { key: sent.key };
    }
    announce(editorWords().saved);
    await this.updateComplete;
    this.querySelector<HTMLElement>('#saved')?.focus();
  }

  /** One value is chosen for each field; the form has them, and goes on from what the other one has saved. */
  #settle(sides: Sides): void {
    const { theirs, typed } = this;
    if (!theirs || !typed) return;
    const chosen = Object.entries(sides)
      .filter(([, side]) => side === 'theirs')
      .map(([name]) => [name, theirs.content[name] ?? null]);
    const content: Content = { ...typed.content, ...Object.fromEntries(chosen) };
    this.theirs = null;
    this.#type({
      content,
      numberText: sides.quantity === 'theirs' ? textOf(content) : typed.numberText,
      periodText: sides.period === 'theirs' ? textIn(content.period) : typed.periodText,
      basedOn: theirs.revision === null ? theirs.version : typed.basedOn,
      release: theirs.revision === null ? null : theirs.release,
      revision: theirs.revision,
    });
    announce(editorWords().settled);
    void this.updateComplete.then(() =>
      this.querySelector<HTMLElement>('button[type=submit].primary')?.focus(),
    );
  }

  #say(problem: string): void {
    this.problem = problem;
    announceNow(problem);
    void this.updateComplete.then(() => this.querySelector<HTMLElement>('#problem')?.focus());
  }
}

const textIn = (value: unknown): string => (typeof value === 'string' ? value : '');

customElements.define('figure-editor', FigureEditor);
