// csv-parse alone: every row as an object, then dropped.
import { createReadStream } from 'node:fs';
import { parse } from 'csv-parse';

let rows = 0;
for await (const row of createReadStream(process.argv[2]).pipe(parse({ columns: true, bom: true }))) if (row.Email !== '') rows++;
process.stdout.write(JSON.stringify({ rows }));
