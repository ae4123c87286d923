// What is posted to an unsubscribe link: by a mail program (RFC 8058), or by the page's own buttons.
import express, { type Request, type RequestHandler } from 'express';

const bodyBytesMax = 8 * 1024;

/**
 * RFC 8058 section 3.1 lets a mail program send its one field as multipart/form-data or urlencoded, and some send nothing. A multipart body is read to its end
 * and not looked into: whoever holds the link and posts to it wants it to stop, and the page's own forms are urlencoded.
 */
export const clickBody: readonly RequestHandler[] = [
  express.urlencoded({ extended: false, limit: bodyBytesMax, parameterLimit: 20 }),
  express.raw({ type: 'multipart/form-data', limit: bodyBytesMax }),
];

export type Click =
  | { readonly kind: 'stop'; readonly isOnPage: boolean; readonly isAll: boolean; readonly language: string | undefined }
  | { readonly kind: 'undo'; readonly recordId: string; readonly code: string; readonly language: string | undefined };

/** Anything but an undo is a stop, of what the link is for unless the page's second button said everything. */
export const clickOf = ({ body }: Pick<Request, 'body'>): Click => {
  const pressed = fieldOf(body, 'do');
  const language = fieldOf(body, 'lang');
  if (pressed === 'undo') return { kind: 'undo', recordId: fieldOf(body, 'record') ?? '', code: fieldOf(body, 'code') ?? '', language };
  return { kind: 'stop', isOnPage: pressed !== undefined, isAll: pressed === 'all', language };
};

const fieldOf = (body: unknown, name: string): string | undefined => {
  if (typeof body !== 'object' || body === null || Buffer.isBuffer(body)) return undefined;
  const value: unknown = Object.entries(body).find(([key]) => key === name)?.[1];
  return typeof value === 'string' ? value.slice(0, 100) : undefined;
};
