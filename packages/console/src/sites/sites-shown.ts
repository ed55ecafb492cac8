import type { SubjectKind } from '@akto-figures/contents';
import { Task } from '@lit/task';
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { SitesOfRecord, SitesOfRelease, type SitesShownFragment } from '../../generated/sites.ts';
import { sitesWords } from '../../messages/generated/sites.ts';
import { copyButton } from '../controls/copy-button.ts';
import { ask } from '../hub/ask.ts';
import { subjectPath } from '../releases/subject-path.ts';
import { loaded } from '../shell/loaded.ts';
import { language, locale } from '../words/language.ts';
import { dayText } from '../words/times.ts';

type Site = SitesShownFragment['sites'][number];
type Shows = Site['shows'][number];

/** What sites may show something of: a record, or what a release changes. */
export type ShownOn =
  | { readonly kind: Exclude<SubjectKind, 'SOURCE' | 'UNIT'>; readonly key: string }
  | { readonly release: string };

const atFirst = 10;

/**
 * On which sites something is shown, as far as the hub has seen: at least how many, and which. It asks for itself, so that no screen
 * waits for it. An origin is what a browser said, so none is a link.
 */
export class SitesShown extends LitElement {
  static override properties = {
    of: { attribute: false },
    turn: { attribute: false },
    showsAll: { state: true },
  };
  declare of: ShownOn | null;
  /** Another number asks anew. */
  declare turn: number;
  declare showsAll: boolean;

  readonly #sites = new Task(this, {
    task: async ([kind, name, locale], { signal }) => {
      this.showsAll = false;
      if (kind === null) return null;
      if (kind !== 'RELEASE') return (await ask(SitesOfRecord, { kind, key: name, locale }, signal)).sites;
      return (await ask(SitesOfRelease, { id: name, locale }, signal)).workingRelease?.sites ?? null;
    },
    args: () => [this.#kind, this.#name, locale(), this.turn] as const,
  });

  constructor() {
    super();
    this.of = null;
    this.turn = 0;
    this.showsAll = false;
  }

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  get #kind() {
    if (!this.of) return null;
    return 'release' in this.of ? 'RELEASE' : this.of.kind;
  }

  get #name(): string {
    if (!this.of) return '';
    return 'release' in this.of ? this.of.release : this.of.key;
  }

  protected override render(): TemplateResult | typeof nothing {
    const kind = this.#kind;
    if (kind === null) return nothing;
    return html`<section aria-labelledby="sites">
      <h2 id="sites">${sitesWords[language()].heading[kind]}</h2>
      ${loaded(this.#sites, (sites) => (sites ? this.#draw(sites) : html``))}
    </section>`;
  }

  #draw({
    isNoted,
    atLeast: count,
    withOldScript: old,
    pinned,
    forgotten,
    sites,
  }: SitesShownFragment): TemplateResult {
    const words = sitesWords[language()];
    const isRelease = this.#kind === 'RELEASE';
    const off = isNoted ? nothing : html`<p class="quiet">${words.off}</p>`;
    if (count === 0) return html`${off}${isNoted ? this.#nothingSeen() : nothing}`;
    const shown = this.showsAll ? sites : sites.slice(0, atFirst);
    const left = sites.length - shown.length;
    return html`${off}
      <p><strong>${(isRelease ? words.touches : words.count)({ count, old, pinned })}</strong></p>
      <p class="hint">${isRelease ? words.whyReleased : words.why}${count > sites.length ? html` ${words.moreThan({ count: sites.length })}` : nothing}</p>
      ${forgotten > 0 ? html`<p class="overdue">${words.forgotten({ count: forgotten })}</p>` : nothing}
      <table class="stacked sites" role="table" aria-labelledby="sites">
        <thead role="rowgroup">
          <tr role="row">
            <th scope="col" role="columnheader">${words.site}</th>
            <th scope="col" role="columnheader">${words.shows}</th>
            <th scope="col" role="columnheader">${words.script}</th>
            <th scope="col" role="columnheader">${words.seen}</th>
          </tr>
        </thead>
        <tbody role="rowgroup">
          ${shown.map((site) => this.#row(site))}
        </tbody>
      </table>
      <div class="actions">
        ${left > 0 ? html`<button type="button" @click=${() => void this.#showAll(shown.length)}>${words.more({ count: left })}</button>` : nothing}
        ${copyButton(sites.map(({ origin }) => origin).join('\n'), words.list)}
      </div>`;
  }

  /** What leads to a first site. */
  #nothingSeen(): TemplateResult {
    const words = sitesWords[language()];
    if (this.#kind === 'RELEASE') return html`<p class="quiet">${words.noneReleased}</p>`;
    const parameter = { FIGURE: 'figures', CONVENTION: 'convention', COLLECTION: 'collection' }[
      String(this.#kind)
    ];
    return html`<p class="quiet">${words.none}</p>
      ${
        parameter
          ? html`<p class="alone"><a href="/integrer?${new URLSearchParams({ [parameter]: this.#name })}" target="_blank" rel="noopener">${words.embed}</a></p>`
          : nothing
      }`;
  }

  #row(site: Site): TemplateResult {
    const words = sitesWords[language()];
    const { origin, firstDay, lastDay, shows } = site;
    const [first, last] = [dayText(firstDay), dayText(lastDay)];
    // Of several versions and days the same thing is said once.
    const said = new Map(shows.map((each) => [`${each.kind} ${each.key} ${each.way}`, each]));
    return html`<tr role="row">
      <th scope="row" role="rowheader" tabindex="-1"><bdi>${origin.replace(/^https:\/\//, '')}</bdi></th>
      <td role="cell"><ul>${[...said.values()].map((each) => html`<li>${this.#shows(each)}</li>`)}</ul></td>
      <td role="cell" data-head=${words.script}><span class=${site.hasOldScript ? 'overdue' : ''}>${scriptText(site)}</span></td>
      <td role="cell" data-head=${words.seen}>
        ${last}${firstDay === lastDay ? nothing : html` <br /><span class="quiet">${words.since({ day: first })}</span>`}
      </td>
    </tr>`;
  }

  #shows({ kind, key, way, record }: Shows): TemplateResult {
    const words = sitesWords[language()];
    const how = html` <span class="quiet">${words.ways[way]}</span>`;
    if (kind !== 'TERRITORY' && kind === this.#kind && key === this.#name)
      return html`${words.self[kind]}${how}`;
    const name = html`<bdi>${nameOf(record) ?? key}</bdi>`;
    return html`${kind === 'TERRITORY' ? name : html`<a href=${subjectPath(kind, key)}>${name}</a>`}${how}`;
  }

  async #showAll(shown: number): Promise<void> {
    this.showsAll = true;
    await this.updateComplete;
    // Reading goes on where the new rows begin.
    this.querySelectorAll<HTMLElement>('tbody th')[shown]?.focus();
  }
}

function nameOf(record: Shows['record']): string | null {
  if (!record) return null;
  if ('label' in record) return record.label;
  if ('title' in record) return record.title;
  return 'place' in record ? record.place : record.name;
}

function scriptText({ version, hasOldScript, pinnedTo }: Site): string {
  const words = sitesWords[language()];
  if (pinnedTo !== null) return (hasOldScript ? words.oldAndPinned : words.pinned)({ version: pinnedTo });
  if (version === null) return words.noScript;
  return (hasOldScript ? words.old : words.current)({ version });
}

customElements.define('sites-shown', SitesShown);

declare global {
  interface HTMLElementTagNameMap {
    'sites-shown': SitesShown;
  }
}
