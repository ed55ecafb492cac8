import { html, nothing, type TemplateResult } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import '../controls/choose-sides.ts';
import { draftWords } from '../../messages/generated/draft.ts';
import { pastStatesWords } from '../../messages/generated/past-states.ts';
import { language } from '../words/language.ts';
import { momentText } from '../words/times.ts';
import { broughtView, differingView } from './differing-view.ts';
import type { DraftKind } from './draft-kind.ts';
import type { DraftSession } from './draft-session.ts';
import { broughtTogether, type Conflict, differing, disputedIn } from './edit-conflict.ts';
import type { Sides } from './merge-fields.ts';
import type { PastVersion } from './past-states.ts';
import type { Typed } from './typed.ts';
import { writerText } from './writer-text.ts';

/** What a notice needs of the screen that it stands on. */
interface Beside {
  /** The earlier version that is taken up again. */
  readonly restored: PastVersion | null;
  /** Where one may go on to once it is saved. */
  readonly links: TemplateResult | typeof nothing;
  readonly onDiscard: () => void;
  readonly onSettle: (sides: Sides) => void;
  readonly onJoin: () => void;
}

/** What is to be known above a form: it is saved, has come back, was written by others as well, or is an earlier version. */
export function draftNotices(
  session: Pick<DraftSession, 'savedIn' | 'keptAt' | 'conflict' | 'brought' | 'meanwhile' | 'known'>,
  kind: DraftKind,
  typed: Typed,
  { restored, links, onDiscard, onSettle, onJoin }: Beside,
): TemplateResult {
  const words = draftWords[language()];
  const { savedIn, keptAt, conflict, brought, meanwhile } = session;
  return html`${
    savedIn
      ? html`<div class="callout" id="saved" tabindex="-1">
          <p>${words.saved}</p>
          <p class="actions">
            <a class="button" href="/console/releases/${savedIn}">${words.toRelease}</a>
            ${links}
          </p>
        </div>`
      : nothing
  }
  ${
    keptAt
      ? html`<div class="callout">
          <p>${words.kept({ moment: momentText(keptAt) })}</p>
          <button type="button" @click=${onDiscard}>${words.discard}</button>
        </div>`
      : nothing
  }
  ${
    conflict
      ? keyed(
          conflict,
          html`<choose-sides
            .disputed=${disputedIn(conflict, typed, kind)}
            .brought=${broughtView(conflict, kind)}
            @settle=${({ detail }: CustomEvent<Sides>) => onSettle(detail)}
          ></choose-sides>`,
        )
      : nothing
  }
  ${brought ? html`<div class="callout" id="brought">${broughtView(brought, kind)}</div>` : nothing}
  ${meanwhile && !conflict ? meanwhileView(meanwhile, kind, typed, onJoin) : nothing}
  ${restored ? restoredView(restored, session.known?.standing?.content ?? {}, kind, typed) : nothing}`;
}

/** Somebody else has saved while one types: who, when and what, before one saves. */
function meanwhileView(
  conflict: Conflict,
  kind: DraftKind,
  typed: Typed,
  onJoin: () => void,
): TemplateResult {
  const words = pastStatesWords[language()];
  const changed = [...broughtTogether(conflict, kind).theirs, ...disputedIn(conflict, typed, kind)];
  const fields = changed.map(({ label }) => label).join(', ');
  return html`<div class="callout" id="meanwhile" role="status">
    <p>${words.meanwhile({ by: writerText(conflict.writers(null)), fields: fields || words.allOfIt })}</p>
    <button type="button" @click=${onJoin}>${words.join}</button>
  </div>`;
}

/** What an earlier version changes of what stands. */
function restoredView(
  { publicFrom }: PastVersion,
  standing: Typed['content'],
  kind: DraftKind,
  typed: Typed,
): TemplateResult {
  const words = pastStatesWords[language()];
  const changed = differing({ ...typed, content: standing }, typed, kind, kind.together);
  return html`<div class="callout" id="restored" tabindex="-1">
    ${
      changed.length > 0
        ? html`<p>${words.restored({ moment: momentText(publicFrom) })}</p>
            ${differingView(changed)}`
        : html`<p>${words.same}</p>`
    }
  </div>`;
}
