// Where a pull stands, as one opaque string that any process can go on from.

/**
 * `asking`: a bulk operation is to be started. `file`: operation `id` runs, or its file is read from byte `offset` on. `walk`: customers after `afterId`
 * are listed in the order of their ids, those changed between two moments (epoch milliseconds) or all.
 */
export type PullPlace =
  | { readonly kind: 'asking' }
  | { readonly kind: 'file'; readonly id: string; readonly offset: number; readonly keepsEmail: boolean; readonly keepsPhone: boolean }
  | { readonly kind: 'walk'; readonly afterId: string; readonly from: number | null; readonly to: number; readonly first: number };

export const cursorOf = (place: PullPlace): string => {
  if (place.kind === 'asking') return 'asking';
  if (place.kind === 'file') return `file.${place.id}.${place.offset}.${place.keepsEmail ? 'e' : ''}${place.keepsPhone ? 'p' : ''}`;
  return `walk.${place.afterId}.${place.from ?? ''}.${place.to}.${place.first}`;
};

/** Undefined for what is no cursor of ours. */
export const placeOf = (cursor: string): PullPlace | undefined => {
  if (cursor === 'asking') return { kind: 'asking' };
  const file = /^file\.(\d{1,20})\.(\d{1,15})\.(e?)(p?)$/.exec(cursor);
  if (file !== null) {
    const [, id = '', offset, email, phone] = file;
    return { kind: 'file', id, offset: Number(offset), keepsEmail: email === 'e', keepsPhone: phone === 'p' };
  }
  const walk = /^walk\.(\d{1,20})\.(\d{0,15})\.(\d{1,15})\.(\d{1,3})$/.exec(cursor);
  if (walk === null) return undefined;
  const [, afterId = '', from = '', to, first] = walk;
  return { kind: 'walk', afterId, from: from === '' ? null : Number(from), to: Number(to), first: Number(first) };
};
