/**
 * Materials over HTTP: the pages they are read on and the bytes themselves, by personal link, on a course's public page, and
 * for those who are signed in.
 */
@NamedInterface("web")
@NullMarked
package no.mestringsrom.material.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
