// How banner and dialog look. Shops set the variables on `:root`; nothing else of the page gets in.
export const style = `:host{all:initial}
section,dialog{--a:#0f6b4f;--t:#fff;--p:#fff;--i:#1c2430;box-sizing:border-box;font:var(--placet-font,16px/1.5 system-ui,sans-serif);color:var(--placet-ink,var(--i));background:var(--placet-paper,var(--p));border:1px solid;padding:16px;overflow:auto;overflow-wrap:anywhere;max-height:90vh}
.d{--a:#4fc79b;--t:#10251c;--p:#1b1f26;--i:#e8e6e1}
section{position:fixed;inset:auto 0 0;z-index:9999999;padding:16px max(16px,50vw - 560px)}
.top{inset:0 0 auto}
dialog{width:min(640px,100vw - 24px);border-radius:8px}
h2{font-size:1.2em}
h2,p{margin:8px 0}
a{color:inherit}
.b{display:flex;flex-wrap:wrap;gap:8px;margin-top:16px}
button{flex:1 1 9em;min-height:44px;font:inherit;font-weight:600;color:var(--placet-accent-text,var(--t));background:var(--placet-accent,var(--a));border:0;border-radius:8px;cursor:pointer}
.x{float:inline-end;width:44px}
.c{padding:8px 0;border-top:1px solid}
label{display:flex;gap:12px;align-items:center;justify-content:space-between;font-weight:600}
input{flex:none;width:24px;height:24px;margin:0;accent-color:var(--placet-accent,var(--a))}
.f label{justify-content:start}`;
