import { Task } from '@lit/task';
import { html, nothing, type TemplateResult } from 'lit';
import { ReleasePreview, type ReleasePreviewQuery } from '../../generated/preview.ts';
import { previewWords } from '../../messages/generated/preview.ts';
import { choice } from '../controls/field.ts';
import { ask } from '../hub/ask.ts';
import { hubNow } from '../hub/clock.ts';
import { titleOf as titleOfRelease } from '../releases/title-of.ts';
import { keepInAddress } from '../routing/go.ts';
import { announce } from '../shell/announce.ts';
import { loaded } from '../shell/loaded.ts';
import { notFound } from '../shell/not-found.ts';
import { Screen } from '../shell/screen.ts';
import { titleOf } from '../subjects/find-subjects.ts';
import { colon, language, locale } from '../words/language.ts';
import { liveElement } from './live-element.ts';
import { type View, viewsOf } from './views.ts';

type Release = NonNullable<ReleasePreviewQuery['workingRelease']>;

const widths = ['phone', 'wide'] as const;
type Width = (typeof widths)[number];
// So long before its address ends a new one is taken.
const beforeEndMs = 60_000;

/** A release as partners' pages will show it, beside what they show today. */
class PreviewScreen extends Screen {
  static override properties = { ...Screen.properties, view: { state: true }, width: { state: true } };
  /** Which of the views is shown; the first one unless chosen. */
  declare view: string;
  declare width: Width;
  #timer: ReturnType<typeof setTimeout> | undefined;

  readonly #preview = new Task(this, {
    task: async ([id], { signal }) => {
      const { workingRelease, collections } = await ask(ReleasePreview, { id }, signal);
      clearTimeout(this.#timer);
      const expiresAt = workingRelease?.preview?.expiresAt;
      if (expiresAt) {
        const left = Date.parse(expiresAt) - hubNow().getTime() - beforeEndMs;
        this.#timer = setTimeout(() => void this.#preview.run(), Math.max(left, beforeEndMs));
      }
      return (
        workingRelease && {
          release: workingRelease,
          views: await Promise.all(viewsOf(workingRelease, collections.nodes).map(named)),
        }
      );
    },
    args: () => [this.params.id ?? '', locale()] as const,
  });

  constructor() {
    super();
    this.view = '';
    this.width = 'phone';
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.view = this.query.get('view') ?? '';
    this.width = this.query.get('width') === 'wide' ? 'wide' : 'phone';
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.#timer);
  }

  #choose(chosen: { view?: string; width?: Width }): void {
    this.view = chosen.view ?? this.view;
    this.width = chosen.width ?? this.width;
    keepInAddress({ view: this.view, width: this.width === 'wide' ? 'wide' : undefined });
  }

  readonly #again = async () => {
    void this.#preview.run();
    await this.#preview.taskComplete.catch(() => undefined);
    announce(previewWords[language()].refreshed);
  };

  protected override render(): TemplateResult {
    const words = previewWords[language()];
    if (this.#preview.value === null) return notFound();
    const release = this.#preview.value?.release;
    return html`
      <h1 tabindex="-1">${words.heading}</h1>
      <p class="lead">${release ? html`<bdi>${titleOfRelease(release)}</bdi>. ` : nothing}${words.lead}</p>
      <p class="alone"><a href="/console/releases/${this.params.id}">${words.back}</a></p>
      ${loaded(this.#preview, (found) => (found ? this.#draw(found.release, found.views) : html``))}
    `;
  }

  #draw(release: Release, views: readonly NamedView[]): TemplateResult {
    const words = previewWords[language()];
    const obstacle = whyNot(release, views);
    if (obstacle) return obstacle;
    const view = views.find(({ id }) => id === this.view) ?? views[0];
    if (!view || !release.preview) return html``;
    return html`
      <form class="filters" @submit=${(event: Event) => event.preventDefault()}>
        ${choice({
          id: 'view',
          label: words.what,
          value: view.id,
          options: views.map((each) => ({ value: each.id, label: each.label })),
          onChoose: (id) => this.#choose({ view: id }),
        })}
        <fieldset>
          <legend>${words.width}</legend>
          ${widths.map(
            (width) => html`<div class="tick">
              <input
                type="radio"
                name="width"
                id="width-${width}"
                .checked=${this.width === width}
                @change=${() => this.#choose({ width })}
              />
              <label for="width-${width}">${words.widths[width]}</label>
            </div>`,
          )}
        </fieldset>
      </form>
      <p><button type="button" @click=${this.#again}>${words.again}</button></p>
      <div class="previews ${this.width}">
        ${this.#shown('today', words.today, view, location.origin, words.nothingToday)}
        ${this.#shown('afterwards', words.afterwards, view, release.preview.hub, words.nothingThen)}
      </div>
    `;
  }

  /** One of the two, as wide as the page of a partner would be. */
  #shown(id: string, heading: string, view: View, hub: string, fallback: string): TemplateResult {
    const { tag, attributes } = view.element;
    return html`<section aria-labelledby="shown-${id}">
      <h2 id="shown-${id}">${heading}</h2>
      <div class="as-wide" tabindex="0" role="group" aria-labelledby="shown-${id}">
        ${liveElement({ tag, attributes: [...attributes, ['hub', hub], ['lang', language()]], fallback })}
      </div>
    </section>`;
  }
}

/** Why there is nothing to see, and what would help; nothing where there is. */
function whyNot(release: Release, views: readonly View[]): TemplateResult | null {
  const words = previewWords[language()];
  const said = (text: string, link: TemplateResult | typeof nothing = nothing) =>
    html`<div class="callout"><p>${text}</p>${link}</div>`;
  if (release.isPublic) return said(words.isPublic);
  if (release.checklist.errorCount > 0) {
    return said(
      words.errors,
      html`<a class="button" href="/console/releases/${release.id}">${words.toChecks}</a>`,
    );
  }
  if (!release.preview) return said(words.off);
  const { mostChanges } = release.preview;
  if (release.changes.totalCount > mostChanges) return said(words.tooLarge({ most: mostChanges }));
  return views.length === 0 ? said(words.nothing) : null;
}

/** A view as one chooses it: its kind, and what its subject is called. */
type NamedView = View & { readonly label: string };

async function named(view: View): Promise<NamedView> {
  const { shows, kind, key } = view;
  const what = previewWords[language()].shows[shows];
  return { ...view, label: shows === 'figures' ? what : `${what}${colon()}${await titleOf(kind, key)}` };
}

customElements.define('preview-screen', PreviewScreen);
