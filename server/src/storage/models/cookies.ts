// What stores say about cookies, version by version, and how their banners are answered.
import { Model, type InferAttributes, type InferCreationAttributes, type Sequelize } from 'sequelize';
import { column, define } from './columns.js';

export class CookieVersionRow extends Model<InferAttributes<CookieVersionRow>, InferCreationAttributes<CookieVersionRow>> {
  declare storeId: string;
  declare version: number;
  /** The version from which an answer still counts. */
  declare askedFrom: number;
  declare settings: string;
  /** All a visitor could have been shown, by language. */
  declare words: string;
  declare publishedAt: number;
  declare publishedBy: string;
}

export class BannerCount extends Model<InferAttributes<BannerCount>, InferCreationAttributes<BannerCount>> {
  declare storeId: string;
  /** In the store's time, such as 2026-11-25. */
  declare day: string;
  declare region: string;
  declare kind: string;
  declare count: number;
}

export const defineCookies = (sequelize: Sequelize) => ({
  cookieVersions: define(sequelize, CookieVersionRow, 'cookie_versions', {
    storeId: column.id.key, version: column.count.key, askedFrom: column.count, settings: column.text, words: column.text, publishedAt: column.time,
    publishedBy: column.code,
  }),
  bannerCounts: define(sequelize, BannerCount, 'banner_counts', {
    storeId: column.id.key, day: column.code.key, region: column.code.key, kind: column.code.key, count: column.count,
  }),
});
