/**
 * The report reads without it: it only picks the reader's language and theme at first (or those of ?lang= and ?theme=).
 * The choices themselves are radio buttons that the style sheet looks at.
 */
export const SCRIPT = `(function(){
var q=new URLSearchParams(location.search);
function pick(n,v){var e=document.getElementById(n+'-'+v);if(e)e.checked=true}
pick('lang',q.get('lang')||(/^ko/i.test(navigator.language||'')?'ko':'en'));
pick('theme',q.get('theme')||'auto');
function mark(){document.documentElement.lang=document.getElementById('lang-en').checked?'en':'ko'}
document.addEventListener('change',mark);mark();
})()`
