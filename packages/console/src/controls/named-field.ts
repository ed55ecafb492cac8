import { LitElement, type ReactiveController } from 'lit';
import type { Screen } from '../shell/screen.ts';

/**
 * Goes to the field that the address names by its place in a content, `?field=citations.0.source`, once the form is drawn: to
 * the field itself, else to what it stands in. The ids of fields are such places, with dashes.
 */
export class NamedField implements ReactiveController {
  readonly #host: Screen;
  #hasGone = false;

  constructor(host: Screen) {
    this.#host = host;
    host.addController(this);
  }

  hostUpdated(): void {
    const named = this.#host.query.get('field');
    if (this.#hasGone || !named || !this.#host.querySelector('form')) return;
    this.#hasGone = true;
    void this.#go(named);
  }

  async #go(place: string): Promise<void> {
    // An element draws its fields itself, one turn later.
    for (const each of this.#host.querySelectorAll('*')) {
      if (each instanceof LitElement) await each.updateComplete;
    }
    for (let steps = place.split('.'); steps.length > 0; steps = steps.slice(0, -1)) {
      const id = CSS.escape(steps.join('-'));
      const found =
        this.#host.querySelector<HTMLElement>(`#${id}`) ??
        this.#host.querySelector<HTMLElement>(`:is(input, select, textarea)[id^="${id}-"]`);
      if (!found) continue;
      found.scrollIntoView({ block: 'center' });
      found.focus();
      return;
    }
  }
}
