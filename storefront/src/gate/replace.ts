// Puts a function of ours before one of the browser's.

// eslint-disable-next-line @typescript-eslint/no-explicit-any
export type Native = (this: any, ...given: any[]) => unknown;

/** As a lost connection would be. */
export const refused = (): Promise<never> => Promise.reject(TypeError('Held'));

/** `make` gets the browser's own function, or what sets the property. What a browser does not have stays away. */
export const replace = (owner: object | undefined, names: string, make: (native: Native) => Native): void => {
  for (const name of names.split(' ')) {
    const own = owner && Object.getOwnPropertyDescriptor(owner, name);
    if (own === undefined) continue;
    const part = own.set ? 'set' : 'value';
    Object.defineProperty(owner, name, { ...own, [part]: make(own[part] as Native) });
  }
};
