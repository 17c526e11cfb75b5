// The style of the widget that is measured, without what is printed: the peers look the same.

const sheets = import.meta.glob(['../../../style/*.css', '../../../style/view/*.css', '../../../src/part/more/style/*.css'], { query: '?inline', import: 'default', eager: true });

// As the widget has them: those of the second part after all of the first.
const isMore = (name) => name.includes('/more/');
const names = Object.keys(sheets).sort((one, other) => isMore(one) - isMore(other) || (one < other ? -1 : 1));

export default names.map((name) => sheets[name]).join('');
