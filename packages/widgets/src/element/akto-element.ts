import { html, nothing, render, type TemplateResult } from 'lit/html.js';
import { addressOf, ask, type Variables } from '../hub/ask.ts';
import { Failure, failureFrom } from '../hub/failure.ts';
import { hubOf } from '../hub/hub-of.ts';
import { version } from '../version.ts';
import { type Words, wordsIn } from '../words/words.ts';
import { followLanguage, leaveLanguage, nearestLanguage } from './page-language.ts';
import { isOn, reflect } from './properties.ts';
import { isSound } from './sound.ts';
import { inWindow, type Sheet } from './style-sheet.ts';

/** What every answer says of the hub: which of its releases was the last. */
export type WithEpoch = { readonly hub: { readonly epoch: string | null } };

/** What an element has to show, and the keys it stands for. */
export type View = {
  readonly keys: readonly string[];
  /** Keys that were asked for too, and that the hub does not know. */
  readonly unknown?: readonly string[] | undefined;
  readonly content: TemplateResult;
};

/**
 * What every element does: ask the hub, keep the page's own words until there is better, tell what happened.
 *
 * Lit's templates without its reactive base class: all that an element reacts to is its attributes, which are text, and
 * one answer. That takes the lines below, and pages do not load 2.5 kB to do more: `docs/decisions` has the measures.
 *
 * @attr {string} hub - Where the hub is; without it, what `setHub` or `<meta name="akto-hub">` of the page says, else the origin that served the script.
 * @attr {'fr' | 'en'} lang - `fr` or `en`; without it, the nearest `lang` of the page, followed when it changes.
 * @attr {string} as-of - An instant (ISO 8601): show what was public then.
 * @attr {boolean} live - Follow the hub: show what is released while the page is open, and say politely what has changed. With `as-of`: that it was corrected or withdrawn since.
 * @attr {'auto' | 'light' | 'dark'} theme - `light` or `dark`, on a ground of its own; `auto`: on the page's ground, in the colour of its text.
 * @fires {CustomEvent<LoadDetail>} akto-load - The hub's answer is shown; `detail.keys` names what.
 * @fires {CustomEvent<ErrorDetail>} akto-error - The fallback stays; `detail.reason`, `detail.keys`, `detail.message` say why.
 * @slot - The fallback.
 * @cssstate loaded - The hub's answer is shown.
 * @cssstate failed - The fallback stays: there was no answer, or none that could be shown.
 * @cssstate stale - An earlier answer stays, because the newest could not be had.
 * @csspart failure - The line under a fallback that could not be replaced; none in a sentence.
 * @csspart loading - The still bars of an element that was left empty; none in a sentence.
 * @csspart live - The line with the button that stops following the hub; none in a sentence.
 */
export abstract class AktoElement<Data extends WithEpoch> extends HTMLElement {
  /** The version of the software that this class is of. */
  static version = version;
  static observedAttributes = ['hub', 'lang', 'as-of', 'live'];

  /** What was asked last; empty before the first question, and to ask again. */
  #address: string | undefined = '';
  /** The number of the last question: an answer to an earlier one comes too late. */
  #question = 0;
  #root: ShadowRoot;
  /** What is drawn wears these, whatever document the element stands in. */
  #sheets: Sheet[] = [];
  /** What was drawn last, as `#found` sees it: undefined before, empty where it no longer stands as it was drawn. */
  #left: string | undefined;
  /** Beneath what is drawn: room for what follows the hub. */
  #tail = document.createElement('span');
  /** What a page's style sheet may ask: `:state(loaded)`. */
  #states = this.attachInternals?.().states;
  /** Follows the hub no more. */
  #leave: (() => void) | null | undefined;

  /** The attributes of which one says what to show: "convention, actor or figures". */
  #needs: string;
  /** Why the hub's answer is not shown, or not all of it. @internal */
  declare failure: Failure | undefined;

