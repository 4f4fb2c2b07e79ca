/** The brochures and the short addresses on them, for anybody. */
@NullMarked
package no.mestringsrom.brochure.web;

import org.jspecify.annotations.NullMarked;
