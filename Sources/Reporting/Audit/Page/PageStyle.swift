/// The style of the page: readable on any screen and on paper, in light and in dark.
enum PageStyle {
    static let text = #"""
        :root{color-scheme:light dark;--back:#fff;--box:#f6f7f9;--ink:#1b1f24;--dim:#57606a;--line:#8c959f;--soft:#d8dee4;
        --link:#0550ae;--met:#1a7f37;--partly:#9a6700;--missing:#cf222e;--metBox:#dafbe1;--partlyBox:#fff1c7;--missingBox:#ffe0dd;
        --bar:#0969da;--late:#cf222e;--onBar:#fff}
        @media(prefers-color-scheme:dark){:root{--back:#0d1117;--box:#161b22;--ink:#e6edf3;--dim:#a3adb8;--line:#6e7681;
        --soft:#30363d;--link:#79c0ff;--met:#56d364;--partly:#e3b341;--missing:#ff8b82;--metBox:#12361f;--partlyBox:#3a2d06;
        --missingBox:#4b1513;--bar:#58a6ff;--late:#ff8b82;--onBar:#0d1117}}
        *{box-sizing:border-box}
        html{scroll-padding-top:1rem}
        body{margin:0;background:var(--back);color:var(--ink);font:1rem/1.5 system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans",sans-serif}
        main,header,footer,nav{max-width:75rem;margin:0 auto;padding:0 1.25rem}
        h1{font-size:1.8rem;line-height:1.2;margin:1.5rem 0 .25rem}
        h2{font-size:1.3rem;line-height:1.3;margin:2.5rem 0 .5rem;padding-bottom:.25rem;border-bottom:1px solid var(--soft)}
        h3{font-size:1.05rem;margin:1.25rem 0 .5rem}
        p{margin:.4rem 0}.dim{color:var(--dim)}
        a{color:var(--link)}
        :focus-visible{outline:3px solid var(--link);outline-offset:2px;border-radius:2px}
        .skip{position:absolute;left:-99rem}.skip:focus{left:1rem;top:1rem;background:var(--back);padding:.5rem 1rem;z-index:2}
        .hidden{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
        nav ul{list-style:none;display:flex;flex-wrap:wrap;gap:.25rem 1rem;margin:.75rem 0;padding:0}
        nav a{display:inline-block;padding:.2rem 0}
        .cards{display:grid;grid-template-columns:repeat(auto-fit,minmax(9rem,1fr));gap:.75rem;margin:1rem 0;padding:0}
        .cards div{background:var(--box);border:1px solid var(--soft);border-radius:.5rem;padding:.7rem .9rem}
        .cards dt{color:var(--dim);font-size:.9rem}.cards dd{margin:0;font-size:1.7rem;line-height:1.25;font-weight:650;font-variant-numeric:tabular-nums}
        .cards dd small{white-space:nowrap;font-size:.9rem;font-weight:400;color:var(--dim)}
        .charts{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(100%,32rem),1fr));gap:1rem}
        figure{margin:.5rem 0;padding:.9rem;background:var(--box);border:1px solid var(--soft);border-radius:.5rem;min-width:0}
        figcaption{font-weight:600;margin-bottom:.25rem}figcaption span{display:block;font-weight:400;color:var(--dim);font-size:.9rem}
        svg{display:block;width:100%;height:auto;max-height:24rem}
        svg text{fill:var(--ink);font:13px system-ui,sans-serif}svg .small{font-size:11px;fill:var(--dim)}
        svg .met{fill:var(--met)}svg .partly{fill:var(--partly)}svg .missing{fill:var(--missing)}
        svg .bar{fill:var(--bar)}svg .late{fill:var(--late)}svg .axis{stroke:var(--line);stroke-width:1}
        svg .in{fill:var(--onBar);font-weight:600}svg .gap{stroke:var(--box);stroke-width:2}
        svg .plot{fill:none;stroke-width:2.5}svg .plot.one{stroke:var(--bar)}svg .plot.two{stroke:var(--met);stroke-dasharray:7 4}
        svg .dot.one{fill:var(--bar)}svg .dot.two{fill:var(--met)}svg .plot.three{stroke:var(--missing)}svg .dot.three{fill:var(--missing)}
        .scroll{overflow-x:auto;position:relative}
        table{border-collapse:collapse;width:100%;font-size:.95rem}
        th,td{padding:.4rem .6rem;text-align:left;vertical-align:top;border-bottom:1px solid var(--soft);overflow-wrap:anywhere}
        thead th{vertical-align:bottom;color:var(--dim);font-weight:600;white-space:nowrap;overflow-wrap:normal}
        .n{text-align:right;font-variant-numeric:tabular-nums;white-space:nowrap;overflow-wrap:normal}
        th button{font:inherit;color:inherit;background:none;border:0;padding:.15rem .1rem;cursor:pointer;text-align:inherit}
        th button:hover{color:var(--ink);text-decoration:underline}
        th button::after{content:"\2195";opacity:.65;margin-left:.3em}
        th[aria-sort=ascending] button::after{content:"\25B2";opacity:1}th[aria-sort=descending] button::after{content:"\25BC";opacity:1}
        details>summary{cursor:pointer;padding:.15rem 0}
        figure details{margin-top:.5rem;font-size:.9rem}
        .tools{display:flex;flex-wrap:wrap;gap:.75rem;align-items:end;margin:.75rem 0}
        .tools label{display:block;font-size:.9rem;color:var(--dim)}.tools .grow{flex:1 1 18rem}
        input,select,.tools button,.more{font:inherit;color:var(--ink);background:var(--back);border:1px solid var(--line);border-radius:.35rem;padding:.4rem .6rem;min-height:2.4rem}
        input{width:100%}.tools button,.more{cursor:pointer}.tools button:disabled{color:var(--dim);cursor:default;border-style:dashed}
        #goals td.g{min-width:14rem}#goals td.o{min-width:7.5rem;max-width:14rem}#goals td.p{min-width:12rem;max-width:18rem}
        .m{display:inline-block;min-width:1.7em;text-align:center;border-radius:.3rem;padding:0 .25em;font-weight:650}
        .m.met{color:var(--met);background:var(--metBox)}.m.partly{color:var(--partly);background:var(--partlyBox)}.m.missing{color:var(--missing);background:var(--missingBox)}
        td.k{text-align:center;padding-left:.25rem;padding-right:.25rem}
        .late{color:var(--late)}
        .open{font:inherit;color:inherit;background:none;border:0;padding:0;text-align:left;cursor:pointer;overflow-wrap:anywhere}
        .open::before{content:"\25B8";display:inline-block;width:1.1em;color:var(--dim)}.open[aria-expanded=true]::before{content:"\25BE"}
        .open:hover{text-decoration:underline}
        table.sortable td:not(.n),table.sortable th[scope=row]:not(.n){min-width:7.5rem}
        .more-row td{background:var(--box)}
        .findings{list-style:none;margin:.2rem 0;padding:0}.findings li{margin:.35rem 0}
        .findings .tag{font-size:.85rem;color:var(--dim)}.q{font-style:italic}
        .could{border-left:3px solid var(--bar);padding-left:.7rem;margin:.5rem 0}
        code{font-family:ui-monospace,"Cascadia Mono",Menlo,monospace;font-size:.9em;overflow-wrap:anywhere}
        .tree,.tree ul{list-style:none;margin:0;padding-left:1.1rem}.tree{padding-left:0}.tree li{margin:.2rem 0;overflow-wrap:anywhere}
        .tree li.leaf{padding-left:1.05rem}
        .tree .m{font-size:.8rem;min-width:1.3em}
        footer{color:var(--dim);font-size:.9rem;margin-top:2.5rem;padding-bottom:2rem}
        @media(max-width:44rem){.wide{display:none}figure svg{min-width:34rem}#goals th button::after{content:none}#goals th[aria-sort] button::after{content:"\2022"}h1{font-size:1.5rem}main,header,footer,nav{padding:0 .8rem}th,td{padding:.4rem .35rem}#goals td.g{min-width:8rem}}
        @media(prefers-reduced-motion:no-preference){html{scroll-behavior:smooth}}
        @media print{:root{color-scheme:light;--back:#fff;--box:#fff;--ink:#000;--dim:#444;--link:#000;--met:#116329;--partly:#7a5200;--missing:#a40e26;--metBox:#fff;--partlyBox:#fff;--missingBox:#fff;--soft:#bbb;--bar:#333;--late:#a40e26;--onBar:#fff}
        nav,.tools,.skip,.more,figure details{display:none}main,header,footer{max-width:none;padding:0}body{font-size:10pt}
        .wide{display:table-cell}h2{break-after:avoid}tr,figure,.cards div{break-inside:avoid}thead{display:table-header-group}th button::after{content:""}
        .scroll{overflow:visible}table{font-size:9pt}a{text-decoration:none}.charts{grid-template-columns:1fr 1fr}}
        """#
}
