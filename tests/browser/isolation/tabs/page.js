for (const tab of document.querySelectorAll("[role=tab]")) {
  tab.addEventListener("click", () => {
    const panel = document.getElementById(tab.dataset.of);
    panel.hidden = false;
    panel.className = "shown";
  });
}
