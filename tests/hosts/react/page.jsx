import { StrictMode, useState } from "react";
import { createRoot } from "react-dom/client";
import { Ladder } from "./Ladder.jsx";

const { matrixOf } = window;

function Page() {
  const [ladders, setLadders] = useState([
    { id: "a", matrix: matrixOf("First") },
    { id: "b", matrix: matrixOf("Second") },
  ]);
  const [level, setLevel] = useState("low");
  const [isThere, setIsThere] = useState(true);
  const [told, setTold] = useState([]);
  const tell = (what) => setTold((before) => [...before, what]);
  return (
    <>
      <h1>React</h1>
      <button onClick={() => setLevel("high")}>To the top</button>
      <button onClick={() => setLadders(ladders.map((it) => (it.id === "a" ? { ...it, matrix: matrixOf("Another") } : it)))}>
        Another matrix
      </button>
      <button onClick={() => setLadders([...ladders].reverse())}>Turn around</button>
      <button onClick={() => setIsThere(!isThere)}>Away or back</button>
      <ul aria-label="Told">{told.map((what, n) => <li key={n}>{what}</li>)}</ul>
      {isThere &&
        ladders.map(({ id, matrix }) => (
          <section key={id} id={id}>
            <Ladder
              matrix={matrix}
              level={level}
              onLoad={(detail) => tell(`${id} shows ${detail.title}`)}
              onChoose={(detail) => tell(`${id} is at ${detail.level}`)}
            />
          </section>
        ))}
    </>
  );
}

createRoot(document.getElementById("page")).render(<StrictMode><Page /></StrictMode>);
