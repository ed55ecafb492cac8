import { html, type TemplateResult } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import { ref } from 'lit/directives/ref.js';
import { type EmbedChoice, elementOf } from './embed-choice.ts';

/** The very element that partners load, from where they load it. */
const loadElements = () =>
  import(/* the hub serves it, no build knows it */ `${location.origin}/sdk/v1/akto-figures.js`);

/** What a partner will see: the element itself, anew at each choice. */
export function liveElement(choice: EmbedChoice): TemplateResult {
  const { tag, attributes } = elementOf(choice);
  const place = (box: Element | undefined) => {
    if (!box || box.firstElementChild) return;
    void loadElements();
    const element = document.createElement(tag);
    for (const [name, value] of attributes) element.setAttribute(name, value);
    box.append(element);
  };
  return html`${keyed(JSON.stringify([tag, attributes]), html`<div ${ref(place)}></div>`)}`;
}
