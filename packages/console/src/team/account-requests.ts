import { Task } from '@lit/task';
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import {
  GrantAccountRequest,
  RefuseAccountRequest,
  Requests,
  type RequestsQuery,
  type TeamOutcomeFragment,
} from '../../generated/team.ts';
import { requestWords } from '../../messages/generated/request.ts';
import { teamWords } from '../../messages/generated/team.ts';
import { askFirst } from '../controls/ask-first.ts';
import { act } from '../hub/act.ts';
import { ask } from '../hub/ask.ts';
import { announceNow } from '../shell/announce.ts';
import { loaded } from '../shell/loaded.ts';
import { language } from '../words/language.ts';
import { whyFailed, whyUndone } from '../words/outcome-words.ts';
import { dayText } from '../words/times.ts';
import { whyRefused } from './team-words.ts';

type Waiting = RequestsQuery['accountRequests'][number];

/**
 * What one admin has asked for and another grants.
 *
 * @fires {CustomEvent<TeamOutcomeFragment>} request-decided - `detail.secret` is an invitation, where one came of it.
 */
class AccountRequests extends LitElement {
  static override properties = { asked: { attribute: false }, problem: { state: true } };
  /** The request that was made last: another one is another look. */
  declare asked: string | null;
  declare problem: string;

  constructor() {
    super();
    this.asked = null;
    this.problem = '';
  }

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  readonly #waiting = new Task(this, {
    task: (_, { signal }) => ask(Requests, {}, signal),
    args: () => [this.asked] as const,
  });

  protected override render(): TemplateResult {
    const words = requestWords[language()];
    return html`<h2 id="requests-heading" tabindex="-1">${words.heading}</h2>
      <p class="hint">${words.lead}</p>
      ${this.problem ? html`<p class="problem">${this.problem}</p>` : nothing}
      ${loaded(this.#waiting, ({ accountRequests }) =>
        accountRequests.length === 0
          ? html`<p class="quiet">${words.none}</p>`
          : html`<ul class="lines">${accountRequests.map((each) => this.#line(each))}</ul>`,
      )}`;
  }

  #line(each: Waiting): TemplateResult {
    const words = requestWords[language()];
    const text = textOf(each);
    return html`<li>
      <bdi>${text}</bdi>
      ${each.reason ? html`<q>${each.reason}</q>` : nothing}
      <span class="quiet">${words.askedBy({ name: each.isYours ? words.you : each.requestedBy, until: dayText(each.endsAt) })}</span>
      ${
        each.isYours
          ? nothing
          : html`<button type="button" class="primary" @click=${() => void this.#grant(each)}>
              ${words.grant} <span class="unseen">${text}</span>
            </button>`
      }
      <button type="button" @click=${() => void this.#refuse(each)}>
        ${each.isYours ? words.takeBack : words.refuse} <span class="unseen">${text}</span>
      </button>
    </li>`;
  }

  async #grant(each: Waiting): Promise<void> {
    const words = requestWords[language()];
    const answer = await askFirst({
      heading: textOf(each),
      body: words.bodies[each.act as keyof typeof words.bodies] ?? '',
      action: words.grant,
      isDangerous: true,
    });
    if (answer) await this.#do(() => act(GrantAccountRequest, { request: each.id }));
  }

  async #refuse(each: Waiting): Promise<void> {
    const words = requestWords[language()];
    const { reason, reasonHint } = teamWords[language()];
    const answer = await askFirst({
      heading: textOf(each),
      body: words.refuseBody,
      action: each.isYours ? words.takeBack : words.refuse,
      reason: { label: reason, hint: reasonHint, isRequired: true },
    });
    if (answer) await this.#do(() => act(RefuseAccountRequest, { request: each.id, reason: answer.reason }));
  }

  async #do(attempt: () => Promise<TeamOutcomeFragment>): Promise<void> {
    this.problem = '';
    try {
      const outcome = await attempt();
      if (outcome.__typename === 'Done') {
        await this.#waiting.run();
        await this.updateComplete;
        this.querySelector<HTMLElement>('#requests-heading')?.focus();
        this.dispatchEvent(new CustomEvent('request-decided', { detail: outcome }));
        return;
      }
      this.problem =
        outcome.__typename === 'AccountRefused'
          ? whyRefused(outcome)
          : (whyUndone(outcome) ?? outcome.__typename);
    } catch (error) {
      this.problem = whyFailed(error);
    }
    announceNow(this.problem);
  }
}

function textOf({ act, account, name, email, roles }: Waiting): string {
  const words = requestWords[language()];
  const what = words.acts[act as keyof typeof words.acts] ?? act;
  const who = account?.name ?? name ?? '';
  const named = roles?.map((role) => teamWords[language()].roles[role]).join(', ');
  return [what, who, account?.email ?? email, act === 'inviteAgain' ? null : named]
    .filter(Boolean)
    .join(', ');
}

customElements.define('account-requests', AccountRequests);
