// How a contender tells the bench where it listens, and how it is told to stop.

/** `address` is `{port, path, headers}`; `stop` closes everything so that the process can end by itself. */
export const announce = (address, stop) => {
  process.once('message', () => {
    stop().then(() => process.exit(0), (error) => { process.stderr.write(`${error.stack}\n`); process.exit(1); });
  });
  process.once('disconnect', () => process.exit(0));
  process.send(address);
};
