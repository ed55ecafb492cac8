import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { DraftText } from '../../generated/reading.ts';
import { readingWords } from '../../messages/generated/reading.ts';
import { act } from '../hub/act.ts';
import { keptWords } from '../kept/kept-words.ts';
import { go } from '../routing/go.ts';
import { announceNow } from '../shell/announce.ts';
import { language, locale } from '../words/language.ts';
import { whyFailed, whyUndone } from '../words/outcome-words.ts';
import { countsOf, type DraftSays, draftSays } from './draft-form.ts';
import type { Place, Reading } from './read-number.ts';

/** The draft that is to be made of a text: what is typed of it, kept in the browser until the hub has it, and how it is sent. */
export class DraftOfText implements ReactiveController {
  says: DraftSays | null = null;
  problem = '';
  /** The numbers that are the reason why it was not made. */
  because: readonly Place[] = [];
  isSending = false;

  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #sendMarks: () => Promise<void>;

  constructor(host: ReactiveControllerHost & HTMLElement, sendMarks: () => Promise<void>) {
    this.#host = host;
    this.#sendMarks = sendMarks;
    host.addController(this);
  }

  hostConnected(): void {}

  /** Begins with what was typed before, or with what the text says of itself. */
  begin(reading: Reading): void {
    this.says ??= kept(reading).read()?.typed ?? draftSays(reading);
    this.#host.requestUpdate();
  }

  type(reading: Reading, says: DraftSays): void {
    this.says = says;
    this.problem = '';
    this.because = [];
    kept(reading).keep(says);
    this.#host.requestUpdate();
  }

  async send(reading: Reading): Promise<void> {
    const { says } = this;
    if (!says || this.isSending) return;
    const missing = missingIn(reading, says);
    if (missing) return this.#refuse(missing);
    this.isSending = true;
    this.#host.requestUpdate();
    try {
      await this.#sendMarks();
      const outcome = await act(DraftText, {
        ...{ reading: reading.id, locale: locale() },
        ...{
          titleFr: says.titleFr.trim() || reading.name,
          sourceTitleFr: says.sourceTitleFr.trim() || reading.name,
        },
        noteFr: says.noteFr.trim() || null,
        published: says.published.trim() || null,
        url: says.url.trim() || null,
        publisher: says.publisher?.value ?? null,
        actors: says.actor ? [says.actor.value] : [],
      });
      if (outcome.__typename === 'Done' && outcome.release) {
        kept(reading).forget();
        announceNow(readingWords[language()].drafted);
        return go(`/console/releases/${outcome.release.id}`);
      }
      if (outcome.__typename === 'TextRefused') await this.#refuse(outcome.message, outcome.places);
      else await this.#refuse(whyUndone(outcome) ?? outcome.__typename);
    } catch (error) {
      await this.#refuse(whyFailed(error));
    } finally {
      this.isSending = false;
      this.#host.requestUpdate();
    }
  }

  async #refuse(why: string, because: readonly Place[] = []): Promise<void> {
    this.problem = why;
    this.because = because;
    announceNow(why);
    this.#host.requestUpdate();
    await this.#host.updateComplete;
    this.#host.querySelector<HTMLElement>('#draft-problem')?.focus();
  }
}

const kept = ({ id }: Reading) => keptWords<DraftSays>(`read/${id}/draft`);

/** What has to be said before the hub is asked; empty where nothing is missing. */
function missingIn(reading: Reading, says: DraftSays): string {
  const words = readingWords[language()];
  const { figures, revised, awaited } = countsOf(reading);
  if (figures === 0) return words.nothingAccepted;
  // What is hidden is not asked for: the draft that is filled has its own title, and its own source.
  const needed = awaited > 0 ? [] : [says.titleFr, says.sourceTitleFr];
  if (needed.some((text) => text.trim() === '')) return words.titleMissing;
  return revised > 0 && says.noteFr.trim() === '' ? words.noteMissing : '';
}
