// What a request says of whoever sent it; in a record it stands sealed. (LED-1)
import type { Request } from 'express';

const userAgentMax = 1000;

export const senderOf = (request: Request): { readonly ip?: string; readonly userAgent?: string } => {
  const userAgent = request.get('user-agent')?.toWellFormed().slice(0, userAgentMax).toWellFormed();
  return { ...request.ip === undefined ? {} : { ip: request.ip }, ...userAgent === undefined || userAgent === '' ? {} : { userAgent } };
};
