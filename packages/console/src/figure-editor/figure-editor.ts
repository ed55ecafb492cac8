import { isKey, nameIn } from '@akto-figures/contents';
import { type Locale, locales } from '@akto-figures/quantity';
import { html, nothing, type TemplateResult } from 'lit';
import { draftWords } from '../../messages/generated/draft.ts';
import { editorWords } from '../../messages/generated/editor.ts';
import { pastStatesWords } from '../../messages/generated/past-states.ts';
import { detours, takenFrom } from '../drafts/detour.ts';
import { DraftScreen, type Unread } from '../drafts/draft-screen.ts';
import type { Found } from '../drafts/findings.ts';
import type { Typed } from '../drafts/typed.ts';
import { type Content, wordsOf } from '../records/form-field.ts';
import { go } from '../routing/go.ts';
import { announce } from '../shell/announce.ts';
import { firstContent, takenOver } from './begun-figure.ts';
import { figureKind, isStated, textIn } from './edited-figure.ts';
import { nextFigure } from './next-figure.ts';
import './figure-form.ts';
import { language } from '../words/language.ts';
import { readNumber, unitIn } from './typed-number.ts';

/** A figure as it is written: read, shown, said, drawn and checked while one types, and saved into a draft release. */
class FigureEditor extends DraftScreen {
  protected override readonly kind = figureKind;

  protected override addressOf(key: string): string {
    return `${pageOf(key)}/edit`;
  }

  protected override backLink(): TemplateResult {
    const { toFigure, allFigures } = editorWords[language()];
    const { key } = this.sessionOf(this.kind);
    return key === null
      ? html`<a href="/console/figures">${allFigures}</a>`
      : html`<a href=${pageOf(key)}>${toFigure}</a>`;
  }

  protected override newTitle(): string {
    return editorWords[language()].newFigure;
  }

  protected override draw(): TemplateResult {
    return this.query.get('change') === 'WITHDRAWAL' && this.session.known
      ? this.#withdrawal()
      : super.draw();
  }

