// Time zones as the runtime knows them. Each name is tried once: making a formatter is slow, and the same few come again and again.

const known = new Map<string, boolean>();
const namesMax = 2000;

/** Whether it is a name of the IANA database; an offset such as `+02:00` is none, because it says nothing about summer. */
export const isTimeZone = (name: string): boolean => {
  const before = known.get(name);
  if (before !== undefined) return before;
  if (known.size >= namesMax) known.clear();
  const isKnown = /^[A-Za-z]/.test(name) && canFormat(name);
  known.set(name, isKnown);
  return isKnown;
};

const canFormat = (timeZone: string): boolean => {
  try {
    return new Intl.DateTimeFormat('en', { timeZone }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
};
