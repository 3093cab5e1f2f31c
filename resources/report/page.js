const button = document.getElementById("unfold");
const all = () => [...document.querySelectorAll("details")];
function unfold(open) {
  all().forEach((details) => { details.open = open; });
  say();
}
function say() {
  button.textContent = all().every((details) => details.open) ? button.dataset.close : button.dataset.open;
}
if (button && all().length) {
  button.hidden = false;
  button.addEventListener("click", () => unfold(!all().every((details) => details.open)));
  all().forEach((details) => details.addEventListener("toggle", say));
  addEventListener("beforeprint", () => unfold(true));
}
