// The key under which a steward asks a member: it names them without saying who they are.

/** Only pages with https can work it out. */
export async function keyOfAsk(member: string, number: number): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(member));
  const digits = Array.from(new Uint8Array(digest, 0, 8), (byte) => byte.toString(16).padStart(2, '0'));
  return `ask-${digits.join('')}-${number}`;
}

/** How a member is called where members see them: a host vouches for names, which the hub marks as those of members. */
export const nameOf = (member: string): string => member.replace(/^m:/, '');
