// Copies of the sample's records inside the database, each with its own place, id and time, until there are as many as asked for.
// What was sealed under a record's id is left out of its copies; and no proof is made over them: this is about reading.
const columns = `subject_id, action, target, version, text_hash, locale, section, source, widget, region, region_basis, time_grade, recorded_at, actor, leaf_hash`;

export const multiplyRecords = async (database, storeId, wanted) => {
  const [{ size: sample }] = await database.read(sql => sql.all('SELECT COUNT(*) AS size FROM records WHERE store_id = ?', [storeId]));
  const idText = database.dialect === 'sqlite' ? `'rec_' || printf('%026d', sequence + ?)` : `CONCAT('rec_', LPAD(sequence + ?, 26, '0'))`;
  for (let size = sample; size < wanted;) {
    const copied = Math.min(size, wanted - size, 250_000);
    // A few seconds later per copy, so that times are spread and seldom equal.
    await database.write(({ sql }) => sql.run(
      `INSERT INTO records (store_id, sequence, id, occurred_at, sealed, ${columns})
       SELECT store_id, sequence + ?, ${idText}, occurred_at + ? % 7777777, NULL, ${columns} FROM records WHERE store_id = ? AND sequence < ?`,
      [size, size, size * 13, storeId, copied]));
    size += copied;
  }
  await database.write(({ sql }) => sql.run('UPDATE ledger_heads SET size = ? WHERE store_id = ?', [wanted, storeId]));
  if (database.dialect === 'mysql') await database.sequelize.query('ANALYZE TABLE records');
};
