import { css } from '../element/style-sheet.ts';

/** A number inside a sentence looks like the sentence. */
export const style = css`
  :host {
    position: relative;
  }
  a {
    white-space: nowrap;
    text-decoration: underline dotted;
  }
`;
