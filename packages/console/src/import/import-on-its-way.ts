import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { importWords } from '../../messages/generated/import.ts';
import { announce } from '../shell/announce.ts';
import { language } from '../words/language.ts';
import type { ChosenFile } from './chosen-file.ts';
import type { Progress } from './follow-import.ts';
import type { Edits } from './kept-import.ts';
import { type Ended, sendImport } from './send-import.ts';
import { type Doing, farText, quarterOf } from './under-way.ts';

/** A file on its way to the hub: what is done with it now, how far that is, and how it is cancelled. */
export class ImportOnItsWay implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  #doing: Doing | null = null;
  #progress: Progress = null;
  #underWay: AbortController | undefined;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.#underWay?.abort();
  }

  get doing(): Doing | null {
    return this.#doing;
  }

  get progress(): Progress {
    return this.#progress;
  }

  /** A file is opened in place of what was under way. */
  open(): void {
    this.#underWay?.abort();
    this.#now('opening');
  }

  /** Whatever was under way is given up, and leaves nothing written. */
  cancel(): void {
    this.#underWay?.abort();
    this.#now(null);
  }

  /** Nothing is done any more; what was sent may still be answered. */
  rest(): void {
    this.#now(null);
  }

  /** Sends a file with its edits, in place of what was under way. */
  async send(
    file: ChosenFile,
    edits: Edits,
    { doing, isTold }: { readonly doing: 'reading' | 'writing'; readonly isTold: boolean },
  ): Promise<Ended> {
    this.#underWay?.abort();
    const underWay = new AbortController();
    this.#underWay = underWay;
    this.#progress = null;
    this.#now(doing);
    if (isTold) announce(importWords[language()][doing]);
    return sendImport(file, edits, {
      dryRun: doing === 'reading',
      signal: underWay.signal,
      onProgress: this.#follow,
    }).finally(() => {
      if (!underWay.signal.aborted) this.#now(null);
    });
  }

  /** Tells how far it is; a voice says each quarter of the way. */
  readonly #follow = (progress: Progress) => {
    if (progress?.doing === this.#progress?.doing && quarterOf(progress) > quarterOf(this.#progress)) {
      announce(farText(progress));
    }
    this.#progress = progress;
    this.#host.requestUpdate();
  };

  #now(doing: Doing | null): void {
    this.#doing = doing;
    this.#host.requestUpdate();
  }
}
