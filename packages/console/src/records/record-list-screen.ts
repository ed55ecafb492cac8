import type { SubjectKind } from '@akto-figures/contents';
import { Task } from '@lit/task';
import { html, nothing, type TemplateResult } from 'lit';
import { RecordList, type RecordListQuery } from '../../generated/record-list.ts';
import { commonWords } from '../../messages/generated/common.ts';
import { draftWords } from '../../messages/generated/draft.ts';
import { kindWords } from '../../messages/generated/kind.ts';
import { recordWords } from '../../messages/generated/record.ts';
import { field } from '../controls/field.ts';
import { ask } from '../hub/ask.ts';
import { hubNow } from '../hub/clock.ts';
import { keepInAddress } from '../routing/go.ts';
import { isWriter } from '../session/session.ts';
import { announce } from '../shell/announce.ts';
import { loaded } from '../shell/loaded.ts';
import { notFound } from '../shell/not-found.ts';
import { Screen } from '../shell/screen.ts';
import { tellFailure } from '../shell/tell-failure.ts';
import { language, locale } from '../words/language.ts';
import { momentText } from '../words/times.ts';
import { kindOf } from './kinds.ts';

type Line = RecordListQuery['subjects']['nodes'][number];

const pauseMs = 150;

/** What there is of a kind, approved or drafted; search as you type. */
export class RecordListScreen extends Screen {
  static override properties = {
    ...Screen.properties,
    section: {},
    text: { state: true },
    more: { state: true },
  };
  /** "conventions": part of the path. */
  declare section: string;
  declare text: string;
  declare more: readonly Line[];
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor() {
    super();
    this.section = '';
    this.text = '';
    this.more = [];
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.section = this.params.section ?? '';
    this.text = this.query.get('q') ?? '';
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.#timer);
  }

  readonly #found = new Task(this, {
    task: async ([section, text, locale], { signal }) => {
      const kind = kindOf(section)?.kind;
      if (!kind) return null;
      const { subjects } = await ask(RecordList, { kind, text: text || null, after: null, locale }, signal);
      this.more = [];
      announce(recordWords[language()].count({ count: subjects.totalCount }));
      return subjects;
    },
    args: () => [this.section, this.text, locale()] as const,
  });

  protected override render(): TemplateResult {
    const kind = kindOf(this.section);
    if (!kind) return notFound();
    const words = recordWords[language()];
    return html`
      <h1 tabindex="-1">${kindWords[language()][kind.kind].many}</h1>
      ${isWriter() ? html`<p><a class="button primary" href="/console/${kind.section}/new">${kindWords[language()][kind.kind].another}</a></p>` : nothing}
      ${this.extra()}
      <search>
        ${field({
          id: 'search',
          label: words.search,
          type: 'search',
          value: this.text,
          onInput: this.#search,
        })}
      </search>
      ${loaded(this.#found, (found) => (found ? this.#lines(kind.kind, found) : html``))}
    `;
  }

  /** What a kind shows beside its list. */
  protected extra(): TemplateResult | typeof nothing {
    return nothing;
  }

  readonly #search = (text: string) => {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.text = text;
      keepInAddress({ q: text || undefined });
    }, pauseMs);
  };

  #lines(kind: SubjectKind, { totalCount, nodes, pageInfo }: RecordListQuery['subjects']): TemplateResult {
    const words = recordWords[language()];
    if (totalCount === 0) return html`<p class="empty">${this.text ? words.nothing : words.nothingYet}</p>`;
    const lines = [...nodes, ...this.more];
    return html`<p class="quiet">${words.count({ count: totalCount })}</p>
      <div class="scroll">
        <table class="stacked" role="table">
          <thead role="rowgroup">
            <tr role="row">
              <th scope="col" role="columnheader">${words.title}</th>
              <th scope="col" role="columnheader">${words.state}</th>
              <th scope="col" role="columnheader">${draftWords[language()].key}</th>
            </tr>
          </thead>
          <tbody role="rowgroup">
            ${lines.map(
              (line) => html`<tr role="row">
                <th scope="row" role="rowheader">
                  <a href="/console/${this.section}/${encodeURIComponent(line.key)}"><bdi>${line.title}</bdi></a>
                </th>
                <td role="cell">${stateOf(kind, line)}</td>
                <td role="cell" class="quiet">${line.key}</td>
              </tr>`,
            )}
          </tbody>
        </table>
      </div>
      ${
        pageInfo.hasNextPage && lines.length < totalCount
          ? html`<button type="button" @click=${() => void this.#showMore(lines.length).catch(tellFailure)}>${commonWords[language()].more}</button>`
          : nothing
      }`;
  }

  #after: string | null = null;

  async #showMore(shown: number): Promise<void> {
    const kind = kindOf(this.section)?.kind;
    const after = this.more.length === 0 ? (this.#found.value?.pageInfo.endCursor ?? null) : this.#after;
    if (!kind) return;
    const { subjects } = await ask(RecordList, { kind, text: this.text || null, after, locale: locale() });
    this.#after = subjects.pageInfo.endCursor;
    this.more = [...this.more, ...subjects.nodes];
    await this.updateComplete;
    // The button may be gone: reading goes on where the new lines begin.
    this.querySelectorAll<HTMLElement>('tbody a')[shown]?.focus();
  }
}

/** How far a record has come, in words. */
export function stateOf(
  kind: SubjectKind,
  {
    standing,
    changes,
  }: {
    readonly standing: Line['standing'];
    readonly changes: readonly unknown[];
  },
): string {
  const words = recordWords[language()];
  const stands = !standing
    ? words.isNew({ kind })
    : standing.isWithdrawn
      ? words.isWithdrawn({ kind })
      : new Date(standing.publicFrom) > hubNow()
        ? words.isPlanned({ kind, moment: momentText(standing.publicFrom) })
        : words.isPublic({ kind });
  return changes.length > 0 && standing ? `${stands} · ${words.drafts.toLowerCase()}` : stands;
}

customElements.define('record-list-screen', RecordListScreen);
