// Links for the messages of one store: made for mail tools, read when somebody follows one. (UNS-2, RFC 8058)
import type { Database } from '../storage/open-database.js';
import type { StoreId, SubjectId } from '@placet/core';
import { CampaignShelf } from './campaigns.js';
import { UnsubscribeTokens, type LinkMeaning, type Scope } from './unsubscribe-token.js';

export interface LinkFor { readonly storeId: StoreId; readonly scope: Scope; readonly campaignId: string | undefined }

/** The two header fields of RFC 8058 section 3.1, and the address alone for the foot of the message. */
export interface UnsubscribeHeaders {
  readonly 'List-Unsubscribe': string;
  readonly 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click';
  readonly url: string;
}

export class UnsubscribeLinks {
  readonly tokens: UnsubscribeTokens;
  readonly campaigns: CampaignShelf;

  constructor(database: Database, linkKey: Uint8Array, private readonly baseUrl: string) {
    this.tokens = new UnsubscribeTokens(linkKey);
    this.campaigns = new CampaignShelf(database);
  }

  /** One set of headers per person, in their order. */
  async headersFor({ storeId, scope, campaignId }: LinkFor, subjectIds: readonly SubjectId[]): Promise<UnsubscribeHeaders[]> {
    const campaignTag = campaignId === undefined ? null : await this.campaigns.tagOf(storeId, campaignId);
    return subjectIds.map(subjectId => this.headersOf({ storeId, subjectId, scope, campaignTag }));
  }

  private headersOf(meaning: LinkMeaning): UnsubscribeHeaders {
    const url = `${this.baseUrl}/u/${this.tokens.make(meaning)}`;
    return { 'List-Unsubscribe': `<${url}>`, 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click', url };
  }
}
