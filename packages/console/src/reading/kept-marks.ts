import { MarkText } from '../../generated/reading.ts';
import { act } from '../hub/act.ts';
import { Refused } from '../hub/failures.ts';
import { keptWords } from '../kept/kept-words.ts';
import { isAt, type Mark } from './read-number.ts';

const atOnce = 1000;

const isBadInput = (error: unknown): boolean =>
  error instanceof Refused && error.refusal.code === 'BAD_USER_INPUT';

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
    let most = atOnce;
    while (this.#pending.length > 0) {
      const marks = this.#pending.slice(0, most);
      try {
        await act(MarkText, { reading: this.#reading, marks: [...marks] });
      } catch (error) {
        if (!isBadInput(error)) throw error;
        // One of them is what the hub never takes: kept, it would keep the text from being opened ever again.
        if (marks.length > 1) {
          most = 1;
          continue;
        }
        this.#forget(marks);
        throw error;
      }
      this.#forget(marks);
    }
  }

  /** What the hub has, or never takes, is pending no more. */
  #forget(marks: readonly Mark[]): void {
    this.#pending = this.#pending.filter((each) => !marks.includes(each));
    this.#keep();
  }

  #keep(): void {
    if (this.#pending.length > 0) this.#kept.keep(this.#pending);
    else this.#kept.forget();
  }
}
