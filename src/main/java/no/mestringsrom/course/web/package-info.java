/**
 * What anybody may find: the catalogue and the page of a course, what is open in a municipality, the services of the whole
 * country with one box for the switchboard, and what search engines are told (docs/decisions/0022).
 */
@NullMarked
package no.mestringsrom.course.web;

import org.jspecify.annotations.NullMarked;
