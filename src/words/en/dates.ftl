# Why a text is not taken as a day.

refused-date = That is no day. Type 2026-12-04, 4 Dec, 4.12.2026, today, or +14 for days from now.
refused-date-no-such-day = There is no such day in the calendar.
refused-date-ambiguous = That could be two days. Type 2026-12-04, or 4 Dec 2026.
refused-date-too-far = That day is too far away. Look at the year.
