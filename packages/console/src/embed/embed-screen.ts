import { firstLanguage, languages, type SubjectKind } from '@akto-figures/contents';
import { inEachLanguage } from '@akto-figures/quantity';
import { Task, TaskStatus } from '@lit/task';
import { html, nothing, type TemplateResult } from 'lit';
import { commonWords } from '../../messages/generated/common.ts';
import { embedWords } from '../../messages/generated/embed.ts';
import { language } from '../words/language.ts';
import '../controls/choose-one.ts';
import type { Option } from '../controls/choose-one.ts';
import { copyButton } from '../controls/copy-button.ts';
import { choice, tick } from '../controls/field.ts';
import { keepInAddress } from '../routing/go.ts';
import { announce } from '../shell/announce.ts';
import { loaded, waiting } from '../shell/loaded.ts';
import { Screen } from '../shell/screen.ts';
import { findSubjects, titleOf } from '../subjects/find-subjects.ts';
import { type EmbedChoice, elementOf, forms, readChoice, whats, writeChoice } from './embed-choice.ts';
import { liveElement } from './live-element.ts';
import { loadFallback } from './load-fallback.ts';
import { loadPinned, type PinnedVersion } from './pinned-version.ts';
import { type Surroundings, snippetOf } from './snippet.ts';

/** What a partner pastes: chosen, seen live, copied. */
class EmbedScreen extends Screen {
  static override properties = { ...Screen.properties, chosen: { state: true }, titles: { state: true } };
  declare chosen: EmbedChoice;
  /** What the chosen keys are called, as far as it is known. */
  declare titles: ReadonlyMap<string, string>;

  constructor() {
    super();
    this.chosen = readChoice(new URLSearchParams());
    this.titles = new Map();
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.chosen = readChoice(this.query);
    for (const key of this.chosen.keys) void this.#name(key);
  }

