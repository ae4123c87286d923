// A QR code as SVG, drawn here: no other server sees the key, and nothing in it needs a style or a script.
import qrcode from 'qrcode-generator';

/** Light cells around it, which readers need (ISO/IEC 18004). */
const margin = 4;

/** Dark on light whatever the page's colours are; `label` is its name for who cannot see it, and must be safe in HTML already. */
export const qrSvg = (text: string, label: string): string => {
  const code = qrcode(0, 'M');
  code.addData(text);
  code.make();
  const count = code.getModuleCount();
  const cells = Array.from({ length: count * count }, (_, at) => ({ x: at % count, y: Math.floor(at / count) })).filter(({ x, y }) => code.isDark(y, x));
  const path = cells.map(({ x, y }) => `M${x + margin} ${y + margin}h1v1h-1z`).join('');
  const size = count + margin * 2;
  return `<svg class="qr" viewBox="0 0 ${size} ${size}" role="img" aria-label="${label}" shape-rendering="crispEdges">` +
    `<path fill="#ffffff" d="M0 0h${size}v${size}h-${size}z"/><path fill="#000000" d="${path}"/></svg>`;
};
