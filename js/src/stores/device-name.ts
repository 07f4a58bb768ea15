// Finding out whether this device keeps anything, without making a database to find out. Readers load no more than this.

export const databaseName = 'hearth';

export type DeviceState = 'present' | 'absent' | 'refused';

/** Storage is refused in sandboxes and, by some browsers, in frames of another site. */
export async function deviceState(): Promise<DeviceState> {
  try {
    const known = await indexedDB.databases();
    return known.some(({ name }) => name === databaseName) ? 'present' : 'absent';
  } catch {
    return 'refused';
  }
}
