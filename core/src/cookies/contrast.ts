// Which text can be read on a colour a shop chose. (WCAG 2.2, 1.4.3: 4.5 to 1)

/** Relative luminance of a colour such as `#0f6b4f`, 0 to 1. (WCAG 2.2, relative luminance) */
const luminance = (colour: string): number => {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const share = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
};

/** 1 to 21. */
export const contrastOf = (left: string, right: string): number => {
  const [darker = 0, lighter = 0] = [luminance(left), luminance(right)].sort((a, b) => a - b);
  return (lighter + 0.05) / (darker + 0.05);
};

export const contrastMin = 4.5;

/** White where it can be read, else black, which then can: no colour is too close to both. */
export const readableOn = (background: string): string => contrastOf(background, '#ffffff') >= contrastMin ? '#ffffff' : '#000000';
