// Scrolls an element into sight, where it is not, and waits until it stays where it is; some seconds at most.

const [element] = arguments;
let before = null, tries = 0;
function isInSight() {
  const { top, height } = element.getBoundingClientRect();
  return height > 0 && top >= 0 && top + height <= innerHeight;
}
function look() {
  const { top } = element.getBoundingClientRect();
  if (tries++ > 20 || (isInSight() && top === before)) return done();
  if (!isInSight()) element.scrollIntoView({ block: "nearest" });
  before = element.getBoundingClientRect().top;
  inTwoFrames(look);
}
// Or when none come.
function inTwoFrames(then) {
  let isOver = false;
  const once = () => {
    if (!isOver) then();
    isOver = true;
  };
  requestAnimationFrame(() => requestAnimationFrame(once));
  setTimeout(once, 200);
}
if (isInSight()) done();
else look();
