/** The first page and the pages about the house. */
@NullMarked
package no.mestringsrom.site.web;

import org.jspecify.annotations.NullMarked;
