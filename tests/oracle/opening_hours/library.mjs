// What the library opening_hours answers.

// The zone of the fixture `netherlands`. Node.js reads this variable at every use of a date.
process.env.TZ = "Europe/Amsterdam";
// The library writes the errors that it throws to standard error, too.
console.error = () => {};
const { default: OpeningHours } = await import("opening_hours");

/** As text: the library ignores numbers. */
const POSITION = { lat: "52.01", lon: "4.36" };
/** The library knows school holidays of Berlin, and none of the Netherlands. Both have the same clock changes. */
export const NETHERLANDS = { ...POSITION, address: { country_code: "nl", state: "Zuid-Holland" } };
export const BERLIN = { ...POSITION, address: { country_code: "de", state: "Berlin" } };
/** Where a value is evaluated. */
export const place = (value) => (/\bSH\b/i.test(value) ? BERLIN : NETHERLANDS);

/** The library's letter for a moment, `?` if it finds no sunrise (on days of a clock change); `null` if it refuses the value. */
export function theirs(value) {
    let hours;
    try {
        hours = new OpeningHours(value, place(value));
    } catch {
        return null;
    }
    return (at) => {
        let seen;
        try {
            seen = hours.getIterator(new Date(at * 1000));
        } catch {
            return "?";
        }
        return seen.getState() ? "O" : seen.getUnknown() ? "U" : "C";
    };
}

/** The public holidays that the library knows, as in `atlas.json`. */
export function holidays(place) {
    const hours = new OpeningHours("PH", place);
    const lines = [];
    for (let year = 2024; year <= 2028; year += 1) {
        const days = [];
        for (const day = new Date(year, 0, 1, 12); day.getFullYear() === year; day.setDate(day.getDate() + 1)) {
            if (!hours.getIterator(new Date(day)).getState()) continue;
            const two = (number) => String(number).padStart(2, "0");
            days.push(`${two(day.getMonth() + 1)}-${two(day.getDate())}`);
        }
        lines.push(`holidays\t${year} ${days.join(" ")}\n`);
    }
    return lines.join("");
}

/** Whether two letters say the same. A school holiday is always unknown here. */
export const same = (our, their) => our === "S" || their === "?" || our === their || (their === "U" && "EPNU".includes(our));
