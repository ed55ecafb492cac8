import type { ReactiveController, ReactiveControllerHost } from 'lit';

/**
 * Tells when somebody has left a control: the focus is in another one, or a press began and ended beside it. A control
 * that loses the focus to nothing is not left: so it is when a telephone's keyboard is put away, when another window
 * comes to the front, and while a list of the control itself is pressed.
 */
export class Leaving implements ReactiveController {
  readonly #control: ReactiveControllerHost & HTMLElement;
  readonly #onLeave: () => void;
  #listening: AbortController | undefined;
  /** Where the press that is under way began; a scroll takes it over, and ends without a release. */
  #isPressedBeside = false;

  constructor(control: ReactiveControllerHost & HTMLElement, onLeave: () => void) {
    this.#control = control;
    this.#onLeave = onLeave;
    control.addController(this);
  }

  hostConnected(): void {
    this.#listening = new AbortController();
    const { signal } = this.#listening;
    const listen = (type: 'focusin' | 'pointerdown' | 'pointerup', then: (isBeside: boolean) => void) =>
      document.addEventListener(
        type,
        ({ target }) => then(!(target instanceof Node && this.#control.contains(target))),
        { signal, capture: true },
      );
    listen('focusin', (isBeside) => {
      if (isBeside) this.#onLeave();
    });
    listen('pointerdown', (isBeside) => {
      this.#isPressedBeside = isBeside;
    });
    listen('pointerup', (isBeside) => {
      if (isBeside && this.#isPressedBeside) this.#onLeave();
    });
  }

  hostDisconnected(): void {
    this.#listening?.abort();
  }
}
