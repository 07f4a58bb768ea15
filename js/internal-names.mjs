// Properties that no page, no hub and no stored record ever sees: the build gives them short names, 1 % of what a page loads. A name that is
// in a document, a snapshot, an act, an event, in storage or in the API must not be here; the browser's tests run what was built.
const names = `
  takeTurns ifFree onVisibility onNetwork tell
  updateAll watched watching outdated opened settle reopen
  requests login owns signedIn authorised findKey makeKey keptSeed
  heard session board channel platform place device outbox basis settled waits
  editing stopEditing acting renew touched
  choosing single direct refusal slow paper
  sayWhy calmly moment trouble
  pageOf takeUp announce instant equip finish touch locale addresses update known pick edit
  requestUpdate courier announcer pageLanguage hasSource face changed speech adopt paint fallbackRows lasts
  enter point listeners rows note share
  visit renewing furthest drafts
`;

export const internalNames = new RegExp(`^(?:${names.trim().split(/\s+/).join('|')})$`);
