// The people of the batch bench: who they are by number, what they said, and the order they are asked about in.

export const emailOf = number => `shopper${number}@mail${number % 97}.example`;

/** Seven in ten said yes, and one each no, nothing but pending, and yes to nothing but another channel. */
const actions = ['opt_in', 'opt_in', 'opt_in', 'opt_in', 'opt_in', 'opt_in', 'opt_in', 'opt_out', 'pending', 'opt_in'];

export const targetOf = number => number % 10 === 9 ? 'channel:sms' : 'channel:email';
export const actionOf = number => actions[number % 10];

/** A stride that meets everybody once in an order nothing on the disk has. */
export const shuffled = (at, size) => (at * 7919) % size;

/** The lines of a campaign, in pieces of a thousand people. */
export const lines = function* (size) {
  for (let from = 0; from < size; from += 1000) {
    let text = '';
    for (let at = from; at < Math.min(from + 1000, size); at++) text += `{"email":"${emailOf(shuffled(at, size))}"}\n`;
    yield text;
  }
};
