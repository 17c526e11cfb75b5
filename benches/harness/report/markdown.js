// Tables in Markdown.

export function table(head, rows) {
  const line = (cells) => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map((_, at) => (at ? '---:' : '---'))), ...rows.map(line)].join('\n');
}

export function number(value, digits = value < 10 ? 2 : value < 100 ? 1 : 0) {
  if (value === null || value === undefined || Number.isNaN(value)) return '–';
  return value.toFixed(digits).replace(/\B(?=(\d{3})+(?!\d))(?<!\.\d*)/g, ',');
}

export function kib(bytes) {
  return number(bytes / 1024, 1);
}

export function mib(bytes) {
  return number(bytes / 2 ** 20, 1);
}
