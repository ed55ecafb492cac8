// The page keeps room beneath a map's table for the picture; where the hub's answer fails, no picture comes.
document.addEventListener('akto-error', ({ target }) => target.classList.add('without-picture'));
