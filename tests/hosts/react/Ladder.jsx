import "skill-matrix";

export function Ladder({ matrix, level, onLoad, onChoose }) {
  return (
    <skill-matrix
      matrix={matrix}
      level={level}
      heading-level={3}
      hide="tools"
      onmatrix-load={(event) => onLoad(event.detail)}
      onselection-change={(event) => onChoose(event.detail)}
    />
  );
}
