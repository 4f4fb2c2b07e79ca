/**
 * The exchange-time ledger: how much time a session gave to exchanging experience, against what its plan promised.
 *
 * <p>Participants say there is never enough time for it. So its minutes are planned (an {@link
 * no.mestringsrom.exchange.Agenda}), protected while the session runs (the {@link no.mestringsrom.exchange.Progress} at
 * a moment, with what can still be reached) and measured afterwards (the {@link no.mestringsrom.exchange.Ledger}). All
 * of it is read from one append-only log of {@link no.mestringsrom.exchange.LogEvent}s by {@link
 * no.mestringsrom.exchange.ExchangeLedger}: the live meter and the final account are the same code over a shorter or a
 * longer log, so they cannot disagree, and after a crash the log alone puts the clock where it would have been.
 *
 * <p>The rules are those of {@code EXCHANGE-TIME.md}; "rule 3" in a comment is the rule of that number there. They are
 * exact to the millisecond, and the worked cases under {@code src/test/resources/exchange} hold the code to them.
 *
 * <p>Times are milliseconds from the session's planned start (negative: before it); spans are half-open {@code [from,
 * to)}. Plain Java: no framework, no clock, no database. Who may see which figure (rule 8) is for the callers to guard;
 * what must not exist at all, a participant's own speaking time, never leaves this package, and no minutes by role do
 * where too few were present.
 */
@NullMarked
package no.mestringsrom.exchange;

import org.jspecify.annotations.NullMarked;
