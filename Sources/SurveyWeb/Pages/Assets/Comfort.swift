/// The script: comfort alone, for browsers old and new. Every page does all without it.
enum Comfort {
    static let script = """
        (function () {
        'use strict';
        var doc = document, main = doc.querySelector('main'), form = doc.querySelector('form'), busy = 0, store;
        try { store = sessionStorage } catch (e) { }
        function all(what, root) { return [].slice.call((root || doc).querySelectorAll(what)) }
        function attr(node, name) { return node.getAttribute('data-' + name) }

        // An interview that is over is not shown again by the button back.
        addEventListener('pageshow', function () {
            busy = 0;
            try {
                if (main.hasAttribute('data-over')) store.over = 1;
                else if (form && form.state && store.over) location.replace(form.getAttribute('action'));
            } catch (e) { }
        });

        // A second press while the first is under way.
        if (form) form.addEventListener('submit', function (e) {
            if (busy) return e.preventDefault();
            busy = 1;
            setTimeout(function () { busy = 0 }, 8000);
            try { if (!form.state) store.removeItem('over') } catch (e) { }
        });

        // A set: what stands alone, and no more than so many.
        var set = doc.querySelector('[data-most]'), hint = doc.getElementById('hint');
        if (set) set.addEventListener('change', function (e) {
            var box = e.target, most = +attr(set, 'most'), alone = attr(box, 'alone') !== null;
            if (box.checked) all('input', set).forEach(function (other) {
                if (other !== box && (alone || attr(other, 'alone') !== null)) other.checked = false;
            });
            if (all(':checked', set).length > most) {
                box.checked = false;
                if (hint) hint.className = 'hint full', hint.setAttribute('role', 'alert');
            }
        });

        // A new page is read from its heading, or from what is wrong.
        var first = doc.getElementById('problem') || form && form.state && doc.querySelector('h1');
        if (first) first.tabIndex = -1, first.focus();

        // Before a page grows too old: is somebody still there?
        var limit = form && attr(form, 'limit'), born = Date.now(), ask;
        function add(tag, text) {
            var node = doc.createElement(tag);
            node.textContent = text;
            return ask.appendChild(node);
        }
        if (limit) setInterval(function () {
            var left = Math.ceil(limit - (Date.now() - born) / 1000);
            if (left <= 0) return location.replace(form.getAttribute('action'));
            if (left > +attr(form, 'lead')) return;
            if (!ask) {
                ask = doc.createElement('div');
                ask.className = 'ask';
                ask.setAttribute('role', 'alertdialog');
                ask.setAttribute('aria-labelledby', 'ask');
                add('h2', attr(form, 'ask')).id = 'ask';
                add('p', '');
                var yes = add('button', attr(form, 'yes'));
                yes.name = 'do.stillHere';
                yes.className = 'primary';
                form.appendChild(ask);
                yes.focus();
            }
            ask.children[1].textContent = attr(form, 'idle').replace('%', left);
        }, 1000);

        // Sounds: one of a choice, or all of the page, one after the other.
        var player, queue = [], now;
        var types = { ogg: 'ogg; codecs=opus', mp3: 'mpeg', wav: 'wav', flac: 'flac' };
        function mark(on) { if (now) now.classList[on ? 'add' : 'remove']('heard') }
        function next() {
            mark(0);
            now = 0;
            var item = queue.shift();
            if (!item) return;
            now = item[0];
            mark(1);
            var files = item[1].split(',');
            player.src = files.filter(function (file) {
                return player.canPlayType('audio/' + types[file.split('.').pop()]);
            })[0] || files[0];
            var started = player.play();
            if (started) started.catch(function () { });
        }
        doc.addEventListener('click', function (e) {
            var link = e.target.closest && e.target.closest('a.sound');
            if (!link || !window.Audio) return;
            e.preventDefault();
            if (!player) {
                player = new Audio();
                player.onended = player.onerror = next;
            }
            player.pause();
            var again = now && link === queue.from;
            queue = [];
            if (again) return next();
            (link.classList.contains('all') ? all('[data-play]') : [link]).forEach(function (node) {
                attr(node, 'play').split(' ').forEach(function (files) { queue.push([node, files]) });
            });
            next();
            queue.from = link;
        });
        addEventListener('pagehide', function () {
            queue = [];
            if (player) player.pause();
        });
        })();
        """
}
