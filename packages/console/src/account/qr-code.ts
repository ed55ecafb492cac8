import { html, type TemplateResult } from 'lit';
import { encode } from 'uqr';

/** A text as a QR code that an app reads from the screen, dark on light whatever the page's colours. */
export function qrCode(text: string, label: string): TemplateResult {
  const { size, data } = encode(text, { border: 2 });
  const dark = data.flatMap((row, y) => row.flatMap((isDark, x) => (isDark ? [`M${x} ${y}h1v1h-1z`] : [])));
  return html`<svg class="qr" role="img" aria-label=${label} viewBox="0 0 ${size} ${size}" width="200" height="200"><path d=${dark.join('')}></path></svg>`;
}
