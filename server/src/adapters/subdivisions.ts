// Names of the parts of the two countries whose parts have laws of their own, as city files write them, and their codes (ISO 3166-2).

const codes = {
  US: `Alabama AL, Alaska AK, Arizona AZ, Arkansas AR, California CA, Colorado CO, Connecticut CT, Delaware DE, District of Columbia DC, Florida FL, Georgia GA,
    Hawaii HI, Idaho ID, Illinois IL, Indiana IN, Iowa IA, Kansas KS, Kentucky KY, Louisiana LA, Maine ME, Maryland MD, Massachusetts MA, Michigan MI,
    Minnesota MN, Mississippi MS, Missouri MO, Montana MT, Nebraska NE, Nevada NV, New Hampshire NH, New Jersey NJ, New Mexico NM, New York NY,
    North Carolina NC, North Dakota ND, Ohio OH, Oklahoma OK, Oregon OR, Pennsylvania PA, Rhode Island RI, South Carolina SC, South Dakota SD,
    Tennessee TN, Texas TX, Utah UT, Vermont VT, Virginia VA, Washington WA, West Virginia WV, Wisconsin WI, Wyoming WY`,
  CA: `Alberta AB, British Columbia BC, Manitoba MB, New Brunswick NB, Newfoundland and Labrador NL, Northwest Territories NT, Nova Scotia NS, Nunavut NU,
    Ontario ON, Prince Edward Island PE, Quebec QC, Québec QC, Saskatchewan SK, Yukon YT`,
} as const;

const byName: Readonly<Record<string, ReadonlyMap<string, string>>> = Object.fromEntries(Object.entries(codes).map(([country, list]) => [
  country, new Map(list.split(/,\s+/).map(entry => [entry.slice(0, -3), entry.slice(-2)])),
]));

/** `CA` for California in the United States; undefined for parts of other countries and names not known. */
export const subdivisionCode = (country: string, name: string): string | undefined =>
  Object.hasOwn(byName, country) ? byName[country]?.get(name) : undefined;
