import { html, nothing, type TemplateResult } from 'lit';
import { ref } from 'lit/directives/ref.js';
import { repeat } from 'lit/directives/repeat.js';
import { readingWords } from '../../messages/generated/reading.ts';
import { language } from '../words/language.ts';
import { isAt, type Place, type Reading, type ReadNumber } from './read-number.ts';

/**
 * The text, with each number marked by its state: by a sign and a line under it, and in words for who listens. One stop for Tab; the
 * arrows go from number to number.
 */
export function markedText(given: {
  readonly reading: Reading;
  readonly chosen: Place | null;
  readonly onChoose: (number: ReadNumber) => void;
  readonly onOpen: (number: ReadNumber) => void;
}): TemplateResult {
  const { reading, chosen, onChoose, onOpen } = given;
  const words = readingWords[language()];
  const { text } = reading;
  const numbers = withoutOverlaps(reading.numbers);
  const reached = numbers.find((each) => isAt(each, chosen)) ?? numbers[0];
  const press = (event: KeyboardEvent, number: ReadNumber) => {
    const at = numbers.indexOf(number);
    const to = { ArrowRight: at + 1, ArrowDown: at + 1, ArrowLeft: at - 1, ArrowUp: at - 1 }[event.key];
    const next = event.key === 'Home' ? numbers[0] : event.key === 'End' ? numbers.at(-1) : numbers[to ?? -1];
    if (!next || next === number) return;
    event.preventDefault();
    onChoose(next);
  };
  let from = 0;
  const pieces = numbers.map((number) => {
    const before = text.slice(from, number.start);
    from = number.end;
    return { number, before };
  });
  return html`<div class="press-text" lang=${reading.language.toLowerCase()} dir="auto">${repeat(
    pieces,
    ({ number }) => `${number.start}-${number.end}`,
    ({ number, before }) =>
      html`${before}<a
            class="number ${number.state.toLowerCase()}"
            id="number-${number.start}-${number.end}"
            href="#card-heading"
            aria-current=${isAt(number, chosen) ? 'true' : 'false'}
            tabindex=${number === reached ? '0' : '-1'}
            @click=${(event: Event) => {
              event.preventDefault();
              onOpen(number);
            }}
            @keydown=${(event: KeyboardEvent) => press(event, number)}
            ${ref((link) => {
              // Where the person is in the text stays in sight, without moving the page.
              if (link && isAt(number, chosen)) keepInSight(link as HTMLElement);
            })}
            >${text.slice(number.start, number.end)}<span class="unseen" lang=${language()}
              >${nothing} (${words.states[number.state]})</span
            ></a
          >`,
  )}${text.slice(from)}
  </div>`;
}

/** A number that was marked by hand may lie over one that was read: of two in one place, the first one is shown. */
function withoutOverlaps(numbers: readonly ReadNumber[]): ReadNumber[] {
  const shown: ReadNumber[] = [];
  for (const number of numbers) if (number.start >= (shown.at(-1)?.end ?? 0)) shown.push(number);
  return shown;
}

function keepInSight(link: HTMLElement): void {
  const pane = link.parentElement;
  if (!pane || pane.scrollHeight <= pane.clientHeight) return;
  const { top, bottom } = link.getBoundingClientRect();
  const around = pane.getBoundingClientRect();
  if (top < around.top || bottom > around.bottom) pane.scrollTop += top - around.top - pane.clientHeight / 3;
}
