import { css } from '../element/style-sheet.ts';

/** A number inside a sentence looks like the sentence. */
export const style = css`
  :host {
    position: relative;
  }
  a {
    text-decoration: underline dotted;
  }
  .number {
    white-space: nowrap;
  }
`;
