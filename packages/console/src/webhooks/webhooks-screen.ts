import { Task } from '@lit/task';
import { html, nothing, type TemplateResult } from 'lit';
import {
  type ReceiverFragment,
  SendWebhookAgain,
  SwitchWebhook,
  type WebhookOutcomeFragment,
  Webhooks,
} from '../../generated/webhooks.ts';
import { webhooksWords } from '../../messages/generated/webhooks.ts';
import { askFirst } from '../controls/ask-first.ts';
import { act } from '../hub/act.ts';
import { ask } from '../hub/ask.ts';
import { announce, announceNow } from '../shell/announce.ts';
import { loaded } from '../shell/loaded.ts';
import { Screen } from '../shell/screen.ts';
import { language } from '../words/language.ts';
import { whyFailed, whyUndone } from '../words/outcome-words.ts';
import { momentText } from '../words/times.ts';
import { deliveryLog } from './delivery-log.ts';

/** The servers of partners that are told what comes out: whether messages arrive, the log of them, and what one does about it. */
class WebhooksScreen extends Screen {
  static override properties = {
    ...Screen.properties,
    problem: { state: true },
  };
  declare problem: string;

  constructor() {
    super();
    this.problem = '';
  }

  readonly #receivers = new Task(this, {
    task: async (_, { signal }) => (await ask(Webhooks, {}, signal)).webhookReceivers,
    args: () => [],
  });

  protected override render(): TemplateResult {
    const words = webhooksWords[language()];
    return html`
      <h1 tabindex="-1">${words.heading}</h1>
      <p class="lead">${words.lead}</p>
      <p class="alone"><a href="/docs/webhooks.md" target="_blank" rel="noopener">${words.guide}</a></p>
      ${this.problem ? html`<p class="problem">${this.problem}</p>` : nothing}
      ${loaded(this.#receivers, (receivers) =>
        receivers.length === 0
          ? html`<p>${words.none}</p>
              <p class="hint">${words.howToAdd}</p>`
          : html`${receivers.map((each) => this.#receiver(each))}`,
      )}
    `;
  }

  #receiver(receiver: ReceiverFragment): TemplateResult {
    const words = webhooksWords[language()];
    const { id, name, address, disabledAt } = receiver;
    return html`<section data-receiver=${id} aria-labelledby="receiver-${id}">
      <h2 id="receiver-${id}" tabindex="-1"><bdi>${name}</bdi></h2>
      <p class="answer"><bdi>${address}</bdi></p>
      <p class=${disabledAt || receiver.failingSince ? 'problem' : ''}>${standing(receiver)}</p>
      <p class="quiet answer">${toldOf(receiver)}</p>
      <p class="actions">
        <button type="button" class="switch" @click=${() => void (disabledAt ? this.#do(SwitchWebhook, { receiver: id, isOn: true }, id) : this.#switchOff(receiver))}>
          ${disabledAt ? words.switchOn : words.switchOff} <span class="unseen">${name}</span>
        </button>
      </p>
      ${deliveryLog(receiver, (delivery) => void this.#do(SendWebhookAgain, { delivery }, id))}
    </section>`;
  }

  async #switchOff({ id, name }: ReceiverFragment): Promise<void> {
    const words = webhooksWords[language()];
    const answer = await askFirst({
      heading: words.switchOffOf({ name }),
      body: words.switchOffBody,
      action: words.switchOff,
    });
    if (answer) await this.#do(SwitchWebhook, { receiver: id, isOn: false }, id);
  }

  async #do<Input>(
    document: Parameters<typeof act<Record<string, WebhookOutcomeFragment>, Input>>[0],
    input: Input,
    receiver: string,
  ): Promise<void> {
    this.problem = '';
    try {
      const outcome = await act(document, input);
      if (outcome.__typename === 'Done') announce(webhooksWords[language()].done);
      else this.#say(whyUndone(outcome) ?? outcome.__typename);
    } catch (error) {
      this.#say(whyFailed(error));
      return;
    }
    await this.#receivers.run();
    await this.updateComplete;
    // What was pushed may be gone now.
    if (globalThis.document.activeElement === globalThis.document.body)
      this.querySelector<HTMLElement>(`[data-receiver="${receiver}"] h2`)?.focus();
  }

  #say(problem: string): void {
    this.problem = problem;
    announceNow(problem);
  }
}

/** Whether messages arrive, and why not. */
function standing({ disabledAt, disabledBecause, failingSince }: ReceiverFragment): string {
  const words = webhooksWords[language()];
  if (disabledAt) {
    const why = disabledBecause === 'GONE' || disabledBecause === 'FAILING' ? disabledBecause : 'BY_HAND';
    return words.off[why]({ moment: momentText(disabledAt) });
  }
  return failingSince ? words.failing({ moment: momentText(failingSince) }) : words.on;
}

/** What it is told of, by keys. */
function toldOf({ conventions, collections, figures, kinds }: ReceiverFragment): string {
  const words = webhooksWords[language()];
  const keys = [...conventions, ...collections, ...figures];
  const list = new Intl.ListFormat(language());
  const changes = list.format(kinds.map((kind) => words.kinds[kind]));
  return keys.length === 0 ? words.ofAll({ changes }) : words.of({ changes, keys: list.format(keys) });
}

customElements.define('webhooks-screen', WebhooksScreen);
