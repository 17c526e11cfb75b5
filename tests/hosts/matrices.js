// Matrices for pages of hosts: levels Low, Middle, High; each named after its one skill.
window.matrixOf = (name) => ({
  format: "skill-matrix/1",
  id: name.toLowerCase(),
  title: `Matrix ${name}`,
  lang: "en",
  cumulative: true,
  levels: ["Low", "Middle", "High"],
  skills: [{ name }],
  expectations: [
    { skill: name.toLowerCase(), level: "low", items: ["Begins."] },
    { skill: name.toLowerCase(), level: "middle", items: ["Goes on."] },
    { skill: name.toLowerCase(), level: "high", items: ["Ends."] },
  ],
});
