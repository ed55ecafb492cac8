import { html, nothing, type TemplateResult } from 'lit';
import type { ReceiverFragment } from '../../generated/webhooks.ts';
import { webhooksWords } from '../../messages/generated/webhooks.ts';
import { language } from '../words/language.ts';
import { momentText } from '../words/times.ts';

type Delivery = ReceiverFragment['deliveries'][number];

/** The last messages to a receiver: when, what, what it answered, how many tries, and a way to send one again. */
export function deliveryLog(
  { disabledAt, deliveries }: ReceiverFragment,
  again: (delivery: string) => void,
): TemplateResult {
  const words = webhooksWords[language()];
  if (deliveries.length === 0) return html`<p class="quiet">${words.nothingSent}</p>`;
  return html`<h3>${words.log}</h3>
    <ol class="lines deliveries">
      ${deliveries.map((each) => {
        const moment = momentText(each.createdAt);
        return html`<li>
          <div class="answer">
            <strong>${moment}</strong> · ${stateOf(each)}
            <br />${answerOf(each)}
            <br /><span class="quiet">${words.attempts({ count: each.attempts })}</span>
            ${
              each.release
                ? html`<br /><a href="/console/releases/${each.release}"
                      >${words.release} <span class="unseen">${moment}</span></a
                    >`
                : nothing
            }
          </div>
          ${
            disabledAt
              ? nothing
              : html`<button type="button" class="again" @click=${() => again(each.id)}>
                  ${words.again} <span class="unseen">${moment}</span>
                </button>`
          }
        </li>`;
      })}
    </ol>`;
}

function stateOf({ sentAt, nextAttemptAt, gaveUpAt }: Delivery): string {
  const words = webhooksWords[language()];
  if (nextAttemptAt) return words.next({ moment: momentText(nextAttemptAt) });
  if (sentAt) return words.sent({ moment: momentText(sentAt) });
  return gaveUpAt ? words.gaveUp({ moment: momentText(gaveUpAt) }) : words.notSent;
}

function answerOf({ status, said, lastAskedAt }: Delivery): TemplateResult {
  const words = webhooksWords[language()];
  if (!lastAskedAt) return html`${words.notAsked}`;
  // Without an answer, what is said are the hub's own words, which are English.
  return status === null
    ? html`${words.noAnswer}<br /><span class="quiet" lang="en">${said}</span>`
    : html`${words.status({ status: String(status) })}${said ? html`<br /><span class="quiet"><bdi>${said}</bdi></span>` : nothing}`;
}
