// Follows what a room looks at: on its screen, and on phones (talks/follow_script.html, decision 0109).
// Every few seconds it asks whether the page has changed, and puts in what is new. Without it the page loads anew by itself.
const PATIENCE = 8000;
const main = document.querySelector("main[data-follow]");
const pause = Number(main.dataset.follow) * 1000;
let tag = "";

const ask = async () => {
  if (document.visibilityState === "hidden") return;
  const headers = tag ? { "If-None-Match": tag } : {};
  const answer = await fetch(location.href, { headers, signal: AbortSignal.timeout(PATIENCE) });
  if (answer.status === 404) return location.reload(); // its code is good no more
  if (!answer.ok) return; // 304: nothing is new; anything else: the next time
  const fresh = new DOMParser().parseFromString(await answer.text(), "text/html").querySelector("main");
  if (!fresh?.dataset.follow) return location.reload(); // it is over, or somebody has to sign in
  tag = answer.headers.get("ETag") ?? "";
  if (!main.isEqualNode(fresh)) main.replaceChildren(...fresh.childNodes);
};

// Not all phones at once: a fifth sooner or later.
const wait = () => setTimeout(follow, pause * (0.8 + 0.4 * Math.random()));
const follow = () => ask().catch(() => {}).finally(wait);
wait();
