import { Task } from '@lit/task';
import { html, nothing, type TemplateResult } from 'lit';
import { CountFigures, type FigureRowFragment, Figures, type FiguresQuery } from '../../generated/figures.ts';
import { commonWords } from '../../messages/generated/common.ts';
import { figuresWords } from '../../messages/generated/figures.ts';
import type { Option } from '../controls/choose-one.ts';
import '../controls/choose-one.ts';
import { choice, field } from '../controls/field.ts';
import { ask } from '../hub/ask.ts';
import { keepInAddress } from '../routing/go.ts';
import { isWriter } from '../session/session.ts';
import { announce } from '../shell/announce.ts';
import { loaded } from '../shell/loaded.ts';
import { Screen } from '../shell/screen.ts';
import { tellFailure } from '../shell/tell-failure.ts';
import { findSubjects, titleOf } from '../subjects/find-subjects.ts';
import { findTerritories, territoryName } from '../subjects/find-territories.ts';
import { language, locale } from '../words/language.ts';
import { stateMarks } from './figure-state.ts';

/** What the list is narrowed to, by the names that it has in the address. */
interface Narrowed {
  readonly q?: string;
  readonly state?: string;
  readonly role?: string;
  readonly convention?: string;
  readonly territory?: string;
}

const names = [
  'q',
  'state',
  'role',
  'convention',
  'territory',
] as const satisfies readonly (keyof Narrowed)[];

/** All figures, public or drafted, found while one types. */
class FiguresScreen extends Screen {
  static override properties = {
    ...Screen.properties,
    narrowed: { state: true },
    more: { state: true },
    count: { state: true },
    convention: { state: true },
    territory: { state: true },
  };
  declare narrowed: Narrowed | undefined;
  /** The pages after the first one. */
  declare more: readonly FiguresQuery['subjects'][];
  declare count: number | null;
  declare convention: Option | null;
  declare territory: Option | null;

  #isNew = true;

