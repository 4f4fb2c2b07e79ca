/**
 * Finding by words as people write them: bokmål, nynorsk and Sámi forms, with or without the letters that a keyboard
 * lacks, misspelt, or by another name for the same thing.
 *
 * <p>{@link no.mestringsrom.search.WordIndex} keeps what can be found in memory, beside the database that is the truth;
 * {@link no.mestringsrom.search.Themes} knows which words mean the same. Why so: docs/decisions/0022.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package no.mestringsrom.search;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
