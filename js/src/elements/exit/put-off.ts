// That a member put a steward's question off is kept on this device alone: the community is not told.

const keyOf = (place: string): string => `hearth-exit ${place}`;

/** `place`: of the pulse; `invited`: when they were asked. */
export function isPutOff(place: string, invited: number): boolean {
  try {
    return localStorage.getItem(keyOf(place)) === String(invited);
  } catch {
    return false;
  }
}

export function putOff(place: string, invited: number): void {
  try {
    localStorage.setItem(keyOf(place), String(invited));
  } catch {
    // Then it is put off until the page is left.
  }
}