  /** Takes a public figure back, by way of a release. */
  #withdrawal(): TemplateResult {
    const words = editorWords[language()];
    const { key, known } = this.session;
    const { standing, quantity } = known ?? {};
    if (!standing || standing.isWithdrawn) return html`<p>${words.nothingToWithdraw}</p>`;
    const retype = { label: words.withdrawRetype, text: quantity?.text ?? key ?? '' };
    return html`<h2>${draftWords[language()].withdraw}</h2>
      <p>${words.withdrawLead}</p>
      ${quantity ? html`<p><strong>${quantity.text}</strong></p>` : nothing}
      ${this.problemText()} ${this.chooseDraft()}
      <p class="actions">
        <button type="button" class="danger" @click=${() => void this.withdraw(standing, retype)}>${draftWords[language()].withdrawAction}…</button>
      </p>`;
  }

  protected override afterWithdrawal(): void {
    go(pageOf(this.session.key ?? ''));
  }

  #hasTaken = false;

  protected override updated(): void {
    super.updated();
    const taken = takenFrom(this.query);
    if (!taken || this.#hasTaken || !this.querySelector('figure-form')) return;
    this.#hasTaken = true;
    void this.#take(taken);
  }

  /** What was written on the way is chosen here, once: a reload leaves what is chosen then. */
  async #take({ section, key }: NonNullable<ReturnType<typeof takenFrom>>): Promise<void> {
    const { session } = this;
    const content = session.typed?.content ?? {};
    const name = detours[section];
    const query = new URLSearchParams(location.search);
    query.delete('take');
    history.replaceState(history.state, '', `${location.pathname}?${query}`);
    if (query.get('release')) session.choose(query.get('release'));
    const at = freeCitation(content);
    session.type({ content: { ...content, [name]: section === 'sources' ? cited(content, at, key) : key } });
    announce(pastStatesWords[language()].chosen({ key }));
    await this.updateComplete;
    await this.goTo(section === 'sources' ? `citations-${at}-source` : name);
  }

  protected override fields(typed: Typed, problems: ReadonlyMap<string, string>): TemplateResult {
    const { session } = this;
    return html`${this.#takenOver(typed)}<figure-form
      .typed=${typed}
      .isNew=${session.key === null}
      .isStanding=${session.known?.standing != null}
      .problems=${problems}
      .keyState=${this.keyState}
      .release=${session.release}
      .stale=${staleIn(session.findings ?? [])}
      @type=${({ detail }: CustomEvent<Partial<Typed>>) => session.type(detail)}
    ></figure-form>`;
  }

  /** What was not typed here is said, and can be emptied at once. */
  #takenOver(typed: Typed): TemplateResult | typeof nothing {
    const { takenOver: taken, key } = this.session;
    const names = takenOver.filter((name) => taken && typed.content[name] === taken[name] && taken[name]);
    if (key !== null || names.length === 0) return nothing;
    const words = editorWords[language()];
    const labels = names.map((name) => wordsOf('FIGURE', name).label);
    const empty = () => {
      const { citations, actors } = firstContent();
      const content = { ...typed.content, convention: null, period: null, citations, actors };
      this.session.type({ content, texts: { ...typed.texts, period: '' } });
      void this.goTo('heading');
    };
    return html`<p class="hint">
      ${words.takenOver({ fields: new Intl.ListFormat(language()).format(labels) })}
      <button type="button" @click=${empty}>${words.emptyTaken}</button>
    </p>`;
  }

  protected override otherActions(): TemplateResult {
    return html`<button type="submit" name="next">${editorWords[language()].saveNext}</button>`;
  }

  /** After a new figure another one like it; else the next figure of the release, and after the last the release. */
  protected override async goToNext(release: string, key: string, isNew: boolean): Promise<void> {
    announce(draftWords[language()].saved);
    if (isNew) return go(`/console/figures/new?${new URLSearchParams({ release, like: key })}`);
    const next = await nextFigure(release, key);
    go(next ? `${this.addressOf(next)}?release=${release}` : `/console/releases/${release}`);
  }

  protected override otherLinks(key: string): TemplateResult {
    return html`<a class="button" href=${pageOf(key)}>${editorWords[language()].toFigure}</a>`;
  }

  protected override async goTo(id: string): Promise<void> {
    await this.querySelector('figure-form')?.unfold(id);
    await super.goTo(id);
  }

  protected override unread({ key, texts, content }: Typed): Unread | null {
    const isWritten = (name: string) => textIn(texts[name]).trim() !== '';
    const unread = !isKey(key)
      ? 'key'
      : isStated(content) &&
          isWritten('quantity') &&
          !readNumber(textIn(texts.quantity), unitIn(content)).value
        ? 'quantity'
        : isWritten('period') && !content.period
          ? 'period'
          : null;
    return unread && { id: unread, why: draftWords[language()].unreadable };
  }
}

/** The languages in which the checks find the easy words to be of an older value. */
const staleIn = (findings: readonly Found[]): Locale[] =>
  locales.filter((locale) =>
    findings.some(({ check, field }) => check === 'stale-words' && field === nameIn('plain', locale)),
  );

const citationsOf = ({ citations }: Content): Content[] =>
  Array.isArray(citations) ? (citations as Content[]) : [];

/** The first citation that names no source, else a new one. */
function freeCitation(content: Content): number {
  const free = citationsOf(content).findIndex(({ source }) => !source);
  return free === -1 ? citationsOf(content).length : free;
}

function cited(content: Content, at: number, source: string): Content[] {
  const citations = citationsOf(content);
  return [...citations.slice(0, at), { ...citations[at], source }, ...citations.slice(at + 1)];
}

/** The page of a figure in the console. */
const pageOf = (key: string) => `/console/figures/${encodeURIComponent(key)}`;

customElements.define('figure-editor', FigureEditor);
