// How much of a long list is drawn, and when.

/** Rows that are drawn more at each wish. */
export const PAGE = 60;

/** Added to the class of what holds so many rows. */
export function longClass(all) {
  return all > PAGE ? ' long' : '';
}

/** How many of so many rows are drawn at first. */
export function atFirst(all) {
  return all > PAGE ? 24 : PAGE;
}

/** How many of these come before the paint, the others after it. */
export function atOnce(all) {
  return all > PAGE ? 12 : PAGE;
}

/** Skills that are drawn of a role before the paint, where it has so many and so many roles are shown. */
export function pageAtOnce(all, roles) {
  return all * roles > PAGE ? Math.max(Math.floor(6 / roles), 1) : pageOf(all, roles);
}

/** Skills that are drawn of a role at first, where it has so many and so many roles are shown. */
export function pageOf(all, roles) {
  return Math.max(Math.floor(atFirst(all * roles) / roles), 6);
}
