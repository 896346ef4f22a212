namespace Monolith.Load;

/// <summary>What is measured within the page: a question from outside would cost more than the answer.</summary>
internal static class TillScript
{
    /// <summary>Whether all items are on the machine.</summary>
    public const string IsFilled =
        """
        async () => {
          if (!(await indexedDB.databases()).some(d => d.name === 'monolith-items')) return false;
          const ask = r => new Promise((yes, no) => { r.onsuccess = () => yes(r.result); r.onerror = () => no(r.error); });
          const db = await ask(indexedDB.open('monolith-items'));
          const kept = await ask(db.transaction('kept').objectStore('kept').get('kept'));
          db.close();
          return kept?.filled === true;
        }
        """;

    /// <summary>Each answers with the milliseconds from the key to the next picture that shows what was asked for.</summary>
    public const string Tools =
        """
        () => {
          const find = what => document.querySelector(what);
          const press = key => find(`[data-key=${key}]`).click();
          const until = done => new Promise((yes, no) => {
            if (done()) return yes();
            const watcher = new MutationObserver(() => { if (done()) end(yes); });
            const limit = setTimeout(() => end(() => no(new Error('Nothing came: ' + document.body.innerText.slice(0, 400)))), 20000);
            const end = then => { watcher.disconnect(); clearTimeout(limit); then(); };
            watcher.observe(document.body, { subtree: true, childList: true, characterData: true, attributes: true });
          });
          const drawn = () => new Promise(yes => requestAnimationFrame(() => setTimeout(yes, 0)));
          const timed = async (act, done) => {
            const start = performance.now();
            act();
            await until(done);
            await drawn();
            return performance.now() - start;
          };
          const type = text => {
            const field = find('[data-main=entry]');
            Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value').set.call(field, text);
            field.dispatchEvent(new Event('input', { bubbles: true }));
          };
          const total = () => find('.totals .grand output')?.textContent;
          window.measure = {
            type,
            scan(code) {
              const before = total();
              return timed(() => { type(code); find('[data-main=entry]').form.requestSubmit(); },
                () => find('.at-sell') && total() !== before && !find('.line.waiting'));
            },
            async search(text) {
              type('');
              await until(() => !find('.found'));
              return timed(() => type(text), () => find('.found')?.dataset.of === text);
            },
            async pay() {
              press('F12');
              await until(() => find('.at-pay'));
              const took = await timed(() => press('F12'), () => find('.at-done .receipt'));
              press('F12');
              await until(() => find('.at-sell'));
              return took;
            },
          };
        }
        """;
}
