// Finding out whether this device keeps anything, without making a database to find out. Readers load no more than this.

export const databaseName = 'hearth';

export async function deviceExists(): Promise<boolean> {
  try {
    return (await indexedDB.databases()).some(({ name }) => name === databaseName);
  } catch {
    return false;
  }
}