  constructor(sheets: readonly Sheet[], needs: string) {
    super();
    this.#needs = needs;
    this.#root = this.shadowRoot ?? this.attachShadow({ mode: 'open' });
    // What stands inside is seen from the start, unless a server has written an answer into the page.
    if (!this.#root.firstChild) this.#root.append(document.createElement('slot'));
    this.#root.append(this.#tail);
    this.wear(...sheets);
    // Two that nothing is asked for: only style sheets look at them.
    reflect(this, [...new.target.observedAttributes, 'theme', 'layout']);
  }

  /** Has what is drawn wear these too. @internal */
  wear(...sheets: readonly Sheet[]): void {
    this.#sheets.push(...sheets);
    this.adoptedCallback();
  }

  // Who comes to another document leaves the style sheets behind.
  adoptedCallback(): void {
    const view = this.ownerDocument.defaultView;
    if (view) this.#root.adoptedStyleSheets = this.#sheets.map((sheet) => inWindow(sheet, view));
  }

  connectedCallback(): void {
    followLanguage(this.#plan);
    this.#plan();
  }

  disconnectedCallback(): void {
    leaveLanguage(this.#plan);
    this.#leave?.();
    this.#address = '';
    this.#question++;
  }

  // Not every attribute changes the question; what has been asked is at hand.
  attributeChangedCallback(): void {
    this.#address = '';
    this.#plan();
  }

  /** Asks the hub again. What is shown stays until there is an answer, and where there is none. */
  refresh(): Promise<void> {
    return this.#answer(true);
  }

  /** The id of the document that asks for what is shown. */
  protected abstract get documentId(): string;

  /** What is asked with, beside the language `l` and the instant `t`; nothing while the attributes name nothing. */
  protected abstract variables(): Variables | undefined;

  /** From the hub's answer to what is shown. @throws {Failure} when the hub does not know what was asked. */
  protected abstract view(data: Data, words: Words): View;

  /** What the hub answers at this address, which is where it is asked with these variables. */
  protected fetch(address: string, _hub: string, _asked: Variables): Promise<Data> {
    return ask(address);
  }

  /** Shows this in place of what was shown. @internal */
  draw(content: TemplateResult): void {
    // What was there at first is no part of Lit's, and goes when there is better.
    if (this.#left === undefined) this.#root.replaceChildren(this.#tail);
    const hadFocus = this.#root.activeElement;
    const place = { host: this, renderBefore: this.#tail };
    // Where somebody has put other texts in place of those that were drawn, new words would go to nodes that nobody sees.
    if (!this.#left) render(nothing, this.#root, place);
    // Behind it, unseen, the fallback keeps its room: what stands below does not move.
    render(html`<span id="_"><span>${content}</span><slot id="room"></slot></span>`, this.#root, place);
    // What was pressed may have made way for what it asked for.
    if (hadFocus?.isConnected === false) this.#root.querySelector('a')?.focus();
    this.#left = this.#found;
  }

  /** What stands there, as far as translators and others change it: its words, and how many elements have them. */
  get #found(): string {
    const drawn = this.#root.firstElementChild as Element;
    return drawn.textContent + drawn.querySelectorAll('*').length;
  }

  /** Tells the page; it bubbles, and crosses shadow roots. @internal */
  tell(name: string, detail: object): void {
    this.dispatchEvent(new CustomEvent(name, { bubbles: true, composed: true, detail }));
  }

  /** What one sees while an element that was left empty waits. */
  protected waiting(): TemplateResult {
    return html`<i part="loading"></i>`;
  }

  /** Whether what one sees is an answer, of the hub or of a server that has asked it. */
  get #isAnswered(): boolean {
    return this.#root.querySelector('slot')?.id !== '';
  }

  // Several attributes that change together are one question: the first asks it, and to the others it is asked.
  #plan = (): void =>
    queueMicrotask(() => {
      if (this.isConnected) void this.#answer();
    });

  async #answer(isRefresh = false): Promise<void> {
    const language = nearestLanguage(this);
    const hub = hubOf(this);
    const t = this.getAttribute('as-of') || undefined;
    const variables = this.variables();
    const asked = { l: language, t, ...variables };
    const address = hub && variables ? addressOf(hub, this.documentId, asked) : undefined;
    if (address === this.#address && !isRefresh) return;
    this.#address = address;
    // An attribute that is not in the address may have changed, too.
    const question = ++this.#question;
    if (!address) {
      const message = `<${this.localName}> shows nothing without ${hub ? this.#needs : 'a hub'}.`;
      return this.#fail(new Failure(hub ? 'missing-attribute' : 'no-hub', [], message));
    }
    // The hub is asked first: a slow processor draws while the question is on its way.
    setTimeout(() => {
      if (this.#left === undefined && !this.#isAnswered) this.draw(this.unanswered(this.waiting()));
    });
    try {
      const [data, words, live] = await Promise.all([
        this.fetch(address, hub, asked),
        wordsIn(language),
        isOn(this, 'live') ? import('../live/follow.ts').catch(() => null) : null,
      ]);
      // The attributes have changed meanwhile: another answer is on its way.
      if (question !== this.#question) return;
      const leave = this.#leave;
      // Subscribe anew first: an element that follows the same hub as before keeps the connection. What the hub does not know yet may
      // come out with its next release.
      this.#leave = live?.follow(this, { hub, language, epoch: data.hub.epoch, tail: this.#tail });
      leave?.();
      const { content, keys, unknown } = this.view(data, words);
      if (this.#left && this.#left !== this.#found) this.#left = '';
      this.draw(content);
      this.#is('loaded');
      this.failure = undefined;
      this.tell('akto-load', { keys });
      if (!this.firstChild && this.parentElement?.localName === 'p')
        void import('./torn.ts').then(({ mend }) => mend(this, keys.length)).catch(() => undefined);
      if (unknown?.[0]) this.#tellOf(new Failure('unknown-key', unknown));
      else if (!isSound(this)) this.#meet();
    } catch (error) {
      if (question === this.#question)
        this.#fail(failureFrom(error), this.#isAnswered && (isRefresh || this.#left === undefined));
    }
  }

  /** What stands inside; in an element that was left empty, this. @internal */
  unanswered(content?: TemplateResult): TemplateResult {
    // Spaces are no fallback, though they would take the place of the slot's own content: so the slot is not theirs.
    return html`<slot name=${/^\s+$/.test(this.innerHTML) ? 'slot' : ''}>${content}</slot>`;
  }

  /** The fallback stands at once. What else there is to say comes in a part of its own, which most pages never need. */
  #fail(failure: Failure, keeps = false): void {
    // Who has pressed the button of the line beneath keeps it at hand.
    if (!keeps && !this.#states?.has('failed')) this.draw(this.unanswered());
    this.#is(keeps ? 'stale' : 'failed');
    this.#tellOf(failure, !keeps);
  }

  #is(state: 'loaded' | 'failed' | 'stale'): void {
    this.#states?.clear();
    this.#states?.add(state);
  }

  #tellOf(failure: Failure, isLast = false): void {
    const { keys, message, reason } = failure;
    this.failure = failure;
    this.tell('akto-error', { reason, keys, message });
    const question = this.#question;
    this.#meet(() => isLast && question === this.#question);
  }

  /** Has somebody look what is wrong, and say it. */
  #meet(isAsked?: () => boolean): void {
    import('../mistakes/amiss.ts').then(
      ({ meet }) => meet(this, isAsked),
      () => undefined,
    );
  }
}
