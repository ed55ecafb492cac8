import { MarkText } from '../../generated/reading.ts';
import { act } from '../hub/act.ts';
import { keptWords } from '../kept/kept-words.ts';
import { isAt, type Mark } from './read-number.ts';

const atOnce = 1000;

/** Decisions about a text on their way to the hub, in their order; until it has them, the browser keeps them. */
export class KeptMarks {
  readonly #reading: string;
  readonly #kept;
  #pending: readonly Mark[];
  #sending: Promise<void> | undefined;

  constructor(reading: string) {
    this.#reading = reading;
    this.#kept = keptWords<readonly Mark[]>(`read/${reading}/marks`);
    this.#pending = this.#kept.read()?.typed ?? [];
  }

  get pending(): readonly Mark[] {
    return this.#pending;
  }

  /** Decides, and tells when the hub has all that was decided. @throws what `act` throws */
  async decide(marks: readonly Mark[]): Promise<void> {
    this.#pending = [...this.#pending.filter((each) => !marks.some((mark) => isAt(mark, each))), ...marks];
    this.#keep();
    this.#sending ??= this.#send().finally(() => {
      this.#sending = undefined;
    });
    await this.#sending;
  }

  async #send(): Promise<void> {
    while (this.#pending.length > 0) {
      const marks = this.#pending.slice(0, atOnce);
      await act(MarkText, { reading: this.#reading, marks: [...marks] });
      this.#pending = this.#pending.filter((each) => !marks.includes(each));
      this.#keep();
    }
  }

  #keep(): void {
    if (this.#pending.length > 0) this.#kept.keep(this.#pending);
    else this.#kept.forget();
  }
}
