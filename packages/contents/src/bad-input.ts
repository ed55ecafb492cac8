/** What somebody gave cannot be taken. The message is a sentence: which field, what was given, what would be right. */
export class BadInput extends Error {
  override readonly name = 'BadInput';
  /** The path of the field: "content.parties.0.role". */
  readonly field: string;
  /** What a program may want beside it. */
  readonly more: Readonly<Record<string, unknown>>;

  constructor(field: string, message: string, more: Readonly<Record<string, unknown>> = {}) {
    super(message);
    this.field = field;
    this.more = more;
  }
}
