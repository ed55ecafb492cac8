import { css } from '../element/style-sheet.ts';

/** The state of a region is a pattern before it is a colour: solid, hatched, dotted outline, dots, or a bare outline. */
export const style = css`
  :host {
    container-type: inline-size;
  }
  table {
    width: 100%;
    border-collapse: collapse;
  }
  caption,
  th,
  td {
    text-align: start;
    font-weight: inherit;
    padding-block: 0.25em;
    padding-inline: 0 1em;
    vertical-align: baseline;
  }
  tr {
    border-top: 1px solid var(--_line);
  }
  td {
    /* The words stand beside their sample, on a second line too. */
    padding-inline-start: 2.25em;
    text-indent: -2.25em;
  }
  thead th + th {
    padding-inline-start: 2.25em;
  }
  caption,
  .chosen {
    font-weight: 650;
  }
  thead,
  ul,
  [part='convention'],
  [part='note'],
  [part='focused'] {
    color: var(--_quiet);
  }
  figure {
    margin: 1.5rem 0 0;
    max-width: 36rem;
  }
  [part='focused'] {
    min-height: 2.8em;
    line-height: 1.4;
  }
  ul {
    margin: 0;
    padding: 0;
    list-style: none;
    display: flex;
    flex-wrap: wrap;
    gap: 0 1.5em;
  }
  svg {
    width: 100%;
    overflow: visible;
    forced-color-adjust: none;
  }
  svg:not([part]) {
    width: 1.5em;
    height: 1em;
    margin-inline-end: 0.75em;
    vertical-align: -0.125em;
  }
  path,
  rect {
    stroke: var(--_quiet);
    vector-effect: non-scaling-stroke;
  }
  [role='option'] {
    cursor: pointer;
  }
  .ground {
    position: relative;
    container-type: inline-size;
  }
  .ANNOUNCED,
  .UNNAMED,
  .tile {
    fill: var(--akto-paper, #0000);
  }
  .IN_PLACE,
  .hatch {
    fill: var(--_accent);
    stroke: var(--_paper);
  }
  .SIGNED {
    stroke: var(--_accent);
  }
  .tile,
  .hatch {
    stroke: none;
  }
  .dot {
    fill: var(--_quiet);
  }
  .dotted,
  rect.ANNOUNCED {
    stroke: var(--_accent);
    stroke-width: 3px;
    stroke-dasharray: 0 5;
    stroke-linecap: round;
  }
  .over {
    fill: none;
    pointer-events: none;
  }
  text {
    fill: var(--_ink);
    font-size: 13px;
    text-anchor: middle;
    direction: ltr;
  }
  /* Every second name overseas stands lower: in a wide font of a partner's they would else meet. */
  .names :nth-child(2n) {
    translate: 0 1.4em;
  }
  [part='map'] {
    margin-bottom: 5%;
  }
  /* The names overseas: of their picture's width, not of the page's. Those at its edges would else reach over them. */
  @container (max-width: 27rem) {
    text {
      font-size: 18px;
    }
    .names :first-child {
      text-anchor: start;
      translate: -50px;
    }
    .names :last-child {
      text-anchor: end;
      translate: 50px;
    }
  }
  /* Where letters are large for the room there is, a sample stands over its words. */
  @container (max-width: 16em) {
    table {
      table-layout: fixed;
      hyphens: auto;
      overflow-wrap: anywhere;
    }
    th,
    td,
    thead th + th {
      padding-inline: 0;
      text-indent: 0;
    }
    thead :first-child {
      width: 57%;
    }
    td svg {
      display: block;
    }
  }
  /* In characters, too: a wide font needs more room for a row on one line. */
  @container (min-width: 46rem) and (min-width: 84ch) {
    .beside {
      display: grid;
      grid-template-columns: 1fr 1fr;
      gap: 3rem;
      align-items: start;
    }
    figure {
      margin: 0;
    }
  }
  @media (forced-colors: active) {
    svg {
      --_ink: Highlight;
      --_paper: Canvas;
      --_quiet: CanvasText;
      --_accent: CanvasText;
    }
    text {
      fill: CanvasText;
    }
  }
  @media print {
    :host {
      color-scheme: light;
    }
    [part='focused'] {
      display: none;
    }
  }
`;
