import { html, type TemplateResult } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import { ref } from 'lit/directives/ref.js';

/** The very element that partners load, from where they load it. */
const loadElements = () =>
  import(/* the hub serves it, no build knows it */ `${location.origin}/sdk/v1/akto-figures.js`);

/** An element with its attributes. */
export interface LiveElement {
  readonly tag: string;
  readonly attributes: readonly (readonly [string, string])[];
  /** What it shows where the hub has no answer. */
  readonly fallback?: string;
}

/** What partners show: the element itself, anew where its attributes are others. */
export function liveElement({ tag, attributes, fallback }: LiveElement): TemplateResult {
  const place = (box: Element | undefined) => {
    if (!box || box.firstElementChild) return;
    void loadElements();
    const element = document.createElement(tag);
    for (const [name, value] of attributes) element.setAttribute(name, value);
    if (fallback !== undefined) element.append(fallback);
    box.append(element);
  };
  return html`${keyed(JSON.stringify([tag, attributes]), html`<div ${ref(place)}></div>`)}`;
}
