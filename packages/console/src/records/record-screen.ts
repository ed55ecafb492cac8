import { isKey } from '@akto-figures/contents';
import { html, nothing, type TemplateResult } from 'lit';
import { draftWords } from '../../messages/generated/draft.ts';
import { kindWords } from '../../messages/generated/kind.ts';
import { changeFields, keyField, planKeyFields } from '../drafts/draft-fields.ts';
import { DraftScreen, type Unread } from '../drafts/draft-screen.ts';
import type { Typed } from '../drafts/typed.ts';
import { colon, language } from '../words/language.ts';
import type { Content } from './form-field.ts';
import { kindOf, type RecordKind } from './kinds.ts';
import { LookAgainAtSource } from './look-again.ts';
import './record-form.ts';
import { isWriter } from '../session/session.ts';
import '../sites/sites-shown.ts';
import { recordWords } from '../../messages/generated/record.ts';
import { renewalWords } from '../../messages/generated/renewal.ts';
import { renewedFrom, renewPath } from '../renewal/renewed-from.ts';
import { stateOf } from './record-list-screen.ts';

/** A record that is not a figure: what stands, what is drafted, and the form that changes it by way of a release. */
class RecordScreen extends DraftScreen {
  readonly #lookAgain = new LookAgainAtSource(this);

  protected override get kind(): RecordKind | undefined {
    return kindOf(this.params.section ?? '');
  }

  protected override addressOf(key: string): string {
    return `/console/${this.kind?.section}/${encodeURIComponent(key)}`;
  }

  protected override backLink(): TemplateResult {
    return html`<a href="/console/${this.kind?.section}">${this.kind && kindWords[language()][this.kind.kind].many}</a>`;
  }

  protected override newTitle(): string {
    return this.kind ? kindWords[language()][this.kind.kind].another : '';
  }

  protected override draw(): TemplateResult {
    const words = recordWords[language()];
    const { known } = this.session;
    const { changes = [] } = known ?? {};
    return html`
      ${known && this.kind ? html`<p class="quiet">${stateOf(this.kind.kind, known)}</p>` : nothing}
      ${this.#renewal()}
      ${
        changes.length > 0
          ? html`<p>
              ${words.drafts}${colon()}${changes.map(({ releaseId }) => html`<a href="/console/releases/${releaseId}">${draftWords[language()].toRelease}</a> `)}
            </p>`
          : nothing
      }
      ${super.draw()}
      ${this.#quotes()}
      ${this.#sites()}
    `;
  }

  /** Where the public sees it; a source and a unit are shown with figures only. */
  #sites(): TemplateResult | typeof nothing {
    const { key, known } = this.session;
    const kind = this.kind?.kind;
    if (!kind || kind === 'SOURCE' || kind === 'UNIT' || key === null || !known?.standing) return nothing;
    return html`<sites-shown .of=${{ kind, key }}></sites-shown>`;
  }

  /** The quotes of a source that stands may be looked for again. */
  #quotes(): TemplateResult | typeof nothing {
    const { key, known } = this.session;
    if (this.kind?.kind !== 'SOURCE' || key === null) return nothing;
    return isWriter() && known?.standing && !known.standing.isWithdrawn ? this.#lookAgain.draw(key) : nothing;
  }

  /** The figures of what stands may be stated again for their next period. */
  #renewal(): TemplateResult | typeof nothing {
    const { key, known } = this.session;
    const from = renewedFrom(this.kind?.kind ?? null);
    if (!from || !isWriter() || key === null || !known?.standing || known.standing.isWithdrawn)
      return nothing;
    return html`<p><a class="button" href=${renewPath(from, key)}>${renewalWords[language()].link}</a></p>`;
  }

  protected override fields(typed: Typed, problems: ReadonlyMap<string, string>): TemplateResult {
    const { session, kind } = this;
    const onKey = (key: string) => session.type({ key });
    return html`${
      session.key !== null
        ? nothing
        : kind?.kind === 'ACTION_PLAN'
          ? planKeyFields(typed.key, recordWords[language()], onKey)
          : keyField(typed.key, this.keyState, onKey)
    }
    <record-form
      .fields=${kind?.fields ?? []}
      .content=${typed.content}
      .problems=${problems}
      @edit=${({ detail }: CustomEvent<Content>) => session.type({ content: detail })}
    ></record-form>
    ${session.known?.standing ? changeFields(typed, problems, (noted) => session.type(noted)) : nothing}`;
  }

  protected override unread({ key }: Typed): Unread | null {
    if (this.session.key !== null) return null;
    if (this.kind?.kind !== 'ACTION_PLAN')
      return isKey(key) ? null : { id: 'key', why: draftWords[language()].keyProblem };
    const [convention, territory] = key.split('/');
    const missing = convention ? (territory ? null : 'plan-territory') : 'plan-convention';
    return missing && { id: missing, why: recordWords[language()].planMissing };
  }

  protected override otherActions(): TemplateResult | typeof nothing {
    const standing = this.session.known?.standing;
    if (!standing || standing.isWithdrawn) return nothing;
    const retype = { label: recordWords[language()].withdrawRetype, text: this.session.key ?? '' };
    return html`<button type="button" class="danger" @click=${() => void this.withdraw(standing, retype)}>
      ${draftWords[language()].withdraw}
    </button>`;
  }
}

customElements.define('record-screen', RecordScreen);
