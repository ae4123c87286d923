// Addresses of the same page with other values: what a filter, a sort or a pager asks for. Empty values are left out.
export type Query = Readonly<Record<string, string>>;

export type Address = (more?: Query) => string;

/** Links to `path` that keep `values`, each with some of them changed; an empty string takes one away. */
export const addressOf = (path: string, values: Query = {}): Address => (more = {}) => {
  const query = new URLSearchParams(Object.entries({ ...values, ...more }).filter(([, value]) => value !== '')).toString();
  return query === '' ? path : `${path}?${query}`;
};
