/**
 * Forgetting on time. Each feature that keeps something about people says for which purpose it forgets what, and when, as a
 * {@link no.mestringsrom.retention.RetentionRule}; {@link no.mestringsrom.retention.Retention} carries them all out, every
 * night and some of them every hour, and {@link no.mestringsrom.retention.RetentionRuns} keeps that it was done: when, by which
 * rule, how many, and never who. What is kept about whom stands in {@code docs/personal-data.md}. Decision: {@code
 * docs/decisions/0025-personal-data.md}.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package no.mestringsrom.retention;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
