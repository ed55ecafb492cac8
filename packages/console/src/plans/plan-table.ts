import { contentFields, firstLanguage, localizedWith } from '@akto-figures/contents';
import { Task } from '@lit/task';
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { PlanPreview, PlansOf, type PlansOfQuery } from '../../generated/plans-of.ts';
import { ChangeActionPlan } from '../../generated/records.ts';
import { plansWords } from '../../messages/generated/plans.ts';
import '../controls/choose-one.ts';
import type { Option } from '../controls/choose-one.ts';
import { field, tick } from '../controls/field.ts';
import '../drafts/choose-draft.ts';
import { placeOf } from '../drafts/edit-conflict.ts';
import { act } from '../hub/act.ts';
import { ask } from '../hub/ask.ts';
import { Refused } from '../hub/failures.ts';
import { liveElement } from '../preview/live-element.ts';
import { keepInAddress } from '../routing/go.ts';
import { announce, announceNow } from '../shell/announce.ts';
import { loaded } from '../shell/loaded.ts';
import { findSubjects, titleOf } from '../subjects/find-subjects.ts';
import { allTerritories, optionOf } from '../subjects/find-territories.ts';
import { language, locale } from '../words/language.ts';
import { whyFailed, whyUndone } from '../words/outcome-words.ts';

type Plan = PlansOfQuery['subjects']['nodes'][number];
const statuses = contentFields.ACTION_PLAN.status.holds.words;
type Status = keyof typeof statuses;

interface Row {
  /** As a plan's key names it: "region:28". */
  readonly territory: string;
  readonly code: string;
  readonly name: string;
  readonly plan: Plan | undefined;
}

/** The regional plans of a convention as a map and a table, both of which are edited. */
class PlanTable extends LitElement {
  static override properties = {
    convention: { state: true },
    statuses: { state: true },
    note: { state: true },
    isCorrection: { state: true },
    problem: { state: true },
    previewHub: { state: true },
  };
  declare convention: Option | null;
  /** What has been chosen and not saved yet, by territory. */
  declare statuses: Readonly<Record<string, Status>>;
  declare note: string;
  declare isCorrection: boolean;
  declare problem: string;
  /** Where the release is seen as if it were out, once something has been saved into it. */
  declare previewHub: string | null;

