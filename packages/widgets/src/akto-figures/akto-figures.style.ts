import { css } from '../element/style-sheet.ts';

/** A grid that breathes: a hairline above each card, the number as the hero, everything else quiet. */
export const style = css`
  .grid {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(100%, var(--akto-card-width, 16rem)), 1fr));
    gap: var(--akto-gap, 1.5rem);
  }
  [part='card'] {
    position: relative;
    container-type: inline-size;
    /* In a flexible box or a float, a container without this has no width of its own. */
    contain-intrinsic-inline-size: 16rem;
    border-top: 1px solid var(--_line);
    padding-top: 0.75rem;
  }
  [part='number'] {
    /* In a narrow column as large as seven characters of a wide font may be; of long numbers, eleven. */
    font-size: min(16cqi, clamp(2rem, 1.2rem + 3cqi, 3.25rem));
    font-weight: 650;
    font-variant-numeric: tabular-nums lining-nums;
    line-height: 1.1;
  }
  [part='number'].long {
    font-size: min(2rem, 10cqi);
  }
  [part='qualifier'] {
    /* Where there is no room beside the number it stands above it, whatever space lies between. */
    display: inline-block;
    font-size: max(0.5em, 0.8rem);
  }
  [part='missing'] {
    font-size: 1.25em;
  }
  [part='missing'],
  [part='scope'],
  [part='source'] {
    color: var(--_quiet);
  }
  [part='link'] {
    color: var(--akto-accent, inherit);
  }
`;
