// Saves a form a second after the last keystroke, and says so beside its button (web/autosave.html, decision 0083).
// The button does the same without this script. What the server says is shown as text, never as markup.
const PAUSE = 1000, AGAIN = 10000, PATIENCE = 20000;

for (const form of document.querySelectorAll("form[data-autosave]")) {
  const line = form.querySelector("[data-autosave-says]");
  const [quiet, loud] = line.children; // only what somebody has to know is read out
  let unsaved = false, troubled = false, stopped = false, leaving = false, timer = 0, flight = null;

  const say = (words, aloud = false) => {
    line.hidden = false;
    troubled = aloud && unsaved;
    quiet.textContent = aloud ? "" : words;
    if (loud.textContent !== (aloud ? words : "")) loud.textContent = aloud ? words : "";
  };

  const saveIn = (wait) => {
    clearTimeout(timer);
    timer = setTimeout(save, wait);
  };

  const save = () => {
    clearTimeout(timer);
    if (!unsaved || stopped) return;
    if (navigator.onLine === false) return say(line.dataset.trying, true); // "online" goes on from here
    flight ??= send().catch(() => trouble(line.dataset.trying)).finally(() => (flight = null));
  };

  const trouble = (words) => {
    unsaved = true;
    say(words, true);
    saveIn(AGAIN);
  };

  const stop = (words) => {
    [unsaved, stopped] = [true, true];
    say(words, true);
  };

  const post = (sent) => fetch(form.action, {
    method: "POST",
    headers: { "X-Autosave": "1" },
    body: sent,
    redirect: "manual",
    keepalive: true, // goes on when the page is left; for this it may be 64 KB long
    signal: AbortSignal.timeout(PATIENCE),
  });

  const isOurs = (answer) => answer.headers.get("Content-Type")?.startsWith("application/json");

  const send = async () => {
    const sent = new URLSearchParams(new FormData(form));
    unsaved = false;
    let answer = await post(sent);
    if (answer.type === "opaqueredirect" || answer.status === 403) {
      if (!(await newToken(sent))) return trouble(line.dataset.signedOut);
      answer = await post(sent);
    }
    if (answer.status === 404) return stop(line.dataset.gone);
    if (!isOurs(answer)) return trouble(line.dataset.trying);
    const told = await answer.json();
    if (answer.ok) return kept(sent, told);
    if (answer.status === 409) return stop(told.says);
    unsaved = true;
    say(told.says, true);
  };

  // Who signed in again, perhaps in another window, holds another token than the form does.
  const newToken = async (sent) => {
    const page = await fetch(location.href, { redirect: "manual" });
    if (!page.ok) return false;
    const fresh = new DOMParser().parseFromString(await page.text(), "text/html");
    const token = fresh.querySelector("form[data-autosave] [name=csrfmiddlewaretoken]")?.value;
    if (!token) return false;
    form.elements.csrfmiddlewaretoken.value = token;
    sent.set("csrfmiddlewaretoken", token);
    return true;
  };

  const kept = (sent, told) => {
    const theirs = Object.entries(told.theirs);
    // Typed into, while somebody else's words were on their way here: both wrote the same.
    if (theirs.some(([name]) => form.elements[name].value !== lines(sent.get(name)))) return stop(line.dataset.both);
    for (const [name, words] of [...theirs, ...Object.entries(told.hidden)]) form.elements[name].value = words;
    if (told.url) {
      form.action = told.url;
      history.replaceState(null, "", told.url);
    }
    if (!unsaved) say(told.says, theirs.length > 0);
    else saveIn(PAUSE);
  };

  const lines = (words) => words.replaceAll("\r\n", "\n");

  form.addEventListener("input", () => {
    unsaved = true;
    if (stopped) return;
    if (!troubled) say(line.dataset.notYet);
    saveIn(PAUSE);
  });

  // Two at once would write the same words twice: the button waits for what is on its way.
  form.addEventListener("submit", async (event) => {
    clearTimeout(timer);
    leaving = navigator.onLine !== false;
    if (leaving && !flight) return;
    event.preventDefault();
    if (!leaving) return say(line.dataset.trying, true);
    await flight;
    clearTimeout(timer);
    form.requestSubmit(event.submitter);
  });

  window.addEventListener("online", save);
  window.addEventListener("pageshow", () => (leaving = false));
  document.addEventListener("visibilitychange", () => document.visibilityState === "hidden" && save());
  window.addEventListener("beforeunload", (event) => unsaved && !leaving && event.preventDefault());
}
