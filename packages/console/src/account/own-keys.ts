import { Task } from '@lit/task';
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import {
  IssueOwnKey,
  type OwnKeyOutcomeFragment,
  OwnKeys,
  type OwnKeysQuery,
  RevokeOwnKey,
} from '../../generated/own-keys.ts';
import { commonWords } from '../../messages/generated/common.ts';
import { ownKeysWords } from '../../messages/generated/own-keys.ts';
import { askFirst } from '../controls/ask-first.ts';
import { field } from '../controls/field.ts';
import { shownOnce } from '../controls/shown-once.ts';
import { act } from '../hub/act.ts';
import { ask } from '../hub/ask.ts';
import { hubNow } from '../hub/clock.ts';
import { dayHint } from '../records/date-field.ts';
import { viewer } from '../session/session.ts';
import { announce, announceNow } from '../shell/announce.ts';
import { loaded } from '../shell/loaded.ts';
import { whyRefused } from '../team/team-words.ts';
import { language } from '../words/language.ts';
import { whyFailed, whyUndone } from '../words/outcome-words.ts';
import { dayText } from '../words/times.ts';
import './confirm-factor.ts';

type OwnKey = OwnKeysQuery['viewer']['apiKeys'][number];

const dayMs = 86_400_000;

/** One's own API keys: which there are, a new one after one's second factor, an end to one. */
class OwnApiKeys extends LitElement {
  static override properties = {
    typed: { state: true },
    isFactorAsked: { state: true },
    secret: { state: true },
    problem: { state: true },
  };
  /** What is typed of a new key; nothing where none is asked for. */
  declare typed: { name: string; expiresOn: string } | null;
  /** The hub wants to see the second factor before it makes the key. */
  declare isFactorAsked: boolean;
  declare secret: string | null;
  declare problem: string;

  constructor() {
    super();
    this.typed = null;
    this.isFactorAsked = false;
    this.secret = null;
    this.problem = '';
  }

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  readonly #keys = new Task(this, {
    task: (_, { signal }) => ask(OwnKeys, {}, signal),
    args: () => [],
  });

  protected override render(): TemplateResult {
    const words = ownKeysWords[language()];
    return html`<h2>${words.heading}</h2>
      <p class="hint">${words.lead}</p>
      ${
        this.secret
          ? shownOnce({ heading: words.made, lead: words.madeLead, label: words.made, secret: this.secret })
          : nothing
      }
      ${this.problem ? html`<p class="problem">${this.problem}</p>` : nothing}
      ${
        this.typed
          ? this.#form(this.typed)
          : html`<button type="button" id="issue-key" @click=${() => this.#begin()}>${words.issue}</button>`
      }
      ${loaded(this.#keys, ({ viewer: { apiKeys } }) =>
        apiKeys.length === 0 ? html`<p class="quiet">${words.none}</p>` : this.#list(apiKeys),
      )}`;
  }

  #form({ name, expiresOn }: { name: string; expiresOn: string }): TemplateResult {
    const words = ownKeysWords[language()];
    if (this.isFactorAsked) {
      return html`<confirm-factor
        @factor-confirmed=${() => void this.#issue()}
        @factor-left=${() => this.#leave()}
      ></confirm-factor>`;
    }
    return html`<form class="callout" novalidate aria-label=${words.issue} @submit=${(event: Event) => {
      event.preventDefault();
      void this.#issue();
    }}>
      ${field({
        id: 'key-name',
        label: words.name,
        hint: words.nameHint,
        value: name,
        isRequired: true,
        onInput: (name) => this.#type({ name }),
      })}
      <date-field
        .drawn=${{ id: 'key-expires', label: words.expires, hint: dayHint(), isRequired: true }}
        .value=${expiresOn}
        .isDay=${true}
        @edit=${({ detail }: CustomEvent<string>) => this.#type({ expiresOn: detail })}
      ></date-field>
      <p class="actions">
        <button type="submit" class="primary">${words.issue}</button>
        <button type="button" @click=${() => this.#leave()}>${commonWords[language()].cancel}</button>
      </p>
    </form>`;
  }

  #list(keys: readonly OwnKey[]): TemplateResult {
    const words = ownKeysWords[language()];
    return html`<ul class="lines">
      ${keys.map(
        (key) => html`<li>
          <bdi>${key.name}</bdi>
          <span class="quiet">${words.stands({ since: dayText(key.createdAt), until: dayText(key.expiresAt) })}</span>
          <span class="quiet">${key.lastUsedAt ? words.used({ day: dayText(key.lastUsedAt) }) : words.neverUsed}</span>
          <button type="button" @click=${() => void this.#revoke(key)}>
            ${words.revoke} <span class="unseen">${key.name}</span>
          </button>
        </li>`,
      )}
    </ul>`;
  }

  #begin(): void {
    // A quarter is long enough to try, and short enough to be forgotten.
    const expiresOn = new Date(hubNow().getTime() + 90 * dayMs).toISOString().slice(0, 10);
    this.typed = { name: '', expiresOn };
    this.secret = null;
    void this.updateComplete.then(() => this.querySelector<HTMLElement>('#key-name')?.focus());
  }

  #leave(): void {
    this.typed = null;
    this.isFactorAsked = false;
    void this.updateComplete.then(() => this.querySelector<HTMLElement>('#issue-key')?.focus());
  }

  #type(changed: Partial<{ name: string; expiresOn: string }>): void {
    if (this.typed) this.typed = { ...this.typed, ...changed };
  }

  async #issue(): Promise<void> {
    const { typed } = this;
    const self = viewer();
    if (!typed || !self) return;
    this.isFactorAsked = false;
    if (typed.name.trim() === '') return this.#say(ownKeysWords[language()].nameless);
    const given = { ...typed, roles: [...self.roles], actors: [...self.actorKeys] };
    await this.#do(() => act(IssueOwnKey, given));
  }

  async #revoke(key: OwnKey): Promise<void> {
    const words = ownKeysWords[language()];
    const answer = await askFirst({
      heading: words.revokeHeading({ name: key.name }),
      body: words.revokeBody,
      action: words.revoke,
      isDangerous: true,
      reason: { label: words.reason, hint: words.reasonHint, isRequired: true },
    });
    if (answer) await this.#do(() => act(RevokeOwnKey, { apiKey: key.id, reason: answer.reason }));
  }

  async #do(attempt: () => Promise<OwnKeyOutcomeFragment>): Promise<void> {
    this.problem = '';
    try {
      await this.#came(await attempt());
    } catch (error) {
      this.#say(whyFailed(error));
    }
  }

  async #came(outcome: OwnKeyOutcomeFragment): Promise<void> {
    if (outcome.__typename === 'NotAllowed' && outcome.obstacle === 'FACTOR') {
      this.isFactorAsked = true;
      await this.updateComplete;
      this.querySelector('confirm-factor')?.begin();
      return;
    }
    if (outcome.__typename !== 'Done') {
      this.#say(
        outcome.__typename === 'AccountRefused'
          ? whyRefused(outcome)
          : (whyUndone(outcome) ?? outcome.__typename),
      );
      return;
    }
    this.secret = outcome.secret;
    this.typed = null;
    announce(ownKeysWords[language()].done);
    await this.#keys.run();
    await this.updateComplete;
    this.querySelector<HTMLElement>(this.secret ? '#once-heading' : '#issue-key')?.focus();
  }

  #say(problem: string): void {
    this.problem = problem;
    announceNow(problem);
  }
}

customElements.define('own-api-keys', OwnApiKeys);
