import { Task } from '@lit/task';
import { html, nothing, type TemplateResult } from 'lit';
import { Journal, type JournalQuery } from '../../generated/journal.ts';
import { changeWords } from '../../messages/generated/change.ts';
import { commonWords } from '../../messages/generated/common.ts';
import { type JournalWords, journalWords } from '../../messages/generated/journal.ts';
import { choice, field } from '../controls/field.ts';
import { ask } from '../hub/ask.ts';
import { subjectPath } from '../releases/subject-path.ts';
import { keepInAddress } from '../routing/go.ts';
import { viewer } from '../session/session.ts';
import { announce } from '../shell/announce.ts';
import { loaded } from '../shell/loaded.ts';
import { Screen } from '../shell/screen.ts';
import { isOpenTo } from '../shell/sections.ts';
import { tellFailure } from '../shell/tell-failure.ts';
import { byWhom } from '../words/by-whom.ts';
import { colon, language, locale } from '../words/language.ts';
import { momentText } from '../words/times.ts';
import './early-readings.ts';

type Entry = JournalQuery['auditTrail']['nodes'][number];
type ActName = keyof JournalWords['acts'];

const pauseMs = 250;

/** The audit trail, newest first, narrowed by words, by act, and by what the address names. */
class JournalScreen extends Screen {
  static override properties = {
    ...Screen.properties,
    text: { state: true },
    act: { state: true },
    more: { state: true },
  };
  declare text: string;
  declare act: string;
  declare more: readonly Entry[];
  #after: string | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor() {
    super();
    this.text = '';
    this.act = '';
    this.more = [];
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.text = this.query.get('q') ?? '';
    this.act = this.query.get('act') ?? '';
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.#timer);
  }

  #filter() {
    const release = this.query.get('release');
    const subject = this.query.get('subject');
    return {
      ...(this.text && { text: this.text }),
      ...(this.act && { act: this.act }),
      ...(release && { release }),
      ...(subject && { subject }),
    };
  }

  readonly #found = new Task(this, {
    task: async (_, { signal }) => {
      const { auditTrail } = await ask(
        Journal,
        { filter: this.#filter(), after: null, locale: locale() },
        signal,
      );
      this.more = [];
      this.#after = auditTrail.pageInfo.endCursor;
      announce(journalWords[language()].count({ count: auditTrail.totalCount }));
      return auditTrail;
    },
    args: () => [this.text, this.act, locale()] as const,
  });

  protected override render(): TemplateResult {
    const words = journalWords[language()];
    return html`
      <h1 tabindex="-1">${words.heading}</h1>
      <p class="lead">${words.lead}</p>
      <search class="filters">
        ${field({
          id: 'search',
          label: words.text,
          hint: words.textHint,
          type: 'search',
          value: this.text,
          onInput: (text) => {
            clearTimeout(this.#timer);
            this.#timer = setTimeout(() => this.#narrow({ text }), pauseMs);
          },
        })}
        ${choice<ActName>({
          id: 'act',
          label: words.act,
          value: this.act as ActName | '',
          empty: words.all,
          options: Object.entries(words.acts).map(([value, label]) => ({ value: value as ActName, label })),
          onChoose: (act) => this.#narrow({ act }),
        })}
      </search>
      ${loaded(this.#found, (found) => this.#entries(found))}
      <early-reading-list .release=${this.query.get('release')}></early-reading-list>
    `;
  }

  #narrow({ text = this.text, act = this.act }: { text?: string; act?: string }): void {
    this.text = text;
    this.act = act;
    const release = this.query.get('release') ?? undefined;
    const subject = this.query.get('subject') ?? undefined;
    keepInAddress({ q: text, act, release, subject });
  }

  #entries({ nodes, totalCount }: JournalQuery['auditTrail']): TemplateResult {
    const words = journalWords[language()];
    if (totalCount === 0) return html`<p>${words.nothing}</p>`;
    const entries = [...nodes, ...this.more];
    return html`<p class="quiet">${words.count({ count: totalCount })}</p>
      <ol class="lines entries">
        ${entries.map((entry) => this.#entry(entry))}
      </ol>
      ${
        entries.length < totalCount
          ? html`<button type="button" @click=${() => void this.#showMore(entries.length).catch(tellFailure)}>${commonWords[language()].more}</button>`
          : nothing
      }`;
  }

  #entry(entry: Entry): TemplateResult {
    const words = journalWords[language()];
    const act = words.acts[entry.act as ActName] ?? entry.act;
    return html`<li tabindex="-1">
      <div>
        <strong>${act}</strong> ${subjectOf(entry)}
        ${entry.why ? html`<br /><span>${words.why}${colon()}<bdi>${entry.why}</bdi></span>` : nothing}
        <br /><span class="quiet"
          >${entry.number} · <time datetime=${entry.at}>${momentText(entry.at)}</time> · <bdi>${byWhom(entry.by)}</bdi>,
          ${words.ways[entry.cameBy]}</span
        >
        ${
          entry.releaseId
            ? html`<br /><a href="/console/releases/${entry.releaseId}"
                  >${words.release} <span class="unseen">${entry.number}</span></a
                >`
            : nothing
        }
        ${
          entry.before === null && entry.after === null
            ? nothing
            : html`<details>
                <summary>${words.details} <span class="unseen">${entry.number}</span></summary>
                <dl>
                  <dt>${words.before}</dt>
                  <dd><pre dir="auto" tabindex="0" aria-label=${words.before}>${readable(entry.before, entry) ?? words.nothingThere}</pre></dd>
                  <dt>${words.after}</dt>
                  <dd><pre dir="auto" tabindex="0" aria-label=${words.after}>${readable(entry.after, entry) ?? words.nothingThere}</pre></dd>
                </dl>
              </details>`
        }
      </div>
    </li>`;
  }

  async #showMore(shown: number): Promise<void> {
    const { auditTrail } = await ask(Journal, {
      filter: this.#filter(),
      after: this.#after,
      locale: locale(),
    });
    this.#after = auditTrail.pageInfo.endCursor;
    this.more = [...this.more, ...auditTrail.nodes];
    await this.updateComplete;
    // Reading goes on where the new entries begin.
    this.querySelectorAll<HTMLElement>('.entries > li')[shown]?.focus();
  }
}

/** What it was done to, by its name, and a link where it can be looked at. Ids say nothing to anybody. */
function subjectOf({ named, subject }: Entry): TemplateResult {
  if (!named) return html`<bdi>${subject}</bdi>`;
  const { gone } = journalWords[language()];
  const text = named.name ?? (isId(named.key) ? gone : named.key);
  const path = named.name === null && isId(named.key) ? null : pathOf(named);
  return path ? html`<a href=${path}><bdi>${text}</bdi></a>` : html`<bdi>${text}</bdi>`;
}

const isId = (key: string): boolean => /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/.test(key);

/** Where it is looked at, by those who may. */
function pathOf({ kind, key }: NonNullable<Entry['named']>): string | null {
  const path =
    kind === 'RELEASE'
      ? `/console/releases/${key}`
      : kind in changeWords[language()].kinds
        ? subjectPath(kind as Parameters<typeof subjectPath>[0], key)
        : kind === 'ACCOUNT'
          ? '/console/team'
          : null;
  const self = viewer();
  return path && self && isOpenTo(self.roles, path) ? path : null;
}

/** What was there, with names in the place of ids. */
function readable(json: string | null, { alsoNamed }: Entry): string | null {
  if (json === null) return null;
  const text = JSON.stringify(JSON.parse(json), null, 2);
  return alsoNamed.reduce((said, { key, name }) => said.replaceAll(key, name ?? key), text);
}

customElements.define('journal-screen', JournalScreen);
