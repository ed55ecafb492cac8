import { css } from '../element/style-sheet.ts';

/** Focused: a ring of 3 px. Chosen: two lines, and a tick. Pointed at: a thin line, and the tooltip. */
export const style = css`
  [role='option'] {
    outline: none;
  }
  .ring,
  .pointed {
    stroke: var(--_ink);
    stroke-width: 3px;
  }
  .pointed {
    stroke-width: 2px;
  }
  .outer {
    stroke: var(--_ink);
    stroke-width: 8px;
  }
  .inner {
    stroke: var(--_paper);
    stroke-width: 4px;
  }
  .halo {
    stroke: var(--_paper);
    stroke-width: 9px;
  }
  .tick * {
    fill: var(--_paper);
    stroke: var(--_ink);
    stroke-width: 2px;
  }
  .tick path {
    fill: none;
    stroke-width: 3px;
  }
  [part='tip'] {
    position: absolute;
    z-index: 1;
    box-sizing: border-box;
    width: max-content;
    max-width: min(18rem, 100%);
    margin: 0;
    border: 1px solid;
    border-radius: 4px;
    padding: 0.5em 0.75em;
    color: var(--akto-ink, CanvasText);
    background: var(--_paper);
  }
  @media print {
    [part='tip'],
    .halo,
    .ring,
    .pointed {
      display: none;
    }
  }
`;
