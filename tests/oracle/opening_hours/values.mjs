// Random opening hours in the syntax of OpenStreetMap.

const WEEKDAYS = ["Mo", "Tu", "We", "Th", "Fr", "Sa", "Su"];
const TIMES = [
    "10:00-12:00", "08:00-12:00,13:00-17:00", "22:00-02:00", "00:00-24:00", "06:00-03:00", "20:00-26:00", "17:00+",
    "23:00-05:00", "00:00-06:00", "12:00-13:00", "09:30-21:00",
];
const WIDE = [
    "Jan-Mar", "Apr-Sep", "Oct-Feb", "Dec 24", "Dec 25-26", "Dec 24-Jan 2", "Dec 20-Jan 5", "Jul 1-Aug 31", "easter",
    "easter +1 day", "easter -2 days-easter +1 day", "2026", "2026-2027", "2026 Dec 20-2027 Jan 3", "2026 Mar 29", "week 1-53/2",
    "week 10-20", "Mar Su[-1]-Oct Su[-1]", "Feb 28-Mar 1", "Dec 25,Dec 26", "Jan-Mar,Oct-Dec",
];
const HOLIDAYS = ["PH", "PH,Sa", "Mo-Su,PH", "Su,PH", "PH Su", "PH Mo-Fr", "PH +1 day", "PH -1 day", "SH", "SH Mo-Fr", "SH,PH"];
const STATES = ["off", "off", "off", "open", "unknown", 'closed "gone"', '"ask"', 'open "desk"', 'unknown "call"'];
const SEPARATORS = ["; ", "; ", "; ", ", ", " || "];

/** A source of random values. */
export class Values {
    #random;

    constructor(random) {
        this.#random = random;
    }

    #one(list) {
        return list[Math.floor(this.#random() * list.length)];
    }

    #weekdays() {
        switch (Math.floor(this.#random() * 5)) {
            case 0:
                return this.#one(WEEKDAYS);
            case 1:
                return `${this.#one(WEEKDAYS)}[${this.#one(["1", "-1", "2-3", "1,3", "5"])}]`;
            case 2:
                return `${this.#one(["Mo", "Tu", "We"])},${this.#one(["Fr", "Sa", "Su"])}`;
            default:
                return `${this.#one(WEEKDAYS)}-${this.#one(WEEKDAYS)}`;
        }
    }

    #rule(first) {
        const parts = [];
        if (this.#random() < 0.25) parts.push(this.#one(WIDE));
        const days = this.#random();
        if (days < 0.5) parts.push(this.#weekdays());
        else if (days < 0.68) parts.push(this.#one(HOLIDAYS));
        if (this.#random() < (parts.length === 0 ? 1 : 0.75)) parts.push(this.#one(TIMES));
        if (this.#random() < (first ? 0.15 : 0.5)) parts.push(this.#one(STATES));
        return parts.join(" ");
    }

    /** This many values. */
    take(count) {
        return Array.from({ length: count }, () => {
            let value = this.#rule(true);
            const more = Math.floor(this.#random() * 3);
            for (let index = 0; index < more; index += 1) value += this.#one(SEPARATORS) + this.#rule(false);
            return value;
        });
    }
}
