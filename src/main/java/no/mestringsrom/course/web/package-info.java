/** The catalogue and the page of a course, for anybody. */
@NullMarked
package no.mestringsrom.course.web;

import org.jspecify.annotations.NullMarked;
