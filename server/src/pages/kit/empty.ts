// A place where nothing is yet: says so, and what to do about it.
export interface EmptyModel {
  readonly title: string;
  readonly what: string;
  readonly action: { readonly text: string; readonly href: string } | undefined;
  /** A command to copy, where the way leads over the command line. */
  readonly command: string | undefined;
}

export const emptyModel = (title: string, what: string, next: { readonly action?: EmptyModel['action']; readonly command?: string } = {}): EmptyModel =>
  ({ title, what, action: next.action, command: next.command });
