import { css } from '../element/style-sheet.ts';

/** Five densities, from dots to solid; the sign of an open bound stands on a disc that no hatching reaches. */
export const style = css`
  .C1,
  .C2,
  .C3 {
    stroke: var(--_accent);
  }
  .UNCLASSED {
    stroke-dasharray: 4 3;
  }
  .C4,
  .C5 {
    stroke: var(--_paper);
  }
  .C5,
  .full {
    fill: var(--_accent);
  }
  .full {
    stroke: none;
  }
  .mark circle {
    fill: var(--akto-paper, #0000);
    stroke: var(--_quiet);
  }
  .mark text {
    font-size: 16px;
  }
  @container (max-width: 27rem) {
    .mark * {
      transform: scale(1.5);
    }
  }
  [part='above'] {
    margin-bottom: 1em;
  }
`;
