import { html, LitElement, type TemplateResult } from 'lit';
import { commonWords } from '../../messages/generated/common.ts';
import { hubNow } from '../hub/clock.ts';
import { language } from '../words/language.ts';
import { momentText } from '../words/times.ts';

const minuteMs = 60_000;

/** The present in Paris, by the hub's clock; it moves on each whole minute. */
class ParisClock extends LitElement {
  #timer: ReturnType<typeof setTimeout> | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    this.#tick();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.#timer);
  }

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  #tick(): void {
    this.requestUpdate();
    this.#timer = setTimeout(() => this.#tick(), minuteMs - (hubNow().getTime() % minuteMs));
  }

  protected override render(): TemplateResult {
    const now = hubNow();
    return html`<time datetime=${now.toISOString()}>${momentText(now)}</time> (${commonWords[language()].paris})`;
  }
}

customElements.define('paris-clock', ParisClock);
