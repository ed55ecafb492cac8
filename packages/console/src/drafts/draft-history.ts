import type { SubjectKind } from '@akto-figures/contents';
import { Task } from '@lit/task';
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { pastStatesWords } from '../../messages/generated/past-states.ts';
import { loaded } from '../shell/loaded.ts';
import { language } from '../words/language.ts';
import { dayText } from '../words/times.ts';
import { differingView } from './differing-view.ts';
import type { DraftKind, RecordState } from './draft-kind.ts';
import { type Differing, differing, type PastState, type Written } from './edit-conflict.ts';
import type { Part } from './merge-fields.ts';
import { approvedVersions, asCorrection, draftHistory, type PastVersion } from './past-states.ts';
import type { Typed } from './typed.ts';
import { writerText } from './writer-text.ts';

/** What is taken up again: these fields of a state, or all. */
export interface TakenUp {
  readonly from: Written;
  readonly parts: readonly Part[] | null;
  /** The version that it is, where it is one. */
  readonly version: PastVersion | null;
}

/**
 * What a record has said: its draft, edit by edit, and what was approved of it. Each can be taken up again.
 *
 * @fires {CustomEvent<TakenUp>} take-up - A field, a state or a version is taken up again.
 */
class DraftHistory extends LitElement {
  static override properties = {
    kind: { attribute: false },
    recordKey: { attribute: false },
    release: { attribute: false },
    revision: { attribute: false },
    typed: { attribute: false },
    isStanding: { attribute: false },
    isOpen: { state: true },
  };
  declare kind: DraftKind;
  declare recordKey: string;
  /** The release whose draft it is; nothing where there is none yet. */
  declare release: string | null;
  /** That of the draft: with a later one, its history is read again. */
  declare revision: number | null;
  declare typed: Written;
  /** Something of it is approved. */
  declare isStanding: boolean;
  /** What it has said is asked for once somebody wants to read it. */
  declare isOpen: boolean;

  constructor() {
    super();
    this.isOpen = false;
  }

  readonly #read = new Task(this, {
    task: async ([isOpen, kind, key, release], { signal }) => {
      if (!isOpen) return null;
      const [states, versions] = await Promise.all([
        release === null ? [] : draftHistory(kind as SubjectKind, release, key, signal),
        this.isStanding ? approvedVersions(kind as SubjectKind, key, signal) : [],
      ]);
      return { states, versions };
    },
    args: () => [this.isOpen, this.kind.kind, this.recordKey, this.release, this.revision] as const,
  });

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  protected override render(): TemplateResult {
    const words = pastStatesWords[language()];
    return html`<details
      @toggle=${({ target }: Event) => {
        this.isOpen = (target as HTMLDetailsElement).open;
      }}
    >
      <summary>${this.release === null ? words.versions : words.history}</summary>
      ${this.isOpen ? loaded(this.#read, (read) => (read ? this.#draw(read.states, read.versions) : html``)) : nothing}
    </details>`;
  }

  #draw(states: readonly PastState[], versions: readonly PastVersion[]): TemplateResult {
    const words = pastStatesWords[language()];
    return html`${
      states.length > 0
        ? html`<ol class="lines">
            ${states.map((state, at) => this.#state(state, states[at + 1], at === 0))}
          </ol>`
        : nothing
    }
    ${
      versions.length > 0
        ? html`${states.length > 0 ? html`<h3>${words.versions}</h3>` : nothing}
            <ol class="lines">
              ${versions.map((version, at) => this.#version(version, at === 0))}
            </ol>`
        : nothing
    }`;
  }

  #state(state: PastState, older: PastState | undefined, isNewest: boolean): TemplateResult {
    const words = pastStatesWords[language()];
    const changed = older ? differing(older, state, this.kind, this.kind.together) : [];
    const back = ({ part, before }: Differing) =>
      html`<button type="button" class="quiet" @click=${() => older && this.#takeUp({ from: older, parts: [part], version: null })}>
        ${before ? words.fieldBack({ value: shortened(before) }) : words.fieldEmptied}
      </button>`;
    return html`<li>
      <p><bdi>${writerText(state.by)}</bdi></p>
      ${changed.length > 0 ? differingView(changed, back) : html`<p class="quiet">${older ? words.unchanged : words.begun}</p>`}
      ${
        isNewest
          ? nothing
          : html`<p class="actions"><button type="button" @click=${() => this.#takeUp({ from: state, parts: null, version: null })}>${words.stateBack}</button></p>`
      }
    </li>`;
  }

  #version(version: PastVersion, isNewest: boolean): TemplateResult {
    const words = pastStatesWords[language()];
    const { publicFrom, isWithdrawn, by } = version;
    const takeUp = () => this.#takeUp({ from: asCorrection(version, this.typed), parts: null, version });
    return html`<li>
      <p>
        ${dayText(publicFrom)}${by ? html` · <bdi>${by}</bdi>` : nothing}
        ${isWithdrawn ? html` · ${words.withdrawn}` : isNewest ? html` · ${words.current}` : nothing}
      </p>
      ${
        isNewest || isWithdrawn
          ? nothing
          : html`<p class="actions"><button type="button" @click=${takeUp}>${words.versionBack}</button></p>`
      }
    </li>`;
  }

  #takeUp(taken: TakenUp): void {
    this.dispatchEvent(new CustomEvent<TakenUp>('take-up', { detail: taken }));
  }
}

/** A button says what it brings back, and not all of a long text. */
const shortened = (text: string) => (text.length > 60 ? `${text.slice(0, 59)}…` : text);

/** The history of what is edited, under its form; nothing where there is none yet. */
export function historyOf(
  kind: DraftKind,
  typed: Typed,
  { key, known }: { readonly key: string | null; readonly known: RecordState | null },
  takeUp: (taken: TakenUp) => void,
): TemplateResult | typeof nothing {
  const isStanding = known?.standing != null;
  if (key === null || (typed.release === null && !isStanding)) return nothing;
  return html`<draft-history
    .kind=${kind}
    .recordKey=${key}
    .release=${typed.release}
    .revision=${typed.revision}
    .typed=${typed}
    .isStanding=${isStanding}
    @take-up=${({ detail }: CustomEvent<TakenUp>) => takeUp(detail)}
  ></draft-history>`;
}

customElements.define('draft-history', DraftHistory);

declare global {
  interface HTMLElementTagNameMap {
    'draft-history': DraftHistory;
  }
}
