// Public holidays by country, as rules that hold for every year; a country without a row has weekends only, and the answer says so.
// Nationwide days only: those of a Land, canton or province are told with the question.

export interface HolidayRules {
  /** Month and day. */
  readonly fixed: readonly string[];
  /** Days after Easter Sunday. */
  readonly easter: readonly number[];
  /** The nth (-1: last) weekday of a month: `[weekday, nth, month]`, Sunday 0, January 1; then days to add. */
  readonly nth: readonly (readonly [weekday: number, nth: number, month: number, plus?: number])[];
  /** A fixed holiday on a weekend is kept on the next working day instead. */
  readonly isMovedFromWeekend: boolean;
  readonly citation: string;
}

export const holidayRules = {
  DE: {
    fixed: ['01-01', '05-01', '10-03', '12-25', '12-26'], easter: [-2, 1, 39, 50], nth: [], isMovedFromWeekend: false,
    citation: 'holiday acts of the Länder (days common to all); Einigungsvertrag Art. 2(2)',
  },
  FR: {
    fixed: ['01-01', '05-01', '05-08', '07-14', '08-15', '11-01', '11-11', '12-25'], easter: [1, 39, 50], nth: [], isMovedFromWeekend: false,
    citation: 'Code du travail Art. L3133-1',
  },
  IT: {
    fixed: ['01-01', '01-06', '04-25', '05-01', '06-02', '08-15', '11-01', '12-08', '12-25', '12-26'], easter: [0, 1], nth: [], isMovedFromWeekend: false,
    citation: 'Legge 260/1949',
  },
  IE: {
    fixed: ['01-01', '03-17', '12-25', '12-26'], easter: [1], nth: [[1, 1, 2], [1, 1, 5], [1, 1, 6], [1, 1, 8], [1, -1, 10]], isMovedFromWeekend: false,
    citation: 'Organisation of Working Time Act 1997, Sch. 2',
  },
  NL: {
    fixed: ['01-01', '04-27', '12-25', '12-26'], easter: [0, 1, 39, 49, 50], nth: [], isMovedFromWeekend: false,
    citation: 'Algemene termijnenwet Art. 3',
  },
  AT: {
    fixed: ['01-01', '01-06', '05-01', '08-15', '10-26', '11-01', '12-08', '12-25', '12-26'], easter: [1, 39, 50, 60], nth: [], isMovedFromWeekend: false,
    citation: 'Arbeitsruhegesetz § 7(2)',
  },
  GB: {
    fixed: ['01-01', '12-25', '12-26'], easter: [-2, 1], nth: [[1, 1, 5], [1, -1, 5], [1, -1, 8]], isMovedFromWeekend: true,
    citation: 'Banking and Financial Dealings Act 1971, Sch. 1 (England and Wales)',
  },
  'US-CA': {
    fixed: ['01-01', '03-31', '07-04', '11-11', '12-25'], easter: [],
    nth: [[1, 3, 1], [1, 3, 2], [1, -1, 5], [1, 1, 9], [4, 4, 11], [4, 4, 11, 1]], isMovedFromWeekend: false,
    citation: 'Cal. Gov. Code § 6700',
  },
} as const satisfies Record<string, HolidayRules>;
