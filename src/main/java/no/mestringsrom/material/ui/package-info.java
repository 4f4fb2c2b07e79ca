/** Where materials are laid out: on the page of a course, and for templates in the administration. */
@NamedInterface("ui")
@NullMarked
package no.mestringsrom.material.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
