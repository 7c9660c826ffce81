// On a page with several forms: the switch between languages takes along the form that was typed into last.
// Without this script each form has a switch of its own.
const buttons = document.querySelectorAll('.foot button[name="page_language"][form]');

document.addEventListener("input", ({ target }) => {
  const posts = [...document.forms].filter((form) => form.method === "post");
  const number = posts.indexOf(target.form) + 1;
  if (!number || !target.form.id) return;
  for (const button of buttons) {
    button.setAttribute("form", target.form.id);
    button.value = `${button.value.split("/")[0]}/${number}`;
  }
});
