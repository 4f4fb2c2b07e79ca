/**
 * Municipalities and counties: the 357 and 15 of 2024, read once from a table that is part of the product. They change a
 * few times in a decade, by law, so they belong to the release and not to the database; other features keep a
 * municipality's number and ask here for its name. Sources and licences of the table are in {@code NOTICE}.
 */
@ApplicationModule(allowedDependencies = {"texts"})
@NullMarked
package no.mestringsrom.place;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