  readonly #figures = new Task(this, {
    task: async ([narrowed, locale], { signal }) => {
      const asked = askedFor(narrowed);
      void this.#count(asked, signal);
      const { subjects } = await ask(Figures, { ...asked, after: null, locale }, signal);
      this.more = [];
      return subjects;
    },
    args: () => [this.narrowed ?? {}, locale()] as const,
    autoRun: false,
  });

  constructor() {
    super();
    this.more = [];
    this.count = null;
    this.convention = null;
    this.territory = null;
  }

  protected override willUpdate(): void {
    if (!this.narrowed) {
      this.narrowed = Object.fromEntries(
        names.flatMap((name) => (this.query.get(name) ? [[name, this.query.get(name)]] : [])),
      );
      void this.#nameFilters();
    }
    if (this.#isNew) {
      this.#isNew = false;
      void this.#figures.run();
    }
  }

  protected override speakAnew(): void {
    super.speakAnew();
    void this.#nameFilters();
    void this.#figures.run();
  }

  /** What the filters of an address are called. */
  async #nameFilters(): Promise<void> {
    const { convention, territory } = this.narrowed ?? {};
    const [conventionTitle, place] = await Promise.all([
      convention && titleOf('CONVENTION', convention),
      territory && territoryName(territory),
    ]);
    this.convention = convention ? { value: convention, label: conventionTitle || convention } : null;
    this.territory = territory ? { value: territory, label: place || territory } : null;
  }

  async #count(asked: ReturnType<typeof askedFor>, signal: AbortSignal): Promise<void> {
    try {
      const { subjects } = await ask(CountFigures, asked, signal);
      if (signal.aborted) return;
      this.count = subjects.totalCount;
      announce(figuresWords[language()].found({ count: subjects.totalCount }));
    } catch {
      // The list itself says what is wrong.
      this.count = null;
    }
  }

  #narrow(to: Narrowed): void {
    this.narrowed = Object.fromEntries(
      Object.entries({ ...this.narrowed, ...to }).filter(([, value]) => value),
    );
    keepInAddress({ ...this.narrowed });
    void this.#figures.run();
  }

  readonly #clear = () => {
    this.narrowed = {};
    this.convention = null;
    this.territory = null;
    keepInAddress({});
    void this.#figures.run();
    this.querySelector<HTMLElement>('#search')?.focus();
  };

  readonly #showMore = async () => {
    const last = this.more.at(-1) ?? this.#figures.value;
    const shown = this.querySelectorAll('tbody tr').length;
    const { subjects } = await ask(Figures, {
      ...askedFor(this.narrowed ?? {}),
      after: last?.pageInfo.endCursor ?? null,
      locale: locale(),
    });
    this.more = [...this.more, subjects];
    await this.updateComplete;
    this.querySelectorAll<HTMLElement>('tbody a')[shown]?.focus();
  };

  /** From the search into the list, and through it. Enter follows the link, as everywhere. */
  readonly #walk = (event: KeyboardEvent) => {
    const links = [...this.querySelectorAll<HTMLElement>('tbody a')];
    const at = links.indexOf(document.activeElement as HTMLElement);
    const search = this.querySelector<HTMLElement>('#search');
    if (at < 0 && document.activeElement !== search) return;
    const to: Record<string, HTMLElement | null | undefined> =
      at < 0
        ? { ArrowDown: links[0] }
        : {
            ArrowDown: links[at + 1],
            ArrowUp: at === 0 ? search : links[at - 1],
            Home: links[0],
            End: links.at(-1),
          };
    const target = to[event.key];
    if (!target) return;
    event.preventDefault();
    target.focus();
  };

  protected override render(): TemplateResult {
    const words = figuresWords[language()];
    const { q = '', state = '', role = '' } = this.narrowed ?? {};
    return html`<div class="screen" @keydown=${this.#walk}>
      <h1 tabindex="-1">${words.heading}</h1>
      ${isWriter() ? html`<p class="actions"><a class="button primary" href="/console/figures/new">${words.newFigure}</a></p>` : nothing}
      <form role="search" @submit=${(event: Event) => event.preventDefault()}>
        ${field({
          id: 'search',
          type: 'search',
          label: words.search,
          hint: words.searchHint,
          value: q,
          onInput: (text) => this.#narrow({ q: text }),
        })}
        <div class="filters" role="group" aria-label=${words.filters}>
          ${choice({
            id: 'state',
            label: words.state,
            value: state as keyof typeof words.states,
            options: optionsOf(words.states),
            empty: words.all,
            onChoose: (value) => this.#narrow({ state: value }),
          })}
          ${choice({
            id: 'role',
            label: words.role,
            value: role as keyof typeof words.roles,
            options: optionsOf(words.roles),
            empty: words.all,
            onChoose: (value) => this.#narrow({ role: value }),
          })}
          <choose-one
            field-id="convention"
            .label=${words.convention}
            .chosen=${this.convention}
            .find=${(text: string, signal: AbortSignal) => findSubjects('CONVENTION', text, signal)}
            @choose=${({ detail }: CustomEvent<Option | null>) => {
              this.convention = detail;
              this.#narrow({ convention: detail?.value ?? '' });
            }}
          ></choose-one>
          <choose-one
            field-id="territory"
            .label=${words.territory}
            .chosen=${this.territory}
            .find=${findTerritories}
            @choose=${({ detail }: CustomEvent<Option | null>) => {
              this.territory = detail;
              this.#narrow({ territory: detail?.value ?? '' });
            }}
          ></choose-one>
        </div>
      </form>
      <p class="found">
        <strong>${this.count === null ? words.counting : words.found({ count: this.count })}</strong>
        ${
          Object.keys(this.narrowed ?? {}).length > 0
            ? html`<button class="plain" type="button" @click=${this.#clear}>${words.clear}</button>`
            : nothing
        }
      </p>
      ${loaded(this.#figures, (first) => this.#list([first, ...this.more]))}
    </div>`;
  }

  #list(pages: readonly FiguresQuery['subjects'][]): TemplateResult {
    const words = figuresWords[language()];
    const rows = pages.flatMap(({ nodes }) => nodes);
    if (rows.length === 0) return html`<p class="empty">${words.nothing}</p>`;
    return html`<div class="scroll" role="region" aria-label=${words.heading} tabindex="0">
        <table class="figures stacked" role="table">
          <caption class="unseen">${words.caption}</caption>
          <thead role="rowgroup">
            <tr role="row">
              <th scope="col" role="columnheader">${words.figure}</th>
              <th scope="col" role="columnheader">${words.value}</th>
              <th scope="col" role="columnheader">${words.period}</th>
              <th scope="col" role="columnheader">${words.territory}</th>
              <th scope="col" role="columnheader">${words.state}</th>
            </tr>
          </thead>
          <tbody role="rowgroup">${rows.map(row)}</tbody>
        </table>
      </div>
      ${
        pages.at(-1)?.pageInfo.hasNextPage
          ? html`<p><button type="button" @click=${() => void this.#showMore().catch(tellFailure)}>${commonWords[language()].more}</button></p>`
          : nothing
      }`;
  }
}

/** What the hub is asked for. */
const askedFor = ({ q, state, role, convention, territory }: Narrowed) => ({
  text: q ?? null,
  filter: {
    ...(state && { state: state as 'NEW' }),
    ...(role && { role: role as 'ACTUAL' }),
    ...(convention && { convention }),
    ...(territory && { territory }),
  },
});

const optionsOf = <Value extends string>(labels: Readonly<Record<Value, string>>) =>
  (Object.entries(labels) as [Value, string][]).map(([value, label]) => ({ value, label }));

function row(figure: FigureRowFragment): TemplateResult {
  const { key, title, quantity, period, territory } = figure;
  return html`<tr role="row">
    <th scope="row" role="rowheader"><a href="/console/figures/${key}"><bdi>${title}</bdi></a><br /><span class="quiet key">${key}</span></th>
    <td role="cell">${quantity?.text ?? html`<span class="quiet">${figuresWords[language()].noValue}</span>`}</td>
    <td role="cell">${period?.text}</td>
    <td role="cell"><bdi>${territory?.name}</bdi></td>
    <td role="cell">${stateMarks(figure)}</td>
  </tr>`;
}

customElements.define('figures-screen', FiguresScreen);
