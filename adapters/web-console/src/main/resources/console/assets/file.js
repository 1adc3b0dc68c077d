// A file somebody chooses is put into the field it is for, where it can be read before it is sent.

export function takeFiles(page) {
  page.addEventListener("change", async (event) => {
    const into = event.target.dataset?.into;
    const [file] = event.target.files ?? [];
    if (!into || !file) return;
    page.getElementById(into).value = await file.text();
  });
}
