/** The first page, the pages about the house, and the pages for what went wrong. */
@NullMarked
package no.mestringsrom.site.web;

import org.jspecify.annotations.NullMarked;
