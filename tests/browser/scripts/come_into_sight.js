// How far below the top an element is that is in sight; null for one that is not, and is scrolled there.

const { top, height } = arguments[0].getBoundingClientRect();
if (height > 0 && top >= 0 && top + height <= innerHeight) return top;
arguments[0].scrollIntoView({ block: "nearest" });
return null;
