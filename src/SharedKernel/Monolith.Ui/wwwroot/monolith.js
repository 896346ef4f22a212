// What the browser does by itself, without a round trip: shortcuts, menus, rows that open, the theme, and small memories.
(() => {
  'use strict';
  const closest = (event, selector) => event.target instanceof Element ? event.target.closest(selector) : null;
  const isTyping = element => element instanceof Element && (element.matches('input, select, textarea') || element.isContentEditable);
  const go = href => window.Blazor?.navigateTo ? Blazor.navigateTo(href) : location.assign(href);
  const focusFirst = selector => {
    const found = document.querySelector(selector);
    found?.focus();
    found?.select?.();
    return found;
  };

  window.monolith = {
    recall: key => { try { return localStorage.getItem('monolith.' + key); } catch { return null; } },
    keep: (key, value) => { try { localStorage.setItem('monolith.' + key, value); } catch { /* private window: kept until the page is left */ } },
    // After a refused form: to the first marked field, else to what is said at the top.
    reveal: form => {
      const wrong = form.querySelector('[aria-invalid="true"]');
      wrong?.focus({ preventScroll: true });
      (form.querySelector('[role="alert"]') ?? wrong)?.scrollIntoView({ block: 'center' });
    },
  };

  // ---- theme: a cookie, so that the server's first paint is right
  const setTheme = theme => {
    document.documentElement.dataset.theme = theme;
    document.cookie = `theme=${theme};path=/;max-age=31536000;samesite=lax`;
  };

  // ---- the clipboard: without TLS a browser offers only the old way
  const copy = text => {
    if (navigator.clipboard) { navigator.clipboard.writeText(text); return; }
    const field = Object.assign(document.createElement('textarea'), { value: text });
    document.body.append(field);
    field.select();
    document.execCommand('copy');
    field.remove();
  };

  // ---- clicks
  document.addEventListener('click', event => {
    const theme = closest(event, '[data-set-theme]');
    if (theme) setTheme(theme.dataset.setTheme);
    if (closest(event, '[data-print]')) print();
    const copied = closest(event, '[data-copy]');
    if (copied) copy(copied.dataset.copy);
    if (closest(event, '[data-reload]')) { event.preventDefault(); location.reload(); }

    for (const menu of document.querySelectorAll('details.menu[open]')) {
      const inside = menu.contains(event.target);
      // A choice closes its menu; a check box is one of several choices and doesn't.
      if (!inside || closest(event, '.menu-body a, .menu-body button')) menu.open = false;
    }

    const row = closest(event, 'tr[data-href]');
    if (!row || closest(event, 'a, button, input, label, select') || String(getSelection()).length > 0) return;
    if (event.ctrlKey || event.metaKey) open(row.dataset.href, '_blank', 'noopener');
    else go(row.dataset.href);
  });
  document.addEventListener('auxclick', event => {
    const row = event.button === 1 && closest(event, 'tr[data-href]');
    if (row && !closest(event, 'a')) open(row.dataset.href, '_blank', 'noopener');
  });

  // Until the circuit is up, a form that it will handle must not leave by itself.
  document.addEventListener('submit', event => {
    if (event.target.matches('form[data-live]')) event.preventDefault();
  });

  // ---- keys
  const moveRow = (from, step) => {
    const links = [...from.closest('tbody').querySelectorAll('.row-link')];
    const next = links[links.indexOf(from) + step];
    next?.focus();
    next?.scrollIntoView({ block: 'nearest' });
  };

  document.addEventListener('keydown', event => {
    const { key, target } = event;
    if ((event.ctrlKey || event.metaKey) && key.toLowerCase() === 'k') {
      if (focusFirst('#palette')) event.preventDefault();
    } else if ((event.ctrlKey || event.metaKey) && key === 'Enter') {
      // The field's last change must be sent before the form.
      const form = target.closest?.('form');
      if (form) { target.blur(); form.requestSubmit(); event.preventDefault(); }
    } else if (key === 'Enter' && target.matches?.('input[data-lookup]')) {
      event.preventDefault();
    } else if (key === 'Enter' && target.matches?.('.lines-table input')) {
      // A line is filled in from left to right; Enter is the next field, never the end of the form.
      const fields = [...target.closest('.lines-table').querySelectorAll('input, select')];
      (fields[fields.indexOf(target) + 1] ?? target).focus();
      event.preventDefault();
    } else if ((key === 'ArrowDown' || key === 'ArrowUp') && target.matches?.('.row-link')) {
      moveRow(target, key === 'ArrowDown' ? 1 : -1);
      event.preventDefault();
    } else if ((key === 'ArrowLeft' || key === 'ArrowRight') && target.matches?.('[role="tab"]')) {
      const next = key === 'ArrowRight' ? target.nextElementSibling : target.previousElementSibling;
      next?.click();
      next?.focus();
    } else if (key === 'Escape') {
      for (const menu of document.querySelectorAll('details.menu[open]')) { menu.open = false; menu.querySelector('summary').focus(); }
      if (target.id === 'palette') target.blur();
    } else if (event.altKey && key.toLowerCase() === 'h') {
      go('/');
      event.preventDefault();
    } else if (!isTyping(target) && !event.ctrlKey && !event.altKey && !event.metaKey) {
      if (key === '?') { document.getElementById('shortcuts')?.showPopover?.(); event.preventDefault(); }
      if (key === '/' && (focusFirst('[data-filter-search]') ?? focusFirst('#palette'))) event.preventDefault();
      if (key === 'ArrowDown' && (target === document.body || target.matches('h1, main'))) {
        if (focusFirst('.row-link')) event.preventDefault();
      }
    }
  });

  // ---- the connection: while it is gone nothing that needs it looks as if it worked, for what is typed or pressed then reaches nobody;
  // what stood there stays to be copied. When the server answers again the page comes back by itself, unless something was typed.
  let off = [];
  const cutOff = () => {
    if (off.length > 0) return;
    const switched = (selector, property) => {
      for (const element of document.querySelectorAll(selector)) {
        if (element[property]) continue;
        element[property] = true;
        off.push(() => { element[property] = false; });
      }
    };
    switched('main button, main input[type="submit"], main input[type="checkbox"], main input[type="radio"], main select', 'disabled');
    switched('main input, main textarea', 'readOnly');
  };
  const backOn = () => {
    for (const on of off) on();
    off = [];
  };

  let typedAt = null; // the address of the page that something was typed on
  document.addEventListener('input', event => {
    if (event.target.closest?.('main form')) typedAt = location.href;
  });
  let waiting = false;
  const comeBack = async () => {
    if (waiting) return;
    waiting = true;
    for (;;) {
      try {
        if ((await fetch('/health/ready', { cache: 'no-store' })).ok) break;
      } catch { /* not yet */ }
      await new Promise(resolve => setTimeout(resolve, 2000));
    }
    if (typedAt !== location.href) location.reload();
  };

  const connection = document.getElementById('components-reconnect-modal');
  const isTrying = () => /components-reconnect-(show|retrying|paused)/.test(connection.className);
  const isGone = () => /components-reconnect-(failed|rejected|resume-failed)/.test(connection.className);
  const lookAtIt = () => {
    if (isGone()) { cutOff(); comeBack(); } else if (isTrying()) cutOff(); else if (!waiting) backOn();
  };
  if (connection) new MutationObserver(lookAtIt).observe(connection, { attributes: true, attributeFilter: ['class'] });
  const fault = document.getElementById('blazor-error-ui');
  const isShown = () => fault.style.display === 'block';
  if (fault) new MutationObserver(() => isShown() && cutOff()).observe(fault, { attributes: true, attributeFilter: ['style'] });

  // ---- set-up: the browser knows where the shop is; nobody's zone is taken where it doesn't
  const form = document.querySelector('form[data-set-up]');
  const zone = form?.elements.timeZone;
  const here = Intl.DateTimeFormat().resolvedOptions().timeZone;
  if (zone && !zone.value && here.includes('/')) zone.value = here;

  const timeOf = form?.querySelector('[data-time-of-zone]');
  const tellTime = () => {
    const language = document.documentElement.lang;
    let time = '';
    try {
      const parts = { timeZone: zone.value, weekday: 'long', hour: '2-digit', minute: '2-digit' };
      if (zone.value) time = new Intl.DateTimeFormat(language, parts).format();
    } catch { /* no zone, or not yet */ }
    timeOf.textContent = time && timeOf.dataset.timeOfZone.replace('{0}', time);
  };
  if (timeOf) {
    tellTime();
    zone.addEventListener('input', tellTime);
    setInterval(tellTime, 10_000);
  }

  // What was chosen goes along when the page changes its language; code and password are typed again.
  const isSecret = field => field.type === 'password' || field.type === 'hidden' || field.name === 'code';
  const isChosen = field => field.options ? !field.options[field.selectedIndex]?.defaultSelected : field.value !== '';
  if (form) document.addEventListener('click', event => {
    const link = event.target.closest?.('.plain-foot a');
    if (!link) return;
    const said = new URLSearchParams(location.search);
    for (const name of ['error', 'field']) said.delete(name);
    for (const field of form.elements) if (field.name && !isSecret(field) && isChosen(field)) said.set(field.name, field.value);
    link.href = `${link.pathname}?back=${encodeURIComponent(`/set-up?${said}`)}`;
  }, true);
})();
