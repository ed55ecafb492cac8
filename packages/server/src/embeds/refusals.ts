import { BadParameter } from '../doors/parameters.ts';

/** The address of an embed has a parameter of ours that this embed does not have: by a slip, or because it is another's. */
export class UnreadParameter extends BadParameter {
  /** The one that is meant; null where none is. */
  readonly meant: string | null;

  constructor(parameter: string, given: string, known: readonly string[], meant: string | null) {
    super(
      parameter,
      given,
      `nothing, or one of ${known.join(', ')}`,
      meant === null
        ? undefined
        : `${parameter} is no parameter of this embed; give ${meant}, or leave it out.`,
    );
    this.meant = meant;
  }
}

/** Of the figures that an embed names, the hub has never had one. */
export class UnknownFigures extends BadParameter {
  readonly keys: readonly string[];

  constructor(keys: readonly string[], right: string) {
    super('figures', keys.join(', '), right);
    this.keys = keys;
  }
}