  readonly #pinned = new Task(this, {
    task: (_, { signal }) => loadPinned(location.origin, signal),
    args: () => [],
  });

  readonly #fallback = new Task(this, {
    task: ([chosen], { signal }) => loadFallback(chosen, signal),
    args: () => [this.chosen] as const,
  });

  async #name(key: string): Promise<void> {
    const title = await titleOf(kindOf(this.chosen), key);
    this.titles = new Map(this.titles).set(key, title);
  }

  #choose(changed: Partial<EmbedChoice>): void {
    this.chosen = { ...this.chosen, ...changed };
    keepInAddress(writeChoice(this.chosen));
  }

  protected override render(): TemplateResult {
    const words = embedWords[language()];
    return html`
      <h1 tabindex="-1">${words.heading}</h1>
      <p class="lead">${words.lead}</p>
      <form class="filters" aria-label=${words.what} @submit=${(event: Event) => event.preventDefault()}>
        ${choice({
          id: 'what',
          label: words.what,
          value: this.chosen.what,
          options: whats.map((value) => ({ value, label: words.whats[value] })),
          onChoose: (what) => this.#choose({ what: what || 'figures', keys: [] }),
        })}
        ${this.#pick()} ${this.#looks()}
      </form>
      ${this.chosen.keys.length === 0 ? html`<p>${words.choose}</p>` : this.#result()}
    `;
  }

  #pick(): TemplateResult {
    const words = embedWords[language()];
    const { what, keys } = this.chosen;
    const isMany = what === 'figures';
    const [key] = keys;
    const label = isMany
      ? words.addFigure
      : {
          collection: words.collection,
          convention: words.convention,
          map: words.convention,
          sentence: words.figure,
        }[what];
    return html`<choose-one
        field-id="pick"
        .label=${label}
        .chosen=${isMany || !key ? null : { value: key, label: this.titles.get(key) ?? key }}
        .find=${(text: string, signal: AbortSignal) => findSubjects(kindOf(this.chosen), text, signal, { state: 'APPROVED' })}
        @choose=${({ detail }: CustomEvent<Option | null>) => this.#picked(detail)}
      ></choose-one>
      ${isMany && keys.length > 0 ? this.#many(keys) : nothing}`;
  }

  #many(keys: readonly string[]): TemplateResult {
    const words = embedWords[language()];
    return html`<fieldset class="list">
      <legend>${words.chosen}</legend>
      <ol class="lines">
        ${keys.map((key) => {
          const title = this.titles.get(key) ?? key;
          return html`<li>
            <bdi>${title}</bdi>
            <button
              type="button"
              @click=${() => {
                this.#choose({ keys: keys.filter((each) => each !== key) });
                announce(words.removed({ title }));
                this.querySelector<HTMLElement>('#pick')?.focus();
              }}
            >
              ${commonWords[language()].remove} <span class="unseen">${title}</span>
            </button>
          </li>`;
        })}
      </ol>
    </fieldset>`;
  }

  #picked(option: Option | null): void {
    const { what, keys } = this.chosen;
    if (option) this.titles = new Map(this.titles).set(option.value, option.label);
    if (what !== 'figures') {
      this.#choose({ keys: option ? [option.value] : [] });
      return;
    }
    if (!option || keys.includes(option.value)) return;
    this.#choose({ keys: [...keys, option.value] });
    announce(embedWords[language()].added({ title: option.label }));
    const picker = this.querySelector('choose-one');
    if (picker) picker.chosen = null;
  }

  #looks(): TemplateResult {
    const words = embedWords[language()];
    const { what, layout, theme, lang, level, isLive, isPlain, form } = this.chosen;
    const isCards = what === 'figures' || what === 'collection' || what === 'convention';
    const options = <Value extends string>(labels: Readonly<Record<Value, string>>) =>
      (Object.entries(labels) as [Value, string][]).map(([value, label]) => ({ value, label }));
    return html`
      ${
        isCards
          ? choice({
              id: 'layout',
              label: words.layout,
              value: layout,
              options: options(words.layouts),
              onChoose: (layout) => this.#choose({ layout: layout || 'cards' }),
            })
          : nothing
      }
      ${
        what === 'map'
          ? choice({
              id: 'level',
              label: words.level,
              value: level,
              options: options(words.levels),
              onChoose: (level) => this.#choose({ level: level || 'region' }),
            })
          : nothing
      }
      ${choice({ id: 'theme', label: words.theme, value: theme, options: options(words.themes), onChoose: (theme) => this.#choose({ theme: theme || 'auto' }) })}
      ${choice({ id: 'lang', label: words.lang, value: lang, options: options(inEachLanguage((each) => languages[each].called[language()])), onChoose: (lang) => this.#choose({ lang: lang || firstLanguage }) })}
      ${choice({
        id: 'form',
        label: words.form,
        value: form,
        options: forms.map((value) => ({ value, label: words.forms[value] })),
        onChoose: (form) => this.#choose({ form: form || 'moving' }),
      })}
      ${tick({ id: 'live', label: words.live, isOn: isLive, onTick: (isLive) => this.#choose({ isLive }) })}
      ${isCards ? tick({ id: 'plain', label: words.plain, isOn: isPlain, onTick: (isPlain) => this.#choose({ isPlain }) }) : nothing}
    `;
  }

  #result(): TemplateResult {
    const words = embedWords[language()];
    const isPinned = this.chosen.form === 'pinned';
    return html`
      <h2>${words.preview}</h2>
      <div class="shown">${liveElement(elementOf(this.chosen))}</div>
      <h2 id="snippet-heading">${words.snippet}</h2>
      <p class="hint">${words.snippetHint[this.chosen.form]}</p>
      ${
        this.#fallback.status === TaskStatus.PENDING
          ? waiting()
          : loaded(this.#fallback, (fallback) =>
              isPinned
                ? loaded(this.#pinned, (pinned) => this.#snippet(fallback, pinned))
                : this.#snippet(fallback, null),
            )
      }
    `;
  }

  #snippet(fallback: Surroundings['fallback'], pinned: PinnedVersion | null): TemplateResult {
    const words = embedWords[language()];
    const { form, what } = this.chosen;
    if (form === 'pinned' && !pinned) return html`<p class="callout">${words.noneReleased}</p>`;
    const title = what === 'map' ? words.mapTitle : words.title;
    const snippet = snippetOf(this.chosen, { hub: location.origin, pinned, fallback, title });
    return html`<pre class="snippet" tabindex="0" role="group" aria-labelledby="snippet-heading"><code>${snippet}</code></pre>
      ${copyButton(snippet)}
      ${pinned ? html`<p class="hint">${words.pinnedPolicy} <code>'${pinned.importMapHash}'</code></p>` : nothing}`;
  }
}

/** What kind of subject a choice is among. */
function kindOf({ what }: EmbedChoice): SubjectKind {
  if (what === 'collection') return 'COLLECTION';
  return what === 'convention' || what === 'map' ? 'CONVENTION' : 'FIGURE';
}

customElements.define('embed-screen', EmbedScreen);
