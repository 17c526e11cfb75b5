/** The id that a name stands for where none is written. */
export function slug(name) {
  return name.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '-').replace(/^-|-$/g, '') || name.trim();
}