  constructor() {
    super();
    this.convention = null;
    this.statuses = {};
    this.note = '';
    this.isCorrection = false;
    this.problem = '';
    this.previewHub = null;
  }

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    const key = new URLSearchParams(location.search).get('convention');
    if (!key) return;
    this.convention = { value: key, label: key };
    void titleOf('CONVENTION', key).then((label) => {
      this.convention = { value: key, label };
    });
  }

  readonly #rows = new Task(this, {
    task: async ([convention], { signal }): Promise<readonly Row[]> => {
      if (!convention) return [];
      const [places, { subjects }] = await Promise.all([
        allTerritories(),
        ask(PlansOf, { filter: { convention } }, signal),
      ]);
      return places
        .filter(({ level }) => level === 'REGION')
        .map((place) => {
          const territory = optionOf(place).value;
          const plan = subjects.nodes.find(({ key }) => key === `${convention}/${territory}`);
          return { territory, code: place.code, name: place.name, plan };
        })
        .sort((one, other) => one.name.localeCompare(other.name, language()));
    },
    args: () => [this.convention?.value, locale()] as const,
  });

  protected override render(): TemplateResult {
    const words = plansWords[language()];
    return html`<section aria-labelledby="plans-heading">
      <h2 id="plans-heading">${words.heading}</h2>
      <p class="hint">${words.lead}</p>
      <choose-one
        field-id="plans-convention"
        .label=${words.convention}
        .chosen=${this.convention}
        .find=${(text: string, signal: AbortSignal) => findSubjects('CONVENTION', text, signal)}
        @choose=${({ detail }: CustomEvent<Option | null>) => this.#choose(detail)}
      ></choose-one>
      ${this.convention ? loaded(this.#rows, (rows) => this.#edit(rows)) : nothing}
    </section>`;
  }

  #choose(convention: Option | null): void {
    this.convention = convention;
    this.statuses = {};
    this.previewHub = null;
    keepInAddress({ convention: convention?.value });
  }

  #edit(rows: readonly Row[]): TemplateResult {
    const words = plansWords[language()];
    const changed = Object.keys(this.statuses).length;
    return html`<form novalidate aria-label=${words.heading} @submit=${(event: Event) => void this.#save(event, rows)}>
      ${this.problem ? html`<p class="problem" id="plans-problem" tabindex="-1">${this.problem}</p>` : nothing}
      <choose-draft></choose-draft>
      <div class="plans">
        <div class="scroll">
          <table class="stacked" role="table">
            <thead role="rowgroup">
              <tr role="row">
                <th scope="col" role="columnheader">${words.region}</th>
                <th scope="col" role="columnheader">${words.standing}</th>
                <th scope="col" role="columnheader">${words.planned}</th>
              </tr>
            </thead>
            <tbody role="rowgroup">
              ${rows.map((row) => this.#row(row))}
            </tbody>
          </table>
        </div>
        <div @akto-select=${this.#select}>
          <h3>${this.previewHub ? words.mapPreview : words.mapToday}</h3>
          ${this.#map()}
        </div>
      </div>
      ${field({
        id: 'plans-note',
        label: words.note,
        hint: words.noteHint,
        value: this.note,
        rows: 2,
        lang: firstLanguage,
        onInput: (note) => {
          this.note = note;
        },
      })}
      ${tick({
        id: 'plans-correction',
        label: words.isCorrection,
        isOn: this.isCorrection,
        onTick: (isOn) => {
          this.isCorrection = isOn;
        },
      })}
      <button type="submit" class="primary">${words.save({ count: Math.max(changed, 1) })}</button>
    </form>`;
  }

  #map(): TemplateResult {
    const attributes = [
      ['convention', this.convention?.value ?? ''],
      ['lang', language()],
      ...(this.previewHub ? [['hub', this.previewHub]] : []),
    ] as [string, string][];
    return liveElement({ tag: 'akto-map', attributes });
  }

  #row({ territory, name, plan }: Row): TemplateResult {
    const words = plansWords[language()];
    const standing =
      plan?.standing && !plan.standing.isWithdrawn ? statusIn(plan.standing.content) : undefined;
    const drafted = plan?.changes[0] && statusIn(plan.changes[0].content);
    const chosen = this.statuses[territory] ?? drafted ?? '';
    const key = `${this.convention?.value}/${territory}`;
    return html`<tr role="row">
      <th scope="row" role="rowheader" id="plan-${territory}">${name}</th>
      <td role="cell" data-head=${words.standing}>${standing ? statuses[standing][language()] : html`<span class="quiet">${words.notNamed}</span>`}</td>
      <td role="cell" data-head=${words.planned}>
        <select
          id="status-${territory}"
          aria-label="${words.planned}, ${name}"
          @change=${(event: Event) => this.#set(territory, (event.target as HTMLSelectElement).value as Status | '')}
        >
          <option value="" .selected=${chosen === ''}>${words.unchanged}</option>
          ${Object.entries(statuses).map(
            ([value, both]) =>
              html`<option value=${value} .selected=${value === chosen}>${both[language()]}</option>`,
          )}
        </select>
        ${
          plan
            ? html`<a href="/console/plans/${encodeURIComponent(key)}">${words.details} <span class="unseen">${name}</span></a>`
            : nothing
        }
      </td>
    </tr>`;
  }

  #set(territory: string, status: Status | ''): void {
    const { [territory]: _, ...others } = this.statuses;
    this.statuses = status === '' ? others : { ...others, [territory]: status };
  }

  /** A region of the map leads to its row. */
  readonly #select = (event: Event) => {
    const { code } = (event as CustomEvent<{ code?: string }>).detail;
    this.querySelector<HTMLElement>(`[id="status-region:${code}"]`)?.focus();
  };

  async #save(event: Event, rows: readonly Row[]): Promise<void> {
    event.preventDefault();
    const changed = rows.filter(({ territory }) => this.statuses[territory]);
    if (changed.length === 0) return this.#say(plansWords[language()].nothing);
    const release = await this.querySelector('choose-draft')?.releaseId();
    if (!release) return;
    this.problem = '';
    let saved = 0;
    for (const row of changed) {
      const why = await this.#saveRow(row, release);
      if (why) {
        await this.#rows.run();
        return this.#say(why);
      }
      saved++;
      this.#set(row.territory, '');
    }
    announce(plansWords[language()].saved({ count: saved }));
    await this.#rows.run();
    const { workingRelease } = await ask(PlanPreview, { release });
    this.previewHub = workingRelease?.preview ? location.origin + workingRelease.preview.hub : null;
    await this.updateComplete;
    this.querySelector<HTMLElement>('button[type=submit]')?.focus();
  }

  /** Why a row could not be saved, in words; nothing where it was. */
  async #saveRow({ territory, name, plan }: Row, release: string): Promise<string | null> {
    const drafted = plan?.changes.find(({ releaseId }) => releaseId === release);
    const { basedOn, revision } = placeOf(plan?.standing ?? null, drafted);
    try {
      const outcome = await act(ChangeActionPlan, {
        release,
        key: `${this.convention?.value}/${territory}`,
        content: { status: this.statuses[territory] ?? null },
        change: plan?.standing ? (this.isCorrection ? 'CORRECTION' : 'REVISION') : 'ADDITION',
        ...localizedWith('note', (each) => (each === firstLanguage && this.note.trim()) || null),
        basedOn,
        revision,
      });
      if (outcome.__typename === 'Done') return null;
      if (outcome.__typename === 'EditConflict') return plansWords[language()].conflict({ region: name });
      return whyUndone(outcome) ?? outcome.__typename;
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      return whyFailed(error);
    }
  }

  #say(problem: string): void {
    this.problem = problem;
    announceNow(problem);
    void this.updateComplete.then(() => this.querySelector<HTMLElement>('#plans-problem')?.focus());
  }
}

/** How far a plan has come. The content is of a union in which all but one kind have no such field. */
const statusIn = (content: object): Status | undefined =>
  'status' in content ? (content.status as Status) : undefined;

customElements.define('plan-table', PlanTable);
