/**
 * Runs in the page: in the preview it takes the article in pieces and replaces those that changed, keeps step with the
 * editor's scrolling and leads back to the text; in an exported file only the cards are left of that.
 */
(() => {
  const editor = globalThis.acquireVsCodeApi?.();
  const [head, article, foot] = ['.head', 'article', '.foot'].map((each) => document.querySelector(each));
  const calm = matchMedia('(prefers-reduced-motion: reduce)');

  /** Blocks as last shown, each `{ start, end, html, section }` with offsets into the article's source. */
  let blocks = [];
  const parts = {};
  /** Where the editor has last scrolled the page to: that is no news to it. */
  let asked = -1;

  function show(page) {
    hideTip();
    for (const [name, place] of [
      ['head', head],
      ['foot', foot],
    ]) {
      if (parts[name] !== page[name]) place.innerHTML = page[name];
      parts[name] = page[name];
    }
    const old = blocks;
    // What stands at the beginning and at the end as before is left alone: an edit is somewhere between.
    let same = 0;
    while (same < old.length && same < page.blocks.length && old[same].html === page.blocks[same].html) same += 1;
    let tail = 0;
    const rest = Math.min(old.length, page.blocks.length) - same;
    while (tail < rest && old.at(-1 - tail).html === page.blocks.at(-1 - tail).html) tail += 1;
    for (const { section } of old.slice(same, old.length - tail)) section.remove();
    const following = tail > 0 ? old[old.length - tail].section : null;
    const shift = old.length - page.blocks.length;
    blocks = page.blocks.map((block, index) => {
      if (index < same) return { ...block, section: old[index].section };
      if (index >= page.blocks.length - tail) return { ...block, section: old[index + shift].section };
      const section = document.createElement('section');
      section.className = 'block';
      section.innerHTML = block.html;
      article.insertBefore(section, following);
      return { ...block, section };
    });
  }

  /** Where on the page an offset is, in pixels from its top. */
  function heightOf(offset) {
    const block = blocks.findLast(({ start }) => start <= offset);
    if (block === undefined) return 0;
    const { top, height } = block.section.getBoundingClientRect();
    const share = Math.min(1, (offset - block.start) / Math.max(1, block.end - block.start));
    return top + scrollY + share * height;
  }

  /** The offset of what is at the top of the window. */
  function offsetAtTop() {
    const block = blocks.find(({ section }) => section.getBoundingClientRect().bottom > 4);
    // Below the article stands nothing that the editor could show.
    if (block === undefined) return undefined;
    const { top, height } = block.section.getBoundingClientRect();
    const share = Math.min(1, Math.max(0, -top / Math.max(1, height)));
    return Math.round(block.start + share * (block.end - block.start));
  }

  function markHere(offset) {
    const here = blocks.findLast(({ start, end }) => start <= offset && offset <= end);
    for (const { section } of blocks) section.classList.toggle('here', section === here?.section);
  }

  function showNote(id) {
    const note = document.getElementById(id);
    if (note === null) return;
    for (const shown of document.querySelectorAll('.note.shown')) shown.classList.remove('shown');
    note.classList.add('shown');
    note.scrollIntoView({ block: 'nearest', behavior: calm.matches ? 'instant' : 'smooth' });
    note.querySelector('button')?.focus({ preventScroll: true });
  }

  function go(target) {
    const note = target.closest('[data-note]');
    if (note) return showNote(note.dataset.note);
    const place = target.closest('[data-place], [data-at]');
    if (place === null || editor === undefined || target.closest('a')) return;
    const fix = 'fix' in place.dataset;
    if (place.dataset.place !== undefined) {
      editor.postMessage({ place: Number(place.dataset.place), fix });
      return;
    }
    const block = blocks.find(({ section }) => section.contains(place));
    if (block) editor.postMessage({ at: block.start + Number(place.dataset.at), fix });
  }

  // Cards: on hover and on focus; Escape closes them; the pointer may rest on them.
  const tip = document.createElement('div');
  tip.className = 'tip';
  tip.id = 'tip';
  tip.role = 'tooltip';
  tip.hidden = true;
  document.body.append(tip);
  let about = null;
  let timer;

  function showTip(span) {
    const card = span.dataset.card && document.getElementById(span.dataset.card);
    if (!card && span.dataset.says === undefined) return hideTip();
    hideTip();
    if (card) {
      const copy = card.cloneNode(true);
      copy.removeAttribute('id');
      for (const each of copy.querySelectorAll('button, a')) each.tabIndex = -1;
      tip.replaceChildren(copy);
    } else {
      tip.replaceChildren(
        ...span.dataset.says.split('\n').map((line) => {
          const said = document.createElement('p');
          said.textContent = line;
          return said;
        }),
      );
    }
    about = span;
    span.setAttribute('aria-describedby', 'tip');
    tip.hidden = false;
    const around = span.getClientRects()[0] ?? span.getBoundingClientRect();
    const { width, height } = tip.getBoundingClientRect();
    const below = around.bottom + 6 + height < innerHeight || around.top < height + 6;
    tip.style.left = `${Math.max(8, Math.min(around.left, innerWidth - width - 16))}px`;
    tip.style.top = `${below ? around.bottom + 4 : around.top - height - 4}px`;
  }

  function hideTip() {
    clearTimeout(timer);
    about?.removeAttribute('aria-describedby');
    about = null;
    tip.hidden = true;
  }

  document.addEventListener('pointerover', ({ target }) => {
    clearTimeout(timer);
    if (tip.contains(target)) return;
    const span = target.closest?.('.span');
    if (span === about && span) return;
    timer = setTimeout(() => (span ? showTip(span) : hideTip()), span ? 350 : 250);
  });
  document.addEventListener('focusin', ({ target }) => {
    if (target.matches('.span:focus-visible')) showTip(target);
    else if (!tip.contains(target)) hideTip();
  });
  document.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') hideTip();
    if ((event.key === 'Enter' || event.key === ' ') && event.target.matches('.span')) {
      event.preventDefault();
      go(event.target);
    }
  });
  document.addEventListener('click', ({ target }) => go(target));
  if (editor === undefined) return;

  addEventListener('scroll', () => {
    hideTip();
    if (Math.abs(scrollY - asked) < 2) return;
    asked = -1;
    const top = offsetAtTop();
    if (top !== undefined) editor.postMessage({ top });
  });
  addEventListener('message', ({ data }) => {
    if (data.page) show(data.page);
    // From which the preview is opened anew when the window is.
    if (data.uri) editor.setState({ uri: data.uri });
    if (data.here !== undefined) markHere(data.here);
    if (data.top !== undefined) {
      scrollTo({ top: heightOf(data.top), behavior: 'instant' });
      asked = scrollY;
    }
  });
  editor.postMessage({ ready: true });
})();
