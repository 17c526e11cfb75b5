// Text as it is searched: lower case, without accents.

const ASCII = /^[\x00-\x7f]*$/;

export function fold(text) {
  const lower = text.toLowerCase();
  return ASCII.test(lower) ? lower : lower.normalize('NFD').replace(/\p{M}/gu, '');
}

/** The folded text, and for each of its letters where it stands in the text (null: at the same place). */
export function foldInPlace(text) {
  if (ASCII.test(text)) return { folded: text.toLowerCase(), places: null };
  let folded = '';
  const places = [];
  let at = 0;
  for (const letter of text) {
    const plain = fold(letter);
    for (let i = 0; i < plain.length; i++) places.push(at);
    folded += plain;
    at += letter.length;
  }
  places.push(at);
  return { folded, places };
}
