import { html, nothing, render } from 'lit/html.js';
import type { Language } from '../../messages/generated/languages.ts';
import { liveWords } from '../../messages/generated/live.ts';

/** What stands beneath an element that follows the hub: the words for who listens, and a button that stops it. */
export function drawTail(
  tail: HTMLElement,
  following?: { language: Language; isPaused: boolean; pause(): void },
): void {
  // Lit keeps what it knows of the element's own content on the tail, which that content stands before.
  const renderBefore = tail.lastChild ?? tail.appendChild(new Text());
  if (!following) return void render(nothing, tail, { renderBefore });
  const { language, isPaused, pause } = following;
  const words = liveWords[language];
  // A sentence has no room for a button.
  const hasRoom = (tail.getRootNode() as ShadowRoot).host.localName !== 'akto-figure';
  render(
    html`<span role="status" class="spoken" lang=${language}></span>${hasRoom ? html`<p part="live" lang=${language}><button>${isPaused ? words.resume : words.pause}</button></p>` : ''}`,
    tail,
    { renderBefore },
  );
  const button = tail.querySelector('button');
  if (button) button.onclick = pause;
}
