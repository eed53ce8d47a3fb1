"use strict";
// Keeps what is ticked in this browser, and writes it as a table that Wegmarke reads back.
(() => {
    const element = (id) => document.getElementById(id);
    const rows = [...document.querySelectorAll("li[data-key]")];
    const box = (row) => row.querySelector("input[type=checkbox]");
    const field = (row) => row.querySelector(".remark");

    // A browser may forbid it; then ticks last as long as the page.
    const store = {
        get(key) { try { return localStorage.getItem(key); } catch { return null; } },
        set(key, value) { try { localStorage.setItem(key, value); } catch { /* not kept */ } },
    };

    const handedOut = ({ dataset: { done, by, date, remark } }) => ({ done, by, date, remark });
    const same = (a, b) => JSON.stringify(a) === JSON.stringify(b);
    const marks = new Map(rows.map((row) => [row, handedOut(row)]));

    const today = () => {
        const now = new Date();
        const two = (number) => String(number).padStart(2, "0");
        return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
    };

    const day = (date) => {
        const [year, month, day] = date.split("-").map(Number);
        const format = { day: "numeric", month: "short", year: "numeric" };
        return new Date(year, month - 1, day).toLocaleDateString(document.documentElement.lang, format);
    };

    const show = (row) => {
        const { done, by, date, remark } = marks.get(row);
        box(row).checked = done !== "";
        field(row).value = remark;
        row.querySelector(".signature").textContent = [by, date && day(date)].filter(Boolean).join(", ");
    };

    const count = () => {
        const changed = rows.filter((row) => !same(marks.get(row), handedOut(row)));
        element("changed").textContent = changed.length.toLocaleString(document.documentElement.lang);
    };

    const change = (row, mark) => {
        marks.set(row, mark);
        store.set(`wegmarke ${row.dataset.key}`, JSON.stringify({ was: handedOut(row), mark }));
        show(row);
        count();
    };

    for (const row of rows) {
        box(row).addEventListener("change", () => {
            const was = handedOut(row);
            if (!box(row).checked) {
                change(row, { done: "", by: "", date: "", remark: "" });
            } else {
                change(row, was.done ? was : { done: "x", by: element("name").value.trim(), date: today(), remark: "" });
            }
        });
        field(row).addEventListener("change", () => {
            change(row, { ...marks.get(row), remark: field(row).value.trim() });
        });
        try {
            // What was kept of another state of the map says nothing of this one.
            const kept = JSON.parse(store.get(`wegmarke ${row.dataset.key}`));
            if (kept && same(kept.was, handedOut(row))) {
                marks.set(row, kept.mark);
                show(row);
            }
        } catch { /* somebody else's */ }
    }

    const name = element("name");
    name.value = store.get("wegmarke name") ?? "";
    name.addEventListener("change", () => store.set("wegmarke name", name.value));

    // No cell may be taken for a formula.
    const cell = (text) => {
        const guarded = /^(?:[\s\p{Cc}\ufeff]*[=+\-@＝＋－＠−]|[\t\r\n])/u.test(text) ? `'${text}` : text;
        return `"${guarded.replaceAll('"', '""')}"`;
    };

    const table = () => {
        const { columns, separator } = document.body.dataset;
        const line = (cells) => cells.map(cell).join(separator);
        const lines = rows.map((row) => {
            const { title, key } = row.dataset;
            const word = row.querySelector("label span").textContent;
            const values = ({ done, by, date, remark }) => [done, by, date, remark];
            return line([title, word, ...values(marks.get(row)), key, ...values(handedOut(row))]);
        });
        return [line(JSON.parse(columns)), ...lines, ""].join("\r\n");
    };

    element("save").addEventListener("click", () => {
        const link = document.createElement("a");
        link.href = URL.createObjectURL(new Blob(["\ufeff", table()], { type: "text/csv" }));
        link.download = `${document.title.replace(/[^\p{L}\p{N}]+/gu, "-").replace(/^-+|-+$/g, "")}.csv`;
        link.click();
        setTimeout(() => URL.revokeObjectURL(link.href), 1000);
    });

    element("copy").addEventListener("click", async ({ currentTarget: button }) => {
        const word = button.textContent;
        try {
            await navigator.clipboard.writeText(table());
            button.textContent = button.dataset.done;
            setTimeout(() => { button.textContent = word; }, 2000);
        } catch {
            element("save").click();
        }
    });

    element("bar").hidden = false;
    count();
})();
