// Two texts side by side as people read them: the lines that went and the lines that came, with a little of what stands around them.
const linesMax = 600;
const around = 1;

/** Lines beginning with `-`, `+` or a space, `…` where something is left out. Long texts are told by their size. */
export const lineDiff = (before: string, after: string): readonly string[] => {
  const [left, right] = [linesOf(before), linesOf(after)];
  if (left.length > linesMax || right.length > linesMax) return [`${left.length} lines become ${right.length}`];
  const marked = walk(left, right, commonLengths(left, right));
  return withoutMiddle(marked);
};

const linesOf = (text: string): string[] => text === '' ? [] : text.replace(/\n$/, '').split('\n');

/** `table[i][j]`: how many lines the rest of `left` from i and of `right` from j have in common, in order. */
const commonLengths = (left: readonly string[], right: readonly string[]): readonly Uint16Array[] => {
  const table = Array.from({ length: left.length + 1 }, () => new Uint16Array(right.length + 1));
  for (let i = left.length - 1; i >= 0; i--) {
    for (let j = right.length - 1; j >= 0; j--) {
      const [row, below] = [table[i], table[i + 1]];
      if (row === undefined || below === undefined) continue;
      row[j] = left[i] === right[j] ? (below[j + 1] ?? 0) + 1 : Math.max(below[j] ?? 0, row[j + 1] ?? 0);
    }
  }
  return table;
};

const walk = (left: readonly string[], right: readonly string[], table: readonly Uint16Array[]): string[] => {
  const marked: string[] = [];
  let [i, j] = [0, 0];
  while (i < left.length || j < right.length) {
    if (i < left.length && j < right.length && left[i] === right[j]) {
      marked.push(`  ${left[i] ?? ''}`);
      i++;
      j++;
    } else if (j >= right.length || (i < left.length && (table[i + 1]?.[j] ?? 0) >= (table[i]?.[j + 1] ?? 0))) {
      marked.push(`- ${left[i] ?? ''}`);
      i++;
    } else {
      marked.push(`+ ${right[j] ?? ''}`);
      j++;
    }
  }
  return marked;
};

const withoutMiddle = (marked: readonly string[]): string[] => {
  const isNear = marked.map((_, at) => marked.slice(Math.max(0, at - around), at + around + 1).some(line => !line.startsWith(' ')));
  return marked.flatMap((line, at) => isNear[at] === true ? [line] : at > 0 && isNear[at - 1] !== true ? [] : ['  …']);
};
